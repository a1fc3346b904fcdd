/**
 * Logarithmic mean of two positive numbers, (a − b) / (ln a − ln b); it lies between their geometric and
 * arithmetic means, and is `a` where both are equal. 0 if either is 0 (its limit).
 * It turns a ratio into a difference exactly, which is what the LMDI decomposition rests on.
 *
 * @throws RangeError on a negative number
 * @see Ang (2004), Decomposition analysis for policymaking in energy, Energy Policy 32
 */
export function logarithmicMean(a: number, b: number): number {
  if (!(a >= 0 && b >= 0)) throw new RangeError(`logarithmic mean of ${a} and ${b}`);
  if (a === 0 || b === 0) return 0;
  const spread = (a - b) / b;
  if (Math.abs(spread) < 1e-6) return b * (1 + spread / 2 - (spread * spread) / 12);
  return (a - b) / Math.log1p(spread);
}
