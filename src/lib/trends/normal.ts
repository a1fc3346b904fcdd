/** `erfc(x)` for x ≥ 0: series with positive terms below 2, continued fraction above. */
function complementaryError(x: number): number {
  const gauss = Math.exp(-x * x);
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * gauss * sum;
  }
  let fraction = 0;
  for (let n = 120; n > 0; n -= 1) fraction = n / 2 / (x + fraction);
  return gauss / Math.sqrt(Math.PI) / (x + fraction);
}

/**
 * Two-sided tail of the standard normal: the chance of a value at least as far from 0 as `z`.
 * Absolute error below 1e-15. Source: Abramowitz & Stegun 7.1.6 (series) and 7.1.14 (continued fraction).
 *
 * @example twoSidedP(1.959963984540054) // 0.05
 */
export function twoSidedP(z: number): number {
  return Math.min(1, complementaryError(Math.abs(z) / Math.SQRT2));
}

/**
 * The z whose two-sided tail is `alpha` (0.05 → 1.96), by bisection; 0 for alpha ≥ 1.
 *
 * @throws RangeError if alpha is not above 0: no z has an empty tail.
 */
export function criticalZ(alpha: number): number {
  if (!(alpha > 0)) throw new RangeError(`alpha must be above 0: ${alpha}`);
  let low = 0;
  let high = 40;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (twoSidedP(middle) > alpha) low = middle;
    else high = middle;
  }
  return alpha >= 1 ? 0 : (low + high) / 2;
}
