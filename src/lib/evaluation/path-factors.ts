import type {Aggregation} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";
import {logarithmicMean} from "../statistics/logarithmic-mean.js";

/** One number under two states: now, and the reference it is compared with. */
export interface Pair {
  readonly now: number;
  readonly past: number;
}

/**
 * How much of the difference between two scores of the root one point of difference in each line accounts for
 * (the root's own factor is 1). Summed over the measures, factor × (now − past) is exactly the difference of the roots,
 * whatever the means on the way:
 *
 * - arithmetic: the weight;
 * - geometric: the weight times the ratio of logarithmic means (LMDI I);
 * - harmonic: weight × H × H′ / (x × x′);
 * - where a zero holds one of the two means at 0, the zeros account for the difference by their weights (the limit of both).
 *
 * @param now, past scores by node index, over the same measures
 * @param used shares within the parent, the same for both; 0 for a line without a score
 * @see Ang (2004), Decomposition analysis for policymaking in energy, Energy Policy 32
 */
export function pathFactors(tree: Tree, now: Float64Array, past: Float64Array, used: Float64Array): Float64Array {
  const factors = new Float64Array(tree.nodes.length);
  factors[tree.root] = 1;
  for (let index = tree.nodes.length - 1; index >= 0; index--) {
    const {children, node} = tree.nodes[index]!;
    const inUse = children.filter((child) => used[child]! > 0);
    const pair = (at: number): Pair => ({now: now[at]!, past: past[at]!});
    const own = childFactors(node.aggregation, pair(index), inUse.map(pair), inUse.map((child) => used[child]!));
    inUse.forEach((child, at) => (factors[child] = factors[index]! * own[at]!));
  }
  return factors;
}

function childFactors(how: Aggregation, mean: Pair, children: readonly Pair[], weights: readonly number[]): number[] {
  if (how === "arithmetic") return [...weights];
  if (mean.now === 0 || mean.past === 0) return zeroFactors(mean, children, weights);
  return children.map((child, at) => {
    const ratio = how === "harmonic" ? (mean.now * mean.past) / (child.now * child.past)
      : logarithmicMean(mean.now, mean.past) / logarithmicMean(child.now, child.past);
    return weights[at]! * ratio;
  });
}

function zeroFactors(mean: Pair, children: readonly Pair[], weights: readonly number[]): number[] {
  const side = mean.now === 0 ? "now" : "past";
  const other = side === "now" ? "past" : "now";
  if (mean[other] === 0) return children.map(() => 0);
  const total = children.reduce((sum, child, at) => (child[side] === 0 ? sum + weights[at]! : sum), 0);
  return children.map((child, at) => (child[side] === 0 ? ((weights[at]! / total) * mean[other]) / child[other] : 0));
}
