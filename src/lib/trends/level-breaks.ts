import {isObserved} from "./observed.js";
import {monthNumber} from "./period.js";
import type {Series, SeriesPoint} from "./series.js";

/** A level that fell by more than prices can explain while official real growth was positive: a revision, not a fall. */
export interface LevelBreak {
  readonly code: "level_falls_while_growth_is_positive";
  /** Ends of the two periods compared. */
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly after: number;
  /** Percent, as the published levels would have it. */
  readonly nominalChange: number;
  /** Percent, as officially announced. */
  readonly realGrowth: number;
  /** Percent: the price change that would be needed to reconcile the two. */
  readonly impliedPriceChange: number;
}

function growthOf(series: Series, point: SeriesPoint): number | null {
  if (!isObserved(point.value)) return null;
  return series.kind === "index" ? point.value - 100 : point.value;
}

/**
 * Breaks of a level series, found by its own growth or index series (Zibo 2017→2018: 4781.32 → 3572.98, real +6.06 %).
 * A flagged pair must never be turned into a growth rate; growth is taken from the growth or index series.
 *
 * @param level kind `level`, `single` or `ytd`.
 * @param growth kind `growth` (percent) or `index` (previous = 100), compared with the same period of last year.
 * @param options.smallestFall percent of nominal fall from which a pair is flagged; default 0, every fall.
 * @returns breaks in time order; periods missing on either side say nothing.
 */
export function levelBreaks(level: Series, growth: Series, {smallestFall = 0}: {smallestFall?: number} = {}): LevelBreak[] {
  const levels = new Map(level.points.map((point) => [monthNumber(point.end), point]));
  const breaks: LevelBreak[] = [];
  for (const point of growth.comparison === "same_period_last_year" ? growth.points : []) {
    const realGrowth = growthOf(growth, point);
    const month = monthNumber(point.end)!;
    const now = levels.get(month);
    const last = levels.get(month - 12);
    if (realGrowth === null || !now || !last || !isObserved(now.value) || !isObserved(last.value) || last.value <= 0) continue;
    const nominalChange = (now.value / last.value - 1) * 100;
    if (realGrowth <= 0 || nominalChange >= -smallestFall) continue;
    const impliedPriceChange = ((1 + nominalChange / 100) / (1 + realGrowth / 100) - 1) * 100;
    breaks.push({
      code: "level_falls_while_growth_is_positive",
      from: last.end,
      to: now.end,
      before: last.value,
      after: now.value,
      nominalChange,
      realGrowth,
      impliedPriceChange,
    });
  }
  return breaks;
}
