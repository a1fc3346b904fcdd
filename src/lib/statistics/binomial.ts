/** Sums of rounded probabilities reach a share a little late: as much is forgiven. */
const SLACK = 1e-12;

/**
 * Binomial quantile: the least number of successes that is not exceeded with at least the probability asked for.
 * Exact sums of probabilities; linear in n.
 *
 * @param share between 0 and 1
 * @param n trials, a whole number ≥ 1
 * @param p probability of success, 0 to 1
 * @throws RangeError outside these
 * @example binomialQuantile(0.975, 100, 0.5); // 60, as R qbinom and scipy binom.ppf
 */
export function binomialQuantile(share: number, n: number, p: number): number {
  if (!(share >= 0 && share <= 1 && p >= 0 && p <= 1) || !Number.isInteger(n) || n < 1) throw new RangeError(`no binomial quantile ${share} of ${n} trials at ${p}`);
  if (p === 0 || p === 1) return n * p;
  const [success, failure] = [Math.log(p), Math.log1p(-p)];
  let ways = 0;
  let reached = 0;
  for (let k = 0; k < n; k++) {
    reached += Math.exp(ways + k * success + (n - k) * failure);
    if (reached >= share - SLACK) return k;
    ways += Math.log((n - k) / (k + 1));
  }
  return n;
}
