/** Rows of `src/lib/marts/chain.ts` as pages read them; dates are ISO text. */

export interface Assignment {
  readonly assignment_id: string;
  readonly title: string;
  readonly channel: string | null;
  readonly problem_id: string | null;
  readonly meeting_id: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly assigned_on: string;
  readonly receipt_due: string | null;
  readonly signed_on: string | null;
  readonly feedback_on: string | null;
  readonly original_due: string | null;
  readonly extensions: number | null;
  readonly extended_due: string | null;
  readonly closing_requested_on: string | null;
  readonly verified_on: string | null;
  readonly verdict: string | null;
  readonly returned_on: string | null;
  readonly first_closed_on: string | null;
  readonly closed_on: string | null;
  readonly reopened_on: string | null;
  readonly status: string | null;
  readonly instruction: string | null;
  readonly row_id: string;
}

export interface HigherDocument {
  readonly document_id: string;
  readonly title: string;
  readonly level: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly received_on: string;
  readonly conveyed_on: string | null;
  readonly studied_on: string | null;
  readonly own_due: string | null;
  readonly issued_on: string | null;
  readonly own_title: string | null;
  readonly own_number: string | null;
  readonly major_policy: boolean;
  readonly row_id: string;
}

export interface Practice {
  readonly practice_id: string;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly theme: string | null;
  readonly tier: string | null;
  readonly collected_on: string;
  readonly problem_id: string | null;
  readonly batch: number | null;
  readonly selected_on: string | null;
  readonly promoted_on: string | null;
  readonly beyond_city_on: string | null;
  readonly row_id: string;
}

export interface Adoption {
  readonly adoption_id: string;
  readonly practice_id: string | null;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly from_unit: string | null;
  readonly from_name: string | null;
  readonly from_elsewhere: string | null;
  readonly adopted_on: string;
  readonly verified: boolean;
  readonly verified_on: string | null;
  readonly effect: string | null;
  readonly row_id: string;
}

export interface Publicity {
  readonly publicity_id: string;
  readonly title: string;
  readonly practice_id: string | null;
  readonly unit: string;
  readonly unit_name: string;
  readonly channel: string | null;
  readonly level: string;
  readonly outlet: string | null;
  readonly submitted_on: string | null;
  readonly published_on: string | null;
  readonly endorsed_by: string | null;
  readonly reach: number | null;
  readonly row_id: string;
}
