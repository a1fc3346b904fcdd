import {standardDeviation} from "../statistics/variance.js";
import {combine, estimateFrom} from "./estimate.js";
import type {Estimate} from "./estimate.js";
import {frankWolfe, simplexQuadratic} from "./frank-wolfe.js";
import type {SimplexQuadratic} from "./frank-wolfe.js";
import {donorRow} from "./panel.js";
import type {Panel} from "./panel.js";

export interface SyntheticDidEstimate extends Estimate {
  /** Share of each period before the start, sum 1. */
  readonly timeWeights: Float64Array;
  /** Standard deviation of the donors' changes before the start, and the two ridge penalties made from it. */
  readonly noise: number;
  readonly zetaOmega: number;
  readonly zetaLambda: number;
}

/** Standard deviation (n − 1) of all first differences of the donors before the start. */
function noiseLevel(panel: Panel): number {
  const changes: number[] = [];
  for (let j = 0; j < panel.donors.length; j += 1) {
    const row = donorRow(panel, j);
    for (let t = 1; t < panel.pre; t += 1) changes.push(row[t]! - row[t - 1]!);
  }
  return changes.length > 1 ? standardDeviation(changes) : 0;
}

/** Weights at or below a quarter of the largest become 0; the rest are scaled to sum 1. */
function sparsify(x: Float64Array): Float64Array {
  const least = Math.max(...x) / 4;
  const kept = x.map((value) => (value <= least ? 0 : value));
  const total = kept.reduce((sum, value) => sum + value, 0);
  return kept.map((value) => value / total);
}

function fitWeights(problem: SimplexQuadratic, noise: number): Float64Array {
  const count = problem.linear.length;
  const decrease = (1e-5 * noise) ** 2;
  const first = new Float64Array(count).fill(1 / count);
  frankWolfe(problem, first, decrease, 100);
  const second = sparsify(first);
  frankWolfe(problem, second, decrease, 10_000);
  return second;
}

/** Time weights: which mixture of pre-periods is like the post-period mean of the donors. */
function timeProblem(panel: Panel, zeta: number): SimplexQuadratic {
  const {pre, donors} = panel;
  const after = panel.periods.length - pre;
  const columns = new Float64Array(pre * donors.length);
  const target = new Float64Array(donors.length);
  for (let j = 0; j < donors.length; j += 1) {
    const row = donorRow(panel, j);
    for (let t = 0; t < pre; t += 1) columns[t * donors.length + j] = row[t]!;
    for (let t = pre; t < row.length; t += 1) target[j]! += row[t]! / after;
  }
  return simplexQuadratic(columns, target, zeta, true);
}

function unitProblem(panel: Panel, zeta: number, intercept: boolean): SimplexQuadratic {
  const {pre, donors} = panel;
  const columns = new Float64Array(donors.length * pre);
  for (let j = 0; j < donors.length; j += 1) columns.set(donorRow(panel, j).subarray(0, pre), j * pre);
  return simplexQuadratic(columns, panel.outcome.subarray(0, pre), zeta, intercept);
}

/**
 * Synthetic difference in differences: donors weighted to run parallel to the treated unit (not to lie on it), and
 * pre-periods weighted to resemble the time after the start.
 * σ = sd of the donors' first differences; ζ_ω = (N₁T₁)^¼ σ, ζ_λ = 10⁻⁶ σ; columns centred; Frank–Wolfe with exact line
 * search until a step lowers the objective by (10⁻⁵ σ)² or less: 100 steps at most, small weights to 0, then 10⁴.
 *
 * @param options.kind `sc`: synthetic control by the same solver, as R `sc_estimate` (no intercept, no time weights,
 *   ζ_ω = 10⁻⁶ σ); for comparison only, `syntheticControl` is exact.
 * @returns always an estimate; `gaps` is the effect curve (treated − donors, less its time-weighted pre-period mean).
 * Source: Arkhangelsky, Athey, Hirshberg, Imbens & Wager (2021); R synthdid @ 70c1ce3.
 */
export function syntheticDid(panel: Panel, {kind = "sdid"}: {kind?: "sdid" | "sc"} = {}): SyntheticDidEstimate {
  const noise = noiseLevel(panel);
  const after = panel.periods.length - panel.pre;
  const zetaOmega = kind === "sdid" ? after ** 0.25 * noise : 1e-6 * noise;
  const zetaLambda = 1e-6 * noise;
  const weights = fitWeights(unitProblem(panel, zetaOmega, kind === "sdid"), noise);
  const timeWeights = kind === "sdid" ? fitWeights(timeProblem(panel, zetaLambda), noise) : new Float64Array(panel.pre);
  const donors = combine(panel, weights);
  let constant = 0;
  for (let t = 0; t < panel.pre; t += 1) constant += timeWeights[t]! * (panel.outcome[t]! - donors[t]!);
  return {...estimateFrom("synthetic_did", panel, weights, constant), timeWeights, noise, zetaOmega, zetaLambda};
}
