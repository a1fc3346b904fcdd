import type {Aggregation, Edition, EditionNode, MissingPolicy, Normalisation} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";
import type {Composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {measureStages} from "./measures.js";
import {scoreKernel, type ScoreKernel} from "./score-kernel.js";

/** A method that could reasonably have been chosen instead; `own` is the edition's. */
export interface VariantName {
  readonly normalisation: Normalisation | "own";
  readonly missing: MissingPolicy | "own";
  readonly aggregation: Aggregation | "own";
}

export interface Variant extends VariantName {
  readonly kernel: ScoreKernel;
}

/** Places of the units that have a base score. */
export function scoredPlaces({units}: Composite): number[] {
  return units.flatMap(({outcome}, at) => (outcome.state === "scored" ? [at] : []));
}

/** Every combination of the edition's own settings with those its parameters name. */
export function variantNames({draw_normalisations, draw_missing, draw_aggregations}: Edition["parameters"]): VariantName[] {
  const normalisations = ["own", ...new Set(draw_normalisations)] as const;
  const missings = ["own", ...new Set(draw_missing)] as const;
  const aggregations = ["own", ...new Set(draw_aggregations)] as const;
  return normalisations.flatMap((normalisation) => missings.flatMap((missing) => aggregations.map((aggregation) => ({normalisation, missing, aggregation}))));
}

/**
 * Prepares the kernel of a variant over the scored units.
 *
 * Multiplied scores must not touch 0 by their scale alone, so a variant that turns to a geometric or harmonic mean
 * begins its scale at a hundredth of it (0–100 becomes 1–100), as the OECD/JRC Handbook does.
 *
 * @param units the whole group, which sets moving scales
 * @param scored places in it of the units that have a base score; the kernel scores these
 * @returns `null` if the variant cannot score them all
 */
export function prepareVariant(edition: Edition, tree: Tree, units: readonly Unit[], scored: readonly number[], values: Values, name: VariantName): Variant | null {
  const leafScores: (Float64Array | undefined)[] = tree.nodes.map(() => undefined);
  const {score_scale} = edition.parameters;
  const lifted = name.aggregation === "geometric" || name.aggregation === "harmonic";
  const lower = lifted && score_scale.lower === 0 ? score_scale.upper / 100 : score_scale.lower;
  const parameters = {...edition.parameters, score_scale: {...score_scale, lower}};
  for (const leaf of tree.leaves) {
    const stages = measureStages(changedLine(tree.nodes[leaf]!.node, name), units, values, parameters);
    if (stages.fault !== null && stages.fault !== "constant" && stages.fault !== "no_values") return null;
    if (stages.fault !== "constant") leafScores[leaf] = Float64Array.from(scored, (at) => stages.normalised[at]!);
  }
  const how = (index: number) => (name.aggregation === "own" ? tree.nodes[index]!.node.aggregation : name.aggregation);
  const kernel = scoreKernel(tree, leafScores, scored.length, how, parameters.min_share_present);
  return kernel && {...name, kernel};
}

function changedLine(line: EditionNode, {normalisation, missing}: VariantName): EditionNode {
  const kept = normalisation === "own" || (normalisation === "goalposts" && (line.lower === null || line.upper === null));
  return {...line, normalisation: kept ? line.normalisation : normalisation, missing: missing === "own" ? line.missing : missing};
}
