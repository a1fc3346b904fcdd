/** Rows of `src/lib/marts` as the sentences read them: the columns used, dates as ISO text. */

/** `marts.overview`; every column is a count, all but four are always there. */
export interface OverviewRow {
  readonly period: string;
  readonly counties_due: number;
  readonly departments_due: number;
  readonly units_reported: number;
  readonly tasks: number;
  readonly done: number;
  readonly ahead: number;
  readonly on_schedule: number;
  readonly behind: number;
  readonly overdue: number;
  readonly not_started: number;
  readonly suspended: number;
  readonly undetermined: number;
  readonly watch: number;
  readonly watch_previous: number | null;
  readonly watch_better: number | null;
  readonly watch_new: number | null;
  readonly reported_done: number;
  readonly verified_done: number;
  readonly pending_done: number;
  readonly returned_done: number;
  readonly problems: number;
  readonly problems_solved: number;
  readonly problems_open: number;
  readonly problems_overdue: number;
  readonly problems_found_month: number;
  readonly problems_solved_month: number;
  readonly inspections: number;
  readonly findings: number;
  readonly findings_rectified: number;
  readonly findings_open: number;
  readonly findings_overdue: number;
  readonly practices: number;
  readonly practices_themed: number;
  readonly practices_beyond_city: number;
  readonly cases: number;
  readonly cases_promoted: number;
  readonly commission_meetings: number;
  readonly consultations: number;
}

/** `marts.task_status` */
export interface TaskRow {
  readonly period: string;
  readonly task_id: string;
  readonly title: string;
  readonly city: boolean;
  /** Codes and names joined by 、, in the same order. */
  readonly lead_units: string;
  readonly lead_names: string;
  readonly field_name: string | null;
  readonly due: string | null;
  readonly share: number | null;
  readonly expected: number | null;
  readonly reported_period: string | null;
  readonly carried: boolean;
  readonly verified: boolean;
  readonly light: string;
  readonly light_previous: string | null;
  readonly status: string | null;
  readonly days_overdue: number | null;
  readonly claim: boolean;
  readonly verdict: string | null;
  readonly narrative?: string | null;
  readonly difficulties?: string | null;
  readonly task_row: string;
  readonly progress_row: string | null;
  readonly review_row: string | null;
}

/** `marts.unit_scores` */
export interface ScoreRow {
  /** Of a result that is final: the day on which it was made public. */
  readonly announced_on?: string | null;
  readonly period: string;
  readonly edition: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly peer_group: string;
  readonly base_score: number | null;
  readonly award: number;
  readonly deduction: number;
  readonly score: number | null;
  readonly rank: number | null;
  readonly peers: number;
  readonly tied: boolean;
  readonly grade: string | null;
  readonly tier: number | null;
  readonly rank_low: number | null;
  readonly rank_high: number | null;
  readonly not_distinguishable: string | null;
  readonly score_change: number | null;
  readonly rank_change: number | null;
}

/** `marts.reporting` */
export interface ReportingRow {
  readonly period: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly kind: string;
  readonly reported: boolean;
  readonly items: number;
  readonly received: string | null;
  readonly file: string | null;
  readonly last_period: string | null;
}

/** `marts.finding_list` */
export interface FindingRow {
  readonly finding_id: string;
  readonly inspection_id: string;
  readonly inspected_on: string;
  readonly unit_name: string;
  readonly task_id: string | null;
  readonly finding: string;
  readonly due: string | null;
  readonly rectified_on: string | null;
  readonly repeated: boolean;
  readonly row_id: string;
}

/** What the first minute is made of. Rows of other periods than the overview's are left alone. */
export interface OverviewInput {
  readonly city: {readonly zh: string; readonly en: string};
  readonly sample: boolean;
  readonly cut_off: string;
  readonly overview: OverviewRow;
  /** The period before, where there is one; only its name is read. */
  readonly previous?: {readonly period: string} | null;
  /** Tasks of the period: at least those to watch, and those reported done and returned. */
  readonly tasks: readonly TaskRow[];
  readonly scores: readonly ScoreRow[];
  readonly reporting: readonly ReportingRow[];
  readonly findings?: readonly FindingRow[];
  /** row_id → `水利9月.xlsx·进展!H23`, for the rows whose address is known. */
  readonly addresses?: Readonly<Record<string, string>>;
}
