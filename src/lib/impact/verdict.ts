import type {Method} from "./estimate.js";
import type {MethodStudy} from "./method-study.js";

/** Why the data cannot tell; each with the numbers that say so. */
export type Doubt =
  | {readonly code: "methods_disagree"; readonly effects: readonly {readonly method: Method; readonly effect: number}[]}
  | {readonly code: "poor_pre_fit"; readonly method: Method; readonly preRmspe: number; readonly preSpread: number}
  | {readonly code: "within_pre_fit_error"; readonly method: Method; readonly effect: number; readonly preRmspe: number}
  | {readonly code: "placebos_as_large"; readonly method: Method; readonly p: number; readonly floor: number; readonly level: number}
  | {readonly code: "too_few_placebos"; readonly method: Method; readonly floor: number; readonly level: number}
  | {readonly code: "earlier_start_as_large"; readonly method: Method; readonly start: number; readonly effect: number; readonly placebo: number}
  | {readonly code: "one_donor_decides"; readonly method: Method; readonly donor: string; readonly effect: number; readonly without: number};

export interface Verdict {
  readonly verdict: "raised" | "lowered" | "cannot_tell";
  /** Empty unless the verdict is `cannot_tell`. */
  readonly doubts: readonly Doubt[];
  /** Methods whose pre-fit is too poor for them to be heard beyond their sign (synthetic control is never set aside). */
  readonly setAside: readonly {readonly method: Method; readonly preRmspe: number; readonly preSpread: number}[];
}

export interface VerdictOptions {
  /** p up to which an effect counts; default 0.1 (with 15 donors p cannot fall below 1/16). */
  readonly level?: number;
  /** The pre-fit is poor when its error exceeds this share of the treated unit's spread; default 0.5 (R² below 0.75). */
  readonly poorFit?: number;
}

function isPoor({preRmspe, preSpread}: MethodStudy, poorFit: number): boolean {
  return preRmspe > poorFit * preSpread;
}

function disagreement(methods: readonly MethodStudy[]): Doubt[] {
  const signs = new Set(methods.map(({estimate}) => Math.sign(estimate.effect)));
  if (signs.size === 1 && !signs.has(0)) return [];
  return [{code: "methods_disagree", effects: methods.map(({method, estimate}) => ({method, effect: estimate.effect}))}];
}

function testDoubts({method, test}: MethodStudy, level: number): Doubt[] {
  if (test.floor > level) return [{code: "too_few_placebos", method, floor: test.floor, level}];
  return test.p > level ? [{code: "placebos_as_large", method, p: test.p, floor: test.floor, level}] : [];
}

function stabilityDoubts({method, estimate, preRmspe, inTime, leaveOneOut}: MethodStudy): Doubt[] {
  const {effect} = estimate;
  const doubts: Doubt[] = [];
  if (Math.abs(effect) <= preRmspe) doubts.push({code: "within_pre_fit_error", method, effect, preRmspe});
  const size = (placebo: (typeof inTime)[number]): number => Math.abs(placebo.estimate.effect);
  const earlier = inTime.reduce<(typeof inTime)[number] | null>((a, b) => (a && size(a) >= size(b) ? a : b), null);
  if (earlier && size(earlier) >= Math.abs(effect)) {
    doubts.push({code: "earlier_start_as_large", method, start: earlier.start, effect, placebo: earlier.estimate.effect});
  }
  const decides = leaveOneOut.find((one) => one.effect * effect <= 0);
  if (decides) doubts.push({code: "one_donor_decides", method, donor: decides.donor, effect, without: decides.effect});
  return doubts;
}

/**
 * What may be said of the measure. An effect is claimed only if nothing speaks against it: all methods agree on the
 * sign, synthetic control fits the time before the start, and for each method that fits, the placebos are smaller (in
 * space and in time), the effect exceeds the error of the fit, and no single donor decides. Otherwise: cannot tell.
 *
 * @param methods all methods applied, synthetic control among them; an empty list cannot tell.
 * Source: METHODS section 3.
 */
export function verdict(methods: readonly MethodStudy[], {level = 0.1, poorFit = 0.5}: VerdictOptions = {}): Verdict {
  const doubts = disagreement(methods);
  const setAside: Verdict["setAside"][number][] = [];
  for (const study of methods) {
    const {method, preRmspe, preSpread} = study;
    if (!isPoor(study, poorFit)) doubts.push(...testDoubts(study, level), ...stabilityDoubts(study));
    else if (method === "synthetic_control") doubts.push({code: "poor_pre_fit", method, preRmspe, preSpread});
    else setAside.push({method, preRmspe, preSpread});
  }
  if (doubts.length > 0) return {verdict: "cannot_tell", doubts, setAside};
  return {verdict: methods[0]!.estimate.effect > 0 ? "raised" : "lowered", doubts, setAside};
}
