import {isObserved, observedMean} from "./observed.js";

/** Mean and natural process limits of an XmR chart. `inner`: two thirds of the way to the limit (1.773·MR̄). */
export interface XmrLimits {
  readonly mean: number;
  /** MR̄, after screening. */
  readonly averageMovingRange: number;
  readonly lower: number;
  readonly upper: number;
  readonly innerLower: number;
  readonly innerUpper: number;
}

/** 3 / d₂ for two points, and the factor of the upper limit of a moving range (Shewhart; NHSRplotthedots). */
const limitFactor = 2.66;
const screeningFactor = 3.267;

function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, i) => {
    const before = values[i - 1];
    return isObserved(value) && isObserved(before) ? [Math.abs(value - before)] : [];
  });
}

/**
 * Limits of an individuals chart: mean ± 2.66 · average moving range.
 * Screening drops, once, moving ranges of 3.267 times the average or more. A hole gives no moving range.
 *
 * @param values in time order; holes are null.
 * @returns null where there is no moving range at all.
 * Source: METHODS section 2; NHSRplotthedots `ptd_spc_standard`.
 */
export function xmrLimits(values: readonly (number | null)[], {screen = true}: {screen?: boolean} = {}): XmrLimits | null {
  const mean = observedMean(values);
  const ranges = movingRanges(values);
  const unscreened = observedMean(ranges);
  if (mean === null || unscreened === null) return null;
  const kept = screen ? ranges.filter((range) => range < screeningFactor * unscreened) : ranges;
  const averageMovingRange = observedMean(kept) ?? 0;
  const reach = limitFactor * averageMovingRange;
  return {
    mean,
    averageMovingRange,
    lower: mean - reach,
    upper: mean + reach,
    innerLower: mean - (2 * reach) / 3,
    innerUpper: mean + (2 * reach) / 3,
  };
}
