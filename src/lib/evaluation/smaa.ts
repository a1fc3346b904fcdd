import type {Edition} from "../methodology/edition.js";
import {editionTree} from "../methodology/tree.js";
import {fillDirichlet, seededRandom} from "../statistics/random.js";
import {composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {RankTally, type RankRange} from "./rank-tally.js";
import {prepareVariant, scoredPlaces} from "./variants.js";

/**
 * Rank acceptability (SMAA): the share of all possible weightings under which a unit holds each rank, if nothing at all
 * were known about the weights (flat Dirichlet over the measures).
 *
 * @param scores one row a unit, one column a measure, on one scale, more is better; no missing values
 * @param options.draws, options.seed of the simulation; the error of a share is about √(share·(1 − share)/draws)
 * @throws RangeError if the rows differ in length or hold a value that is not finite
 * @see Lahdelma & Salminen (2001), SMAA-2, Operations Research 49
 */
export function rankAcceptability(
  unitIds: readonly string[],
  scores: readonly (readonly number[])[],
  options: {readonly draws: number; readonly seed: number},
): RankRange[] {
  const measures = scores[0]?.length ?? 0;
  if (scores.some((row) => row.length !== measures || !row.every(Number.isFinite))) throw new RangeError("rows of scores differ in length, or a score is not finite");
  const random = seededRandom(options.seed);
  const flat = Float64Array.from(scores.flat());
  const weights = new Float64Array(measures);
  const totals = new Float64Array(scores.length);
  const tally = new RankTally(scores.length);
  for (let draw = 0; draw < options.draws; draw++) {
    fillDirichlet(weights, random);
    for (let unit = 0; unit < totals.length; unit++) {
      let total = 0;
      for (let measure = 0; measure < measures; measure++) total += weights[measure]! * flat[unit * measures + measure]!;
      totals[unit] = total;
    }
    tally.add(totals);
  }
  return tally.ranges(unitIds);
}

/**
 * Rank acceptability of the units of an edition: its normalised measures straight under one root, with any weights at all.
 * Draws and seed are the edition's.
 *
 * @returns for each unit that has a base score, in the order given
 */
export function editionAcceptability(edition: Edition, units: readonly Unit[], values: Values): RankRange[] {
  const scored = scoredPlaces(composite(edition, units, values));
  const root = edition.nodes.find(({parent, context}) => parent === null && !context);
  const measures = edition.nodes.filter(({measure, context}) => measure !== null && !context);
  const tree = root && measures[0] !== root ? editionTree([root, ...measures.map((line) => ({...line, parent: root.code}))]) : null;
  const variant = tree && prepareVariant(edition, tree, units, scored, values, {normalisation: "own", missing: "own", aggregation: "own"});
  if (!tree || !variant || scored.length === 0) return [];
  const random = seededRandom(edition.parameters.seed);
  const leaves = new Float64Array(tree.leaves.length);
  const weights = new Float64Array(tree.nodes.length);
  const tally = new RankTally(scored.length);
  for (let draw = 0; draw < edition.parameters.draws; draw++) {
    fillDirichlet(leaves, random);
    tree.leaves.forEach((leaf, at) => (weights[leaf] = leaves[at]!));
    tally.add(variant.kernel.run(weights));
  }
  return tally.ranges(scored.map((at) => units[at]!.unit_id));
}
