import {levelBreaks} from "../../src/lib/trends/level-breaks.js";
import {mannKendall, type MannKendallResult} from "../../src/lib/trends/mann-kendall.js";
import {isObserved} from "../../src/lib/trends/observed.js";
import {seriesOf, type Observation, type Series, type SeriesPoint} from "../../src/lib/trends/series.js";
import {xmr, type XmrChart} from "../../src/lib/trends/xmr.js";
import {evenly} from "./own-series.js";
import {amongPeers, growthFigures, observationOf, sourcesOf, type IndicatorRow} from "./growth.js";

type Row = Readonly<Record<string, unknown>>;
type Measure = "growth" | "gap" | "rank";

/** Below it a series is too short for any verdict. */
const LEAST_POINTS = 10;
const PERIODS_A_YEAR: Readonly<Record<string, number>> = {month: 12, quarter: 4, half_year: 2, year_to_date: 12};

/** Trends and signals of every series of the home region that is long enough; nothing without a home region. */
export function trendRows(figures: readonly IndicatorRow[], home: string | null): {trends: Row[]; signals: Row[]} {
  if (home === null) return {trends: [], signals: []};
  const growth = growthFigures(figures);
  const peers = amongPeers(growth, home);
  const own = growth.filter(({row}) => row.region === home);
  const published = figures.filter((row) => row.region === home && row.kind === "rank");
  const rowOf = new Map([...published, ...own.map(({row}) => row)].map((row) => [placeOf(row.indicator, row.period_start, row.period_end), row]));
  const of = (measure: Measure): Observation[] => peers.filter((peer) => peer.measure === measure).map((peer) => peer.observation);
  const ranks = of("rank");
  const rankedAlready = new Set(ranks.map(({indicator, start, end}) => placeOf(indicator, start, end)));
  const otherRanks = published.filter((row) => !rankedAlready.has(placeOf(row.indicator, row.period_start, row.period_end)));
  const lines: [Measure, Observation[]][] = [
    ["growth", own.map(({row, value}) => observationOf(row, "growth", value))],
    ["gap", of("gap")],
    ["rank", [...ranks, ...otherRanks.map((row) => observationOf(row, "rank", row.value))]],
  ];
  const judged = lines.flatMap(([measure, observations]) => seriesOf(observations).series.filter(longEnough).map((series) => judge(measure, series, rowOf)));
  return {trends: judged.map(({trend}) => trend), signals: judged.flatMap(({signals}) => signals)};
}

const placeOf = (indicator: string, start: string, end: string): string => [indicator, start, end].join("|");

function longEnough({points, grain}: Series): boolean {
  return grain !== "other" && points.filter(({value}) => isObserved(value)).length >= LEAST_POINTS;
}

function judge(measure: Measure, series: Series, rowOf: ReadonlyMap<string, IndicatorRow>): {trend: Row; signals: Row[]} {
  const even = evenly(series.points);
  const values = even.map((point) => point?.value ?? null);
  const period = PERIODS_A_YEAR[series.grain];
  const chart = xmr(values, period === undefined ? {} : {period});
  const speaks = chart.cautions.length === 0 && (chart.status === "ok" || chart.status === "trial_limits");
  const id = [series.region, series.indicator, measure, series.grain].join("|");
  const signals = even.flatMap((point, i): Row[] => (point ? [signalRow(id, point, chart, i, speaks, rowOf.get(placeOf(series.indicator, point.start, point.end))?.row_id ?? null)] : []));
  const source = sourcesOf(series.points.flatMap(({start, end}) => rowOf.get(placeOf(series.indicator, start, end)) ?? []));
  return {trend: trendRow({id, measure, series, chart, signals, test: mannKendall(values), source}), signals};
}

/** On a series on which the chart misleads, limits are not given: they would be read. */
function limitsOf(chart: XmrChart, part: number): Row {
  const limits = chart.cautions.length > 0 ? null : chart.parts[part]!.limits;
  return {mean: limits?.mean ?? null, lower: limits?.lower ?? null, upper: limits?.upper ?? null};
}

function signalRow(id: string, point: SeriesPoint, chart: XmrChart, index: number, speaks: boolean, row_id: string | null): Row {
  const {signal, part} = chart.points[index]!;
  const seen = speaks ? signal : null;
  const unusual = seen?.direction === "up" ? "above" : "below";
  const verdict = !isObserved(point.value) ? "missing" : !speaks ? "withheld" : seen ? unusual : "common";
  return {
    series: id,
    period_start: point.start,
    period_end: point.end,
    value: point.value,
    ...limitsOf(chart, part),
    signal: seen?.code ?? null,
    direction: seen?.direction ?? null,
    verdict,
    row_id,
  };
}

function trendRow(judged: {id: string; measure: Measure; series: Series; chart: XmrChart; signals: readonly Row[]; test: MannKendallResult; source: string | null}): Row {
  const {id, measure, series, chart, signals, test, source} = judged;
  const observed = signals.filter((row) => row["verdict"] !== "missing");
  const last = observed.at(-1)!;
  const caution = chart.cautions[0];
  return {
    series: id,
    region: series.region,
    indicator: series.indicator,
    measure,
    grain: series.grain,
    points: observed.length,
    first_period: observed[0]!["period_start"],
    last_period: last["period_end"],
    status: chart.status,
    caution: caution?.code ?? null,
    autocorrelation: caution?.autocorrelation ?? null,
    ...limitsOf(chart, chart.parts.length - 1),
    latest: last["value"],
    latest_verdict: last["verdict"],
    trend: test.outcome,
    ...("p" in test ? {trend_variant: test.variant, slope: test.slope, p: test.p} : {}),
    peers: series.points.at(-1)!.peers ?? null,
    source,
  };
}

/** Years in which a published level fell while published real growth was positive: a revision, not a fall. */
export function breakRows(figures: readonly IndicatorRow[]): Row[] {
  const levels = seriesOf(figures.filter((row) => row.kind === "level").map((row) => observationOf(row, "level", row.value))).series;
  const growth = seriesOf(growthFigures(figures).map(({row, value}) => observationOf(row, "growth", value))).series;
  return levels.flatMap((level) =>
    growth
      .filter((line) => line.region === level.region && line.indicator === level.indicator && line.grain === level.grain)
      .flatMap((line) => levelBreaks(level, line))
      .map(({to, before, after, nominalChange, realGrowth, impliedPriceChange}) => {
        const numbers = {before, after, nominal_change: nominalChange, real_growth: realGrowth, implied_price_change: impliedPriceChange};
        return {region: level.region, indicator: level.indicator, period_end: to, ...numbers};
      }),
  );
}
