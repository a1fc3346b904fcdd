/**
 * Sample quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan: R's default).
 *
 * @param values finite numbers in any order, at least one
 * @param share between 0 and 1: 0.5 is the median
 * @throws RangeError on an empty list or a share outside [0, 1]
 * @example quantile([4, 1, 3, 2], 0.25); // 1.75
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  return quantileSorted(Float64Array.from(values).sort(), share);
}

/** As {@link quantile}, for values already in ascending order. */
export function quantileSorted(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError("quantile of no values");
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}`);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (position - below);
}

/** The middle value (mean of the two middle ones of an even number). @throws RangeError on an empty list */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
