import {window_adjustments, window_measures, window_rows, window_scores} from "../../src/lib/marts/windows.js";
import {monthBefore, spans, startOf, widest, type Span} from "../../src/lib/measures/window.js";
import type {Warehouse} from "../warehouse/open.js";
import type {ScoredUnit} from "./scores.js";
import {adjustmentRows, measureRowRows, unitMeasureRows, unitScoreRows} from "./tables.js";
import type {Window} from "./units.js";
import {write} from "./write.js";

type Row = Readonly<Record<string, unknown>>;
type Months = readonly {readonly period: string; readonly cut_off: string}[];

/** The windows shorter than the year so far: single months from February, half-years from July. */
function shorter(span: Span, months: Months): Window[] {
  return months.filter(({period}) => widest(span, period) === span).map(({period, cut_off}) => ({period, from: startOf(span, period), cutOff: cut_off}));
}

/**
 * Writes the marts of `src/lib/marts/windows.ts`: the same method over the month and over the half-year. Each is compared
 * with the window before it, just as long, where the same edition stood.
 * @param toDate the results since January, which January and the first half-year share
 */
export async function writeWindows(warehouse: Warehouse, months: Months, toDate: readonly ScoredUnit[], score: (window: Window) => ScoredUnit[]): Promise<void> {
  const found = spans.filter((span) => span !== "year").map((span) => ({span, scored: shorter(span, months).flatMap(score)}));
  const rows = (table: (scored: readonly ScoredUnit[], span: Span) => readonly Row[]) => found.flatMap(({span, scored}) => table(scored, span).map((row) => ({span, ...row})));
  await write(warehouse, window_scores, rows((scored, span) => compared(span, scored, toDate)));
  await write(warehouse, window_measures, rows(unitMeasureRows));
  await write(warehouse, window_rows, rows(measureRowRows));
  await write(warehouse, window_adjustments, rows(adjustmentRows));
}

function compared(span: Span, scored: readonly ScoredUnit[], toDate: readonly ScoredUnit[]): Row[] {
  const sameName = toDate.filter(({period}) => widest(span, period) === "year");
  return scored.flatMap((each) => {
    const period = monthBefore(span, each.period);
    const earlier = [...scored, ...sameName].filter((other) => other.period === period && other.unit === each.unit && other.edition === each.edition);
    return unitScoreRows([each], new Map([[each.period, period]]), earlier);
  });
}
