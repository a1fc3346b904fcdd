import type {EditionNode} from "../methodology/edition.js";
import {mean} from "../statistics/mean.js";
import {settled} from "../statistics/rounding.js";
import {standardDeviation} from "../statistics/variance.js";
import {mapPresent, present, type Column} from "./column.js";

/** The score scale onto which goalposts, min–max, percentile and distance to target are mapped. */
export interface Scale {
  readonly lower: number;
  readonly upper: number;
}

/** Why a measure cannot be scored for anyone. */
export type MeasureFault = "constant" | "no_values" | "goalposts_missing" | "goalposts_equal" | "goalposts_reversed" | "log_of_goalpost";

export type Normalised = {readonly column: Column} | {readonly fault: MeasureFault};

export type NormalisationRule = Pick<EditionNode, "normalisation" | "lower" | "upper" | "transform" | "direction" | "cap">;

/**
 * Brings a measure to a common scale on which more is better.
 *
 * `goalposts`, `minmax`, `percentile`, `distance_to_target`: the score scale. `zscore`: standard deviations from the mean
 * (n − 1). `rank`: 1 for the worst, up to the number of units, ties sharing the lowest. `none`: the value as it is,
 * mirrored in the scale where less is better. A value of which the logarithm cannot be taken scores the lower end
 * under capped goalposts and is missing otherwise.
 *
 * @returns a new column, or the reason why the measure scores nobody (all values equal, no values, goalposts unusable)
 * @see OECD/JRC Handbook (2008), step 5; COINr `n_minmax`, `n_zscore`, `n_rank`, `n_prank`, `n_dist2targ`; UNDP HDI technical notes
 */
export function normalise(column: Column, rule: NormalisationRule, scale: Scale): Normalised {
  const transformed = transform(column, rule);
  const values = present(transformed);
  if (values.length === 0) return {fault: "no_values"};
  const from = scaleFor(values, rule);
  if (typeof from === "string") return {fault: from};
  return {column: mapPresent(transformed, (value) => clamp(from(value, scale), rule, scale))};
}

type Mapping = (value: number, scale: Scale) => number;

function scaleFor(values: Float64Array, rule: NormalisationRule): Mapping | MeasureFault {
  switch (rule.normalisation) {
    case "goalposts": return goalposts(rule);
    case "distance_to_target": return distanceToTarget(values, rule);
    case "minmax": return minmax(values, rule.direction);
    case "zscore": return zscore(values, rule.direction);
    case "rank": return positions(values, rule.direction);
    case "percentile": return percentile(values, rule.direction);
    case "none": return (value, scale) => (rule.direction === 1 ? value : scale.lower + scale.upper - value);
  }
}

/** Straight line from the worst value (lower end of the scale) to the best (upper end). */
function between(worst: number, best: number): Mapping | MeasureFault {
  if (worst === best) return "constant";
  return (value, {lower, upper}) => lower + ((value - worst) / (best - worst)) * (upper - lower);
}

function goalposts({lower, upper, direction, transform}: NormalisationRule): Mapping | MeasureFault {
  if (lower === null || upper === null) return "goalposts_missing";
  if (lower === upper) return "goalposts_equal";
  if (lower > upper) return "goalposts_reversed";
  if (transform !== "none" && lower <= 0) return "log_of_goalpost";
  const [low, high] = [logarithm(lower, transform), logarithm(upper, transform)];
  return direction === 1 ? between(low, high) : between(high, low);
}

/** `upper` is the target; `lower`, where given, the starting point, else the worst value of the group. */
function distanceToTarget(values: Float64Array, rule: NormalisationRule): Mapping | MeasureFault {
  if (rule.upper === null) return "goalposts_missing";
  if (rule.transform !== "none" && (rule.upper <= 0 || (rule.lower !== null && rule.lower <= 0))) return "log_of_goalpost";
  const worst = values.reduce((a, b) => (rule.direction === 1 ? Math.min(a, b) : Math.max(a, b)));
  const start = rule.lower === null ? worst : logarithm(rule.lower, rule.transform);
  const target = logarithm(rule.upper, rule.transform);
  if (start === target) return "goalposts_equal";
  return (target - start) * rule.direction < 0 ? "goalposts_reversed" : between(start, target);
}

function zscore(values: Float64Array, direction: number): Mapping | MeasureFault {
  if (values.every((value) => value === values[0])) return "constant";
  const centre = mean(values);
  const spread = standardDeviation(values);
  return (value) => (direction * (value - centre)) / spread;
}

function minmax(values: Float64Array, direction: number): Mapping | MeasureFault {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  return direction === 1 ? between(low, high) : between(high, low);
}

/** 1 for the worst. Values that agree to 12 digits are tied: the last bit of a division decides no rank. */
function positions(values: Float64Array, direction: number): Mapping {
  const sorted = Float64Array.from(values, (value) => settled(value * direction)).sort();
  return (value) => countBelow(sorted, settled(value * direction)) + 1;
}

function percentile(values: Float64Array, direction: number): Mapping | MeasureFault {
  if (values.every((value) => value === values[0])) return "constant";
  const position = positions(values, direction);
  return (value, scale) => scale.lower + ((position(value, scale) - 1) / (values.length - 1)) * (scale.upper - scale.lower);
}

function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function transform(column: Column, rule: NormalisationRule): Column {
  if (rule.transform === "none") return column;
  const lowest = rule.cap && rule.normalisation === "goalposts" ? Number.NEGATIVE_INFINITY : Number.NaN;
  return mapPresent(column, (value) => (value > 0 ? logarithm(value, rule.transform) : lowest));
}

function logarithm(value: number, how: NormalisationRule["transform"]): number {
  if (how === "none") return value;
  return how === "ln" ? Math.log(value) : Math.log10(value);
}

function clamp(score: number, rule: NormalisationRule, {lower, upper}: Scale): number {
  const unbounded = rule.normalisation === "zscore" || rule.normalisation === "rank";
  return rule.cap && !unbounded ? Math.min(upper, Math.max(lower, score)) : score;
}
