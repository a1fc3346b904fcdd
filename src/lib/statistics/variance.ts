import {mean} from "./mean.js";

/**
 * Sum over the values of their distance to the mean, raised to a power.
 *
 * @param values finite numbers, at least one
 * @param power 2, 3 or 4
 */
export function centralSum(values: ArrayLike<number>, power: number): number {
  const centre = mean(values);
  let total = 0;
  for (let index = 0; index < values.length; index++) total += (values[index]! - centre) ** power;
  return total;
}

/**
 * Sample variance (divided by n − 1), in squared units of the values.
 *
 * @param values at least two finite numbers
 * @throws RangeError with fewer than two values
 * @example variance([1, 3]); // 2
 */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) throw new RangeError(`variance of ${values.length} values`);
  return centralSum(values, 2) / (values.length - 1);
}

/** Sample standard deviation (n − 1), in the unit of the values. @throws RangeError with fewer than two values */
export function standardDeviation(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values));
}
