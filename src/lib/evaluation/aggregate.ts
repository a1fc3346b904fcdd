import type {Aggregation} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";

/** The scores of one unit over the tree, by node index. `NaN`: no score there. */
export interface TreeScores {
  readonly scores: Float64Array;
  /** Share of each line in its parent for this unit, after what it lacks was left out; 0 where it lacks the line. */
  readonly used: Float64Array;
  /** Share of the line's weight for which the unit has a score, from 0 to 1. */
  readonly available: Float64Array;
}

/**
 * Weighted mean of scores: arithmetic, geometric or harmonic. A zero makes a geometric or harmonic mean 0.
 *
 * @param weights shares that sum to one, as many as scores
 * @returns `NaN` where it is not defined: a negative score under a geometric or harmonic mean
 * @see OECD/JRC Handbook (2008), step 6
 */
export function weightedMean(scores: readonly number[], weights: readonly number[], how: Aggregation): number {
  if (how === "arithmetic") return scores.reduce((sum, score, at) => sum + weights[at]! * score, 0);
  if (scores.some((score) => score < 0)) return Number.NaN;
  if (scores.some((score, at) => score === 0 && weights[at]! > 0)) return 0;
  if (how === "geometric") return Math.exp(scores.reduce((sum, score, at) => sum + weights[at]! * Math.log(score), 0));
  return 1 / scores.reduce((sum, score, at) => sum + weights[at]! / score, 0);
}

/**
 * Carries the scores of one unit up the tree. A line the unit lacks is left out and its share goes to its siblings,
 * as long as the share of weight that is there reaches `leastShare`; below that the group has no score.
 *
 * @param leaf score of a measure by node index; `NaN` if the unit lacks it
 * @param weights shares within the parent, by node index; 0 for what the edition leaves out
 */
export function aggregateTree(tree: Tree, leaf: Float64Array, weights: Float64Array, leastShare: number): TreeScores {
  const scores = Float64Array.from(leaf);
  const used = new Float64Array(tree.nodes.length);
  const available = new Float64Array(tree.nodes.length);
  for (const {index, children, node} of tree.nodes) {
    if (children.length === 0) {
      available[index] = Number.isNaN(leaf[index]!) ? 0 : 1;
      continue;
    }
    const there = children.filter((child) => weights[child]! > 0 && !Number.isNaN(scores[child]!));
    const total = there.reduce((sum, child) => sum + weights[child]!, 0);
    available[index] = there.reduce((sum, child) => sum + weights[child]! * available[child]!, 0);
    scores[index] = Number.NaN;
    if (there.length === 0 || available[index]! < leastShare - 1e-12) continue;
    for (const child of there) used[child] = weights[child]! / total;
    scores[index] = weightedMean(there.map((child) => scores[child]!), there.map((child) => used[child]!), node.aggregation);
  }
  if (!Number.isNaN(scores[tree.root]!)) used[tree.root] = 1;
  return {scores, used, available};
}
