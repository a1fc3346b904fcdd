import {median} from "../statistics/quantile.js";
import {loess, loessAt} from "./loess.js";
import type {LoessWindow} from "./loess.js";
import {isObserved} from "./observed.js";

export interface StlOptions {
  /** Observations a cycle: 12 for months. */
  readonly period: number;
  /** Odd span of the seasonal smoother, at least 7; `periodic`: the same season every year (default). */
  readonly seasonalWindow?: number | "periodic";
  /** Odd span of the trend smoother; default as R: next odd of 1.5·period / (1 − 1.5/seasonalWindow). */
  readonly trendWindow?: number;
  /** Down-weight outliers (15 outer passes, 1 inner); default false (2 inner). */
  readonly robust?: boolean;
  /** Size of residual at which the robust weight reaches 0; default six times the median absolute residual. */
  readonly residualScale?: (sizes: Float64Array, pass: number) => number;
}

export type StlResult =
  | {readonly outcome: "ok"; readonly seasonal: Float64Array; readonly trend: Float64Array; readonly remainder: Float64Array}
  | {readonly outcome: "too_few_points" | "missing_values" | "no_season"; readonly n: number};

interface Windows {
  readonly seasonal: LoessWindow;
  readonly trend: LoessWindow;
  readonly lowPass: LoessWindow;
}

function nextOdd(x: number): number {
  const whole = Math.round(x);
  return whole % 2 === 0 ? whole + 1 : whole;
}

function windowsOf(n: number, {period, seasonalWindow = "periodic", trendWindow}: StlOptions): Windows {
  const periodic = seasonalWindow === "periodic";
  const span = periodic ? 10 * n + 1 : seasonalWindow;
  const trend = trendWindow ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / span)));
  const window = (width: number, degree: 0 | 1): LoessWindow => {
    const odd = Math.max(3, nextOdd(width));
    return {span: odd, degree, jump: Math.ceil(width / 10)};
  };
  return {seasonal: window(span, 0), trend: window(trend, 1), lowPass: window(nextOdd(period), 1)};
}

function movingAverage(x: Float64Array, length: number): Float64Array {
  const result = new Float64Array(x.length - length + 1);
  let sum = 0;
  for (let i = 0; i < length; i += 1) sum += x[i]!;
  result[0] = sum / length;
  for (let i = length; i < x.length; i += 1) {
    sum += x[i]! - x[i - length]!;
    result[i - length + 1] = sum / length;
  }
  return result;
}

/** Smooths each month's own series and extends it by a cycle at either end: n + 2·period values. */
function cycleSubseries(y: Float64Array, period: number, window: LoessWindow, outer: Float64Array | null): Float64Array {
  const result = new Float64Array(y.length + 2 * period);
  for (let phase = 0; phase < period; phase += 1) {
    const own = y.filter((_, i) => i % period === phase);
    const weights = outer && outer.filter((_, i) => i % period === phase);
    const smooth = loess(own, window, weights);
    const before = loessAt(own, window, 0, 1, Math.min(window.span, own.length), weights) ?? smooth[0]!;
    const first = Math.max(1, own.length - window.span + 1);
    const after = loessAt(own, window, own.length + 1, first, own.length, weights) ?? smooth.at(-1)!;
    [before, ...smooth, after].forEach((value, i) => (result[i * period + phase] = value));
  }
  return result;
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

/** One pass of the inner loop: season from the detrended series, trend from the deseasonalised one. */
function pass(
  y: Float64Array,
  trend: Float64Array,
  period: number,
  windows: Windows,
  outer: Float64Array | null,
): [Float64Array, Float64Array] {
  const cycles = cycleSubseries(subtract(y, trend), period, windows.seasonal, outer);
  const low = movingAverage(movingAverage(movingAverage(cycles, period), period), 3);
  const seasonal = subtract(cycles.subarray(period, period + y.length), loess(low, windows.lowPass));
  return [seasonal, loess(subtract(y, seasonal), windows.trend, outer)];
}

function sixMedians(sizes: Float64Array): number {
  return 6 * median(sizes);
}

/** Bisquare weights of the residuals, 0 from `scale` on. */
function robustnessWeights(sizes: Float64Array, scale: number): Float64Array {
  return sizes.map((size) => {
    if (size <= 0.001 * scale) return 1;
    return size <= 0.999 * scale ? (1 - (size / scale) ** 2) ** 2 : 0;
  });
}

/** The mean of each phase, for a season that does not change. */
function phaseMeans(seasonal: Float64Array, period: number): Float64Array {
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  seasonal.forEach((value, i) => {
    sums[i % period]! += value;
    counts[i % period]! += 1;
  });
  return seasonal.map((_, i) => sums[i % period]! / counts[i % period]!);
}

/**
 * Seasonal-trend decomposition by loess (STL): value = seasonal + trend + remainder, as R `stl` with its defaults.
 *
 * @param values n values at equal steps, two whole cycles and one more at least; no holes.
 * @returns three arrays of n in the unit of the values, or the reason why not: `no_season` (period below 2),
 *   `missing_values`, `too_few_points` (n ≤ 2·period).
 * Source: Cleveland, Cleveland, McRae & Terpenning (1990). R hands its partial sort the two middle places in falling
 * order, against that routine's contract, so its robust fit may take a neighbour of the median; here it is the median.
 */
export function stl(values: readonly (number | null)[], options: StlOptions): StlResult {
  const {period, robust = false} = options;
  const n = values.length;
  if (!Number.isInteger(period) || period < 2) return {outcome: "no_season", n};
  if (!values.every(isObserved)) return {outcome: "missing_values", n};
  if (n <= 2 * period) return {outcome: "too_few_points", n};
  const y = Float64Array.from(values);
  const windows = windowsOf(n, options);
  let seasonal: Float64Array = new Float64Array(n);
  let trend: Float64Array = new Float64Array(n);
  let outer: Float64Array | null = null;
  for (let round = 0; round < (robust ? 16 : 1); round += 1) {
    const sizes = subtract(subtract(y, trend), seasonal).map(Math.abs);
    if (round > 0) outer = robustnessWeights(sizes, (options.residualScale ?? sixMedians)(sizes, round));
    for (let inner = 0; inner < (robust ? 1 : 2); inner += 1) [seasonal, trend] = pass(y, trend, period, windows, outer);
  }
  if ((options.seasonalWindow ?? "periodic") === "periodic") seasonal = phaseMeans(seasonal, period);
  return {outcome: "ok", seasonal, trend, remainder: subtract(subtract(y, trend), seasonal)};
}
