import type {Composite} from "./composite.js";
import {topsis} from "./topsis.js";

/**
 * TOPSIS in place of the tree of means: how near each scored unit comes to the best of its group, 0 to 100. It works on
 * the treated values themselves, in the direction of their lines and with the share each line has in the whole. What
 * counts as zero when missing stands with the worst of the group. 50 for all where no value tells them apart.
 *
 * @returns by unit; `NaN` for one that is not scored
 */
export function topsisScores({tree, effective, measures, units}: Composite): number[] {
  const inUse = measures.flatMap((measure, at) => (effective[tree.leaves[at]!]! > 0 && measure.fault === null ? [{...measure, weight: effective[tree.leaves[at]!]!}] : []));
  const scored = units.flatMap(({outcome}, at) => (outcome.state === "scored" ? [at] : []));
  const scores = units.map(() => Number.NaN);
  const worst = inUse.map(({treated, line}) => treated.filter((value) => !Number.isNaN(value)).reduce((a, b) => (line.direction * b < line.direction * a ? b : a), treated.find((value) => !Number.isNaN(value)) ?? Number.NaN));
  const rows = scored.map((unit) => inUse.map(({treated, status}, at) => (status[unit] === "zero" ? worst[at]! : treated[unit]!)));
  const near = topsis(rows, inUse.map(({weight}) => weight), inUse.map(({line}) => line.direction));
  scored.forEach((unit, at) => (scores[unit] = 100 * near[at]!));
  return scores;
}
