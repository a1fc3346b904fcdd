import {lastDay, parts} from "../dates.js";
import type {Task} from "./tasks.js";

export type Light = "done" | "ahead" | "on_schedule" | "behind" | "overdue" | "not_started" | "suspended" | "undetermined";
export type State = "done" | "active" | "not_started" | "suspended" | "undetermined";

/** What a lead unit says of a task in a month; `share` counts in points of a hundred. */
export interface Report {
  readonly state: State;
  readonly share: number;
}

/** What the office found: the share it can vouch for. */
export interface Returned {
  readonly verifiedShare: number;
}

export const AHEAD_BY = 10;
/** Shares keep this far from every threshold, so that no reading of a boundary decides a light. */
export const MARGIN = 1;

/** Points of a hundred that the schedule asks for at the end of a month. */
export function expectedShare(task: Task, month: string): number {
  const [, m] = parts(month);
  if (task.measuredBy === "累计") return (m / 12) * 100;
  const reached = task.milestones.filter((milestone) => milestone.month <= m).length;
  return (reached / task.milestones.length) * 100;
}

/** The plain rule, written here a second time on purpose: the sample's truth must not come from the product. */
export function lightOf(task: Task, month: string, report: Report, returned?: Returned): Light {
  if (report.state === "suspended" || report.state === "undetermined") return report.state;
  const claimed = report.state === "done" || report.share >= 100;
  if (claimed && !returned) return "done";
  if (lastDay(month) > task.dueDay) return "overdue";
  if (report.state === "not_started") return parts(month)[1] >= task.startMonth ? "not_started" : "on_schedule";
  const share = returned ? returned.verifiedShare : report.share;
  const distance = share - expectedShare(task, month);
  if (Math.abs(distance) < MARGIN || Math.abs(distance - AHEAD_BY) < MARGIN) {
    throw new Error(`${task.id} ${month}: ${share} % is within ${MARGIN} point of a threshold`);
  }
  if (distance >= AHEAD_BY) return "ahead";
  return distance >= 0 ? "on_schedule" : "behind";
}
