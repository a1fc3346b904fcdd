import {measureCatalogue} from "./catalogue.js";

/** A mean of marks is given in per cent, but it counts no cases. */
const MEANS: ReadonlySet<string> = new Set(["qualitative_review"]);

/** Measures that are so many cases out of so many: chance alone moves them, the more the fewer the cases. */
export const proportionMeasures: ReadonlySet<string> = new Set(measureCatalogue.filter(({unit, code}) => unit === "%" && !MEANS.has(code)).map(({code}) => code));
