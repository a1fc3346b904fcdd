import type {ProblemAspect, Reference} from "../../lib/report/sentence.js";
import {watched} from "../../lib/report/lights.js";
import {firstDay, firstDayOfYear, lastDay} from "./months.js";
import type {Finding, Problem, Reporting} from "./rows.js";
import type {ListedTask} from "./task-shards.js";

type Of<Kind extends Reference["kind"]> = Extract<Reference, {kind: Kind}>;

const isWatched = (light: string | null) => (watched as readonly (string | null)[]).includes(light);

/** The city tasks a reference means. */
export function tasksOf<Task extends ListedTask>(rows: readonly Task[], {period, lights, change, claim, verdict, unit_id, leader, list, field}: Of<"tasks">): Task[] {
  return rows.filter(
    (row) =>
      row.period === period &&
      row.city &&
      (!lights || (lights as readonly string[]).includes(row.light)) &&
      (change !== "better" || (isWatched(row.light_previous) && !isWatched(row.light))) &&
      (change !== "new" || (isWatched(row.light) && !isWatched(row.light_previous))) &&
      (!claim || row.claim) &&
      (!verdict || verdictOf(row) === verdict) &&
      (!unit_id || row.lead_units.split("、").includes(unit_id)) &&
      (!leader || row.leader === leader) &&
      (!list || (list === "any" ? row.list !== null : row.list === list)) &&
      (field === undefined || (row.field_name ?? "") === field),
  );
}

/** What became of a claim; one that nobody has reviewed is pending. */
function verdictOf(row: ListedTask): string {
  return row.verified ? "accepted" : row.verdict === "returned" ? "returned" : "pending";
}

export type ProblemState = "solved" | "open" | "overdue";

/** How a problem stood at the end of a month. */
export function problemState(problem: Pick<Problem, "solved_on" | "due">, cutOff: string): ProblemState {
  if (problem.solved_on !== null && problem.solved_on <= cutOff) return "solved";
  return problem.due !== null && problem.due < cutOff ? "overdue" : "open";
}

/** The problems a reference means: found since January, or what the month brought. */
export function problemsOf(all: readonly Problem[], {period, state, by, is = ""}: Of<"problems">): Problem[] {
  const [start, month, end] = [firstDayOfYear(period), firstDay(period), lastDay(period)];
  const rows = by === undefined ? all : all.filter((row) => aspectOf(row, by) === is);
  if (state === "solved_this_month") return rows.filter((row) => row.solved_on !== null && row.solved_on >= month && row.solved_on <= end);
  const found = rows.filter((row) => row.found_on >= start && row.found_on <= end);
  if (state === "found_this_month") return found.filter((row) => row.found_on >= month);
  return state ? found.filter((row) => problemState(row, end) === state) : found;
}

/** What a problem says of an aspect, as its register codes it; the empty text where it says nothing. */
export function aspectOf(row: Problem, by: ProblemAspect): string {
  return (by === "field" ? row.field_name : row[by]) ?? "";
}

export type FindingState = "rectified" | "open" | "overdue";

export function findingState(finding: Pick<Finding, "rectified_on" | "due">, cutOff: string): FindingState {
  if (finding.rectified_on !== null && finding.rectified_on <= cutOff) return "rectified";
  return finding.due !== null && finding.due < cutOff ? "overdue" : "open";
}

export function findingsOf(rows: readonly Finding[], {period, state, finding_id, inspection_id, repeated}: Of<"findings">): Finding[] {
  const [start, end] = [firstDayOfYear(period), lastDay(period)];
  return rows.filter(
    (row) =>
      row.inspected_on >= start &&
      row.inspected_on <= end &&
      (!state || findingState(row, end) === state) &&
      (!finding_id || row.finding_id === finding_id) &&
      (!inspection_id || row.inspection_id === inspection_id) &&
      (!repeated || row.repeated),
  );
}

export function reportingOf(rows: readonly Reporting[], {period, reported}: Of<"reporting">): Reporting[] {
  return rows.filter((row) => row.period === period && (reported === undefined || row.reported === reported));
}
