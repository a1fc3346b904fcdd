import type {EditionNode, Parameters} from "../methodology/edition.js";
import type {Column} from "./column.js";
import {denominatedColumn} from "./denominate.js";
import type {Unit, Values} from "./input.js";
import {imputedColumn, type ValueStatus} from "./missing.js";
import {normalise, type MeasureFault} from "./normalise.js";
import {treatOutliers, type Treatment} from "./outliers.js";

/** One measure through every stage, over the units in their order. `fault`: it scores nobody, and why. */
export interface MeasureStages {
  readonly line: EditionNode;
  readonly denominated: Column;
  readonly imputed: Column;
  readonly treated: Column;
  readonly treatment: Treatment | null;
  /** On the score scale, or that of the normalisation; `NaN` where the unit has no score in it. */
  readonly normalised: Column;
  readonly fault: MeasureFault | null;
  readonly status: readonly ValueStatus[];
}

/**
 * Takes one measure of an edition from its values to its normalised scores: denominate → impute → treat outliers →
 * normalise → zero for what is missing, where the edition says so.
 */
export function measureStages(line: EditionNode, units: readonly Unit[], values: Values, parameters: Parameters): MeasureStages {
  const denominated = denominatedColumn(line, units, values);
  const imputed = imputedColumn(denominated, units, line.missing);
  const treats = parameters.outliers === "winsorise_then_log" && scaleIsOfTheSample(line);
  const {column: treated, treatment} = treats ? treatOutliers(imputed, parameters) : {column: imputed, treatment: null};
  const scored = normalise(treated, line, parameters.score_scale);
  const fault = "fault" in scored ? scored.fault : null;
  const blank = () => treated.map(() => Number.NaN);
  const normalised = "fault" in scored ? blank() : scored.column;
  const zero = (unit: number) => line.missing === "zero" && units[unit]!.reported && Number.isNaN(denominated[unit]!);
  const status = units.map((_, unit): ValueStatus => {
    if (zero(unit)) return "zero";
    if (Number.isNaN(imputed[unit]!)) return "missing";
    if (Number.isNaN(normalised[unit]!) && fault === null) return "not_scorable";
    return Number.isNaN(denominated[unit]!) ? "imputed" : "observed";
  });
  const withZeros = normalised.map((score, unit) => (status[unit] === "zero" ? parameters.score_scale.lower : score));
  return {line, denominated, imputed, treated, treatment, normalised: withZeros, fault, status};
}

/** Fixed goalposts do not feel an outlier. Ranks are taken after treatment, as COINr does: drawn-in values then tie. */
function scaleIsOfTheSample({normalisation, lower}: EditionNode): boolean {
  return normalisation === "distance_to_target" ? lower === null : normalisation !== "goalposts" && normalisation !== "none";
}
