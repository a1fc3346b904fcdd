import {measureCatalogue} from "./catalogue.js";

/** Given in per cent, but no sample of cases: a mean of marks, a quota that is capped, a growth. */
const NO_CASES: ReadonlySet<string> = new Set(["qualitative_review", "practices_quota", "economic_growth"]);

/** Measures that are so many cases out of so many: chance alone moves them, the more the fewer the cases. */
export const proportionMeasures: ReadonlySet<string> = new Set(measureCatalogue.filter(({unit, code}) => unit === "%" && !NO_CASES.has(code)).map(({code}) => code));
