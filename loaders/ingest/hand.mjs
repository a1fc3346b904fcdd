// On Node 20 `--import tsx` reaches the main thread only, so a worker registers tsx itself.
import {register} from "tsx/esm/api";

register();
await import("./hand.ts");
