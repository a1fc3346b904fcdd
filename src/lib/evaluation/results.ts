import type {Adjusted} from "./adjust.js";
import type {Outcome} from "./composite.js";
import type {ValueStatus} from "./missing.js";
import type {MeasureFault} from "./normalise.js";
import type {Treatment} from "./outliers.js";

/** A line of the edition for one unit. `null` where there is nothing to show. */
export interface NodeScore {
  readonly code: string;
  readonly parent: string | null;
  /** Value of the measure after its denominator, in its unit. `null` for a group of lines, or if missing. */
  readonly raw: number | null;
  /** Value that was normalised: filled in and treated. */
  readonly treated: number | null;
  /** Score of the line on the score scale. */
  readonly score: number | null;
  /** Share of the parent as the edition has it, all shares of one parent summing to one. */
  readonly weight: number;
  /** Share of the whole that the line has for this unit; 0 if it has no score there. */
  readonly effective_weight: number;
  /** Points of the base score that the line accounts for; those of the measures sum to the base score. */
  readonly contribution: number | null;
  /** How the unit came to its value; `left_out`: constant over all units, counted for nobody. `null` for a group of lines. */
  readonly status: ValueStatus | "left_out" | null;
}

export interface UnitResult {
  readonly unit_id: string;
  readonly outcome: Outcome;
  readonly nodes: readonly NodeScore[];
  readonly base_score: number | null;
  readonly base_rank: number | null;
  readonly adjusted: Adjusted | null;
  readonly award: number;
  readonly deduction: number;
  readonly final_score: number | null;
  /** The final score at its published rounding. */
  readonly published_score: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly grade: string | null;
  readonly tier: string | null;
  /** Measures of the edition in each status. */
  readonly observed: number;
  readonly imputed: number;
  readonly missing: number;
  readonly share_present: number;
}

/** A measure over the group: what was done to it, and how much of it is there. */
export interface MeasureResult {
  readonly code: string;
  readonly measure: string;
  readonly fault: MeasureFault | null;
  readonly left_out: boolean;
  readonly weight: number;
  readonly effective_weight: number;
  readonly treatment: Treatment | null;
  readonly observed: number;
  readonly imputed: number;
  readonly missing: number;
}

export interface Evaluation {
  readonly edition: string;
  readonly peer_group: string;
  readonly units: readonly UnitResult[];
  readonly measures: readonly MeasureResult[];
  /** What the weights typed under each parent sum to, by code of the parent. */
  readonly given_weights: ReadonlyMap<string, number>;
  /** Units with a rank. */
  readonly ranked: number;
}
