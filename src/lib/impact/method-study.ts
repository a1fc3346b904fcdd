import {mean} from "../statistics/mean.js";
import {differenceInDifferences} from "./difference-in-differences.js";
import type {Estimate, Estimator, Method} from "./estimate.js";
import type {Panel} from "./panel.js";
import {inSpacePlacebos, inTimePlacebos, leaveOneDonorOut} from "./placebos.js";
import type {InSpacePlacebos, InTimePlacebo, LeaveOneOut, PlaceboTest} from "./placebos.js";
import {syntheticControlWithPredictors} from "./synthetic-control-predictors.js";
import type {Predictors, PredictorsFor} from "./predictors.js";
import {syntheticControl} from "./synthetic-control.js";
import {syntheticDid} from "./synthetic-did.js";

/** One method with all that must be shown beside its number. */
export interface MethodStudy {
  readonly method: Method;
  readonly estimate: Estimate;
  /** Root mean squared gap before the start; for methods that allow a constant difference, about its mean. */
  readonly preRmspe: number;
  /** Standard deviation of the treated unit's outcome before the start: what there was to fit. */
  readonly preSpread: number;
  readonly largestShare: {readonly donor: string; readonly share: number};
  readonly inSpace: InSpacePlacebos;
  /** The test that goes with the method: by ratio for synthetic control, by effect for the others. */
  readonly test: PlaceboTest;
  readonly inTime: readonly InTimePlacebo[];
  readonly leaveOneOut: readonly LeaveOneOut[];
}

/** The methods shown side by side; with predictors only where there are any. */
export function estimators(predictors?: PredictorsFor): [Method, Estimator][] {
  const methods: [Method, Estimator][] = [
    ["difference_in_differences", differenceInDifferences],
    ["synthetic_control", syntheticControl],
    ["synthetic_did", (panel) => syntheticDid(panel)],
  ];
  const of = (panel: Panel): Predictors => (typeof predictors === "function" ? predictors(panel) : predictors!);
  if (predictors) methods.push(["synthetic_control_predictors", (panel) => syntheticControlWithPredictors(panel, of(panel), typeof predictors === "function" ? {starts: 2} : {})]);
  return methods;
}

/** Root mean square of the values, about their mean or about 0. */
function deviation(values: Float64Array, centred: boolean): number {
  const centre = centred ? mean(values) : 0;
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

/**
 * Applies one method and its placebos to a panel.
 *
 * @param inTime false for predictors that were given for the whole pre-period: an earlier start would know too much
 * @returns null where the method cannot be applied (a unit lacks a predictor).
 */
export function studyMethod(panel: Panel, method: Method, estimator: Estimator, inTime = true): MethodStudy | null {
  const estimate = estimator(panel);
  if (!estimate) return null;
  const fitsLevel = method === "synthetic_control" || method === "synthetic_control_predictors";
  const inSpace = inSpacePlacebos(panel, estimate, estimator);
  const top = estimate.weights.reduce((best, weight, j) => (weight > estimate.weights[best]! ? j : best), 0);
  return {
    method,
    estimate,
    preRmspe: deviation(estimate.gaps.subarray(0, panel.pre), !fitsLevel),
    preSpread: deviation(panel.outcome.subarray(0, panel.pre), true),
    largestShare: {donor: panel.donors[top]!, share: estimate.weights[top]!},
    inSpace,
    test: fitsLevel ? inSpace.byRatio : inSpace.byEffect,
    inTime: inTime ? inTimePlacebos(panel, estimator) : [],
    leaveOneOut: leaveOneDonorOut(panel, estimate, estimator),
  };
}
