import type {Reference} from "../../lib/report/sentence.js";
import {watched} from "../../lib/report/lights.js";
import {firstDay, firstDayOfYear, lastDay} from "./months.js";
import type {Finding, Problem, Reporting} from "./rows.js";
import type {ListedTask} from "./task-shards.js";

type Of<Kind extends Reference["kind"]> = Extract<Reference, {kind: Kind}>;

const isWatched = (light: string | null) => (watched as readonly (string | null)[]).includes(light);

/** The city tasks a reference means. */
export function tasksOf<Task extends ListedTask>(rows: readonly Task[], {period, lights, change, claim, verdict, unit_id}: Of<"tasks">): Task[] {
  return rows.filter(
    (row) =>
      row.period === period &&
      row.city &&
      (!lights || (lights as readonly string[]).includes(row.light)) &&
      (change !== "better" || (isWatched(row.light_previous) && !isWatched(row.light))) &&
      (change !== "new" || (isWatched(row.light) && !isWatched(row.light_previous))) &&
      (!claim || row.claim) &&
      (!verdict || verdictOf(row) === verdict) &&
      (!unit_id || row.lead_units.split("、").includes(unit_id)),
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
export function problemsOf(rows: readonly Problem[], {period, state}: Of<"problems">): Problem[] {
  const [start, month, end] = [firstDayOfYear(period), firstDay(period), lastDay(period)];
  if (state === "solved_this_month") return rows.filter((row) => row.solved_on !== null && row.solved_on >= month && row.solved_on <= end);
  const found = rows.filter((row) => row.found_on >= start && row.found_on <= end);
  if (state === "found_this_month") return found.filter((row) => row.found_on >= month);
  return state ? found.filter((row) => problemState(row, end) === state) : found;
}

export type FindingState = "rectified" | "open" | "overdue";

export function findingState(finding: Pick<Finding, "rectified_on" | "due">, cutOff: string): FindingState {
  if (finding.rectified_on !== null && finding.rectified_on <= cutOff) return "rectified";
  return finding.due !== null && finding.due < cutOff ? "overdue" : "open";
}

export function findingsOf(rows: readonly Finding[], {period, state, finding_id}: Of<"findings">): Finding[] {
  const [start, end] = [firstDayOfYear(period), lastDay(period)];
  return rows.filter(
    (row) =>
      row.inspected_on >= start &&
      row.inspected_on <= end &&
      (!state || findingState(row, end) === state) &&
      (!finding_id || row.finding_id === finding_id),
  );
}

export function reportingOf(rows: readonly Reporting[], {period, reported}: Of<"reporting">): Reporting[] {
  return rows.filter((row) => row.period === period && (reported === undefined || row.reported === reported));
}
