import {isObserved} from "./observed.js";
import type {XmrLimits} from "./xmr-limits.js";

/** Why a point is not common cause, strongest first; a point carries the first that holds. */
export type XmrSignalCode = "beyond_limit" | "seven_in_a_row_trend" | "two_of_three_near_limit" | "seven_on_one_side";

export interface XmrSignal {
  readonly code: XmrSignalCode;
  /** Above the mean or rising; below the mean or falling. Whether that is good is for the indicator to say. */
  readonly direction: "up" | "down";
}

type Values = readonly (number | null)[];
type Sign = -1 | 0 | 1;

/** Sign of `a − b`; equal to within rounding error counts as equal (the mean of 0.1, 0.2, 0.3 is not 0.2 to the last bit). */
function compare(a: number, b: number): Sign {
  return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : (Math.sign(a - b) as Sign);
}

function signs(values: Values, limits: XmrLimits): Sign[] {
  return values.map((value) => (isObserved(value) ? compare(value, limits.mean) : 0));
}

/** For each point, the direction of a full window of `length` equal, non-zero signs that covers it, else 0. */
function covered(steps: readonly Sign[], length: number): Sign[] {
  const marks: Sign[] = steps.map(() => 0);
  let run = 0;
  steps.forEach((step, i) => {
    run = step !== 0 && step === steps[i - 1] ? run + 1 : 1;
    if (step !== 0 && run >= length) marks.fill(step, i - length + 1, i + 1);
  });
  return marks;
}

function beyond(values: Values, limits: XmrLimits): Sign[] {
  return values.map((value) => {
    if (!isObserved(value)) return 0;
    if (compare(value, limits.upper) > 0) return 1;
    return compare(value, limits.lower) < 0 ? -1 : 0;
  });
}

/** Seven points rising or falling strictly are six equal steps and the point before them; a tie or a hole is a step of 0. */
function trends(values: Values): Sign[] {
  const steps = values.map((value, i): Sign => {
    const before = values[i - 1];
    return isObserved(value) && isObserved(before) ? (Math.sign(value - before) as Sign) : 0;
  });
  const marks = covered(steps, 6);
  return marks.map((mark, i) => (mark !== 0 ? mark : (marks[i + 1] ?? 0)));
}

function nearLimit(values: Values, limits: XmrLimits): boolean[] {
  return values.map((value) => {
    if (!isObserved(value) || compare(value, limits.upper) > 0 || compare(value, limits.lower) < 0) return false;
    return compare(value, limits.innerUpper) > 0 || compare(value, limits.innerLower) < 0;
  });
}

/** Points near the limit that stand in three on one side of the mean of which two or more are near (or beyond). */
function twoOfThree(values: Values, limits: XmrLimits, countBeyondLimit: boolean): Sign[] {
  const side = signs(values, limits);
  const near = nearLimit(values, limits);
  const out = beyond(values, limits);
  const counts = near.map((is, i) => is || (countBeyondLimit && out[i] !== 0));
  const marks: Sign[] = values.map(() => 0);
  for (let i = 2; i < values.length; i += 1) {
    const window = [i - 2, i - 1, i];
    const sameSide = side[i] !== 0 && window.every((j) => side[j] === side[i]);
    if (!sameSide || window.filter((j) => counts[j]).length < 2) continue;
    for (const j of window) if (counts[j]) marks[j] = side[i]!;
  }
  return marks;
}

/**
 * The signals of an XmR chart, one or none a point, in the order: beyond a limit; seven rising or falling strictly;
 * two of three between the inner line and the limit on one side; seven on one side (a point on the mean breaks it).
 * Every point of the seven, or of the two, is marked.
 *
 * @param options.countBeyondLimit let points beyond the limit count towards two of three, as the 2023 announcement
 *   of Making Data Count has it; NHSRplotthedots, and the default here, do not.
 */
export function xmrSignals(
  values: Values,
  limits: XmrLimits,
  {countBeyondLimit = false}: {countBeyondLimit?: boolean} = {},
): (XmrSignal | null)[] {
  const rules: [XmrSignalCode, Sign[]][] = [
    ["beyond_limit", beyond(values, limits)],
    ["seven_in_a_row_trend", trends(values)],
    ["two_of_three_near_limit", twoOfThree(values, limits, countBeyondLimit)],
    ["seven_on_one_side", covered(signs(values, limits), 7)],
  ];
  return values.map((_, i) => {
    const rule = rules.find(([, marks]) => marks[i] !== 0);
    return rule ? {code: rule[0], direction: rule[1][i]! > 0 ? "up" : "down"} : null;
  });
}
