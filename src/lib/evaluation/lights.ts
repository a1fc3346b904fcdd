import {roundHalfUp} from "../statistics/rounding.js";
import type {LightRule, Light, LightVerdict, Review, TaskProgress, TaskSchedule, Thresholds} from "./light-types.js";
import {colourOf} from "./light-types.js";
import {daysBetween, elapsedShare} from "./schedule.js";

export * from "./light-types.js";

type Bare = Omit<LightVerdict, "colour" | "days_overdue">;

/** Everything that decides one light. */
interface Case {
  readonly task: TaskSchedule;
  readonly progress: TaskProgress;
  readonly returned: boolean;
  readonly cutoff: string;
  readonly thresholds: Thresholds;
}

/**
 * The light of a task against its schedule at a cut-off day, with the rule that decided it.
 *
 * In this order: suspended, stopped or cancelled; undetermined; done and not returned (a returned claim counts as not
 * done); past its due day; its start passed and not started; then what there is against what the schedule asks for;
 * last, what the unit says of itself, if it measured nothing.
 *
 * @param progress `null` if nothing was ever reported
 * @param cutoff ISO day up to and including which progress counts
 * @throws RangeError on a date that is not an ISO day
 * @see DOMAIN section 4.1; elapsed share as in the Xuancheng bulletin of 2020-12-24 (11/12 = 91.7 % at the end of November)
 */
export function light(task: TaskSchedule, progress: TaskProgress | null, review: Review, cutoff: string, thresholds: Thresholds): LightVerdict {
  const given = progress ?? {status: null, share: null};
  const bare = verdict({task, progress: given, returned: review === "returned", cutoff, thresholds}, review);
  const days_overdue = bare.light === "overdue" && task.due !== null ? daysBetween(task.due, cutoff) : null;
  return {...bare, colour: colourOf[bare.light], days_overdue};
}

function verdict(one: Case, review: Review): Bare {
  const {task, cutoff, progress: {status, share}} = one;
  const plain = (light: Light, rule: LightRule): Bare => ({light, rule, expected: null, actual: share});
  if (status === "suspended" || status === "stopped" || status === "cancelled") return plain("suspended", "suspended");
  if (status === "undetermined") return plain("undetermined", "undetermined");
  if (isDone(one)) return plain("done", review === "accepted" || status === "done_verified" ? "done_verified" : "done_reported");
  if (task.due !== null && task.due < cutoff) return plain("overdue", "past_due");
  if (!hasStarted(one)) {
    if (task.start !== null && task.start > cutoff) return {...plain("on_schedule", "not_due_to_start"), expected: 0};
    if (status !== null || share !== null) return plain("not_started", "start_passed");
  }
  return againstSchedule(one) ?? plain(...selfReported(one));
}

/** A growth rate at its target in summer is not yet the year's: only the word counts there, not the share. */
function isDone({task, progress: {status, share}, returned}: Case): boolean {
  if (returned) return false;
  if (status === "done_reported" || status === "done_verified") return true;
  return task.kind !== "growth" && share !== null && share >= 1;
}

function hasStarted({progress: {status, share, value}}: Case): boolean {
  const saysSo = status !== null && status !== "not_started";
  return saysSo || (share ?? 0) > 0 || (share === null && status === null && value !== null && value !== undefined);
}

function selfReported({progress: {status}, returned}: Case): [Light, LightRule] {
  if (returned) return ["behind", "claim_returned"];
  if (status === null) return ["undetermined", "no_report"];
  if (status === "behind" || status === "overdue") return ["behind", "self_reported"];
  if (status === "ahead" || status === "on_schedule") return ["on_schedule", "self_reported"];
  return ["undetermined", "no_verdict"];
}

/** `null` where there is nothing to measure, or nothing to measure it against. */
function againstSchedule(one: Case): Bare | null {
  const {task, progress, returned, cutoff, thresholds} = one;
  if (task.kind === "growth") return againstGrowth(one);
  if (task.kind === "level") return againstLevel(one);
  if (progress.share === null || (returned && progress.share >= 1)) return null;
  if (task.kind === "milestone") {
    if (task.milestones.length === 0) return null;
    const passed = task.milestones.filter(({due}) => due <= cutoff).length;
    return compare(progress.share, passed / task.milestones.length, "milestones", thresholds);
  }
  const window = thresholds.schedule_rule === "window";
  const expected = window ? elapsedShare(cutoff, task.start, task.due) : elapsedShare(cutoff, null, null);
  return compare(progress.share, expected, window ? "share_of_window" : "share_of_year", thresholds);
}

/** Shares are compared to a tenth of a per cent, as bulletins print them: 58.3 % is on schedule at the end of July. */
function compare(actual: number, expected: number, rule: LightRule, {ahead_margin, on_schedule_tolerance}: Thresholds): Bare {
  const lead = roundHalfUp(actual, 3) - roundHalfUp(expected, 3) + 1e-9;
  return {light: lead >= ahead_margin && actual > expected ? "ahead" : lead >= -on_schedule_tolerance ? "on_schedule" : "behind", expected, actual, rule};
}

/** The rate against its target; margin and tolerance are shares of the target. Without a target the unit's word stands. */
function againstGrowth({task: {target}, progress: {value, share}, thresholds}: Case): Bare | null {
  if (value === null || value === undefined) {
    return share === null ? null : compare(share, 1, "growth_target", thresholds);
  }
  if (target === null || target === undefined) return null;
  const size = Math.abs(target);
  const lead = value - target + 1e-9;
  const ahead = value > target && lead >= thresholds.ahead_margin * size;
  const light = ahead ? "ahead" : lead >= -thresholds.on_schedule_tolerance * size ? "on_schedule" : "behind";
  return {light, expected: target, actual: value, rule: "growth_target"};
}

/** A level reached is on schedule; one not yet reached is judged by milestones, if it has any, before its due day. */
function againstLevel(one: Case): Bare | null {
  const {task: {target, milestones}, progress: {value, share}} = one;
  if (value !== null && value !== undefined && target !== null && target !== undefined && value >= target) {
    return {light: "on_schedule", expected: target, actual: value, rule: "level_target"};
  }
  return milestones.length > 0 && share !== null ? againstSchedule({...one, task: {...one.task, kind: "milestone"}}) : null;
}
