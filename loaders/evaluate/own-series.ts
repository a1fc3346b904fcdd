import {isObserved} from "../../src/lib/trends/observed.js";
import {monthNumber} from "../../src/lib/trends/period.js";
import {seriesOf, type Series, type SeriesPoint} from "../../src/lib/trends/series.js";
import {growthFigures, observationOf, sourcesOf, type IndicatorRow} from "./growth.js";

/** A line of one of the city's own indicators, with the rows its figures stand in. */
export interface OwnSeries {
  readonly id: string;
  readonly series: Series;
  /** Observed points at equal steps; nothing where nothing was published. */
  readonly even: readonly (SeriesPoint | null)[];
  readonly rowOf: (point: SeriesPoint) => IndicatorRow | undefined;
  readonly source: string | null;
}

const placeOf = ({kind, unit, cumulative}: Pick<Series, "kind" | "unit"> & {readonly cumulative: boolean}, start: string, end: string, region: string, indicator: string): string =>
  [region, indicator, kind, unit, cumulative, start, end].join("|");

/** Every line of levels and of growth of the regions asked for; kinds, units and grains stand apart. */
export function ownSeries(figures: readonly IndicatorRow[], regions: ReadonlySet<string>): OwnSeries[] {
  const own = figures.filter((row) => regions.has(row.region));
  const observed = [
    ...own.filter(({kind}) => kind === "level").map((row) => ({row, seen: observationOf(row, "level", row.value)})),
    ...growthFigures(own).map(({row, value}) => ({row, seen: observationOf(row, "growth", value)})),
  ];
  const rows = new Map(observed.map(({row, seen}) => [placeOf({kind: seen.kind, unit: seen.unit, cumulative: seen.cumulative === true}, seen.start, seen.end, row.region, row.indicator), row]));
  return seriesOf(observed.map(({seen}) => seen)).series.map((series) => {
    const cumulative = series.grain === "year_to_date";
    const rowOf = ({start, end}: SeriesPoint) => rows.get(placeOf({...series, cumulative}, start, end, series.region, series.indicator));
    const {region, indicator, kind, unit, grain} = series;
    return {id: [region, indicator, kind, unit, grain].join("|"), series, even: evenly(series.points), rowOf, source: sourcesOf(series.points.flatMap((point) => rowOf(point) ?? []))};
  });
}

/** Points at equal steps of time, with nothing where nothing was published: a hole breaks runs and moving ranges. */
export function evenly(points: readonly SeriesPoint[]): (SeriesPoint | null)[] {
  const months = points.map((point) => monthNumber(point.end)!);
  const step = Math.max(1, Math.min(...months.slice(1).map((month, at) => month - months[at]!)));
  return points.flatMap((point, at) => {
    const holes = at === 0 ? 0 : Math.round((months[at]! - months[at - 1]!) / step) - 1;
    return [...Array.from({length: Math.max(0, holes)}, () => null), point];
  });
}

/** How many points hold a figure. */
export function observedIn(even: readonly (SeriesPoint | null)[]): number {
  return even.filter((point) => point !== null && isObserved(point.value)).length;
}
