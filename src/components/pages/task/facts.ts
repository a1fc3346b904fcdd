import {formatMonth} from "../../../lib/format.js";
import {ruleWords, statusWords} from "../../../lib/messages/codes.js";
import {taskWords} from "../../../lib/messages/tasks.js";
import type {Text} from "../../../lib/field.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {taskSources} from "../../parts/items.js";
import {lightLabel} from "../../parts/light.js";
import type {TaskStatus} from "../../parts/rows.js";
import {sourceButton} from "../../parts/source.js";
import {taskName} from "../../parts/task-name.js";
import {verdictWord} from "../../parts/tables.js";
import {choiceWord, wordOf} from "../../parts/words.js";

/** Code, title, light; and what was reported beside what was verified. */
export function taskHeadline(page: Page, row: TaskStatus): HTMLElement {
  const {h, say, language} = page;
  const status = wordOf(page, statusWords, row.status);
  const verdict = verdictWord(page, row);
  const claim = status === null ? say(taskWords.neverReported) : verdict ? say(taskWords.verdictLine, {status, verdict}) : say(taskWords.notClaimed, {status});
  const late = row.days_overdue ? say(taskWords.daysOverdue, {days: row.days_overdue}) : "";
  const carried = row.carried && row.reported_period ? say(taskWords.carried, {month: formatMonth(row.reported_period, language)}) : "";
  const separator = language === "zh" ? "；" : "; ";
  return h(
    "div",
    null,
    h("p", {class: "headline"}, taskName(row)),
    h("p", {class: "state"}, lightLabel(page, row.light), ` ${[late, claim, carried].filter(Boolean).join(separator)}`),
  );
}

/** What the plan says of the task, and the rows it all comes from. */
export function factsPart(page: Page, row: TaskStatus): HTMLElement {
  const {h, say} = page;
  const facts: [Text, Child][] = [
    [taskWords.lead, leads(page, row)],
    [taskWords.support, row.support_names],
    [taskWords.leader, row.leader],
    [taskWords.target, row.annual_target],
    [taskWords.start, row.start ? day(page, row.start) : null],
    [taskWords.due, row.due ? day(page, row.due) : null],
    [taskWords.field, [row.field_name, row.aspect].filter(Boolean).join(" › ")],
    [taskWords.plan, row.plan],
    [taskWords.origin, choiceWord(page, "tasks", "origin", row.origin)],
    [taskWords.listName, choiceWord(page, "tasks", "list", row.list)],
    [taskWords.rating, choiceWord(page, "tasks", "rating", row.rating ?? null)],
    [taskWords.parent, row.parent_task_id ? h("a", {href: page.href("task", {id: row.parent_task_id})}, row.parent_task_id) : null],
    [taskWords.measured, choiceWord(page, "tasks", "measured_by", row.measured_by)],
    [taskWords.rule, wordOf(page, ruleWords, row.rule)],
    [taskWords.narrative, row.narrative],
    [taskWords.difficulties, row.difficulties],
  ];
  const shown = facts.filter(([, value]) => value !== null && value !== "");
  return h(
    "section",
    null,
    h("h2", null, say(taskWords.facts)),
    h("dl", {class: "facts"}, shown.map(([label, value]) => [h("dt", null, say(label)), h("dd", null, value)])),
    h("div", {class: "sources"}, taskSources(page, row).map(({name, row_id}) => sourceButton(page, name, row_id))),
  );
}

function leads(page: Page, {lead_units, lead_names}: TaskStatus): Child {
  const names = lead_names.split("、");
  return lead_units.split("、").map((id, index) => [index > 0 && "、", page.h("a", {href: page.href("unit", {id})}, names[index] ?? id)]);
}
