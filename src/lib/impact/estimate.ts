import {mean} from "../statistics/mean.js";
import {donorRow} from "./panel.js";
import type {Panel} from "./panel.js";

export type Method = "difference_in_differences" | "synthetic_control" | "synthetic_control_predictors" | "synthetic_did";

/** What a method says of one panel. Effects and gaps are in the unit of the outcome. */
export interface Estimate {
  readonly method: Method;
  /** Mean gap after the start: the average effect on the treated unit. */
  readonly effect: number;
  /** Treated minus counterfactual, each period. */
  readonly gaps: Float64Array;
  /** Counterfactual, each period. */
  readonly counterfactual: Float64Array;
  /** Mean squared gap before the start, and after it. */
  readonly preMspe: number;
  readonly postMspe: number;
  /** postMspe / preMspe; a perfect pre-fit is taken as 1e-12 of the outcome's spread, so that it stays a number. */
  readonly ratio: number;
  /** Share of each donor, in the panel's order; non-negative, sum 1. */
  readonly weights: Float64Array;
}

/** A method applied to a panel; null where the method cannot be applied to it. */
export type Estimator = (panel: Panel) => Estimate | null;

function meanSquare(gaps: Float64Array): number {
  return mean(gaps.map((gap) => gap * gap));
}

function spread(outcome: Float64Array): number {
  const centre = mean(outcome);
  return meanSquare(outcome.map((value) => value - centre));
}

/** Weighted mean of the donors, each period. */
export function combine(panel: Panel, weights: Float64Array): Float64Array {
  const result = new Float64Array(panel.periods.length);
  for (let j = 0; j < weights.length; j += 1) {
    if (weights[j] === 0) continue;
    const row = donorRow(panel, j);
    for (let t = 0; t < result.length; t += 1) result[t]! += weights[j]! * row[t]!;
  }
  return result;
}

/** Completes an estimate from its donor weights and a constant added to the weighted donors (0 for synthetic control). */
export function estimateFrom(method: Method, panel: Panel, weights: Float64Array, constant = 0): Estimate {
  const counterfactual = combine(panel, weights).map((value) => value + constant);
  const gaps = panel.outcome.map((value, t) => value - counterfactual[t]!);
  const after = gaps.subarray(panel.pre);
  const preMspe = meanSquare(gaps.subarray(0, panel.pre));
  const postMspe = meanSquare(after);
  const floor = 1e-12 * (spread(panel.outcome) || 1);
  return {
    method,
    effect: mean(after),
    gaps,
    counterfactual,
    preMspe,
    postMspe,
    ratio: postMspe / Math.max(preMspe, floor),
    weights,
  };
}
