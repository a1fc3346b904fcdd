import {isMeasureUnit} from "./measures.js";

export interface FormatFacts {
  /** The file keeps 0.7 and shows 70 %. */
  readonly percent: boolean;
  /** A unit in the format's literal text: `0.0"万元"`; a quoted % only draws a sign beside the figure kept. */
  readonly unit?: string;
}

const PLAIN: FormatFacts = {percent: false};
const LITERAL = /"([^"]*)"|\\(.)/g;
const MOST_FORMATS = 500;
const known = new Map<string, FormatFacts>();

function factsOf(format: string): FormatFacts {
  const first = format.split(";")[0] ?? "";
  const literal = [...first.matchAll(LITERAL)].map((m) => m[1] ?? m[2] ?? "").join("").trim();
  const percent = first.replace(LITERAL, "").includes("%");
  return percent || !isMeasureUnit(literal) ? {percent} : {percent, unit: literal};
}

/** What a number format says about the figure: per cent, or a unit. */
export function formatFacts(format: string | undefined): FormatFacts {
  if (format === undefined) return PLAIN;
  const facts = known.get(format) ?? factsOf(format);
  if (known.size < MOST_FORMATS) known.set(format, facts);
  return facts;
}
