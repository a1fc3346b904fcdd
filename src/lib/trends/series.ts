import {isObserved} from "./observed.js";
import {grainOf, monthNumber} from "./period.js";
import type {Grain} from "./period.js";

/** 水平 · 指数（上年=100）· 增速 · 当期 · 累计 · 位次. Observations of different kinds never stand on one line. */
export type ObservationKind = "level" | "index" | "growth" | "single" | "ytd" | "rank";
/** 同比 or 环比. */
export type Comparison = "same_period_last_year" | "previous_period";

/** One published figure. `value` null: not published. Dates are ISO days, both inside the period. */
export interface Observation {
  readonly region: string;
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  readonly kind: ObservationKind;
  readonly value: number | null;
  readonly unit: string;
  /** For growth and index only; unlabelled official growth is 同比. */
  readonly comparison?: Comparison;
  /** Growth, index or rank of a year-to-date figure (1—7月), not of a single month. */
  readonly cumulative?: boolean;
  /** For ranks: among how many. */
  readonly peers?: number;
}

export interface SeriesPoint {
  readonly start: string;
  readonly end: string;
  readonly value: number | null;
  readonly peers?: number;
}

/** One line that may be drawn: one region, indicator, kind, unit, comparison and grain; points by end of period. */
export interface Series {
  readonly region: string;
  readonly indicator: string;
  readonly kind: ObservationKind;
  readonly unit: string;
  readonly comparison: Comparison | null;
  readonly grain: Grain;
  readonly points: readonly SeriesPoint[];
}

export interface SeriesFault {
  readonly code: "period_unreadable" | "value_not_finite" | "conflicting_values";
  readonly region: string;
  readonly indicator: string;
  readonly start: string;
  readonly end: string;
  /** What was seen; for a conflict, every value in ascending order. */
  readonly values: readonly (number | null)[];
}

function faultOf(code: SeriesFault["code"], seen: Observation, values: readonly (number | null)[]): SeriesFault {
  return {code, region: seen.region, indicator: seen.indicator, start: seen.start, end: seen.end, values};
}

/** What must agree for two observations to share a line; null if the period cannot be read. */
function lineOf(seen: Observation): Omit<Series, "points"> | null {
  const first = monthNumber(seen.start);
  const last = monthNumber(seen.end);
  if (first === null || last === null || seen.end < seen.start) return null;
  const compares = seen.kind === "growth" || seen.kind === "index";
  return {
    region: seen.region,
    indicator: seen.indicator,
    kind: seen.kind,
    unit: seen.unit,
    comparison: compares ? (seen.comparison ?? "same_period_last_year") : null,
    grain: seen.kind === "ytd" || seen.cumulative === true ? "year_to_date" : grainOf(first, last),
  };
}

/** One point from all that was said of one period: equal values collapse, unequal ones withhold the value. */
function settle(same: readonly Observation[], faults: SeriesFault[]): SeriesPoint {
  const seen = same[0]!;
  for (const one of same) {
    if (one.value !== null && !isObserved(one.value)) faults.push(faultOf("value_not_finite", one, [one.value]));
  }
  const values = [...new Set(same.map((one) => one.value).filter(isObserved))].sort((a, b) => a - b);
  if (values.length > 1) faults.push(faultOf("conflicting_values", seen, values));
  const peers = same.find((one) => one.peers !== undefined)?.peers;
  const point = {start: seen.start, end: seen.end, value: values.length === 1 ? values[0]! : null};
  return peers === undefined ? point : {...point, peers};
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

/**
 * Sorts observations into lines that may be drawn: kinds, units, comparisons (同比, 环比) and grains are never mixed.
 * The order of the input does not matter: lines come by their key, points by end of period.
 *
 * @returns the lines, and what was wrong with the figures: an unreadable period, a value that is no number,
 *   or two different values for one period (then the point is kept with no value).
 */
export function seriesOf(observations: readonly Observation[]): {series: Series[]; faults: SeriesFault[]} {
  const faults: SeriesFault[] = [];
  const readable: {line: Omit<Series, "points">; seen: Observation}[] = [];
  for (const seen of observations) {
    const line = lineOf(seen);
    if (line) readable.push({line, seen});
    else faults.push(faultOf("period_unreadable", seen, [seen.value]));
  }
  const lines = [...groupBy(readable, (one) => JSON.stringify(Object.values(one.line)))].sort(([a], [b]) => (a < b ? -1 : 1));
  const series = lines.map(([, members]): Series => {
    const periods = groupBy(members, (one) => `${one.seen.end} ${one.seen.start}`);
    const ordered = [...periods].sort(([a], [b]) => (a < b ? -1 : 1));
    return {...members[0]!.line, points: ordered.map(([, same]) => settle(same.map((one) => one.seen), faults))};
  });
  return {series, faults};
}
