/** Kinds of matters a unit is asked for; the order is that of the letter. */
export const matterKinds = ["report", "task", "problem", "assignment", "paper", "document", "finding", "decision", "commitment"] as const;
export type MatterKind = (typeof matterKinds)[number];

/** How a register's open rows are found, shown to the unit, and chased. */
export interface Returned {
  readonly kind: MatterKind;
  /** SQL over `staging.<register>`: the row still asks something of its unit. */
  readonly open: string;
  /** SQL: of the open rows those that the unit, and not the office, has to move; all of them without it. */
  readonly waits?: string;
  readonly id: string;
  /** SQL: what the matter is called. */
  readonly title: string;
  /** SQL: the day it is due. */
  readonly due: string;
  /** SQL: how far it was last reported. */
  readonly status: string;
  /** Columns by which the unit knows the row again; then those it fills in. All others restate what is on record. */
  readonly before: readonly string[];
  readonly fill: readonly string[];
}

/** States after which a matter is no longer chased. */
const CLOSED = "('done_reported', 'done_verified', 'cancelled', 'stopped')";
const still = (closedOn: string): string => `${closedOn} is null and coalesce(status, 'none') not in ${CLOSED}`;

/**
 * The registers a unit answers in, besides its tasks and commitments, which are reported anew for each month and phase.
 * Agenda items that ask nothing of anybody are no open decisions.
 */
export const RETURNED = {
  problems: {
    kind: "problem", open: still("solved_on"), id: "problem_id", title: "title", due: "due", status: "status",
    before: ["problem_id", "title", "found_on", "due"], fill: ["status", "solved_on", "solution", "note"],
  },
  assignments: {
    kind: "assignment", open: "closed_on is null and coalesce(status, 'none') <> 'closed'",
    waits: "(closing_requested_on is null or coalesce(returned_on >= closing_requested_on, false) or coalesce(reopened_on >= closing_requested_on, false))",
    id: "assignment_id", title: "title", due: "coalesce(extended_due, original_due)", status: "status",
    before: ["assignment_id", "title", "assigned_on", "original_due", "extended_due"],
    fill: ["status", "signed_on", "feedback_on", "feedback", "extension_requested_on", "closing_requested_on", "note"],
  },
  follow_ups: {
    kind: "paper", open: "replied_on is null", id: "paper_id", title: "coalesce(matter, assignment_id, paper_id)", due: "due", status: "cast(null as varchar)",
    before: ["paper_id", "kind", "matter", "issued_on", "due"], fill: ["replied_on"],
  },
  documents: {
    kind: "document", open: "(conveyed_on is null or studied_on is null or (issued_on is null and coalesce(own_needed, true)))",
    id: "document_id", title: "title", due: "own_due", status: "cast(null as varchar)",
    before: ["document_id", "title", "received_on", "own_due"], fill: ["conveyed_on", "studied_on", "own_needed", "issued_on", "own_title", "own_number", "note"],
  },
  inspections: {
    kind: "finding", open: `${still("rectified_on")} and not coalesce(verified, false)`, id: "finding_id", title: "finding", due: "due", status: "status",
    before: ["finding_id", "finding", "inspected_on", "due"], fill: ["status", "rectified_on"],
  },
  meetings: {
    kind: "decision", open: `${still("closed_on")} and decision is not null and unit is not null and (due is not null or status is not null)`,
    id: "item_id", title: "decision", due: "due", status: "status",
    before: ["item_id", "decision", "held_on", "due"], fill: ["status", "closed_on"],
  },
} as const satisfies Readonly<Record<string, Returned>>;

export type ReturnedRegister = keyof typeof RETURNED;
export const returnedRegisters = Object.keys(RETURNED) as ReturnedRegister[];

/** Commitments not yet kept, as last published in a year; `phase` is the publication asked for next, of which nothing need be known yet. */
export function openCommitmentsSql(period: string): string {
  const year = Number(period.slice(0, 4));
  const phase = Number(period.slice(5, 7)) <= 7 ? "midyear" : "yearend";
  const at = (name: string): string => `list_position(['promise', 'midyear', 'yearend'], ${name})`;
  return `
    with known as (select * from staging.commitments where "year" = ${year} and ${at("phase")} <= ${at(`'${phase}'`)}),
    lasts as (select * from known qualify row_number() over (partition by commitment_id order by ${at("phase")} desc) = 1),
    asked as (select commitment_id, status, "result", published_on, published_on_start, published_on_precision from known where phase = '${phase}')
    select
        lasts.* exclude (phase, status, "result", published_on, published_on_start, published_on_precision),
        lasts.phase as last_phase, lasts.status as last_status, '${phase}' as phase, asked.* exclude (commitment_id)
    from lasts
    left join asked on asked.commitment_id = lasts.commitment_id
    where coalesce(lasts.status, 'none') not in ${CLOSED}`;
}
