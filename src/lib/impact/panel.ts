import {isUsable} from "../statistics/usable.js";

/** One outcome of one unit in one period (a year, or a running number of the period). */
export interface PanelRow {
  readonly unit: string;
  readonly period: number;
  readonly value: number | null;
}

/** A balanced panel: one treated unit, its donors, and the first treated period. */
export interface Panel {
  readonly treated: string;
  /** Sorted by name. */
  readonly donors: readonly string[];
  /** Ascending; the first `pre` of them are before the start. */
  readonly periods: readonly number[];
  readonly pre: number;
  /** Outcome of the treated unit (periods). */
  readonly outcome: Float64Array;
  /** Outcomes of the donors (donors × periods, one donor after the other). */
  readonly donorOutcomes: Float64Array;
}

export interface PanelFault {
  readonly code: "donor_incomplete" | "conflicting_values";
  readonly unit: string;
  readonly periods: readonly number[];
}

export type PanelRefusal =
  | "treated_missing"
  | "treated_incomplete"
  | "no_donors"
  | "too_few_pre_periods"
  | "no_post_periods";

export type PanelResult =
  | {readonly outcome: "ok"; readonly panel: Panel; readonly faults: readonly PanelFault[]}
  | {readonly outcome: PanelRefusal; readonly faults: readonly PanelFault[]};

export interface PanelOptions {
  readonly treated: string;
  /** First treated period. */
  readonly start: number;
  /** Units never to be donors, for instance because they took the same measure. */
  readonly exclude?: readonly string[];
}

/** Unit → period → value; two different values for one cell leave it empty. */
function cells(rows: readonly PanelRow[]): {byUnit: Map<string, Map<number, number>>; conflicts: PanelFault[]} {
  const byUnit = new Map<string, Map<number, number>>();
  const clashes = new Map<string, Set<number>>();
  for (const {unit, period, value} of rows) {
    if (!isUsable(value) || !isUsable(period)) continue;
    const own = byUnit.get(unit) ?? new Map<number, number>();
    byUnit.set(unit, own);
    if (own.has(period) && own.get(period) !== value) clashes.set(unit, (clashes.get(unit) ?? new Set()).add(period));
    own.set(period, value);
  }
  const conflicts = [...clashes].map(([unit, periods]): PanelFault => {
    for (const period of periods) byUnit.get(unit)!.delete(period);
    return {code: "conflicting_values", unit, periods: [...periods].sort((a, b) => a - b)};
  });
  return {byUnit, conflicts};
}

function valuesOf(own: ReadonlyMap<number, number>, periods: readonly number[]): number[] {
  return periods.map((period) => own.get(period) ?? Number.NaN);
}

/** A panel from its parts, for placebos and subsets; donors keep their order. */
export function panelOf(source: Panel, change: Partial<Panel>): Panel {
  return {...source, ...change};
}

/** The outcomes of donor `index`, not copied. */
export function donorRow(panel: Panel, index: number): Float64Array {
  return panel.donorOutcomes.subarray(index * panel.periods.length, (index + 1) * panel.periods.length);
}

/**
 * Builds a balanced panel. The order of the rows does not matter. Periods are those in which any unit has a figure.
 *
 * @returns the panel and what was left out (`donor_incomplete`: a hole in some period; `conflicting_values`: two values
 *   for one cell, which then counts as a hole), or why there is none. Two periods before the start are the least.
 */
export function buildPanel(rows: readonly PanelRow[], {treated, start, exclude = []}: PanelOptions): PanelResult {
  const {byUnit, conflicts} = cells(rows);
  const faults = conflicts.sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const periods = [...new Set([...byUnit.values()].flatMap((own) => [...own.keys()]))].sort((a, b) => a - b);
  const own = byUnit.get(treated);
  if (!own) return {outcome: "treated_missing", faults};
  if (own.size < periods.length) return {outcome: "treated_incomplete", faults};
  const donors: string[] = [];
  for (const unit of [...byUnit.keys()].sort()) {
    if (unit === treated || exclude.includes(unit)) continue;
    const missing = periods.filter((period) => !byUnit.get(unit)!.has(period));
    if (missing.length === 0) donors.push(unit);
    else faults.push({code: "donor_incomplete", unit, periods: missing});
  }
  const pre = periods.filter((period) => period < start).length;
  if (donors.length === 0) return {outcome: "no_donors", faults};
  if (pre < 2) return {outcome: "too_few_pre_periods", faults};
  if (pre === periods.length) return {outcome: "no_post_periods", faults};
  const outcome = Float64Array.from(valuesOf(own, periods));
  const donorOutcomes = Float64Array.from(donors.flatMap((unit) => valuesOf(byUnit.get(unit)!, periods)));
  return {outcome: "ok", panel: {treated, donors, periods, pre, outcome, donorOutcomes}, faults};
}
