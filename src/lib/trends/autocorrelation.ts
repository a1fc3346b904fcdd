/**
 * Autocorrelations at lags 0…`lags`, divided by n as R `acf` and pymannkendall do.
 * A constant series has no autocorrelation: every lag above 0 is 0.
 *
 * @param values n observed numbers in time order, no holes.
 * @returns `lags + 1` numbers in [−1, 1]; lags at or beyond n are 0.
 */
export function autocorrelation(values: ArrayLike<number>, lags: number): Float64Array {
  const n = values.length;
  const result = new Float64Array(lags + 1);
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += values[i]! / n;
  for (let lag = 0; lag <= lags && lag < n; lag += 1) {
    for (let i = lag; i < n; i += 1) result[lag]! += (values[i]! - mean) * (values[i - lag]! - mean);
  }
  const variance = result[0] ?? 0;
  const constant = variance <= n * (1e-14 * mean) ** 2;
  for (let lag = 0; lag <= lags; lag += 1) result[lag] = constant ? Number(lag === 0) : result[lag]! / variance;
  return result;
}
