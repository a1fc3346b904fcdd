import {autocorrelation} from "./autocorrelation.js";
import {isObserved} from "./observed.js";
import {xmrLimits} from "./xmr-limits.js";
import type {XmrLimits} from "./xmr-limits.js";
import {xmrSignals} from "./xmr-signals.js";
import type {XmrSignal} from "./xmr-signals.js";

export interface XmrOptions {
  /** Drop, once, moving ranges of 3.267 times the average or more. Default true. */
  readonly screen?: boolean;
  /** Limits from the first n points of each part only. */
  readonly fixAfter?: number;
  /** Positions (0-based) at which limits start anew; each needs a reason, kept by the caller. */
  readonly rebaseAt?: readonly number[];
  /** Points beyond the limit count towards two of three. Default false. */
  readonly countBeyondLimit?: boolean;
  /** Observations a year, to look for a season the chart must not be drawn on. */
  readonly period?: number;
}

/**
 * `trial_limits`: under 12 points. No signals are given for the rest: `no_verdict`: under 10 points, limits shown;
 * `no_variation`: the moving range is 0 (after screening), so that every difference would be a signal;
 * `no_limits`: nothing to calculate on.
 */
export type XmrStatus = "ok" | "trial_limits" | "no_verdict" | "no_variation" | "no_limits";

export interface XmrPart {
  /** First and one-past-last position. */
  readonly start: number;
  readonly end: number;
  readonly status: XmrStatus;
  /** Observed points the limits rest on. */
  readonly basis: number;
  readonly limits: XmrLimits | null;
}

export interface XmrPoint {
  readonly value: number | null;
  /** Position in `parts`. */
  readonly part: number;
  readonly signal: XmrSignal | null;
}

/** The series is of a sort on which limits mislead (false alarms of 91–94 %): use the year-on-year series. */
export interface XmrCaution {
  readonly code: "autocorrelated" | "seasonal";
  readonly lag: number;
  readonly autocorrelation: number;
  /** 1.96 / √n. */
  readonly bound: number;
}

export interface XmrChart {
  /** The status of the last part, the one that speaks of now. */
  readonly status: XmrStatus;
  readonly parts: readonly XmrPart[];
  readonly points: readonly XmrPoint[];
  readonly cautions: readonly XmrCaution[];
}

function statusOf(basis: number, limits: XmrLimits | null): XmrStatus {
  if (!limits) return "no_limits";
  if (basis < 10) return "no_verdict";
  if (limits.averageMovingRange === 0) return "no_variation";
  return basis < 12 ? "trial_limits" : "ok";
}

function partOf(values: readonly (number | null)[], start: number, end: number, options: XmrOptions): XmrPart {
  const fixed = values.slice(start, Math.min(end, start + (options.fixAfter ?? Infinity)));
  const limits = xmrLimits(fixed, {screen: options.screen ?? true});
  const basis = fixed.filter(isObserved).length;
  return {start, end, status: statusOf(basis, limits), basis, limits};
}

function pointsOf(values: readonly (number | null)[], part: XmrPart, index: number, options: XmrOptions): XmrPoint[] {
  const own = values.slice(part.start, part.end);
  const speaks = part.status === "ok" || part.status === "trial_limits";
  const countBeyondLimit = options.countBeyondLimit ?? false;
  const signals = speaks && part.limits ? xmrSignals(own, part.limits, {countBeyondLimit}) : [];
  return own.map((value, i) => ({value, part: index, signal: signals[i] ?? null}));
}

function cautionsOf(values: readonly (number | null)[], period: number | undefined): XmrCaution[] {
  const present = values.filter(isObserved);
  const bound = 1.96 / Math.sqrt(Math.max(present.length, 1));
  const correlations = autocorrelation(present, Math.max(1, period ?? 1));
  const strong = (lag: number): boolean => correlations[lag]! > Math.max(0.5, bound);
  const cautions: XmrCaution[] = [];
  if (strong(1)) cautions.push({code: "autocorrelated", lag: 1, autocorrelation: correlations[1]!, bound});
  if (period !== undefined && period > 1 && present.length >= 2 * period && strong(period)) {
    cautions.push({code: "seasonal", lag: period, autocorrelation: correlations[period]!, bound});
  }
  return cautions;
}

/**
 * XmR chart (individuals and moving range) as in NHS Making Data Count: which changes are signal, which are noise.
 * "Three rises in a row" is not among the signals: it alarms falsely in 82 % of 24-month series.
 *
 * @param given n values in time order, of one `Series`; anything not finite is a hole, which breaks runs and trends.
 * @returns limits by part, a signal or none by point, and cautions where the series is not fit for the chart
 *   (lag-1 or seasonal autocorrelation above 0.5 and above 1.96/√n; a true shift raises lag 1 as well).
 * @throws RangeError if `rebaseAt` or `fixAfter` is not a positive whole number.
 * Source: METHODS section 2; NHSRplotthedots.
 */
export function xmr(given: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
  for (const position of [...(options.rebaseAt ?? []), options.fixAfter ?? 1]) {
    if (!Number.isInteger(position) || position < 1) throw new RangeError(`not a position: ${position}`);
  }
  const values = given.map((value) => (isObserved(value) ? value : null));
  const inside = [...new Set(options.rebaseAt)].filter((position) => position < values.length).sort((a, b) => a - b);
  const starts = [0, ...inside];
  const parts = starts.map((start, i) => partOf(values, start, starts[i + 1] ?? values.length, options));
  const points = parts.flatMap((part, i) => pointsOf(values, part, i, options));
  return {status: parts.at(-1)!.status, parts, points, cautions: cautionsOf(values, options.period)};
}
