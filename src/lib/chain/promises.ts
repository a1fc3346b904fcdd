import type {Commitment} from "./office-rows.js";
import {by, past, type Window} from "./window.js";

/** The three publications: promised, half-way, at the end. */
export const phases = ["promise", "midyear", "yearend"] as const;
export type Phase = (typeof phases)[number];

export const fates = ["kept", "underway", "late", "silent"] as const;
export type Fate = (typeof fates)[number];

/** One commitment through its publications. */
export interface Promised {
  readonly commitment_id: string;
  readonly title: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly due: string | null;
  readonly phases: Readonly<Partial<Record<Phase, Commitment>>>;
  readonly fate: Fate;
}

/**
 * The commitments of the window's year with what had been published of each by its end.
 * Kept is what the unit publishes as done; late is past its due day and not published as done;
 * silent means that nothing was published after the promise, and that it is not due yet.
 */
export function promisesOf(rows: readonly Commitment[], window: Window): Promised[] {
  const year = Number(window.end.slice(0, 4));
  const known = rows.filter((row) => row.year === year && (row.published_on === null ? row.phase === "promise" : by(row.published_on, window)));
  const ids = [...new Set(known.map((row) => row.commitment_id))];
  return ids.map((id) => promised(known.filter((row) => row.commitment_id === id), window));
}

function promised(rows: readonly Commitment[], window: Window): Promised {
  const first = rows.find((row) => row.phase === "promise") ?? rows[0]!;
  const own = Object.fromEntries(rows.map((row) => [row.phase, row])) as Partial<Record<Phase, Commitment>>;
  const {commitment_id, title, unit, unit_name, due} = first;
  return {commitment_id, title, unit, unit_name, due, phases: own, fate: fateOf(own, due, window)};
}

function fateOf({midyear, yearend}: Partial<Record<Phase, Commitment>>, due: string | null, window: Window): Fate {
  const last = yearend ?? midyear;
  if (last?.status === "done_reported" || last?.status === "done_verified") return "kept";
  if (past(due, window)) return "late";
  return last ? "underway" : "silent";
}
