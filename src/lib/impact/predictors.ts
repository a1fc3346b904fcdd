import {mean} from "../statistics/mean.js";
import {donorRow, type Panel} from "./panel.js";

/** Traits of the units before the start: for each unit one number a name, for instance means over chosen years. */
export interface Predictors {
  readonly names: readonly string[];
  readonly byUnit: ReadonlyMap<string, readonly number[]>;
}

/** Traits as given, or worked out from the time before the start of whatever panel is asked. */
export type PredictorsFor = Predictors | ((panel: Panel) => Predictors);

/** Stretches of the time before the start. */
const STRETCHES = 3;

/**
 * Traits that the panel itself holds: the mean outcome over each third of the time before the start (over each half, or
 * all of it, where a stretch would be shorter than two periods). They match how a unit stood and which way it went, and
 * leave single years alone.
 */
export function preMeans(panel: Panel): Predictors {
  const count = Math.max(1, Math.min(STRETCHES, Math.floor(panel.pre / 2)));
  const bounds = Array.from({length: count + 1}, (_, at) => Math.round((at * panel.pre) / count));
  const stretches = bounds.slice(1).map((end, at) => [bounds[at]!, end] as const);
  const means = (outcome: Float64Array) => stretches.map(([from, to]) => mean(outcome.subarray(from, to)));
  return {
    names: stretches.map(([from, to]) => `${panel.periods[from]}–${panel.periods[to - 1]}`),
    byUnit: new Map([[panel.treated, means(panel.outcome)], ...panel.donors.map((donor, at) => [donor, means(donorRow(panel, at))] as const)]),
  };
}
