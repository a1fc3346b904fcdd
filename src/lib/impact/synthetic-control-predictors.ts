import {mean} from "../statistics/mean.js";
import {seededRandom} from "../statistics/random.js";
import {standardDeviation} from "../statistics/variance.js";
import {estimateFrom} from "./estimate.js";
import type {Estimate} from "./estimate.js";
import {nelderMead} from "./nelder-mead.js";
import {patternSearch} from "./pattern-search.js";
import type {Found} from "./pattern-search.js";
import type {Panel} from "./panel.js";
import type {Predictors} from "./predictors.js";
import {simplexSolver} from "./simplex-least-squares.js";
import {preDifferences} from "./synthetic-control.js";

export interface PredictorOptions {
  /** Random starts besides equal weights and one start a predictor; default 12. */
  readonly starts?: number;
  readonly seed?: number;
  /** How many times as much as another one predictor may count; default 10⁵. See below. */
  readonly widestRatio?: number;
}

export interface PredictorEstimate extends Estimate {
  /** Weight of each predictor (scaled to standard deviation 1), sum 1. */
  readonly importance: Float64Array;
}

/** Donor minus treated in units of the standard deviation over all units of the panel: donors × predictors. */
function predictorDifferences(panel: Panel, {names, byUnit}: Predictors): Float64Array | null {
  const units = [panel.treated, ...panel.donors].map((unit) => byUnit.get(unit));
  if (units.some((own) => !own || own.length !== names.length || !own.every(Number.isFinite))) return null;
  const differences = new Float64Array(panel.donors.length * names.length);
  for (let k = 0; k < names.length; k += 1) {
    const values = units.map((own) => own![k]!);
    const spread = standardDeviation(values);
    if (spread <= 1e-12 * Math.abs(mean(values))) continue; // a trait all units share says nothing
    for (let j = 1; j < values.length; j += 1) {
      differences[(j - 1) * names.length + k] = (values[j]! - values[0]!) / spread;
    }
  }
  return differences;
}

function mixtureMspe(differences: Float64Array, weights: Float64Array, periods: number, gap: Float64Array): number {
  gap.fill(0);
  for (let j = 0; j < weights.length; j += 1) {
    const weight = weights[j]!;
    if (weight === 0) continue;
    for (let t = 0; t < periods; t += 1) gap[t]! += weight * differences[j * periods + t]!;
  }
  let sum = 0;
  for (let t = 0; t < periods; t += 1) sum += gap[t]! * gap[t]!;
  return sum / periods;
}

/** Of mixtures that match the predictors equally well, the most even is taken. */
const ridge = 1e-8;

/** Any numbers to positive shares that sum to 1, none below the largest over `widest`. */
function shares(logs: Float64Array, widest: number): Float64Array {
  const top = logs.reduce((a, b) => Math.max(a, b));
  const raised = logs.map((value) => Math.max(Math.exp(value - top), 1 / widest));
  const total = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / total);
}

function startingPoints(count: number, {starts = 12, seed = 1}: PredictorOptions): Float64Array[] {
  const random = seededRandom(seed);
  const equal = new Float64Array(count);
  const alone = Array.from({length: count}, (_, i) => equal.map((_value, k) => (k === i ? 0 : -6)));
  const drawn = Array.from({length: starts}, () => equal.map(() => -16 * random()));
  return [equal, ...alone, ...drawn];
}

/** Pattern search from every start, Nelder–Mead from what it finds, and again, with other steps, from the best. */
function globalMinimum(objective: (point: Float64Array) => number, starts: readonly Float64Array[]): Found {
  const limit = 60 * starts[0]!.length;
  const found: Found[] = starts.map((start) => patternSearch(objective, start));
  let best = found[0]!;
  for (const {point} of found) {
    const refined = nelderMead(objective, point, {size: 1.5, limit});
    if (refined.value < best.value) best = refined;
  }
  for (const size of [2, -2, 1, -1, 0.3, -0.3]) {
    const refined = nelderMead(objective, best.point, {size, limit});
    if (refined.value < best.value) best = refined;
  }
  return best;
}

interface Nested {
  /** The pre-period misfit as a function of the logs of the predictor weights. */
  readonly objective: (logs: Float64Array) => number;
  readonly importance: (logs: Float64Array) => Float64Array;
  /** Donor weights of the last evaluation. */
  readonly weights: Float64Array;
}

function nested(panel: Panel, traits: Float64Array, count: number, widest: number): Nested {
  const differences = preDifferences(panel);
  const solver = simplexSolver(panel.donors.length, count, ridge);
  const points = new Float64Array(traits.length);
  const gap = new Float64Array(panel.pre);
  const weights = new Float64Array(panel.donors.length);
  const importance = (logs: Float64Array): Float64Array => shares(logs, widest);
  const objective = (logs: Float64Array): number => {
    const roots = importance(logs).map(Math.sqrt);
    for (let i = 0; i < points.length; i += 1) points[i] = traits[i]! * roots[i % count]!;
    solver.solve(points, weights);
    return mixtureMspe(differences, weights, panel.pre, gap);
  };
  return {objective, importance, weights};
}

/**
 * Synthetic control with predictors: donors are weighted to match the treated unit's predictors, and the predictors are
 * weighted so that the outcome before the start is matched best (nested; the inner problem is solved exactly).
 *
 * The outer problem has many local minima, hence several starts. Left to itself it is not well posed: where one or two
 * predictors outweigh the rest beyond all bounds, the others only break ties, and the fit drifts to that of outcomes
 * alone. So no predictor counts more than `widestRatio` times another, and ties go to the most even mixture.
 *
 * @returns null where a unit of the panel lacks a predictor. Deterministic for a seed.
 * Source: Abadie, Diamond & Hainmueller (2010); METHODS section 3; on the bilevel problem, Malo et al. (2023).
 */
export function syntheticControlWithPredictors(
  panel: Panel,
  predictors: Predictors,
  options: PredictorOptions = {},
): PredictorEstimate | null {
  const count = predictors.names.length;
  const traits = count === 0 ? null : predictorDifferences(panel, predictors);
  if (!traits) return null;
  const {objective, importance, weights} = nested(panel, traits, count, options.widestRatio ?? 1e5);
  const best = globalMinimum(objective, startingPoints(count, options));
  objective(best.point);
  const estimate = estimateFrom("synthetic_control_predictors", panel, weights.slice());
  return {...estimate, importance: importance(best.point)};
}
