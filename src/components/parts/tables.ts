import {formatPercent} from "../../lib/format.js";
import {lightWords} from "../../lib/messages/lights.js";
import {listWords} from "../../lib/messages/lists.js";
import {stateWords} from "../../lib/messages/states.js";
import type {Page} from "../page/page.js";
import {isLight} from "../charts/lights.js";
import {day} from "./day.js";
import {findingState, problemState} from "./filters.js";
import {lightLabel} from "./light.js";
import {lastDay} from "./months.js";
import type {Finding, Problem} from "./rows.js";
import type {ListedTask} from "./task-shards.js";
import {sourceLink} from "./reference.js";
import {dataTable, type TableColumn} from "./table.js";
import {taskName} from "./task-name.js";
import {choiceWord} from "./words.js";

interface ListOptions {
  readonly id: string;
  readonly empty: string;
  readonly first?: number;
  /** What the table is called, where a page has two of its kind. */
  readonly caption?: string;
}

/** Tasks with light, claim and verdict; a unit's own items carry the unit into the address of their page. */
export function taskTable(page: Page, rows: readonly ListedTask[], {unit, ...options}: ListOptions & {readonly unit?: string}): HTMLElement {
  const {h, say, language} = page;
  const word = (light: string | null) => (isLight(light) ? say(lightWords[light]) : light);
  const share = (value: number | null) => (value === null ? "—" : formatPercent(value, language));
  const columns: TableColumn<ListedTask>[] = [
    {key: "light", label: say(listWords.light), value: (row) => word(row.light), show: (row) => lightLabel(page, row.light)},
    {key: "task", label: say(listWords.task), wide: true, value: taskName, show: (row) => h("a", {href: page.href("task", {id: row.task_id, ...(unit && !row.city ? {unit} : {})})}, taskName(row))},
    ...(unit ? [] : [{key: "lead", label: say(listWords.lead), value: (row: ListedTask) => row.lead_names}]),
    {key: "share", label: say(listWords.share), value: (row) => row.share, show: (row) => share(row.share), numeric: true, ...(unit ? {} : {minor: true})},
    {key: "expected", label: say(listWords.expected), value: (row) => row.expected, show: (row) => share(row.expected), numeric: true, minor: true},
    {key: "claim", label: say(listWords.verdict), value: (row) => verdictWord(page, row), minor: true, short: true},
    {key: "due", label: say(listWords.due), value: (row) => row.due, show: (row) => day(page, row.due), minor: true},
    {key: "late", label: say(listWords.late), value: (row) => row.days_overdue, numeric: true, minor: true},
    {key: "last", label: say(listWords.last), value: (row) => word(row.light_previous), show: (row) => lightLabel(page, row.light_previous), minor: true},
  ];
  return dataTable(page, {...options, caption: options.caption ?? say(listWords.tasks), columns, rows});
}

/** What became of a claim: verified, pending or returned; nothing for a task that is not claimed. */
export function verdictWord({say}: Page, row: ListedTask): string | null {
  if (!row.claim) return null;
  return say(row.verified ? stateWords.verdict_accepted : row.verdict === "returned" ? stateWords.verdict_returned : stateWords.verdict_pending);
}

export function problemTable(page: Page, rows: readonly Problem[], {unit = true, ...options}: ListOptions & {readonly unit?: boolean}): HTMLElement {
  const {h, say} = page;
  const end = lastDay(page.period ?? "2000-01");
  const columns: TableColumn<Problem>[] = [
    {key: "state", label: say(listWords.state), value: (row) => say(stateWords[problemState(row, end)]), short: true},
    {key: "problem", label: say(listWords.problem), wide: true, value: (row) => `${row.problem_id} ${row.title}`, show: (row) => sourceLink(page, `${row.problem_id} ${row.title}`, row.row_id)},
    ...(unit ? [{key: "unit", label: say(listWords.unit), value: (row: Problem) => row.unit_name, show: (row: Problem) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)}] : []),
    {key: "campaign", label: say(listWords.kind), value: (row) => choiceWord(page, "problems", "campaign", row.campaign), minor: true, short: true},
    {key: "channel", label: say(listWords.channel), value: (row) => choiceWord(page, "problems", "channel", row.channel), minor: true},
    {key: "level", label: say(listWords.level), value: (row) => choiceWord(page, "problems", "level", row.level), minor: true, short: true},
    {key: "found", label: say(listWords.found), value: (row) => row.found_on, show: (row) => day(page, row.found_on), minor: true},
    {key: "due", label: say(listWords.due), value: (row) => row.due, show: (row) => day(page, row.due), minor: true},
    {key: "solved", label: say(listWords.solved), value: (row) => row.solved_on, show: (row) => day(page, row.solved_on), minor: true},
  ];
  return dataTable(page, {...options, caption: say(listWords.problems), columns, rows});
}

export function findingTable(page: Page, rows: readonly Finding[], {unit = true, ...options}: ListOptions & {readonly unit?: boolean}): HTMLElement {
  const {h, say} = page;
  const end = lastDay(page.period ?? "2000-01");
  const columns: TableColumn<Finding>[] = [
    {key: "state", label: say(listWords.state), value: (row) => say(stateWords[`finding_${findingState(row, end)}`]), short: true},
    {key: "finding", label: say(listWords.finding), wide: true, value: (row) => `${row.finding_id} ${row.finding}`, show: (row) => sourceLink(page, `${row.finding_id} ${row.finding}`, row.row_id)},
    ...(unit ? [{key: "unit", label: say(listWords.unit), value: (row: Finding) => row.unit_name, show: (row: Finding) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)}] : []),
    {key: "task", label: say(listWords.task), value: (row) => row.task_id, show: (row) => (row.task_id ? h("a", {href: page.href("task", {id: row.task_id})}, row.task_id) : "—"), minor: true},
    {key: "inspected", label: say(listWords.inspected), value: (row) => row.inspected_on, show: (row) => day(page, row.inspected_on), minor: true},
    {key: "due", label: say(listWords.due), value: (row) => row.due, show: (row) => day(page, row.due), minor: true},
    {key: "rectified", label: say(listWords.rectified), value: (row) => row.rectified_on, show: (row) => day(page, row.rectified_on), minor: true},
    {key: "repeated", label: say(listWords.repeated), value: (row) => say(row.repeated ? listWords.yes : listWords.no), minor: true},
  ];
  return dataTable(page, {...options, caption: say(listWords.findings), columns, rows});
}
