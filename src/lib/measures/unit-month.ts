import type {Light} from "../evaluation/lights.js";

/** A task or broken-down item the unit leads, lit for the month. */
export interface LitItem {
  readonly task_id: string;
  readonly light: Light;
  readonly claim: boolean;
  readonly verified: boolean;
  readonly task_row: string;
  readonly progress_row: string | null;
  readonly review_row: string | null;
}

export interface ProblemItem {
  readonly problem_id: string;
  readonly found_on: string;
  readonly due: string | null;
  readonly solved_on: string | null;
  readonly row_id: string;
}

export interface FindingItem {
  readonly finding_id: string;
  readonly inspected_on: string;
  readonly due: string | null;
  readonly rectified_on: string | null;
  readonly row_id: string;
}

/** A month in which the unit was due to report. */
export interface ReportItem {
  readonly period: string;
  readonly reported: boolean;
  /** Received by the deadline of the edition. */
  readonly on_time: boolean;
  readonly row_id: string;
}

export interface PracticeItem {
  readonly practice_id: string;
  readonly tier: string | null;
  readonly collected_on: string;
  readonly row_id: string;
}

export interface PromiseItem {
  readonly id: string;
  readonly due: string | null;
  readonly kept: boolean;
  readonly row_id: string;
}

/** All that is known of one unit at the cut-off of one month; dates are ISO text, the year is the cut-off's. */
export interface UnitMonth {
  readonly unit_id: string;
  readonly kind: string;
  readonly cut_off: string;
  readonly items: readonly LitItem[];
  readonly problems: readonly ProblemItem[];
  readonly findings: readonly FindingItem[];
  readonly reports: readonly ReportItem[];
  readonly practices: readonly PracticeItem[];
  readonly commitments: readonly PromiseItem[];
  readonly decisions: readonly PromiseItem[];
}
