import {daysInMonth, isoDay, monthsSpan, type Span} from "./calendar.js";
import type {Atom} from "./date-atom.js";
import type {DateAssumption, DateContext, Dated, DateReason} from "./date-types.js";

export interface Settled {
  readonly span: Span;
  readonly precision: Dated["precision"];
  readonly assumed?: DateAssumption;
}

/** Year and month said earlier in the same cell: 2022年9月、12月. */
export interface Carried {
  readonly year?: number;
  readonly month?: number;
}

/** The year of the file's period, where there is one. */
export function contextYear(context: DateContext): number | undefined {
  if (context.year !== undefined) return context.year;
  return context.periodEnd === undefined ? undefined : Number(context.periodEnd.slice(0, 4));
}

function nearestCentury(short: number, year: number): number {
  const same = Math.floor(year / 100) * 100 + short;
  if (same - year > 50) return same - 100;
  return year - same > 50 ? same + 100 : same;
}

function yearOf(atom: Atom, context: DateContext, carried: Carried): {year: number; assumed?: DateAssumption} | undefined {
  if (atom.year !== undefined) return {year: atom.year};
  const base = contextYear(context);
  if (atom.shortYear !== undefined) {
    return base === undefined ? undefined : {year: nearestCentury(atom.shortYear, base), assumed: "century_from_period"};
  }
  if (carried.year !== undefined) return {year: carried.year};
  return base === undefined ? undefined : {year: base, assumed: "year_from_period"};
}

function daysSpan(year: number, month: number, first: number, last: number): Span | undefined {
  const start = isoDay(year, month, first);
  const end = isoDay(year, month, last);
  return start !== undefined && end !== undefined ? {start, end} : undefined;
}

function spanOf(atom: Atom, year: number, month: number | undefined): Span | undefined {
  const nth = atom.nth ?? 1;
  if (atom.part === "year") return monthsSpan(year, 1, 12);
  if (atom.part === "half") return monthsSpan(year, nth * 6 - 5, nth * 6);
  if (atom.part === "quarter") return monthsSpan(year, nth * 3 - 2, nth * 3);
  if (atom.part === "quarters") return monthsSpan(year, 1, nth * 3);
  if (month === undefined) return undefined;
  if (atom.part === "month") return monthsSpan(year, month, month);
  if (atom.part === "day") return daysSpan(year, month, atom.day ?? 0, atom.day ?? 0);
  return daysSpan(year, month, nth * 10 - 9, nth === 3 ? daysInMonth(year, month) : nth * 10);
}

const PRECISION: Readonly<Record<Atom["part"], Dated["precision"]>> = {
  year: "year",
  half: "half",
  quarter: "quarter",
  quarters: "range",
  month: "month",
  ten_days: "range",
  day: "day",
};

/** Fills in what the atom leaves open, and says what was filled in. A date impossible in every year needs no year to be refused. */
export function settle(atom: Atom, context: DateContext, carried: Carried = {}): Settled | DateReason {
  const month = atom.month ?? carried.month;
  if (atom.part === "day" && month === undefined) return "not_a_date";
  const known = yearOf(atom, context, carried);
  if (known === undefined) return spanOf(atom, 2000, month) === undefined ? "impossible" : "no_year";
  const span = spanOf(atom, known.year, month);
  if (span === undefined) return "impossible";
  return {span, precision: PRECISION[atom.part], ...(known.assumed && {assumed: known.assumed})};
}
