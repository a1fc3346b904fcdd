import {assignmentState, dueOf, lifeOf} from "../../../lib/chain/life.js";
import type {Assignment} from "../../../lib/chain/rows.js";
import type {Window} from "../../../lib/chain/window.js";
import {formatDate} from "../../../lib/format.js";
import {assignmentWords as words} from "../../../lib/messages/assignments.js";
import {lifeSteps} from "../../charts/life-steps.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {sourceButton} from "../../parts/source.js";
import {cityFoot} from "../../parts/source-line.js";
import {choiceWord} from "../../parts/words.js";
import {stateName} from "./list.js";

/** One assignment from the day it was given, with what happened to it and where that is written. */
export function lifePart(page: Page, row: Assignment, window: Window): Node {
  const {h, say} = page;
  const state = stateName(page, assignmentState(row, window));
  const channel = choiceWord(page, "assignments", "channel", row.channel) ?? say(words.noChannel);
  return h(
    "div",
    null,
    h("p", {class: "headline"}, say(words.one, {id: row.assignment_id, title: row.title})),
    h("p", {class: "state"}, say(words.oneState, {unit: row.unit_name, state, channel})),
    timeline(page, row, window, state),
    h("div", {class: "sources"}, sourceButton(page, `${row.assignment_id}`, row.row_id)),
    row.problem_id !== null && h("p", null, `${say(words.problem)} `, h("a", {href: page.href("problems", {"problems.q": row.problem_id})}, row.problem_id)),
    h("p", null, h("a", {href: page.href("assignments")}, say(words.back))),
  );
}

function timeline(page: Page, row: Assignment, window: Window, state: string): Node {
  const {say, language} = page;
  const life = lifeOf(row, window);
  const due = dueOf(row);
  const dueLabel = due === null ? "" : `${say(words.due)} ${formatDate(due, language)}`;
  const label = (step: (typeof life)[number]) => say(words[`step_${step.step}`]);
  return figure(page, {
    level: 2,
    title: say(words.oneTitle, {state, days: life.at(-1)?.after ?? 0}),
    subtitle: due === null ? say(words.oneSubNoDue) : say(words.oneSub, {due: formatDate(due, language)}),
    name: `assignment-${row.assignment_id}`,
    width: Math.min(page.width, 760),
    draw: (options) => lifeSteps(life.map((step) => ({label: label(step), day: step.day, note: say(words.medianDays, {days: step.after}), setback: step.step === "returned" || step.step === "reopened"})), {...options, due, dueLabel}),
    data: {head: [say(words.step), say(words.date), say(words.days)], rows: life.map((step) => [label(step), step.day, step.after])},
    source: cityFoot(page),
  });
}
