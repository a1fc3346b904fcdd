import type {Edition} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";
import {composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {meanRankShift} from "./rank-shift.js";
import {sobolIndices, type SobolOptions, type SobolResult} from "./sobol.js";
import {prepareVariant, scoredPlaces} from "./variants.js";

/** Which measure's weight moves the ranks most. The factors of `result` are in the order of `codes`. */
export interface WeightSensitivity {
  readonly codes: readonly string[];
  readonly result: SobolResult;
}

/**
 * First-order and total Sobol indices of the mean rank shift against the base ranks, one factor a measure: the share of
 * the whole that it has is moved by up to the edition's spread either way, the others giving or taking what is needed. A
 * group weighs what its measures weigh together.
 *
 * @param options base sample, seed, bootstrap replicates, widest interval
 * @returns `null` if fewer than two units are scored, or fewer than two measures tell them apart
 * @see Saisana, Saltelli & Tarantola (2005); METHODS section 1, sensitivity
 */
export function weightSensitivity(edition: Edition, units: readonly Unit[], values: Values, options: SobolOptions): WeightSensitivity | null {
  const base = composite(edition, units, values);
  const scored = scoredPlaces(base);
  const leaves = base.tree.leaves.filter((leaf) => base.effective[leaf]! > 0);
  if (scored.length < 2 || leaves.length < 2) return null;
  const own = prepareVariant(edition, base.tree, units, scored, values, {normalisation: "own", missing: "own", aggregation: "own"});
  if (!own) return null;
  const weights = new Float64Array(base.effective.length);
  const scores = (shares: Float64Array) => own.kernel.run(weighted(base.tree, shares, weights));
  const shiftOf = meanRankShift(scores(base.effective));
  const shares = new Float64Array(base.effective.length);
  const model = (inputs: Float64Array): number => {
    leaves.forEach((leaf, at) => (shares[leaf] = base.effective[leaf]! * (1 + edition.parameters.weight_spread * (2 * inputs[at]! - 1))));
    return shiftOf(scores(shares));
  };
  return {codes: leaves.map((leaf) => base.tree.nodes[leaf]!.node.code), result: sobolIndices(model, leaves.length, options)};
}

/** By node index: what a measure is given, and for a group what is below it. */
function weighted({nodes}: Tree, shares: Float64Array, weights: Float64Array): Float64Array {
  for (const {index, children} of nodes) weights[index] = children.length === 0 ? shares[index]! : 0;
  for (const {index, parent} of nodes) if (parent >= 0) weights[parent]! += weights[index]!;
  return weights;
}
