import {aggregations, type Edition, type EditionNode, type MissingPolicy} from "../methodology/edition.js";
import {weightRange} from "../methodology/read-node.js";
import type {Adjustment} from "./adjust.js";
import {composite} from "./composite.js";
import {evaluate, evaluateFrom} from "./evaluate.js";
import type {Unit, Values} from "./input.js";
import type {Evaluation} from "./results.js";
import {topsisScores} from "./topsis-scores.js";

export const trialAggregations = [...aggregations, "topsis"] as const;
export type TrialAggregation = (typeof trialAggregations)[number];

/** What is tried: only what differs from the edition. */
export interface Trial {
  /** Weight by code of the line, on the scale of its siblings; 0 leaves the line out. */
  readonly weights: ReadonlyMap<string, number>;
  /** A mean for every group, or TOPSIS in place of the tree of means. */
  readonly aggregation: TrialAggregation | null;
  readonly missing: MissingPolicy | null;
}

/** A peer group with all that its evaluation needs. */
export interface TrialGroup {
  readonly edition: Edition;
  readonly units: readonly Unit[];
  readonly values: Values;
  readonly adjustments: readonly Adjustment[];
}

/** The edition as it stands. */
export const noTrial: Trial = {weights: new Map(), aggregation: null, missing: null};

/**
 * The edition with other weights, means or missing policy. Lines of weight 0 go, with all below them, and so do groups of
 * which nothing is left. Means that multiply begin their scale at a hundredth of it, as those of the rank ranges do.
 *
 * @returns `null` if no measure is left
 */
export function trialEdition(edition: Edition, trial: Trial): Edition | null {
  const weighted = edition.nodes.map((node) => changed(node, trial));
  const kept = weighted.filter((node) => node.context || reaches(node, weighted));
  const nodes = kept.filter((node) => node.context || node.measure !== null || hasMeasure(node, kept));
  if (!nodes.some((node) => node.measure !== null && !node.context)) return null;
  const {score_scale} = edition.parameters;
  const lifted = (trial.aggregation === "geometric" || trial.aggregation === "harmonic") && score_scale.lower === 0;
  const scale = lifted ? {...score_scale, lower: score_scale.upper / 100} : score_scale;
  return {...edition, nodes, parameters: {...edition.parameters, score_scale: scale}};
}

/**
 * Evaluates a peer group anew, as the trial would have it, by the code that made the published result. A TOPSIS score is
 * not a sum of parts, so it comes without lines.
 *
 * @returns `null` if no measure is left
 */
export function tryOut({edition, units, values, adjustments}: TrialGroup, trial: Trial): Evaluation | null {
  const tried = trialEdition(edition, trial);
  if (tried === null || trial.aggregation !== "topsis") return tried && evaluate(tried, units, values, adjustments);
  const whole = composite(tried, units, values);
  const result = evaluateFrom(tried, whole, topsisScores(whole), adjustments);
  return {...result, units: result.units.map((unit) => ({...unit, nodes: []}))};
}

function changed(node: EditionNode, {weights, aggregation, missing}: Trial): EditionNode {
  if (node.context) return node;
  const weight = weights.get(node.code) ?? node.weight;
  const own = {...node, weight: weight >= weightRange.least ? Math.min(weight, weightRange.most) : 0};
  if (node.measure === null) return aggregation === null || aggregation === "topsis" ? own : {...own, aggregation};
  return missing === null ? own : {...own, missing};
}

/** Whether a line and all above it have a weight. */
function reaches(node: EditionNode, all: readonly EditionNode[]): boolean {
  if (node.parent === null) return true;
  const parent = all.find(({code}) => code === node.parent);
  return node.weight > 0 && parent !== undefined && reaches(parent, all);
}

function hasMeasure(node: EditionNode, all: readonly EditionNode[]): boolean {
  return all.some((child) => child.parent === node.code && !child.context && (child.measure !== null || hasMeasure(child, all)));
}
