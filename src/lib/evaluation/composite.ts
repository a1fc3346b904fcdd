import type {Edition} from "../methodology/edition.js";
import {editionTree, type Tree} from "../methodology/tree.js";
import {aggregateTree, type TreeScores} from "./aggregate.js";
import type {Unit, Values} from "./input.js";
import {measureStages, type MeasureStages} from "./measures.js";
import {activeWeights, effectiveWeights} from "./weights.js";

/** Why a unit has no score. A code; its words stand in the messages. */
export type NotScoredReason =
  | "did_not_report"
  | "no_values"
  | "edition_fault"
  | "all_measures_constant"
  | "measure_missing"
  | "too_few_present"
  | "mean_undefined";

export type Outcome = {readonly state: "scored"} | {readonly state: "not_scored"; readonly reason: NotScoredReason};

export interface UnitComposite {
  readonly unit: Unit;
  readonly outcome: Outcome;
  /** Scores over the tree; there also for a unit that is not scored, as far as they go. */
  readonly tree: TreeScores;
  /** Share of the whole weight for which the unit itself gave a value, from 0 to 1. */
  readonly share_present: number;
}

/** A composite score of every unit, with every stage on the way. */
export interface Composite {
  readonly tree: Tree;
  /** Share of each line in its parent, and in the whole, by node index, before anything a single unit lacks. */
  readonly weights: Float64Array;
  readonly effective: Float64Array;
  /** In the order of `tree.leaves`. */
  readonly measures: readonly MeasureStages[];
  readonly units: readonly UnitComposite[];
}

/**
 * The whole chain of a composite score: denominate → impute → screen → treat outliers → normalise → weight → aggregate.
 * Award, deduction, rank and grade come after it (`evaluate.ts`).
 *
 * A measure on which all units are equal, under a normalisation that takes its scale from the units, can tell nobody
 * apart: it is left out for everyone and its weight goes to its siblings. A measure nobody has a value for is missing
 * for everyone, and counts against the share that must be present.
 *
 * @throws RangeError if the edition's lines are not one tree: check the edition first
 * @see OECD/JRC Handbook on Constructing Composite Indicators (2008)
 */
export function composite(edition: Edition, units: readonly Unit[], values: Values): Composite {
  const tree = editionTree(edition.nodes);
  const measures = tree.leaves.map((leaf) => measureStages(tree.nodes[leaf]!.node, units, values, edition.parameters));
  return aggregateMeasures(edition, tree, units, measures);
}

/**
 * The second half of the chain: from normalised measures to scores.
 *
 * @param leftOut indices of measures to do without, for everyone
 */
export function aggregateMeasures(
  edition: Edition,
  tree: Tree,
  units: readonly Unit[],
  measures: readonly MeasureStages[],
  leftOut: ReadonlySet<number> = new Set(),
): Composite {
  const usable = tree.nodes.map(() => true);
  tree.leaves.forEach((leaf, at) => (usable[leaf] = measures[at]!.fault !== "constant" && !leftOut.has(leaf)));
  const weights = activeWeights(tree, usable);
  const effective = effectiveWeights(tree, weights);
  const least = edition.parameters.min_share_present;
  const results = units.map((unit, at): UnitComposite => {
    const leafScores = new Float64Array(tree.nodes.length).fill(Number.NaN);
    tree.leaves.forEach((leaf, which) => (leafScores[leaf] = measures[which]!.normalised[at]!));
    const scores = aggregateTree(tree, leafScores, weights, least);
    const share_present = shareGiven(tree, effective, measures, at);
    return {unit, tree: scores, share_present, outcome: outcomeOf({unit, at, tree, effective, measures, scores, share_present, least})};
  });
  return {tree, weights, effective, measures, units: results};
}

function shareGiven(tree: Tree, effective: Float64Array, measures: readonly MeasureStages[], unit: number): number {
  return measures.reduce((sum, {status}, at) => {
    const given = status[unit] === "observed" || status[unit] === "zero";
    return given ? sum + effective[tree.leaves[at]!]! : sum;
  }, 0);
}

interface UnitState extends Omit<UnitComposite, "outcome" | "tree"> {
  readonly at: number;
  readonly tree: Tree;
  readonly effective: Float64Array;
  readonly measures: readonly MeasureStages[];
  readonly scores: TreeScores;
  readonly least: number;
}

function outcomeOf(state: UnitState): Outcome {
  const reason = reasonAgainst(state);
  return reason === null ? {state: "scored"} : {state: "not_scored", reason};
}

function reasonAgainst({unit, at, tree, effective, measures, scores, share_present, least}: UnitState): NotScoredReason | null {
  if (!unit.reported) return "did_not_report";
  if (measures.some(({fault}) => fault !== null && fault !== "constant" && fault !== "no_values")) return "edition_fault";
  if (measures.every(({status}) => status[at] === "missing")) return "no_values";
  if (!(effective[tree.root]! > 0)) return "all_measures_constant";
  if (measures.some(({line, status}, which) => line.missing === "refuse" && status[at] === "missing" && effective[tree.leaves[which]!]! > 0)) return "measure_missing";
  if (share_present < least - 1e-12) return "too_few_present";
  if (Number.isFinite(scores.scores[tree.root]!)) return null;
  return scores.available[tree.root]! > 0 && !hasGap(tree, scores, effective) ? "mean_undefined" : "too_few_present";
}

function hasGap(tree: Tree, {available}: TreeScores, effective: Float64Array): boolean {
  return tree.leaves.some((leaf) => effective[leaf]! > 0 && available[leaf] === 0);
}
