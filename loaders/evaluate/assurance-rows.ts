import {assurance, heldTo} from "../../src/lib/trends/assurance.js";
import {xmr} from "../../src/lib/trends/xmr.js";
import type {IndicatorRow} from "./growth.js";
import {observedIn, type OwnSeries} from "./own-series.js";

type Row = Readonly<Record<string, unknown>>;

const PERIODS_A_YEAR: Readonly<Record<string, number>> = {month: 12, quarter: 4, half_year: 2};

/** A target as the register has it. */
export type TargetRow = Omit<IndicatorRow, "kind"> & {readonly bound: "at_least" | "at_most" | null};

/**
 * Rows of `evaluation.indicator_assurance`: will the process as it is meet the latest target of its indicator? Only rates
 * can be asked: an amount for the year is no limit to a month.
 */
export function assuranceRows(own: readonly OwnSeries[], targets: readonly TargetRow[]): {assured: Row[]; points: Row[]} {
  const asked = own.flatMap((line) => {
    const target = latestTarget(line, targets);
    return target && line.series.unit === target.unit && line.series.grain !== "other" && line.series.grain !== "year_to_date" ? [{line, target}] : [];
  });
  const rows = asked.map(({line, target}) => assured(line, target));
  return {assured: rows.map(({row}) => row), points: rows.flatMap(({points}) => points)};
}

function latestTarget({series}: OwnSeries, targets: readonly TargetRow[]): TargetRow | null {
  const rate = targets.filter((target) => target.region === series.region && target.indicator === series.indicator && target.unit === "%");
  return rate.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).at(-1) ?? null;
}

function assured({id, series, even, rowOf, source}: OwnSeries, target: TargetRow): {row: Row; points: Row[]} {
  const values = even.map((point) => point?.value ?? null);
  const period = PERIODS_A_YEAR[series.grain];
  const chart = xmr(values, period === undefined ? {} : {period});
  const speaks = chart.cautions.length === 0 && (chart.status === "ok" || chart.status === "trial_limits");
  const limits = speaks ? chart.parts.at(-1)!.limits : null;
  const bound = target.bound ?? "at_least";
  const observed = series.points.filter(({value}) => value !== null);
  const lastYear = observed.slice(-12);
  const row = {
    series: id, region: series.region, indicator: series.indicator, kind: series.kind, unit: series.unit, grain: series.grain,
    target: target.value, bound, target_start: target.period_start, target_end: target.period_end,
    first_period: observed[0]!.start, last_period: observed.at(-1)!.end, points: observedIn(even),
    status: chart.status, caution: chart.cautions[0]?.code ?? null, autocorrelation: chart.cautions[0]?.autocorrelation ?? null,
    mean: limits?.mean ?? null, lower: limits?.lower ?? null, upper: limits?.upper ?? null,
    assurance: assurance(target.value, limits, bound === "at_least" ? "up" : "down"),
    latest: observed.at(-1)!.value,
    asked: lastYear.length, met: lastYear.filter(({value}) => heldTo(value!, target.value, bound)).length,
    source, row_id: target.row_id,
  };
  const points = observed.map((point) => ({series: id, period_start: point.start, period_end: point.end, value: point.value, met: heldTo(point.value!, target.value, bound), row_id: rowOf(point)?.row_id ?? null}));
  return {row, points};
}
