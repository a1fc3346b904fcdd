import type {Composite} from "./composite.js";
import {topsis} from "./topsis.js";

/**
 * TOPSIS in place of the tree of means: how near each scored unit comes to the best of its group, 0 to 100. It works on
 * the treated values themselves, in the direction of their lines and with the share each line has in the whole.
 *
 * @returns by unit; `NaN` for one that is not scored
 */
export function topsisScores({tree, effective, measures, units}: Composite): number[] {
  const inUse = measures.flatMap((measure, at) => (effective[tree.leaves[at]!]! > 0 && measure.fault === null ? [{...measure, weight: effective[tree.leaves[at]!]!}] : []));
  const scored = units.flatMap(({outcome}, at) => (outcome.state === "scored" ? [at] : []));
  const scores = units.map(() => Number.NaN);
  if (inUse.length === 0 || scored.length === 0) return scores;
  const rows = scored.map((unit) => inUse.map(({treated}) => treated[unit]!));
  const near = topsis(rows, inUse.map(({weight}) => weight), inUse.map(({line}) => line.direction));
  scored.forEach((unit, at) => (scores[unit] = 100 * near[at]!));
  return scores;
}
