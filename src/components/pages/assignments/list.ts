import {assignmentState, dueOf, type AssignmentState} from "../../../lib/chain/life.js";
import type {Assignment} from "../../../lib/chain/rows.js";
import type {Window} from "../../../lib/chain/window.js";
import {assignmentWords as words} from "../../../lib/messages/assignments.js";
import type {Page} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {AssignmentData} from "./counts.js";

export function stateName({say}: Page, state: AssignmentState): string {
  return say(words[`state_${state}`]);
}

const STATES = ["overdue", "assigned", "signed", "answered", "closing", "closed"] as const;

const choicesIn = (window: Window): readonly Choice<Assignment>[] => [
  {key: "channel", label: words.channel, values: (row) => (row.channel ? [row.channel] : []), word: (page, value) => choiceWord(page, "assignments", "channel", value) ?? value},
  {key: "state", label: words.state, values: (row) => [assignmentState(row, window)], order: STATES, word: (page, value) => stateName(page, value as AssignmentState)},
  {key: "unit", label: words.unit, values: (row) => [row.unit_name]},
  {key: "problem", label: words.problem, values: (row) => (row.problem_id ? [row.problem_id] : [])},
];

/** Every assignment since January, to search and filter; the code opens its life, the title its source row. */
export function listPart(page: Page, {year, window}: AssignmentData): Node {
  const {h, say, state} = page;
  const choices = choicesIn(window);
  const rows = passing(choices, year, state).sort((a, b) => STATES.indexOf(assignmentState(a, window)) - STATES.indexOf(assignmentState(b, window)));
  const table = dataTable(page, {
    id: "assignments",
    caption: say(words.all),
    rows,
    empty: say(words.filtered, {count: 0}),
    first: 20,
    columns: [
      {key: "state", label: say(words.state), value: (row) => stateName(page, assignmentState(row, window)), short: true},
      {key: "title", label: say(words.title), value: (row) => `${row.assignment_id} ${row.title}`, show: (row) => [h("a", {href: page.href("assignments", {id: row.assignment_id})}, row.assignment_id), " ", sourceLink(page, row.title, row.row_id)]},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "channel", label: say(words.channel), value: (row) => choiceWord(page, "assignments", "channel", row.channel), minor: true, short: true},
      {key: "assigned", label: say(words.assigned), value: (row) => row.assigned_on, show: (row) => day(page, row.assigned_on), minor: true},
      {key: "due", label: say(words.due), value: (row) => dueOf(row), show: (row) => day(page, dueOf(row)), minor: true},
      {key: "extended", label: say(words.extended), value: (row) => row.extensions, show: (row) => (row.extensions ? say(words.times, {count: row.extensions}) : "—"), numeric: true, minor: true},
      {key: "problem", label: say(words.problem), value: (row) => row.problem_id, minor: true, short: true},
    ],
  });
  const few = choices.filter((choice) => choice.key !== "problem" || state["problem"]);
  return h("section", null, h("h2", null, say(words.all)), choiceBar(page, few, year, say(words.filtered, {count: rows.length})), table);
}
