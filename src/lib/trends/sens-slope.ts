import {median} from "../statistics/quantile.js";
import {isObserved} from "./observed.js";

export interface SensSlope {
  /** Change per step of time; 0.4 means 0.4 units a period. */
  readonly slope: number;
  /** Value of the line at the first position (Conover 1980). */
  readonly intercept: number;
}

/**
 * Sen's slope (Theil–Sen): the median of the slopes between all pairs of points, each by its true distance in time.
 *
 * @param values n values in time order at equal steps; holes are null and keep their place.
 * @returns null with fewer than two observed values. Cost O(n²) time and memory.
 * Source: Sen (1968); pymannkendall `sens_slope`.
 */
export function sensSlope(values: readonly (number | null)[]): SensSlope | null {
  const places = values.flatMap((value, i) => (isObserved(value) ? [i] : []));
  const n = places.length;
  if (n < 2) return null;
  const seen = Float64Array.from(places, (place) => values[place]!);
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let k = 0;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) slopes[k++] = (seen[j]! - seen[i]!) / (places[j]! - places[i]!);
  }
  const slope = median(slopes);
  return {slope, intercept: median(seen) - median(places) * slope};
}
