import {mean} from "../statistics/mean.js";
import {isUsable} from "../statistics/usable.js";

/** True for a number one can calculate with; holes (null, undefined, NaN, ±∞, numbers without end) are not. */
export const isObserved: (value: number | null | undefined) => value is number = isUsable;

/** Arithmetic mean of the observed values; null where there is none. */
export function observedMean(values: readonly (number | null | undefined)[]): number | null {
  const present = values.filter(isObserved);
  return present.length === 0 ? null : mean(present);
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
