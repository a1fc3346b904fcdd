import {parts} from "../dates.js";
import {between, fraction, shuffled} from "../seeded.js";
import {AHEAD_BY, expectedShare, type Report, type State} from "./light.js";
import {EARLY_DUE, type Task} from "./tasks.js";

/** How a task goes through one year. */
export interface Course {
  /** Month of the year in which the unit first reports it done. */
  readonly doneIn?: number | undefined;
  readonly pace: (month: number) => "ahead" | "on_schedule" | "behind";
  readonly state?: State;
  /** Shares that a story fixes: month → points. */
  readonly fixed?: Readonly<Record<number, number>>;
}

const steady = (): "on_schedule" => "on_schedule";
const leading = (): "ahead" => "ahead";
const slowUntil = (last: number) => (month: number) => (month <= last && month >= 5 ? "behind" as const : "on_schedule" as const);
const slowFrom = (first: number) => (month: number) => (month >= first ? "behind" as const : "on_schedule" as const);

const DONE_2022: Readonly<Record<number, readonly number[]>> = {
  3: [14], 5: [27, 59], 6: [3, 6, 18, 22, 31, 45, 51, 79], 7: [10, 36, 58, 98],
  8: [2, 5, 12, 19, 28, 32, 41, 44, 64, 67, 85, 103], 9: [83, 107, 110],
};
/** 要盯 in August and better in September: one done, four on schedule. */
export const BETTER = ["T-008", "T-020", "T-061", "T-069", "T-084"];
/** 要盯 in both months, yellow throughout. */
const SLOW = ["T-024", "T-048", "T-050", "T-065", "T-073", "T-092"];
const AHEAD = [1, 9, 21, 25, 33, 39, 46, 53, 63, 70, 77, 82, 94, 102];

export const idOf = (n: number): string => `T-${String(n).padStart(3, "0")}`;

const STORIES: ReadonlyMap<string, Course> = new Map<string, Course>([
  ...Object.entries(DONE_2022).flatMap(([month, ns]) => ns.map((n): [string, Course] => [idOf(n), {doneIn: Number(month), pace: leading}])),
  ...BETTER.slice(1).map((id): [string, Course] => [id, {pace: slowUntil(8)}]),
  ["T-008", {doneIn: 9, pace: slowUntil(8)}],
  ...SLOW.map((id): [string, Course] => [id, {pace: slowFrom(6)}]),
  ...AHEAD.map((n): [string, Course] => [idOf(n), {pace: leading}]),
  // Reported done in September, and returned.
  ["T-047", {doneIn: 9, pace: steady, fixed: {6: 70, 7: 75, 8: 80}}],
  ["T-104", {doneIn: 9, pace: steady}],
  // Of units that send nothing in September: what they had in August must do.
  ...[86, 87, 88, 99, 100, 101].map((n): [string, Course] => [idOf(n), {pace: (month) => (month >= 7 ? "ahead" : "on_schedule")}]),
  // Newly behind, past due, not begun.
  ["T-078", {pace: slowFrom(9)}],
  ["T-090", {pace: slowFrom(5)}],
  ["T-055", {pace: slowFrom(6)}],
  ["T-096", {pace: steady, state: "not_started"}],
  ["T-016", {pace: steady, state: "suspended"}],
  ["T-043", {pace: steady, state: "suspended"}],
  ["T-097", {pace: steady, state: "undetermined"}],
]);

/** In 2021 nearly everything is done by the end of the year, some of it late in the day. */
function courseOf2021(task: Task): Course {
  const luck = fraction(`2021 ${task.id}`);
  if (luck < 0.06) return {pace: slowFrom(8)};
  if (task.id in EARLY_DUE) return {doneIn: parts(task.dueDay)[1], pace: leading};
  return {doneIn: luck < 0.12 ? 8 : luck < 0.35 ? 10 : luck < 0.6 ? 11 : 12, pace: luck > 0.8 ? leading : steady};
}

export function courseOf(task: Task): Course {
  if (task.parent !== "") return itemCourse(task);
  if (task.year === 2021) return courseOf2021(task);
  return STORIES.get(task.id) ?? {pace: steady};
}

/** Of a county's twenty items in September 2022: done, ahead, behind, never begun; the rest on schedule. */
const COUNTY_STANDING: Readonly<Record<string, readonly [done: number, ahead: number, behind: number, notBegun: number]>> = {
  甲区: [7, 4, 1, 0], 乙区: [5, 3, 2, 0], 丙区: [5, 3, 2, 0], 丁区: [7, 5, 0, 0],
  戊区: [4, 3, 3, 0], 己县: [5, 2, 2, 0], 庚县: [5, 3, 2, 0], 辛县: [3, 1, 6, 1],
};
/** 丁区 was slow in the summer and caught up in September. */
const CAUGHT_UP = 3;

function itemCourse(task: Task): Course {
  const county = task.leads[0]!;
  const [done, ahead, behind, notBegun] = COUNTY_STANDING[county]!;
  const place = shuffled(`order ${county} ${task.year}`, Array.from({length: 20}, (_, i) => i))[task.order]!;
  if (task.year === 2021) return {doneIn: place < 19 - behind ? 9 + (place % 4) : undefined, pace: place < 10 ? leading : steady};
  if (place < done) return {doneIn: county === "丁区" && place < 2 ? 9 : 4 + ((place * 2) % 5), pace: leading};
  if (place < done + ahead) return {pace: leading};
  if (county === "丁区" && place >= 20 - CAUGHT_UP) return {pace: slowUntil(8)};
  if (place >= 20 - notBegun) return {pace: steady, state: "not_started"};
  return {pace: place >= 20 - notBegun - behind ? slowFrom(6 + (place % 3)) : steady};
}

/** Points for a pace at the end of a month, a safe way from the thresholds. */
function points(task: Task, month: string, pace: "ahead" | "on_schedule" | "behind"): number {
  const expected = expectedShare(task, month);
  const own = between(`offset ${task.id} ${task.year}`, 0, 4);
  const wanted = pace === "ahead" ? expected + AHEAD_BY + 2 + own : pace === "on_schedule" ? expected + 3 + own : expected - 5 - own * 1.5;
  return Math.min(98, Math.max(0, Math.round(wanted)));
}

/** What the lead says in a month. A share never falls within a year. */
export function reportOf(task: Task, month: string, course: Course = courseOf(task)): Report {
  const m = parts(month)[1];
  const notBegun = m < task.startMonth || course.state === "not_started";
  if (notBegun) return {state: "not_started", share: 0};
  if (course.state === "suspended" || course.state === "undetermined") {
    return m < 4 ? {state: "active", share: points(task, month, "on_schedule")} : {state: course.state, share: points(task, `${task.year}-03`, "on_schedule")};
  }
  if (course.doneIn !== undefined && m >= course.doneIn) return {state: "done", share: 100};
  const share = course.fixed?.[m] ?? points(task, month, course.pace(m));
  const before = m > task.startMonth ? reportOf(task, `${task.year}-${String(m - 1).padStart(2, "0")}`, course).share : 0;
  return {state: "active", share: Math.max(share, before)};
}
