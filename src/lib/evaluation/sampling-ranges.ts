import type {Unit, Values} from "./input.js";
import {proportionError, rankSets, type Estimate, type RankSet, type RankSetOptions} from "./rank-sets.js";

export interface SamplingRanges {
  readonly sets: readonly RankSet[];
  /** Units of which nothing can be said: no value, no number of cases, or not a proportion. */
  readonly without: readonly string[];
}

/**
 * How far the ranks in one measure hold, where the measure is a proportion of a known number of cases: a unit with ten
 * cases may owe its place to chance.
 *
 * @param measure a measure whose values lie between 0 and 1, with `n` the number of cases
 * @param direction 1 more is better, −1 less is better
 * @see rankSets
 */
export function samplingRanges(measure: string, direction: 1 | -1, units: readonly Unit[], values: Values, options: RankSetOptions): SamplingRanges {
  const estimates = units.map(({unit_id, reported}): Estimate | string => {
    const {value, n} = values.get(unit_id)?.get(measure) ?? {value: null};
    const known = reported && typeof value === "number" && value >= 0 && value <= 1 && n !== undefined && n > 0;
    return known ? {unit_id, value: direction * value, standard_error: proportionError(value, n)} : unit_id;
  });
  return {
    sets: rankSets(estimates.filter((each) => typeof each !== "string"), options),
    without: estimates.filter((each) => typeof each === "string"),
  };
}
