import {estimateFrom} from "./estimate.js";
import type {Estimate} from "./estimate.js";
import {donorRow} from "./panel.js";
import type {Panel} from "./panel.js";
import {simplexSolver} from "./simplex-least-squares.js";

/** Donor minus treated before the start: donors × pre periods. */
export function preDifferences(panel: Panel): Float64Array {
  const points = new Float64Array(panel.donors.length * panel.pre);
  for (let j = 0; j < panel.donors.length; j += 1) {
    const row = donorRow(panel, j);
    for (let t = 0; t < panel.pre; t += 1) points[j * panel.pre + t] = row[t]! - panel.outcome[t]!;
  }
  return points;
}

/**
 * Synthetic control on outcomes only: the mixture of donors (weights ≥ 0, sum 1) nearest to the treated unit before the
 * start, min ‖y₁ − Y₀w‖². Convex, solved exactly by an active set; no tuning, no randomness.
 *
 * @returns always an estimate: a single donor gets weight 1. `preMspe` says how near the mixture comes.
 * Source: Abadie, Diamond & Hainmueller (2010); METHODS section 3.
 */
export function syntheticControl(panel: Panel): Estimate {
  const weights = new Float64Array(panel.donors.length);
  simplexSolver(panel.donors.length, panel.pre).solve(preDifferences(panel), weights);
  return estimateFrom("synthetic_control", panel, weights);
}
