import type {Atom, AtomReason} from "./date-atom.js";
import {singleSpaced} from "./half-width.js";

const MONTHS: ReadonlyMap<string, number> = new Map(
  "january february march april may june july august september october november december"
    .split(" ")
    .flatMap((name, i) => [[name, i + 1], [name.slice(0, 3), i + 1], ...(name === "september" ? [["sept", 9]] : [])] as [string, number][]),
);

const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /-]?([a-z]{3,9})[., /-]{0,3}(\d{4}|\d{2})?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?(?:,? ?(\d{4}))?$/;
const MONTH_YEAR = /^([a-z]{3,9})[., -]{0,3}(\d{4})$/;
const MONTH_ALONE = /^([a-z]{3,9})\.?$/;
const PART_YEAR = /^([qh])([1-4])[ /-]?(\d{4})$|^(\d{4})[ /-]?([qh])([1-4])$/;
const PREFIX = /^(?:by|on|end of|end|due|before) /;

function withYear(atom: Atom, year: string | undefined): Atom {
  if (year === undefined) return atom;
  return year.length === 2 ? {...atom, shortYear: Number(year)} : {...atom, year: Number(year)};
}

function partOfYear(text: string): Atom | AtomReason | undefined {
  const m = PART_YEAR.exec(text);
  if (!m) return undefined;
  const nth = Number(m[2] ?? m[6]);
  const half = (m[1] ?? m[5]) === "h";
  if (half && nth > 2) return "impossible";
  return {year: Number(m[3] ?? m[4]), part: half ? "half" : "quarter", nth};
}

function monthFirst(text: string): Atom | AtomReason | undefined {
  const m = MONTH_FIRST.exec(text);
  const month = MONTHS.get(m?.[1] ?? "");
  if (!m || month === undefined) return undefined;
  // "Mar 22" and "Mar-22" are a day or a year: only a year written out settles it.
  if (m[3] === undefined && m[2]?.length === 2) return "ambiguous_order";
  return withYear({part: "day", month, day: Number(m[2])}, m[3]);
}

/** Reads dates written with English month names: 30 June 2022, June 30, 2022, Jun-2022, Q3 2022. */
export function readEnglish(text: string): Atom | AtomReason {
  const plain = singleSpaced(text.normalize("NFKC")).toLowerCase().replace(PREFIX, "");
  const part = partOfYear(plain);
  if (part !== undefined) return part;
  const dayFirst = DAY_FIRST.exec(plain);
  const month = MONTHS.get(dayFirst?.[2] ?? "");
  if (dayFirst && month !== undefined) return withYear({part: "day", month, day: Number(dayFirst[1])}, dayFirst[3]);
  const monthYear = MONTH_YEAR.exec(plain) ?? MONTH_ALONE.exec(plain);
  const named = MONTHS.get(monthYear?.[1] ?? "");
  if (monthYear && named !== undefined) return withYear({part: "month", month: named}, monthYear[2]);
  return monthFirst(plain) ?? "not_a_date";
}
