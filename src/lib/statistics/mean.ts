/**
 * Arithmetic mean: the sum shared out equally.
 *
 * The sum is compensated (Neumaier), so the mean does not depend on the order of the values
 * beyond the last bit. Linear in the number of values.
 *
 * @param values finite numbers, at least one
 * @throws RangeError on an empty list
 * @example mean([1, 2, 6]); // 3
 * @see https://en.wikipedia.org/wiki/Kahan_summation_algorithm
 */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError("mean of no values");
  return sum(values) / values.length;
}

/**
 * Compensated sum (Neumaier). The sum of nothing is 0.
 *
 * @param values finite numbers
 * @example sum([0.1, 0.2, 0.3]); // 0.6
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
