/** Small shared verbs for series that may have holes. */

/** True for a number one can calculate with; holes (null, undefined, NaN, ±∞) are not. */
export function isObserved(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Arithmetic mean of the observed values; null where there is none. */
export function observedMean(values: readonly (number | null | undefined)[]): number | null {
  const present = values.filter(isObserved);
  return present.length === 0 ? null : present.reduce((sum, value) => sum + value, 0) / present.length;
}

/** Median of a non-empty list (mean of the two middle values when even); sorts a copy. Null when empty. */
export function median(values: ArrayLike<number>): number | null {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Mid-ranks, 1-based: tied values share the mean of their places (R `rank`, scipy `rankdata`). */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({length: values.length}, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let stop = start + 1;
    while (stop < order.length && values[order[stop]!] === values[order[start]!]) stop += 1;
    for (let i = start; i < stop; i += 1) ranks[order[i]!] = (start + stop + 1) / 2;
    start = stop;
  }
  return ranks;
}
