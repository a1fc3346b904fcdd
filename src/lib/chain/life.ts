import type {Assignment} from "./rows.js";
import {by, daysBetween, past, type Window} from "./window.js";

/** Steps in an assignment's life, in their usual order. */
export const steps = ["assigned", "signed", "answered", "closing", "verified", "returned", "first_closed", "reopened", "closed"] as const;
export type Step = (typeof steps)[number];

export interface Taken {
  readonly step: Step;
  readonly day: string;
  /** Days since the assignment was given. */
  readonly after: number;
}

/** What has happened to one assignment by the window's end, in the order in which it happened. */
export function lifeOf(row: Assignment, window: Window): Taken[] {
  const days: Readonly<Record<Step, string | null>> = {
    assigned: row.assigned_on,
    signed: row.signed_on,
    answered: row.feedback_on,
    closing: row.closing_requested_on,
    verified: row.verified_on,
    returned: row.returned_on,
    first_closed: row.first_closed_on,
    reopened: row.reopened_on,
    closed: row.closed_on,
  };
  return steps
    .flatMap((step) => (by(days[step], window) ? [{step, day: days[step]!, after: daysBetween(row.assigned_on, days[step]!)}] : []))
    .sort((a, b) => a.after - b.after || steps.indexOf(a.step) - steps.indexOf(b.step));
}

/** The date that counts: the extended one where an extension was granted. */
export function dueOf(row: Assignment): string | null {
  return row.extended_due ?? row.original_due;
}

export type AssignmentState = "closed" | "overdue" | "closing" | "answered" | "signed" | "assigned";

/** Where an assignment stands at the window's end. Asking for closing is reported; only closing is verified. */
export function assignmentState(row: Assignment, window: Window): AssignmentState {
  if (by(row.closed_on, window)) return "closed";
  if (past(dueOf(row), window)) return "overdue";
  if (by(row.closing_requested_on, window)) return "closing";
  if (by(row.feedback_on, window)) return "answered";
  return by(row.signed_on, window) ? "signed" : "assigned";
}
