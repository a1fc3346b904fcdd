import {adjustments, measure_rows, unit_measures} from "../../src/lib/marts/judgement.js";
import {window_adjustments, window_measures, window_rows, window_scores} from "../../src/lib/marts/windows.js";
import {monthBefore, spans, startOf, widest, type Span} from "../../src/lib/measures/window.js";
import type {KeptRows} from "../warehouse/kept-rows.js";
import type {Warehouse} from "../warehouse/open.js";
import type {Judged} from "./judge.js";
import {comparedRows, type ScoreRow} from "./tables.js";
import type {Window} from "./units.js";
import {write} from "./write.js";

type Row = Readonly<Record<string, unknown>>;
type Months = readonly {readonly period: string; readonly cut_off: string}[];

/** What was judged over windows of one length. */
export interface Spanned {
  readonly span: Span;
  readonly judged: readonly Judged[];
}

/** Windows shorter than the year so far: single months from February, half-years from July. */
function shorter(span: Span, months: Months): Window[] {
  return months.filter(({period}) => widest(span, period) === span).map(({period, cut_off}) => ({period, from: startOf(span, period), cutOff: cut_off}));
}

/** The same method over the month and over the half-year. */
export function judgeWindows(months: Months, judge: (window: Window) => readonly Judged[]): Spanned[] {
  return spans.filter((span) => span !== "year").map((span) => ({span, judged: shorter(span, months).flatMap(judge)}));
}

/**
 * Writes the marts of `src/lib/marts/windows.ts`. Each window is compared with the one before it, just as long, where the
 * same edition stood.
 * @param toDate the results since January, which January and the first half-year share
 */
export async function writeWindows(warehouse: Warehouse, kept: KeptRows, spanned: readonly Spanned[], toDate: readonly Judged[]): Promise<void> {
  await write(warehouse, window_scores, spanned.flatMap(({span, judged}) => compared(span, scoresOf(judged), scoresOf(toDate))));
  const keys = spanned.flatMap(({judged}) => judged.map(({key}) => key));
  const before = {name: "span", values: spanned.flatMap(({span, judged}) => judged.map(() => span))};
  for (const [mart, over] of [[unit_measures, window_measures], [measure_rows, window_rows], [adjustments, window_adjustments]] as const) await kept.show(mart, over.name, keys, before);
}

const scoresOf = (judged: readonly Judged[]): ScoreRow[] => judged.flatMap(({scores}) => scores);
const placeOf = (period: string, {unit_id, edition}: ScoreRow): string => [period, unit_id, edition].join("|");

function compared(span: Span, scored: readonly ScoreRow[], toDate: readonly ScoreRow[]): Row[] {
  const sameName = toDate.filter(({period}) => widest(span, period) === "year");
  const found = new Map([...scored, ...sameName].map((row) => [placeOf(row.period, row), row]));
  return comparedRows(scored, (row) => found.get(placeOf(monthBefore(span, row.period), row))).map((row) => ({span, ...row}));
}
