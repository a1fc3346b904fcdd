import type {Composite, UnitComposite} from "./composite.js";
import {orNull} from "./column.js";
import type {NodeScore} from "./results.js";
import {waterfall} from "./waterfall.js";
import {effectiveWeights} from "./weights.js";

/** Every line of the edition for one unit, children before parents, with what each contributes to the base score. */
export function nodeScores(whole: Composite, at: number, fullMarks: number): NodeScore[] {
  const own = whole.units[at]!;
  const contributions = own.outcome.state === "scored" ? contributionsOf(whole, own, fullMarks) : null;
  const effective = effectiveWeights(whole.tree, own.tree.used);
  const leafAt = new Map(whole.tree.leaves.map((leaf, which) => [leaf, whole.measures[which]!]));
  return whole.tree.nodes.map(({node, index}): NodeScore => {
    const measure = leafAt.get(index);
    return {
      code: node.code,
      parent: node.parent,
      raw: orNull(measure?.denominated[at]),
      treated: orNull(measure?.treated[at]),
      score: orNull(own.tree.scores[index]),
      weight: whole.weights[index]!,
      effective_weight: effective[index]!,
      contribution: contributions === null ? null : contributions[index]!,
      status: measure === undefined ? null : measure.fault === "constant" ? "left_out" : measure.status[at]!,
    };
  });
}

/** By node index; a group's is the sum of its measures'. */
function contributionsOf({tree}: Composite, own: UnitComposite, fullMarks: number): Float64Array {
  const points = new Float64Array(tree.nodes.length);
  const place = new Map(tree.nodes.map(({node, index}) => [node.code, index]));
  for (const step of waterfall(tree, own.tree, fullMarks)) points[place.get(step.code)!] = step.contribution;
  for (const {index, parent} of tree.nodes) if (parent >= 0) points[parent]! += points[index]!;
  return points;
}
