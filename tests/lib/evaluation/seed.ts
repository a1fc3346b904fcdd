import * as fc from "fast-check";

/** Property tests draw the same cases on every run. */
fc.configureGlobal({seed: 20_220_930});
