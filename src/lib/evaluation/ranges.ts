import type {Edition} from "../methodology/edition.js";
import {seededRandom} from "../statistics/random.js";
import type {Tree} from "../methodology/tree.js";
import {composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {RankTally, type RankRange} from "./rank-tally.js";
import {prepareVariant, scoredPlaces, variantNames, type Variant, type VariantName} from "./variants.js";

/** How far ranks hold if the method had been a little different. */
export interface MethodRanges {
  readonly ranges: readonly RankRange[];
  readonly draws: number;
  readonly seed: number;
  readonly used: readonly VariantName[];
  /** Variants that could not score every unit, and were not drawn. */
  readonly skipped: readonly VariantName[];
}

/**
 * The range of each base rank over the methods that could reasonably have been chosen: every draw picks one of the
 * variants of normalisation, missing policy and aggregation that the edition names, and moves every weight within its
 * parent by up to the edition's spread either way, evenly. Draws, seed and spread are the edition's.
 *
 * @param units all units of the group; those without a base score take no part
 * @returns median and 5–95 % of the rank and the share of draws at each rank, for each scored unit in the order given
 * @see Saisana, Saltelli & Tarantola (2005), Uncertainty and sensitivity analysis techniques, JRSS A 168; COINr `get_sensitivity()`
 */
export function methodRanges(edition: Edition, units: readonly Unit[], values: Values): MethodRanges {
  const base = composite(edition, units, values);
  const scored = scoredPlaces(base);
  const {draws, seed, weight_spread, rank_on, score_decimals} = edition.parameters;
  const names = scored.length > 0 ? variantNames(edition.parameters) : [];
  const prepared = names.map((name) => prepareVariant(edition, base.tree, units, scored, values, name));
  const variants = prepared.filter((variant) => variant !== null);
  const tally = new RankTally(scored.length);
  if (variants.length > 0) {
    const decimals = rank_on === "rounded" ? score_decimals : null;
    drawRanks(tally, base.tree, variants, {draws, seed, spread: weight_spread, decimals});
  }
  return {
    ranges: tally.ranges(scored.map((at) => units[at]!.unit_id)), draws, seed,
    used: variants.map(nameOf), skipped: names.filter((_, at) => prepared[at] === null),
  };
}

/** Exact scores are compared to nine decimals: the last bit of a sum decides no rank. */
const exactScale = 1e9;

interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly spread: number;
  /** Rounding before ranking, on the edition's own scale only; `null` ranks exact scores. */
  readonly decimals: number | null;
}

function drawRanks(tally: RankTally, tree: Tree, variants: readonly Variant[], {draws, seed, spread, decimals}: DrawOptions): void {
  const random = seededRandom(seed);
  const given = Float64Array.from(tree.nodes, ({weight}) => weight);
  const weights = new Float64Array(given.length);
  const rounded = decimals === null ? exactScale : 10 ** decimals;
  for (let draw = 0; draw < draws; draw++) {
    const {kernel, normalisation} = variants[Math.floor(random() * variants.length)]!;
    for (let index = 0; index < given.length; index++) weights[index] = given[index]! * (1 + spread * (2 * random() - 1));
    const scores = kernel.run(weights);
    const scale = normalisation === "own" ? rounded : exactScale;
    for (let unit = 0; unit < scores.length; unit++) scores[unit] = Math.round(scores[unit]! * scale);
    tally.add(scores);
  }
}

function nameOf({normalisation, missing, aggregation}: VariantName): VariantName {
  return {normalisation, missing, aggregation};
}
