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
  readonly kept_on: string | null;
  readonly row_id: string;
}

/** A problem that the city named and assigned to the unit; `due` is the date that stood at the cut-off, extensions granted by then included. */
export interface AssignmentItem {
  readonly assignment_id: string;
  readonly assigned_on: string;
  readonly receipt_due: string | null;
  readonly signed_on: string | null;
  readonly due: string | null;
  /** Closed by the office after verifying, and not broken out again since. */
  readonly closed_on: string | null;
  /** Has been closed at least once, in whatever state it is now. */
  readonly ever_closed: boolean;
  readonly reopened_on: string | null;
  readonly row_id: string;
}

/** A higher-level document that the unit must act on. */
export interface DocumentItem {
  readonly document_id: string;
  readonly received_on: string;
  readonly conveyed_on: string | null;
  readonly studied_on: string | null;
  readonly issued_on: string | null;
  /** A document of its own is called for. */
  readonly own_needed: boolean;
  readonly row_id: string;
}

/** A practice taken over by one unit from another. */
export interface AdoptionItem {
  readonly adoption_id: string;
  readonly adopted_on: string;
  readonly verified: boolean;
  readonly row_id: string;
}

/** An item sent to an outlet, published or not. */
export interface PublicityItem {
  readonly publicity_id: string;
  readonly level: "central" | "provincial" | "city";
  readonly channel: "system" | "media" | null;
  readonly submitted_on: string | null;
  readonly published_on: string | null;
  readonly row_id: string;
}

/** A mark given by an evaluator on the scale of the review, 0 to 1 of it. */
export interface AppraisalItem {
  readonly appraisal_id: string;
  readonly appraised_on: string;
  readonly share_of_scale: number;
  readonly row_id: string;
}

/** Growth of the unit's region on a year before, 0.042 for 4.2 %, among the regions of its level in the same period, itself included. */
export interface GrowthItem {
  readonly region: string;
  readonly period: string;
  readonly started_on: string;
  readonly ended_on: string;
  readonly value: number;
  readonly row_id: string;
  readonly peers: readonly {readonly region: string; readonly value: number; readonly row_id: string}[];
}

/** All that is known of one unit in one window, which ends at the cut-off of a month; dates are ISO text. */
export interface UnitMonth {
  readonly unit_id: string;
  readonly kind: string;
  /** First day of the window. */
  readonly from: string;
  readonly cut_off: string;
  readonly items: readonly LitItem[];
  readonly problems: readonly ProblemItem[];
  readonly findings: readonly FindingItem[];
  readonly reports: readonly ReportItem[];
  readonly practices: readonly PracticeItem[];
  readonly commitments: readonly PromiseItem[];
  readonly decisions: readonly PromiseItem[];
  readonly assignments: readonly AssignmentItem[];
  readonly documents: readonly DocumentItem[];
  /** Practices the unit took over from others. */
  readonly adoptions_taken: readonly AdoptionItem[];
  /** Practices of the unit that others took over. */
  readonly adoptions_given: readonly AdoptionItem[];
  readonly publicity: readonly PublicityItem[];
  readonly appraisals: readonly AppraisalItem[];
  readonly growth: readonly GrowthItem[];
}
