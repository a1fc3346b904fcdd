import type {ReportingRow, ScoreRow, TaskRow} from "../../lib/report/rows.js";

/** Rows of `src/lib/marts` with the columns that pages show. */
export interface TaskStatus extends TaskRow {
  readonly plan: string | null;
  readonly field_name: string | null;
  readonly aspect: string | null;
  readonly parent_task_id: string | null;
  readonly support_names: string | null;
  readonly leader: string | null;
  readonly origin: string | null;
  readonly list: string | null;
  readonly rating: string | null;
  readonly measured_by: string;
  readonly annual_target: string | null;
  readonly start: string | null;
  readonly change: string | null;
  readonly rule: string;
  readonly share: number | null;
  readonly expected: number | null;
  readonly narrative: string | null;
  readonly difficulties: string | null;
  readonly reported_period: string | null;
  readonly carried: boolean;
  readonly verified: boolean;
  readonly task_row: string;
  readonly review_row: string | null;
}

export interface Problem {
  readonly problem_id: string;
  readonly title: string;
  readonly found_on: string;
  readonly campaign: string | null;
  readonly channel: string | null;
  readonly direction: string | null;
  readonly level: string | null;
  readonly field_name: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly triage: string | null;
  readonly due: string | null;
  readonly solved_on: string | null;
  readonly status: string | null;
  readonly row_id: string;
}

export interface Finding {
  readonly finding_id: string;
  readonly inspection_id: string;
  readonly inspected_on: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly task_id: string | null;
  readonly finding: string;
  readonly due: string | null;
  readonly rectified_on: string | null;
  readonly repeated: boolean;
  readonly row_id: string;
}

export interface Reporting extends ReportingRow {
  readonly items: number;
  readonly received: string | null;
  readonly file: string | null;
}

export interface UnitScore extends ScoreRow {
  readonly edition: string;
  readonly state: string;
  readonly reason: string | null;
  readonly base_score: number | null;
  readonly base_rank: number | null;
  readonly award: number;
  readonly deduction: number;
  readonly score_previous: number | null;
  readonly rank_previous: number | null;
  readonly score_change: number | null;
  /** An objection waits for its answer. */
  readonly provisional: boolean;
}

export interface Measure {
  readonly period: string;
  readonly code: string;
  readonly parent: string | null;
  readonly title_zh: string;
  readonly title_en: string;
  readonly measure: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string | null;
  readonly score: number | null;
  readonly weight: number;
  readonly effective_weight: number;
  readonly contribution: number | null;
}

export interface Adjustment {
  readonly period: string;
  readonly unit_id: string;
  readonly honour_id: string;
  readonly kind: string;
  readonly matter: string;
  readonly points: number | null;
  readonly counted: boolean;
  readonly why: string | null;
  readonly document: string;
  readonly granted_on: string;
  readonly row_id: string;
}

export interface MeasureRow {
  readonly period: string;
  readonly measure: string;
  readonly row_id: string;
  readonly item: string;
  readonly counted: boolean;
}

export interface Unit {
  readonly unit_id: string;
  readonly name: string;
  readonly kind: string;
  readonly peer_group: string;
  readonly reports: boolean;
  readonly sort: number;
  readonly row_id: string;
}
