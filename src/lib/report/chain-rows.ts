/** Rows of the chain's marts as the report reads them: the columns used, dates as ISO text. */

/** `marts.commitment_list` */
export interface CommitmentRow {
  readonly commitment_id: string;
  readonly phase: string;
  readonly year: number;
  readonly unit: string;
  readonly unit_name: string;
  readonly title: string;
  readonly due: string | null;
  readonly published_on: string | null;
  readonly status: string | null;
  readonly result: string | null;
}

/** `marts.review_lines` */
export interface ReviewRow {
  readonly period: string;
  readonly task_id: string;
  readonly unit: string;
  readonly reported: string | null;
  readonly verdict: string;
  readonly verified_share: number | null;
  readonly reviewed_on: string | null;
  readonly opinion: string | null;
  readonly row_id: string;
}

/** `marts.meeting_items` */
export interface MeetingRow {
  readonly item_id: string;
  readonly meeting_id: string;
  readonly kind: string;
  readonly held_on: string;
  readonly decision: string | null;
  readonly unit: string | null;
  readonly unit_name: string | null;
  readonly due: string | null;
  readonly closed_on: string | null;
}

/** `marts.document_list` */
export interface DocumentRow {
  readonly document_id: string;
  readonly title: string;
  readonly unit_name: string;
  readonly received_on: string;
  readonly issued_on: string | null;
  readonly own_title: string | null;
  readonly own_number: string | null;
  readonly major_policy: boolean;
}

/** `marts.practice_list` */
export interface PracticeRow {
  readonly practice_id: string;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly theme: string | null;
  readonly collected_on: string;
  readonly selected_on: string | null;
  readonly promoted_on: string | null;
  readonly beyond_city_on: string | null;
}

/** `marts.objection_list` */
export interface ObjectionRow {
  readonly objection_id: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly period: string;
  readonly objection: string;
  readonly filed_on: string;
  readonly answer: string | null;
  readonly answered_on: string | null;
  readonly outcome: string | null;
}

/** `marts.chain` */
export interface ChainRow {
  readonly period: string;
  readonly stage: string;
  readonly place: number;
  readonly items: number;
  readonly linked: number;
  readonly done: number;
  readonly open: number;
  readonly overdue: number;
  readonly median_days: number | null;
}

/** What comes of the rest of the chain; a report of a warehouse without these ledgers has none. */
export interface ChainInput {
  readonly chain: readonly ChainRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly reviews: readonly ReviewRow[];
  readonly meetings: readonly MeetingRow[];
  readonly documents: readonly DocumentRow[];
  readonly practices: readonly PracticeRow[];
  readonly objections: readonly ObjectionRow[];
}
