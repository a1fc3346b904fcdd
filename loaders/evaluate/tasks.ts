import {light, type LightVerdict, type ProgressState, type Review, type Thresholds} from "../../src/lib/evaluation/lights.js";
import {isCounted} from "../../src/lib/measures/counted.js";
import {inTargetUnit} from "../../src/lib/measures/target-unit.js";
import {readMilestones, type Milestone} from "../../src/lib/measures/milestones.js";
import type {LitItem} from "../../src/lib/measures/unit-month.js";
import {defaultParameters} from "../../src/lib/methodology/parameters.js";
import type {City} from "../settings.js";
import {queryMany, type Warehouse} from "../warehouse/open.js";
import {editionFor, type EditionInForce} from "./editions.js";

/** What decides the light of a task in a month: a row of `intermediate.task_periods` without its words. */
export interface TaskPeriod {
  readonly period: string;
  readonly cut_off: string;
  readonly task_id: string;
  readonly year: number;
  readonly plan: string | null;
  readonly parent_task_id: string | null;
  readonly measured_by: "cumulative" | "milestone" | "growth" | "level" | null;
  readonly lead_units: string;
  readonly target_value: number | null;
  readonly target_unit: string | null;
  readonly milestones: string | null;
  readonly start: string | null;
  readonly due: string | null;
  readonly task_row: string;
  readonly progress_row: string | null;
  readonly reported_period: string | null;
  readonly status: ProgressState | null;
  readonly share: number | null;
  readonly value: number | null;
  readonly value_unit: string | null;
  readonly review_row: string | null;
  readonly review_period: string | null;
  readonly verdict: "accepted" | "returned" | "pending" | null;
}

const COLUMNS = [
  "period", "cut_off", "task_id", "year", "plan", "parent_task_id", "measured_by", "lead_units", "target_value", "target_unit", "milestones", "start", "due",
  "task_row", "progress_row", "reported_period", "status", "share", "value", "value_unit", "review_row", "review_period", "verdict",
] as const satisfies readonly (keyof TaskPeriod)[];

/** A task in a month with its light, and what of it is claimed and verified. */
export interface LitTask extends LitItem {
  readonly period: string;
  readonly lit: LightVerdict;
  readonly review: Review;
  readonly counted: boolean;
  readonly city: boolean;
  readonly leads: readonly string[];
}

/** Every task of every month in the order of `intermediate.task_periods`, lit. */
export async function litTasks(warehouse: Warehouse, groupOf: ReadonlyMap<string, string>, editions: readonly EditionInForce[], city: City): Promise<LitTask[]> {
  return lightTasks(await queryMany<TaskPeriod>(warehouse, "intermediate.task_periods", COLUMNS), groupOf, editions, city);
}

/** Lights every task of every month against the thresholds of the edition that stands for its first lead. */
function lightTasks(tasks: readonly TaskPeriod[], groupOf: ReadonlyMap<string, string>, editions: readonly EditionInForce[], city: City): LitTask[] {
  const leadsOf = once((units: string) => units.split("、"));
  const milestonesOf = once((key: string) => readMilestones(key.slice(key.indexOf("|") + 1), Number(key.slice(0, key.indexOf("|")))));
  const thresholdsOf = once((key: string): Thresholds => editionFor(editions, key.slice(key.indexOf("|") + 1), key.slice(0, key.indexOf("|")))?.edition.parameters ?? defaultParameters);
  return tasks.map((task) => {
    const leads = leadsOf(task.lead_units);
    const thresholds = thresholdsOf(`${task.period}|${groupOf.get(leads[0]!) ?? ""}`);
    const milestones = task.milestones === null ? [] : milestonesOf(`${task.year}|${task.milestones}`);
    const ofCity = isCityTask(task, city);
    const {period, task_id, task_row, progress_row, review_row} = task;
    return {period, task_id, task_row, progress_row, review_row, ...lightTask(task, milestones, thresholds), leads, city: ofCity, counted: isCounted({city: ofCity, parent_task_id: task.parent_task_id})};
  });
}

/** A function of a text that is worked out once for each. */
function once<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = work(text);
    known.set(text, answer);
    return answer;
  };
}

function isCityTask(task: TaskPeriod, city: City): boolean {
  return task.parent_task_id === null && (city.plan === null || task.plan === city.plan);
}

function lightTask(task: TaskPeriod, milestones: readonly Milestone[], thresholds: Thresholds): Pick<LitTask, "lit" | "light" | "claim" | "review" | "verified"> {
  const claim = isClaim(task);
  const review = reviewOf(task, claim);
  const value = task.value === null ? null : inTargetUnit(task.value, task.value_unit, task.target_unit);
  // A task told to start in a month has not passed its start before that month is over.
  const schedule = {start: task.start, due: task.due, kind: task.measured_by ?? "cumulative", milestones, target: value === undefined ? null : task.target_value};
  const progress = task.progress_row === null ? null : {status: task.status, share: task.share, value: value ?? task.value};
  const lit = light(schedule, progress, review, task.cut_off, thresholds);
  return {lit, light: lit.light, claim, review, verified: claim && review === "accepted"};
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
