import {formatDate} from "../../lib/format.js";
import {lightWords} from "../../lib/messages/lights.js";
import {stateWords} from "../../lib/messages/states.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {Reference} from "../../lib/report/sentence.js";
import type {Page} from "../page/page.js";
import {findingsOf, findingState, problemsOf, problemState, reportingOf, tasksOf} from "./filters.js";
import {lastDay} from "./months.js";
import type {Finding, Problem, Reporting} from "./rows.js";
import {taskName} from "./task-name.js";
import {choiceWord} from "./words.js";
import {tasksOfMonth, type ListedTask} from "./task-shards.js";

/** One thing behind a number. */
export interface Item {
  readonly title: string;
  readonly about: string;
  readonly light?: string | null;
  /** Address of its own page. */
  readonly href?: string | null;
  /** Its source rows, named. */
  readonly rows: readonly {readonly name: string; readonly row_id: string}[];
}

/** What a reference means, named for the heading of a list. */
export interface Opened {
  readonly title: string;
  readonly items: readonly Item[];
}

/** Reads the rows behind a reference. */
export async function openedBy(page: Page, reference: Reference): Promise<Opened | null> {
  if (reference.kind === "tasks") return {title: taskTitle(page, reference), items: tasksOf(await tasksOfMonth(page, page.period), reference).map((row) => taskItem(page, row))};
  if (reference.kind === "problems") return {title: titled(page, page.say(stateWords[`problems_${reference.state ?? "all"}`]), problemAspect(page, reference)), items: problemsOf(await table<Problem>(page, "problems", "problem_list"), reference).map((row) => problemItem(page, row))};
  if (reference.kind === "findings") return {title: titled(page, page.say(stateWords[`findings_${reference.state ?? "all"}`]), reference.inspection_id ?? (reference.repeated ? page.say(stateWords.repeated) : "")), items: findingsOf(await table<Finding>(page, "inspections", "finding_list"), reference).map((row) => findingItem(page, row))};
  if (reference.kind === "reporting") return {title: page.say(reference.reported === undefined ? stateWords.units_due : reference.reported ? stateWords.units_reported : stateWords.units_silent), items: reportingOf(await table<Reporting>(page, "quality", "reporting"), reference).map((row) => reportingItem(page, row))};
  if (reference.kind === "row") return {title: page.say(stateWords.source), items: [{title: "", about: "", rows: [{name: page.say(stateWords.source), row_id: reference.row_id}]}]};
  return null;
}

async function table<R extends object>(page: Page, file: string, name: string): Promise<R[]> {
  const published = (await page.effects.read(file)) as Published;
  return published[name] ? rowsOf<R>(published[name]) : [];
}

const titled = ({language}: Page, title: string, of: string) => (of === "" ? title : `${title}${language === "zh" ? "：" : ": "}${of}`);

function problemAspect(page: Page, {by, is = ""}: Extract<Reference, {kind: "problems"}>): string {
  if (by === undefined) return "";
  if (is === "") return page.say(stateWords.notGiven);
  return by === "unit" || by === "field" ? is : (choiceWord(page, "problems", by, is) ?? is);
}

function taskTitle(page: Page, {lights, change, claim, verdict, leader, list, field}: Extract<Reference, {kind: "tasks"}>): string {
  const words = [
    ...(leader ? [leader] : []),
    ...(field ? [field] : []),
    ...(list ? [list === "any" ? page.say(stateWords.onLists) : (choiceWord(page, "tasks", "list", list) ?? list)] : []),
    ...(change ? [page.say(stateWords[`change_${change}`])] : []),
    ...(claim ? [page.say(stateWords.claimed)] : []),
    ...(verdict ? [page.say(stateWords[`verdict_${verdict}`])] : []),
    ...(lights ?? []).map((light) => page.say(lightWords[light])),
  ];
  return words.length > 0 ? words.join(page.language === "zh" ? "、" : ", ") : page.say(stateWords.tasks);
}

/** A task with the light it has and the rows it came from. */
export function taskItem(page: Page, row: ListedTask): Item {
  const due = row.due ? page.say(stateWords.due, {date: formatDate(row.due, page.language)}) : "";
  const late = row.days_overdue ? page.say(stateWords.daysOverdue, {days: row.days_overdue}) : "";
  return {
    title: taskName(row),
    about: [row.lead_names, due, late].filter(Boolean).join(" · "),
    light: row.light,
    href: page.href("task", {id: row.task_id}),
    rows: taskSources(page, row),
  };
}

/** Report, review and task register: the rows behind a task's month. */
export function taskSources(page: Page, row: ListedTask): Item["rows"] {
  const named = [
    [stateWords.reportRow, row.progress_row],
    [stateWords.reviewRow, row.review_row],
    [stateWords.taskRow, row.task_row],
  ] as const;
  return named.flatMap(([name, row_id]) => (row_id ? [{name: page.say(name), row_id}] : []));
}

export function problemItem(page: Page, row: Problem): Item {
  const state = problemState(row, lastDay(page.period ?? row.found_on.slice(0, 7)));
  return {
    title: `${row.problem_id} ${row.title}`,
    about: [row.unit_name, page.say(stateWords.foundOn, {date: formatDate(row.found_on, page.language)}), page.say(stateWords[state])].join(" · "),
    rows: [{name: page.say(stateWords.source), row_id: row.row_id}],
  };
}

export function findingItem(page: Page, row: Finding): Item {
  const state = findingState(row, lastDay(page.period ?? row.inspected_on.slice(0, 7)));
  return {
    title: `${row.finding_id} ${row.finding}`,
    about: [row.unit_name, formatDate(row.inspected_on, page.language), page.say(stateWords[`finding_${state}`])].join(" · "),
    ...(row.task_id ? {href: page.href("task", {id: row.task_id})} : {}),
    rows: [{name: page.say(stateWords.source), row_id: row.row_id}],
  };
}

function reportingItem(page: Page, row: Reporting): Item {
  const when = row.received ? page.say(stateWords.receivedOn, {date: formatDate(row.received, page.language)}) : "";
  const last = row.reported || !row.last_period ? "" : page.say(stateWords.lastReport, {month: row.last_period});
  return {
    title: row.unit_name,
    about: [page.say(row.reported ? stateWords.reported : stateWords.silent), when, row.file ?? "", last].filter(Boolean).join(" · "),
    href: page.href("unit", {id: row.unit_id}),
    rows: [],
  };
}
