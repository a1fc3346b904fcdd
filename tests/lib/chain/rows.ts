import type {Commitment, MeetingItem, Review} from "../../../src/lib/chain/office-rows.js";
import type {ReportedTask} from "../../../src/lib/chain/reconcile.js";
import type {Adoption, Assignment, HigherDocument, Practice, Publicity} from "../../../src/lib/chain/rows.js";

/** A row of each ledger with nothing said in it, and what a test says of it. */
type Maker<R> = (own: Partial<R> | object) => R;
const maker = <R>(blank: R): Maker<R> => (own) => ({...blank, ...own});

export const assignment = maker<Assignment>({assignment_id: "J-1", title: "", channel: null, problem_id: null, meeting_id: null, unit: "D01", unit_name: "", assigned_on: "2022-03-01", receipt_due: null, signed_on: null, feedback_on: null, original_due: null, extensions: 0, extended_due: null, closing_requested_on: null, verified_on: null, verdict: null, returned_on: null, first_closed_on: null, closed_on: null, reopened_on: null, status: null, instruction: null, row_id: ""});
export const document = maker<HigherDocument>({document_id: "W-1", title: "", level: null, unit: "D01", unit_name: "", received_on: "2022-03-01", conveyed_on: null, studied_on: null, own_due: null, issued_on: null, own_title: null, own_number: null, major_policy: false, row_id: ""});
export const practice = maker<Practice>({practice_id: "E-1", title: "", unit: "C01", unit_name: "", theme: null, tier: null, collected_on: "2022-03-01", problem_id: null, batch: null, selected_on: null, promoted_on: null, beyond_city_on: null, row_id: ""});
export const adoption = maker<Adoption>({adoption_id: "X-1", practice_id: null, title: "", unit: "C02", unit_name: "", from_unit: null, from_name: null, from_elsewhere: null, adopted_on: "2022-03-01", verified: false, verified_on: null, effect: null, row_id: ""});
export const publicity = maker<Publicity>({publicity_id: "G-1", title: "", practice_id: null, unit: "C01", unit_name: "", channel: "system", level: "city", outlet: null, submitted_on: "2022-03-01", published_on: "2022-03-10", endorsed_by: null, reach: null, row_id: ""});
export const commitment = maker<Commitment>({commitment_id: "N-1", phase: "promise", year: 2022, unit: "D01", unit_name: "", title: "", due: "2022-12-31", published_on: "2022-01-19", status: null, result: null, row_id: ""});
export const item = maker<MeetingItem>({item_id: "M-1-1", meeting_id: "M-1", kind: "commission", held_on: "2022-03-01", theme: null, first_item: false, decision: "制定实施办法", unit: "D01", unit_name: "", due: null, closed_on: null, status: null, expert_advice: null, advice_taken: false, requirements: null, highlights: null, difficulties: null, directions: null, row_id: ""});
export const review = maker<Review>({period: "2022-09", task_id: "T-1", unit: "D01", unit_name: "", kind: null, reported: "done_reported", verdict: "accepted", verified_share: null, reviewed_on: null, opinion: null, row_id: ""});
export const reported = maker<ReportedTask>({period: "2022-09", task_id: "T-1", title: "", city: true, lead_units: "D01", lead_names: "", status: null, share: null, claim: false, verified: false, verdict: null, reported_period: "2022-09", progress_row: null});
