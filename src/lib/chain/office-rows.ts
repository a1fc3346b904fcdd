/** Commitments, meetings, reviews and the stages, as pages read their marts; dates are ISO text. */

import type {CommitmentRow} from "../report/chain-rows.js";

export interface Commitment extends CommitmentRow {
  readonly row_id: string;
}

export interface MeetingItem {
  readonly item_id: string;
  readonly meeting_id: string;
  readonly kind: string;
  readonly held_on: string;
  readonly theme: string | null;
  readonly first_item: boolean;
  readonly decision: string | null;
  readonly unit: string | null;
  readonly unit_name: string | null;
  readonly due: string | null;
  readonly closed_on: string | null;
  readonly status: string | null;
  readonly expert_advice: string | null;
  readonly advice_taken: boolean;
  readonly requirements: string | null;
  readonly highlights: string | null;
  readonly difficulties: string | null;
  readonly directions: string | null;
  readonly row_id: string;
}

export interface Review {
  readonly period: string;
  readonly task_id: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly kind: string | null;
  readonly reported: string | null;
  readonly verdict: string;
  readonly verified_share: number | null;
  readonly reviewed_on: string | null;
  readonly opinion: string | null;
  readonly row_id: string;
}

export interface Stage {
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
