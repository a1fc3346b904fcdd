import type {Parameters} from "../methodology/edition.js";
import {excessKurtosis, skewness} from "../statistics/skewness.js";
import {mapPresent, present, type Column} from "./column.js";

export type OutlierLimits = Pick<Parameters, "skewness_limit" | "kurtosis_limit" | "winsorise_max">;

/** What was done to a measure, and its shape before and after. `null` skewness: too few values, or all equal. */
export interface Treatment {
  readonly method: "none" | "winsorised" | "logarithm";
  /** Values drawn in to the next one. */
  readonly winsorised: number;
  readonly before: Shape;
  readonly after: Shape;
}

export interface Shape {
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  readonly passes: boolean;
}

/**
 * Treats the outliers of a measure: it passes if |skewness| or excess kurtosis is below its limit; otherwise its most
 * extreme values, one after another, are drawn in to the next one; if it still fails after the most that may be drawn
 * in, the original is replaced by log(x − min + 0.01·range), or for a long lower tail by −log(max − x + 0.01·range).
 * A measure that fails even so is kept as its logarithm, and `after.passes` says so.
 *
 * @returns a new column in the unit of the old (or its logarithm), and what was done
 * @see COINr `qTreat()`, `winsorise()`, `log_CT()`
 */
export function treatOutliers(column: Column, limits: OutlierLimits): {column: Column; treatment: Treatment} {
  const before = shapeOf(column, limits);
  let drawn = column;
  for (let count = 0; count <= limits.winsorise_max; count++) {
    drawn = count === 0 ? column : winsorise(column, count, before.skewness ?? 0);
    const after = shapeOf(drawn, limits);
    if (after.passes) return {column: drawn, treatment: {method: count === 0 ? "none" : "winsorised", winsorised: count, before, after}};
  }
  const logged = shiftedLog(column, before.skewness ?? 0);
  return {column: logged, treatment: {method: "logarithm", winsorised: 0, before, after: shapeOf(logged, limits)}};
}

/** Skewness and excess kurtosis of the values that are there, and whether they pass. Too few values pass. */
export function shapeOf(column: Column, limits: OutlierLimits): Shape {
  const values = present(column);
  const skew = skewness(values);
  const kurtosis = excessKurtosis(values);
  const passes = skew === null || kurtosis === null || Math.abs(skew) < limits.skewness_limit || kurtosis < limits.kurtosis_limit;
  return {skewness: skew, kurtosis, passes};
}

/** The `count` most extreme values on the long side are set to the next one (COINr `winsorise()`). */
function winsorise(column: Column, count: number, skew: number): Column {
  const sorted = present(column).sort();
  const edge = sorted[skew >= 0 ? Math.max(0, sorted.length - 1 - count) : Math.min(count, sorted.length - 1)]!;
  return mapPresent(column, (value) => (skew >= 0 ? Math.min(value, edge) : Math.max(value, edge)));
}

function shiftedLog(column: Column, skew: number): Column {
  const values = present(column);
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const offset = 0.01 * (high - low);
  return mapPresent(column, (value) => (skew >= 0 ? Math.log(value - low + offset) : -Math.log(high - value + offset)));
}
