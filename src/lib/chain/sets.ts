import type {Adoption, Assignment, Practice, Publicity} from "./rows.js";
import {by, past, within, type Window} from "./window.js";

/** Whether a row belongs to a set of its ledger at the end of a window. */
type Test<R> = (row: R, window: Window) => boolean;
type Sets<R, Names extends string> = Readonly<Record<Names, Test<R>>>;

const due = (row: Assignment) => row.extended_due ?? row.original_due;
const closed: Test<Assignment> = (row, window) => by(row.closed_on, window);
const late: Test<Assignment> = (row, window) => !closed(row, window) && past(due(row), window);

/** Assignments given since January, by what had become of them. */
export const assignmentSets = {
  all: () => true,
  linked: (row) => row.problem_id !== null,
  done: closed,
  open: (row, window) => !closed(row, window) && !late(row, window),
  overdue: late,
  signed: (row, window) => by(row.signed_on, window),
  signed_late: (row, window) => row.receipt_due !== null && (by(row.signed_on, window) ? row.signed_on! > row.receipt_due : past(row.receipt_due, window)),
  answered: (row, window) => by(row.feedback_on, window),
  closing: (row, window) => by(row.closing_requested_on, window),
  verified: (row, window) => by(row.verified_on, window),
  closed_late: (row, window) => closed(row, window) && due(row) !== null && row.closed_on! > due(row)!,
  extended: (row) => (row.extensions ?? 0) > 0,
  returned: (row, window) => by(row.returned_on, window),
  reopened: (row, window) => by(row.reopened_on, window),
} as const satisfies Sets<Assignment, string>;
export type AssignmentSet = keyof typeof assignmentSets;

const chosen: Test<Practice> = (row, window) => by(row.selected_on ?? row.beyond_city_on, window);

/** Practices collected since January; done means made a case or taken beyond the city. */
export const practiceSets = {
  all: () => true,
  linked: (row) => row.problem_id !== null,
  done: chosen,
  open: (row, window) => !chosen(row, window),
  themed: (row) => row.theme !== null,
  beyond: (row, window) => by(row.beyond_city_on, window),
} as const satisfies Sets<Practice, string>;
export type PracticeSet = keyof typeof practiceSets;

const confirmed: Test<Adoption> = (row, window) => row.verified && by(row.verified_on ?? row.adopted_on, window);

export const adoptionSets = {
  all: () => true,
  linked: (row) => row.practice_id !== null,
  done: confirmed,
  open: (row, window) => !confirmed(row, window),
} as const satisfies Sets<Adoption, string>;

const printed: Test<Publicity> = (row, window) => by(row.published_on, window);

export const publicitySets = {
  all: () => true,
  linked: (row) => row.practice_id !== null,
  done: printed,
  open: (row, window) => !printed(row, window),
  endorsed: (row) => row.endorsed_by !== null,
} as const satisfies Sets<Publicity, string>;

/** Rows of a ledger that came in since January; each has one day by which it belongs to a year. */
export const came = {
  assignments: (rows: readonly Assignment[], window: Window) => rows.filter((row) => within(row.assigned_on, window)),
  practices: (rows: readonly Practice[], window: Window) => rows.filter((row) => within(row.collected_on, window)),
  adoptions: (rows: readonly Adoption[], window: Window) => rows.filter((row) => within(row.adopted_on, window)),
  publicity: (rows: readonly Publicity[], window: Window) => rows.filter((row) => within(row.submitted_on ?? row.published_on, window)),
} as const;
