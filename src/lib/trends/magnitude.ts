import {median} from "../statistics/quantile.js";
import {isObserved} from "./observed.js";

/** A figure on another scale than its neighbours in time: a sample year among counts, 万元 among 亿元. */
export interface AnotherScale {
  readonly code: "value_on_another_scale";
  /** Position in the input. */
  readonly index: number;
  readonly value: number;
  /** Median of up to three figures on either side; null at an end of the series. */
  readonly before: number | null;
  readonly after: number | null;
  /** Value over the nearer (in ratio) of the two: at least `factor`, or at most 1 / `factor`. */
  readonly times: number;
}

function scaleOf(value: number, before: number | null, after: number | null, factor: number): number | null {
  const ratios = [before, after].filter(isObserved).map((side) => value / side);
  if (ratios.length === 0) return null;
  if (ratios.every((ratio) => ratio >= factor)) return Math.min(...ratios);
  return ratios.every((ratio) => ratio <= 1 / factor) ? Math.max(...ratios) : null;
}

function middle(side: readonly {readonly value: number}[]): number | null {
  return side.length === 0 ? null : median(side.map((one) => one.value));
}

/**
 * Years on another scale: figures at least `factor` times (or at most 1/`factor` of) what stands on both sides
 * (China's one-per-cent samples of 2005 and 2015 are 14–19 times the yearly samples around them).
 * A change of scale for good is not flagged here: it agrees with one side.
 *
 * @param values in time order; holes and figures not above 0 are passed over.
 * @param options.factor default 5.
 * @returns nothing with fewer than four positive figures.
 */
export function anotherScale(values: readonly (number | null)[], {factor = 5}: {factor?: number} = {}): AnotherScale[] {
  const seen = values.flatMap((value, index) => (isObserved(value) && value > 0 ? [{value, index}] : []));
  if (seen.length < 4) return [];
  return seen.flatMap(({value, index}, i) => {
    const before = middle(seen.slice(Math.max(0, i - 3), i));
    const after = middle(seen.slice(i + 1, i + 4));
    const times = scaleOf(value, before, after, factor);
    return times === null ? [] : [{code: "value_on_another_scale", index, value, before, after, times} as const];
  });
}
