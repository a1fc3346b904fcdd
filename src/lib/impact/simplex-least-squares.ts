import {addMember, corralOf, enterProducts, product, removeMember, settle} from "./corral.js";
import type {Corral} from "./corral.js";

/**
 * A solver for one shape of problem, reusing its memory and its last answer: a nested search asks ten thousand times.
 * `solve(points, weights)` finds the point of smallest norm in the convex hull of `count` points of `size` numbers
 * (row j of `points` starts at j·size), writes its weights (count) and returns its squared norm (and ridge · ‖weights‖²).
 */
export interface SimplexSolver {
  readonly solve: (points: Float64Array, weights: Float64Array) => number;
}

/** Takes up the members of the last answer with the new points, or the shortest point; returns the largest squared norm. */
function begin(corral: Corral, points: Float64Array, count: number, size: number): number {
  let largest = 0;
  let first = 0;
  let smallest = Infinity;
  for (let j = 0; j < count; j += 1) {
    const norm = product(points, j, points, j, size);
    if (norm > largest) largest = norm;
    if (norm < smallest) [smallest, first] = [norm, j];
  }
  corral.factored = 0;
  for (let i = 0; i < corral.size; i += 1) enterProducts(corral, i, points, size);
  if (corral.size > 0 && settle(corral, largest || 1)) return largest;
  corral.size = 0;
  corral.factored = 0;
  addMember(corral, points, first, size);
  corral.weights[0] = 1;
  return largest;
}

/** The mixture of the members into `nearest`, its weights into `weights`; returns its squared norm with the ridge. */
function locate(corral: Corral, points: Float64Array, nearest: Float64Array, weights: Float64Array): number {
  const {members: which, weights: own, ridge} = corral;
  const size = nearest.length;
  nearest.fill(0);
  weights.fill(0);
  let squared = 0;
  for (let i = 0; i < corral.size; i += 1) {
    const weight = own[i]!;
    const start = which[i]! * size;
    weights[which[i]!] = weight;
    squared += ridge * weight * weight;
    for (let k = 0; k < size; k += 1) nearest[k]! += weight * points[start + k]!;
  }
  return squared + product(nearest, 0, nearest, 0, size);
}

/** The point lying farthest against `nearest`, if below `limit`; else −1. */
function steepest(points: Float64Array, nearest: Float64Array, weights: Float64Array, ridge: number, limit: number): number {
  let entering = -1;
  let best = limit;
  for (let j = 0; j < weights.length; j += 1) {
    const along = product(nearest, 0, points, j, nearest.length) + ridge * weights[j]!;
    if (along < best) [best, entering] = [along, j];
  }
  return entering;
}

/**
 * Makes a solver for `count` points of `size` numbers.
 * Exact active set: Wolfe's minimum-norm-point algorithm, which ends after finitely many steps at the optimum
 * (to rounding: duality gap about 1e-12 of the largest point times the smallest norm). It starts from the points that
 * took part in its last answer; a small `ridge` makes the answer unique: of all nearest mixtures the most even.
 * Source: P. Wolfe, "Finding the nearest point in a polytope", Mathematical Programming 11 (1976).
 */
export function simplexSolver(count: number, size: number, ridge = 0): SimplexSolver {
  const corral = corralOf(ridge > 0 ? count : Math.min(count, size + 1) + 1, ridge);
  const nearest = new Float64Array(size);
  const solve = (points: Float64Array, weights: Float64Array): number => {
    const norms = begin(corral, points, count, size);
    for (let step = 0; step < 20 * (count + size); step += 1) {
      const squared = locate(corral, points, nearest, weights);
      const slack = 1e-12 * Math.sqrt(squared * norms) + 1e-15 * norms;
      const entering = steepest(points, nearest, weights, ridge, squared - slack);
      if (entering < 0 || weights[entering]! > 0 || corral.size >= corral.room) break;
      addMember(corral, points, entering, size);
      if (!settle(corral, norms || 1)) {
        removeMember(corral, corral.size - 1);
        break;
      }
    }
    return locate(corral, points, nearest, weights);
  };
  return {solve};
}
