import type {Estimate, Estimator} from "./estimate.js";
import {donorRow, panelOf} from "./panel.js";
import type {Panel} from "./panel.js";

/** Where the treated unit stands among the placebos by one statistic. */
export interface PlaceboTest {
  readonly statistic: number;
  /** Placebos with a statistic at least as large. */
  readonly atLeastAsLarge: number;
  /** Placebos fitted (J). */
  readonly placebos: number;
  /** (1 + atLeastAsLarge) / (J + 1). */
  readonly p: number;
  /** The smallest p there can be, 1 / (J + 1): to be printed beside p. */
  readonly floor: number;
}

export interface InSpacePlacebos {
  /** Each donor as if it had been treated, with the other donors for donors; the treated unit is left out. */
  readonly units: readonly {readonly unit: string; readonly estimate: Estimate}[];
  /** Donors the method could not be applied to. */
  readonly notFitted: readonly string[];
  /** By post/pre mean squared gap: for synthetic control. */
  readonly byRatio: PlaceboTest;
  /** By size of effect: for methods that do not fit the level. */
  readonly byEffect: PlaceboTest;
}

/** The panel of donors alone, in which `index` plays the treated unit. Null if there is no other donor. */
function asTreated(panel: Panel, index: number): Panel | null {
  const others = panel.donors.filter((_, j) => j !== index);
  if (others.length === 0) return null;
  return panelOf(panel, {
    treated: panel.donors[index]!,
    donors: others,
    outcome: donorRow(panel, index),
    donorOutcomes: withoutRow(panel, index),
  });
}

function withoutRow(panel: Panel, index: number): Float64Array {
  const width = panel.periods.length;
  return panel.donorOutcomes.filter((_, i) => Math.floor(i / width) !== index);
}

function testOf(own: number, placebos: readonly number[]): PlaceboTest {
  const near = own * (1 - 1e-9);
  const atLeastAsLarge = placebos.filter((value) => value >= near).length;
  const all = placebos.length + 1;
  return {statistic: own, atLeastAsLarge, placebos: placebos.length, p: (1 + atLeastAsLarge) / all, floor: 1 / all};
}

/**
 * In-space placebos: the same method, with the same care, for every donor. No placebo is dropped for a poor fit.
 * With a single donor there is none, and p is 1.
 */
export function inSpacePlacebos(panel: Panel, treated: Estimate, estimator: Estimator): InSpacePlacebos {
  const units: {unit: string; estimate: Estimate}[] = [];
  const notFitted: string[] = [];
  panel.donors.forEach((unit, index) => {
    const placebo = asTreated(panel, index);
    const estimate = placebo && estimator(placebo);
    if (estimate) units.push({unit, estimate});
    else notFitted.push(unit);
  });
  const byRatio = testOf(treated.ratio, units.map(({estimate}) => estimate.ratio));
  const byEffect = testOf(Math.abs(treated.effect), units.map(({estimate}) => Math.abs(estimate.effect)));
  return {units, notFitted, byRatio, byEffect};
}

export interface InTimePlacebo {
  /** The start pretended. */
  readonly start: number;
  readonly periodsAfter: number;
  readonly estimate: Estimate;
}

/** The first `count` periods only, with the start at position `pre`. */
function cut(panel: Panel, count: number, pre: number): Panel {
  const width = panel.periods.length;
  return panelOf(panel, {
    periods: panel.periods.slice(0, count),
    pre,
    outcome: panel.outcome.slice(0, count),
    donorOutcomes: panel.donorOutcomes.filter((_, i) => i % width < count),
  });
}

/**
 * In-time placebos: the same method on the time before the start alone, as if the measure had begun earlier. An effect
 * then is no effect of the measure. Every start from the middle of the pre-period that leaves `leastAfter` periods.
 */
export function inTimePlacebos(panel: Panel, estimator: Estimator, {leastAfter = 2}: {leastAfter?: number} = {}): InTimePlacebo[] {
  const placebos: InTimePlacebo[] = [];
  for (let pre = Math.max(2, Math.ceil(panel.pre / 2)); pre <= panel.pre - leastAfter; pre += 1) {
    const estimate = estimator(cut(panel, panel.pre, pre));
    if (estimate) placebos.push({start: panel.periods[pre]!, periodsAfter: panel.pre - pre, estimate});
  }
  return placebos;
}

export interface LeaveOneOut {
  readonly donor: string;
  readonly effect: number;
  readonly preMspe: number;
}

/** The estimate again without each donor that has a share of more than `leastShare`; donors in the panel's order. */
export function leaveOneDonorOut(
  panel: Panel,
  full: Estimate,
  estimator: Estimator,
  {leastShare = 0.001}: {leastShare?: number} = {},
): LeaveOneOut[] {
  return panel.donors.flatMap((donor, index) => {
    if (full.weights[index]! <= leastShare || panel.donors.length < 2) return [];
    const donors = panel.donors.filter((_, j) => j !== index);
    const estimate = estimator(panelOf(panel, {donors, donorOutcomes: withoutRow(panel, index)}));
    return estimate ? [{donor, effect: estimate.effect, preMspe: estimate.preMspe}] : [];
  });
}
