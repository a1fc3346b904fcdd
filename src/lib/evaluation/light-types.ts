import type {Parameters} from "../methodology/edition.js";

/** Canonical states of progress, after the words of the ledgers have been read. */
export const progressStates = [
  "done_reported", "done_verified", "ahead", "on_schedule", "active", "behind", "overdue", "not_started",
  "suspended", "stopped", "adjusted", "extension_requested", "cancelled", "undetermined",
] as const;
export type ProgressState = (typeof progressStates)[number];

/** Lights in the order in which they are shown. */
export const lights = ["done", "ahead", "on_schedule", "behind", "overdue", "not_started", "suspended", "undetermined"] as const;
export type Light = (typeof lights)[number];

export const colours = ["blue", "green", "yellow", "red", "grey"] as const;
export type Colour = (typeof colours)[number];

export const colourOf: Readonly<Record<Light, Colour>> = {
  done: "blue",
  ahead: "green",
  on_schedule: "green",
  behind: "yellow",
  overdue: "red",
  not_started: "red",
  suspended: "grey",
  undetermined: "grey",
};

/** A task as planned. Dates are ISO days; `null` where the plan gives none. */
export interface TaskSchedule {
  readonly start: string | null;
  readonly due: string | null;
  /** How it is judged: by elapsed share, by its milestones, by a growth rate, or by a level to be reached. */
  readonly kind: "cumulative" | "milestone" | "growth" | "level";
  readonly milestones: readonly {readonly due: string; readonly text: string}[];
  /** Growth rate or level to be reached, in the unit of `TaskProgress.value`. */
  readonly target?: number | null;
}

/** Progress as the unit reported it. `share` is of the annual target, 0 to 1; `value` the growth rate or level. */
export interface TaskProgress {
  readonly status: ProgressState | null;
  readonly share: number | null;
  readonly value?: number | null;
}

/** What the office found of a report that a task is done. */
export type Review = null | "accepted" | "returned" | "pending";

export type Thresholds = Pick<Parameters, "schedule_rule" | "ahead_margin" | "on_schedule_tolerance">;

/** Which rule decided a light. A code; its words stand in the messages. */
export const lightRules = [
  "suspended", "undetermined", "done_verified", "done_reported", "past_due", "start_passed", "not_due_to_start",
  "milestones", "share_of_year", "share_of_window", "growth_target", "level_target",
  "claim_returned", "self_reported", "no_report", "no_verdict",
] as const;
export type LightRule = (typeof lightRules)[number];

export interface LightVerdict {
  readonly light: Light;
  readonly colour: Colour;
  /** What the schedule asks for at the cut-off, and what there is: shares, or for a growth or level target its own unit. */
  readonly expected: number | null;
  readonly actual: number | null;
  readonly rule: LightRule;
  /** Days past the due day, for an overdue task. */
  readonly days_overdue: number | null;
}
