/** A loess smoother of Cleveland's STL: window (odd number of points), degree 0 or 1, every `jump`-th point fitted. */
export interface LoessWindow {
  readonly span: number;
  readonly degree: 0 | 1;
  readonly jump: number;
}

/** Fits one point at `x` from points `left`…`right` (1-based, inside 1…n); NaN if no weight is left there. */
function fit(y: Float64Array, {span, degree}: LoessWindow, x: number, left: number, right: number, outer: Float64Array | null): number {
  const n = y.length;
  const widened = span > n ? Math.floor((span - n) / 2) : 0;
  const reach = Math.max(x - left, right - x) + widened;
  const weights = new Float64Array(right - left + 1);
  let total = 0;
  for (let j = left; j <= right; j += 1) {
    const distance = Math.abs(j - x);
    if (distance > 0.999 * reach) continue;
    const tricube = distance > 0.001 * reach ? (1 - (distance / reach) ** 3) ** 3 : 1;
    weights[j - left] = tricube * (outer ? outer[j - 1]! : 1);
    total += weights[j - left]!;
  }
  if (total <= 0) return Number.NaN;
  for (let i = 0; i < weights.length; i += 1) weights[i]! /= total;
  if (reach > 0 && degree > 0) tilt(weights, x, left, n);
  let value = 0;
  for (let i = 0; i < weights.length; i += 1) value += weights[i]! * y[left + i - 1]!;
  return value;
}

/** Turns weights of a local mean into those of a local line through `x`, in place. */
function tilt(weights: Float64Array, x: number, left: number, n: number): void {
  let centre = 0;
  for (let i = 0; i < weights.length; i += 1) centre += weights[i]! * (left + i);
  let spread = 0;
  for (let i = 0; i < weights.length; i += 1) spread += weights[i]! * (left + i - centre) ** 2;
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return;
  const slope = (x - centre) / spread;
  for (let i = 0; i < weights.length; i += 1) weights[i]! *= slope * (left + i - centre) + 1;
}

/** First of the `span` nearest points at position `i` (1-based), as STL moves its window. */
function windowStart(i: number, span: number, n: number): number {
  if (span >= n) return 1;
  return Math.min(Math.max(1, i - (span + 1) / 2 + 1), n - span + 1);
}

/** Straight lines between the fitted points `from` and `to` (0-based). */
function interpolate(smooth: Float64Array, from: number, to: number): void {
  const slope = (smooth[to]! - smooth[from]!) / (to - from);
  for (let i = from + 1; i < to; i += 1) smooth[i] = smooth[from]! + slope * (i - from);
}

/**
 * Loess of equally spaced values, as the `ess` routine of STL does it.
 *
 * @param y n values. @param outer robustness weights (n), or null.
 * @returns n smoothed values; where a window has no weight the value itself is kept.
 */
export function loess(y: Float64Array, window: LoessWindow, outer: Float64Array | null = null): Float64Array {
  const n = y.length;
  if (n < 2) return y.slice();
  const smooth = new Float64Array(n);
  const jump = Math.min(window.jump, n - 1);
  const put = (i: number, start: number): void => {
    const value = fit(y, window, i + 1, start, Math.min(n, start + window.span - 1), outer);
    smooth[i] = Number.isNaN(value) ? y[i]! : value;
  };
  let last = 0;
  for (let i = 0; i < n; i += jump) {
    put(i, windowStart(i + 1, window.span, n));
    if (i > 0 && jump > 1) interpolate(smooth, i - jump, i);
    last = i;
  }
  if (last < n - 1) {
    put(n - 1, windowStart(n, window.span, n));
    interpolate(smooth, last, n - 1);
  }
  return smooth;
}

/** Loess of y at one point outside or at the edge (`x` may be 0 or n + 1) from points left…right, 1-based. Null if no weight. */
export function loessAt(
  y: Float64Array,
  window: LoessWindow,
  x: number,
  left: number,
  right: number,
  outer: Float64Array | null = null,
): number | null {
  const value = fit(y, window, x, left, right, outer);
  return Number.isNaN(value) ? null : value;
}
