import {autocorrelation} from "./autocorrelation.js";
import {criticalZ, twoSidedP} from "./normal.js";
import {isObserved, midRanks} from "./observed.js";
import {sensSlope} from "./sens-slope.js";
import type {SensSlope} from "./sens-slope.js";

/**
 * `original`; `hamed_rao` (1998) and `yue_wang` (2004): variance corrected for autocorrelation; `pre_whitening` and
 * `trend_free_pre_whitening` (Yue & Wang 2002): lag 1 taken out first; `auto`: `original`, or `hamed_rao` at lag 1
 * when lag 1 of the detrended ranks is significantly above 0 (a negative one would make the test less careful).
 */
export type MannKendallVariant = "original" | "hamed_rao" | "yue_wang" | "pre_whitening" | "trend_free_pre_whitening";

export interface MannKendallOptions {
  readonly variant?: MannKendallVariant | "auto";
  /** Significance level, default 0.05. */
  readonly alpha?: number;
  /** Lags corrected for by `hamed_rao` and `yue_wang`; default all. */
  readonly lags?: number;
  /** Below this many observed points there is no test; default 8 (the normal approximation is poor). */
  readonly minimum?: number;
}

export interface MannKendallTest extends SensSlope {
  readonly outcome: "increasing" | "decreasing" | "no_trend" | "constant";
  readonly variant: MannKendallVariant;
  readonly n: number;
  readonly s: number;
  readonly variance: number;
  readonly z: number;
  readonly p: number;
  readonly tau: number;
  /** Lag 1 of the detrended ranks, and the bound beyond which it is significant. */
  readonly lag1: number;
  readonly bound: number;
}

export type MannKendallResult = MannKendallTest | {readonly outcome: "too_few_points"; readonly n: number};

/** Sum of the signs of all later-minus-earlier differences, and its variance with ties. */
function scoreOf(values: Float64Array): {s: number; variance: number} {
  const n = values.length;
  let s = 0;
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) s += Math.sign(values[j]! - values[i]!);
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  let sum = n * (n - 1) * (2 * n + 5);
  for (const tie of ties.values()) sum -= tie * (tie - 1) * (2 * tie + 5);
  return {s, variance: sum / 18};
}

/** The observed values closed up, less the trend; holes are closed first, as in pymannkendall. */
function detrend(values: Float64Array, slope: number): Float64Array {
  return values.map((value, i) => value - (i + 1) * slope);
}

function whiten(values: Float64Array): Float64Array {
  const lag1 = autocorrelation(values, 1)[1]!;
  return values.subarray(1).map((value, i) => value - values[i]! * lag1);
}

function hamedRaoFactor(ranks: Float64Array, bound: number, lags: number): number {
  const n = ranks.length;
  const correlations = autocorrelation(ranks, lags);
  let sum = 0;
  for (let i = 1; i <= lags; i += 1) {
    if (Math.abs(correlations[i]!) > bound) sum += (n - i) * (n - i - 1) * (n - i - 2) * correlations[i]!;
  }
  return 1 + (2 / (n * (n - 1) * (n - 2))) * sum;
}

function yueWangFactor(detrended: Float64Array, lags: number): number {
  const correlations = autocorrelation(detrended, lags);
  let sum = 0;
  for (let i = 1; i <= lags; i += 1) sum += (1 - i / detrended.length) * correlations[i]!;
  return 1 + 2 * sum;
}

/** The series a variant counts signs on, and the factor it puts on the variance. */
function prepare(values: Float64Array, slope: number, variant: MannKendallVariant, bound: number, lags: number): [Float64Array, number] {
  const detrended = detrend(values, slope);
  if (variant === "hamed_rao") return [values, hamedRaoFactor(midRanks(detrended), bound, lags)];
  if (variant === "yue_wang") return [values, yueWangFactor(detrended, lags)];
  if (variant === "pre_whitening") return [whiten(values), 1];
  if (variant === "trend_free_pre_whitening") return [detrend(whiten(detrended), -slope), 1];
  return [values, 1];
}

/**
 * Mann–Kendall test for a monotonic trend, with Sen's slope. For yearly or deseasonalised series; no shape is assumed.
 *
 * @param values n values in time order; anything not finite is a hole.
 * @returns a named outcome with its numbers; `too_few_points` below `minimum`, `constant` where nothing varies.
 *   Where the corrected variance is not positive, z is 0 and the outcome `no_trend`.
 * Cost O(n²). Source: Mann (1945), Kendall (1975); formulas as pymannkendall 1.4
 * tests them (its `hamed_rao` later took |sum|, against the paper and its own tests).
 */
export function mannKendall(values: readonly (number | null)[], options: MannKendallOptions = {}): MannKendallResult {
  const {variant: wanted = "auto", alpha = 0.05, minimum = 8} = options;
  const seen = Float64Array.from(values.filter(isObserved));
  const n = seen.length;
  const line = sensSlope(values);
  if (n < Math.max(3, minimum) || line === null) return {outcome: "too_few_points", n};
  const bound = criticalZ(alpha) / Math.sqrt(n);
  const lag1 = autocorrelation(midRanks(detrend(seen, line.slope)), 1)[1]!;
  const corrected = wanted === "auto" && lag1 > bound;
  const variant = wanted === "auto" ? (corrected ? "hamed_rao" : "original") : wanted;
  const lags = Math.min(n - 1, options.lags ?? (wanted === "auto" ? 1 : n - 1));
  const [counted, factor] = prepare(seen, line.slope, variant, bound, lags);
  const score = scoreOf(counted);
  const variance = score.variance * factor;
  const z = variance > 0 ? (score.s - Math.sign(score.s)) / Math.sqrt(variance) : 0;
  const p = twoSidedP(z);
  const constant = seen.every((value) => value === seen[0]);
  const outcome = constant ? "constant" : p >= alpha ? "no_trend" : z > 0 ? "increasing" : "decreasing";
  const tau = score.s / (0.5 * counted.length * (counted.length - 1));
  return {outcome, variant, n, s: score.s, variance, z, p, tau, lag1, bound, ...line};
}
