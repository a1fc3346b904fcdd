import {light, type LightVerdict, type ProgressState, type Review, type Thresholds} from "../../src/lib/evaluation/lights.js";
import {defaultParameters} from "../../src/lib/methodology/parameters.js";
import {readMilestones} from "../../src/lib/measures/milestones.js";
import type {City} from "../settings.js";
import {editionFor, type EditionInForce} from "./editions.js";

/** A row of `intermediate.task_periods`. */
export interface TaskPeriod {
  readonly period: string;
  readonly cut_off: string;
  readonly task_id: string;
  readonly year: number;
  readonly title: string;
  readonly plan: string | null;
  readonly field_name: string | null;
  readonly aspect: string | null;
  readonly parent_task_id: string | null;
  readonly origin: string | null;
  readonly list: string | null;
  readonly rating: string | null;
  readonly measured_by: "cumulative" | "milestone" | "growth" | "level" | null;
  readonly lead_units: string;
  readonly support_units: string | null;
  readonly leader: string | null;
  readonly annual_target: string | null;
  readonly target_value: number | null;
  readonly milestones: string | null;
  readonly start_start: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly task_row: string;
  readonly progress_row: string | null;
  readonly reported_period: string | null;
  readonly status: ProgressState | null;
  readonly share: number | null;
  readonly value: number | null;
  readonly narrative: string | null;
  readonly difficulties: string | null;
  readonly review_row: string | null;
  readonly review_period: string | null;
  readonly verdict: "accepted" | "returned" | "pending" | null;
}

/** The same with its light, and what of it is claimed and verified. */
export interface LitTask extends TaskPeriod {
  readonly lit: LightVerdict;
  readonly claim: boolean;
  readonly review: Review;
  readonly verified: boolean;
  readonly city: boolean;
  readonly leads: readonly string[];
}

/** Lights every task of every month against the thresholds of the edition that stands for its first lead. */
export function lightTasks(
  tasks: readonly TaskPeriod[],
  groupOf: ReadonlyMap<string, string>,
  editions: readonly EditionInForce[],
  city: City,
): LitTask[] {
  return tasks.map((task) => {
    const leads = task.lead_units.split("、");
    const thresholds = editionFor(editions, groupOf.get(leads[0]!) ?? "", task.period)?.edition.parameters ?? defaultParameters;
    return {...lightTask(task, thresholds), leads, city: isCityTask(task, city)};
  });
}

function isCityTask(task: TaskPeriod, city: City): boolean {
  return task.parent_task_id === null && (city.plan === null || task.plan === city.plan);
}

function lightTask(task: TaskPeriod, thresholds: Thresholds): Omit<LitTask, "leads" | "city"> {
  const claim = isClaim(task);
  const review = reviewOf(task, claim);
  const lit = light(
    {
      // A task told to start in a month has not passed its start before that month is over.
      start: task.start,
      due: task.due,
      kind: task.measured_by ?? "cumulative",
      milestones: readMilestones(task.milestones, task.year),
      target: task.target_value,
    },
    task.progress_row === null ? null : {status: task.status, share: task.share, value: task.value},
    review,
    task.cut_off,
    thresholds,
  );
  return {...task, lit, claim, review, verified: claim && review === "accepted"};
}

function isClaim({status, share}: TaskPeriod): boolean {
  return status === "done_reported" || status === "done_verified" || (share !== null && share >= 1);
}

/** A claim made again after a return waits for its next review; a claim never reviewed waits for its first. */
function reviewOf(task: TaskPeriod, claim: boolean): Review {
  if (task.verdict === null) return claim ? "pending" : null;
  const reportedSince = task.reported_period !== null && task.review_period !== null && task.reported_period > task.review_period;
  if (task.verdict === "returned" && claim && reportedSince) return "pending";
  return task.verdict;
}
