import type {Tree} from "../methodology/tree.js";
import type {TreeScores} from "./aggregate.js";
import {pathFactors} from "./path-factors.js";
import {effectiveWeights} from "./weights.js";

/** One step of the waterfall: what a measure adds to the score, what it could add, and what it costs. Points of the root. */
export interface WaterfallStep {
  readonly code: string;
  readonly score: number;
  /** Share of the whole, for this unit. */
  readonly weight: number;
  /** Points at full marks: the weight times full marks. */
  readonly possible: number;
  /** possible − contribution. */
  readonly lost: number;
  /** The contributions of all steps sum to the score. */
  readonly contribution: number;
}

/**
 * The score of a unit as a waterfall of its measures, exactly: contributions sum to the score, possible points to full
 * marks, lost points to the gap between them.
 *
 * Under arithmetic means a contribution is weight × score. Under geometric and harmonic ones the gap to full marks is
 * decomposed (see `path-factors.ts`); a measure far below full marks may then cost more than its weight, and its
 * contribution be negative: such a mean forgives little.
 *
 * @param scores of one unit with a score at the root
 * @param fullMarks upper end of the score scale
 */
export function waterfall(tree: Tree, scores: TreeScores, fullMarks: number): WaterfallStep[] {
  const full = new Float64Array(tree.nodes.length).fill(fullMarks);
  const factors = pathFactors(tree, scores.scores, full, scores.used);
  const weights = effectiveWeights(tree, scores.used);
  return tree.leaves.filter((leaf) => scores.used[leaf]! > 0).map((leaf) => {
    const score = scores.scores[leaf]!;
    const possible = weights[leaf]! * fullMarks;
    const lost = factors[leaf]! * (fullMarks - score);
    return {code: tree.nodes[leaf]!.node.code, score, weight: weights[leaf]!, possible, lost, contribution: possible - lost};
  });
}
