import type {Method} from "./estimate.js";
import {estimators, studyMethod} from "./method-study.js";
import type {MethodStudy} from "./method-study.js";
import {buildPanel} from "./panel.js";
import type {Panel, PanelFault, PanelOptions, PanelRefusal, PanelRow} from "./panel.js";
import type {PredictorsFor} from "./predictors.js";
import {verdict} from "./verdict.js";
import type {Verdict, VerdictOptions} from "./verdict.js";

export interface StudyOptions extends PanelOptions, VerdictOptions {
  /** Other first treated periods, to see whether the choice matters. */
  readonly otherStarts?: readonly number[];
  /** Traits of the units before the start; adds synthetic control with predictors. */
  readonly predictors?: PredictorsFor;
}

/** What another choice of start would have said. */
export interface OtherStart {
  readonly start: number;
  /** `ok`, or why there is no panel with this start. */
  readonly outcome: "ok" | PanelRefusal;
  readonly effects: readonly {readonly method: Method; readonly effect: number; readonly p: number; readonly preRmspe: number}[];
  readonly verdict: Verdict["verdict"];
}

export type Study =
  | {
      readonly outcome: "ok";
      readonly panel: Panel;
      readonly faults: readonly PanelFault[];
      readonly methods: readonly MethodStudy[];
      /** Methods asked for that could not be applied: a unit lacks a predictor. */
      readonly notApplied: readonly Method[];
      readonly verdict: Verdict;
      readonly otherStarts: readonly OtherStart[];
    }
  | {readonly outcome: PanelRefusal; readonly faults: readonly PanelFault[]};

function studyMethods(panel: Panel, predictors: PredictorsFor | undefined): MethodStudy[] {
  const given = (method: Method) => method === "synthetic_control_predictors" && typeof predictors !== "function";
  return estimators(predictors).flatMap(([method, estimator]) => studyMethod(panel, method, estimator, !given(method)) ?? []);
}

function otherStart(rows: readonly PanelRow[], options: StudyOptions, start: number): OtherStart {
  const built = buildPanel(rows, {...options, start});
  if (built.outcome !== "ok") return {start, outcome: built.outcome, effects: [], verdict: "cannot_tell"};
  const {predictors} = options;
  const methods = studyMethods(built.panel, typeof predictors === "function" ? predictors : undefined);
  const effects = methods.map(({method, estimate, test, preRmspe}) => ({method, effect: estimate.effect, p: test.p, preRmspe}));
  return {start, outcome: "ok", effects, verdict: verdict(methods, options).verdict};
}

/**
 * Did the measure work? Everything a page needs to say so, or to say that the data cannot tell: the methods side by
 * side with their fits, weights, placebos in space and time, leave-one-donor-out, the verdict, and other starts.
 *
 * @param rows outcome by unit and period, in any order (for growth: published index − 100).
 * @returns the study, or the reason why there is no panel; never a number that is none.
 * Source: METHODS section 3.
 */
export function study(rows: readonly PanelRow[], options: StudyOptions): Study {
  const built = buildPanel(rows, options);
  if (built.outcome !== "ok") return built;
  const methods = studyMethods(built.panel, options.predictors);
  const applied = new Set(methods.map(({method}) => method));
  return {
    ...built,
    methods,
    notApplied: estimators(options.predictors).flatMap(([method]) => (applied.has(method) ? [] : [method])),
    verdict: verdict(methods, options),
    otherStarts: (options.otherStarts ?? []).map((start) => otherStart(rows, options, start)),
  };
}
