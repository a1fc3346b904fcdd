import {monthNumber} from "../../src/lib/trends/period.js";
import {seasonOf, type Season} from "../../src/lib/trends/season.js";
import {observedIn, type OwnSeries} from "./own-series.js";

type Row = Readonly<Record<string, unknown>>;

const MONTHS = 12;
/** Two whole years and a month. */
export const LEAST_MONTHS = 2 * MONTHS + 1;

/** Trend and season of every monthly series, or why there are none: too short, or months missing. */
export function seasonRows(own: readonly OwnSeries[]): {seasons: Row[]; points: Row[]} {
  const monthly = own.filter(({series, even}) => series.grain === "month" && even.length > 1);
  const found = monthly.map((line) => ({line, result: seasonOf(line.even.map((point) => point?.value ?? null), MONTHS)}));
  return {
    seasons: found.map(({line, result}) => seasonRow(line, result.state, result.state === "ok" ? result.season : null)),
    points: found.flatMap(({line, result}) => (result.state === "ok" ? pointRows(line, result.season) : [])),
  };
}

function seasonRow({id, series, even, source}: OwnSeries, state: string, season: Season | null): Row {
  const {region, indicator, kind, unit, points} = series;
  const january = monthNumber(points[0]!.end)! % MONTHS;
  const monthOf = (position: number) => ((january + position) % MONTHS) + 1;
  return {
    series: id, region, indicator, kind, unit,
    first_period: points[0]!.start, last_period: points.at(-1)!.end,
    points: observedIn(even), missing: even.length - observedIn(even), needed: LEAST_MONTHS,
    state,
    strength: season?.strength ?? null,
    p: season?.p ?? null,
    high_month: season === null ? null : monthOf(season.high),
    low_month: season === null ? null : monthOf(season.low),
    swing: season?.swing ?? null,
    trend_first: season?.trend[0] ?? null,
    trend_year_ago: season?.trend.at(-1 - MONTHS) ?? null,
    trend_last: season?.trend.at(-1) ?? null,
    source,
  };
}

function pointRows({id, even, rowOf}: OwnSeries, {trend, seasonal, remainder}: Season): Row[] {
  return even.map((point, at) => ({
    series: id, period_start: point!.start, period_end: point!.end, value: point!.value,
    trend: trend[at], season: seasonal[at], remainder: remainder[at], row_id: rowOf(point!)?.row_id ?? null,
  }));
}
