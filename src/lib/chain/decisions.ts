import type {MeetingItem} from "./office-rows.js";
import {by, past, within, type Window} from "./window.js";

export type DecisionState = "closed" | "open" | "overdue";

/** A decision is an item that a unit is to carry out; a first item that passes something on is none. */
export function isDecision(row: MeetingItem): boolean {
  return row.decision !== null && row.unit !== null && (row.due !== null || row.status !== null);
}

export function decisionState(row: MeetingItem, window: Window): DecisionState {
  if (by(row.closed_on, window)) return "closed";
  return past(row.due, window) ? "overdue" : "open";
}

/** Decisions taken since January or still open from before: what a reader asks about today. */
export function decisionsOf(rows: readonly MeetingItem[], window: Window): MeetingItem[] {
  return rows.filter((row) => isDecision(row) && by(row.held_on, window) && (within(row.held_on, window) || decisionState(row, window) !== "closed"));
}

export interface Meeting {
  readonly meeting_id: string;
  readonly kind: string;
  readonly held_on: string;
  readonly theme: string | null;
  readonly items: number;
}

/** Meetings held by the window's end, one a meeting, in time. */
export function meetingsOf(rows: readonly MeetingItem[], window: Window): Meeting[] {
  const known = rows.filter((row) => by(row.held_on, window));
  const first = new Map<string, MeetingItem>();
  for (const row of known) if (!first.has(row.meeting_id)) first.set(row.meeting_id, row);
  return [...first.values()]
    .map(({meeting_id, kind, held_on, theme}) => ({meeting_id, kind, held_on, theme, items: known.filter((row) => row.meeting_id === meeting_id).length}))
    .sort((a, b) => (a.held_on < b.held_on ? -1 : 1));
}

/** Months of the run without a monthly consultation. */
export function monthsWithout(meetings: readonly Meeting[], kind: string, months: readonly string[]): string[] {
  const held = new Set(meetings.filter((meeting) => meeting.kind === kind).map((meeting) => meeting.held_on.slice(0, 7)));
  return months.filter((month) => !held.has(month));
}
