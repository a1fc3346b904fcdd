import {mean} from "./mean.js";

/**
 * Sample covariance (divided by n − 1), in the product of both units.
 *
 * @param a, b at least two finite numbers, as many in each
 * @throws RangeError with fewer than two pairs, or unequal lengths
 */
export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length < 2 || a.length !== b.length) throw new RangeError(`covariance of ${a.length} and ${b.length} values`);
  const [centreA, centreB] = [mean(a), mean(b)];
  let total = 0;
  for (let at = 0; at < a.length; at++) total += (a[at]! - centreA) * (b[at]! - centreB);
  return total / (a.length - 1);
}
