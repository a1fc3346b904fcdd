import {compare} from "./leave-out.js";
import {competitionRanks} from "./rank.js";

/** Two numbers further apart than this share of the larger differ in their first 12 digits. */
const DISTINCT = 1e-11;

/**
 * How far ranks move from those of one set of scores, over and over: the mean over the units, ranked on exact scores
 * (12 significant digits, equal ones sharing the best rank).
 *
 * @param nominal the scores whose ranks are compared with, one a unit; kept as they stand now
 * @returns a function of other scores of the same units; quadratic in their number
 * @throws RangeError on a score that is not finite
 */
export function meanRankShift(nominal: Float64Array): (scores: Float64Array) => number {
  const ranksOf = (scores: Float64Array) => competitionRanks([...scores], {on: "exact", decimals: 0});
  const ranks = ranksOf(nominal) as number[];
  return (scores) => {
    const near = DISTINCT * largest(scores);
    let shift = 0;
    for (let unit = 0; unit < scores.length; unit++) {
      let rank = 1;
      for (let other = 0; other < scores.length; other++) {
        const gap = scores[other]! - scores[unit]!;
        if (gap !== 0 && !(Math.abs(gap) > near)) return compare(ranks, ranksOf(scores)).mean_shift;
        if (gap > 0) rank++;
      }
      shift += Math.abs(ranks[unit]! - rank);
    }
    return scores.length === 0 ? 0 : shift / scores.length;
  };
}

function largest(scores: Float64Array): number {
  let most = 0;
  for (let unit = 0; unit < scores.length; unit++) most = Math.max(most, Math.abs(scores[unit]!));
  return most;
}
