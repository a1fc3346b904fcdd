import type {Aggregation, Edition} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";
import {composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {competitionRanks} from "./rank.js";
import {topsisScores} from "./topsis-scores.js";
import {prepareVariant, scoredPlaces} from "./variants.js";

/** Rank of a unit if strengths make up for weaknesses (arithmetic), if they hardly do (geometric), and by TOPSIS. */
export interface AggregationShift {
  readonly unit_id: string;
  readonly arithmetic: number;
  readonly geometric: number;
  /** Places gained (+) or lost (−) on the way from arithmetic to geometric. */
  readonly shift: number;
  /** Rank by nearness to the best of the group, without the tree of means. */
  readonly topsis: number;
}

/**
 * How ranks shift when every mean of the edition is made geometric: a unit that falls is unbalanced.
 *
 * @returns for each scored unit in the order given; `null` where scores cannot be multiplied (z-scores)
 * @see OECD/JRC Handbook (2008), step 6
 */
export function aggregationShift(edition: Edition, units: readonly Unit[], values: Values): AggregationShift[] | null {
  const base = composite(edition, units, values);
  const scored = scoredPlaces(base);
  const arithmetic = ranksUnder("arithmetic", edition, base.tree, units, scored, values);
  const geometric = ranksUnder("geometric", edition, base.tree, units, scored, values);
  if (arithmetic === null || geometric === null) return null;
  const near = topsisScores(base);
  const topsis = competitionRanks(scored.map((place) => near[place]!), {on: "exact", decimals: 0});
  return scored.map((place, at) => ({unit_id: units[place]!.unit_id, arithmetic: arithmetic[at]!, geometric: geometric[at]!, shift: arithmetic[at]! - geometric[at]!, topsis: topsis[at]!}));
}

function ranksUnder(aggregation: Aggregation, edition: Edition, tree: Tree, units: readonly Unit[], scored: readonly number[], values: Values): number[] | null {
  if (scored.length === 0) return [];
  const variant = prepareVariant(edition, tree, units, scored, values, {normalisation: "own", missing: "own", aggregation});
  if (variant === null) return null;
  const scores = [...variant.kernel.run(Float64Array.from(tree.nodes, ({weight}) => weight))];
  return competitionRanks(scores, {on: "exact", decimals: 0}).map((rank) => rank!);
}
