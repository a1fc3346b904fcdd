import {decisionState, type DecisionState} from "../../../lib/chain/decisions.js";
import type {MeetingItem} from "../../../lib/chain/office-rows.js";
import type {Window} from "../../../lib/chain/window.js";
import {meetingWords as words} from "../../../lib/messages/meetings.js";
import type {Page} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {choiceWord} from "../../parts/words.js";
import type {MeetingData} from "./load.js";

const STATES = ["overdue", "open", "closed"] as const;

const choicesIn = (window: Window): readonly Choice<MeetingItem>[] => [
  {key: "state", label: words.state, values: (row) => [decisionState(row, window)], order: STATES, word: (page, value) => page.say(words[`state_${value as DecisionState}`])},
  {key: "kind", label: words.kind, values: (row) => [row.kind], word: (page, value) => choiceWord(page, "meetings", "kind", value) ?? value},
  {key: "unit", label: words.unit, values: (row) => (row.unit_name ? [row.unit_name] : [])},
];

/** The ledger of decisions: overdue first, each with its source row. */
export function decisionsPart(page: Page, {decisions, window}: MeetingData): Node {
  const {h, say} = page;
  const choices = choicesIn(window);
  const state = (row: MeetingItem) => decisionState(row, window);
  const rows = passing(choices, decisions, page.state).sort((a, b) => STATES.indexOf(state(a)) - STATES.indexOf(state(b)) || ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const table = dataTable(page, {
    id: "decisions",
    caption: say(words.decisions),
    rows,
    first: 20,
    empty: say(words.filtered, {count: 0}),
    columns: [
      {key: "state", label: say(words.state), value: (row) => say(words[`state_${state(row)}`]), short: true},
      {key: "decision", label: say(words.decision), value: (row) => `${row.item_id} ${row.decision ?? ""}`, show: (row) => sourceLink(page, `${row.item_id} ${row.decision ?? ""}`, row.row_id)},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => (row.unit ? h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name ?? row.unit) : "—")},
      {key: "kind", label: say(words.kind), value: (row) => choiceWord(page, "meetings", "kind", row.kind), minor: true, short: true},
      {key: "theme", label: say(words.theme), value: (row) => row.theme, minor: true},
      {key: "held", label: say(words.heldOn), value: (row) => row.held_on, show: (row) => day(page, row.held_on), minor: true},
      {key: "due", label: say(words.due), value: (row) => row.due, show: (row) => day(page, row.due), minor: true},
      {key: "closed", label: say(words.closedOn), value: (row) => row.closed_on, show: (row) => day(page, row.closed_on), minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.decisions)), choiceBar(page, choices, decisions, say(words.filtered, {count: rows.length})), table);
}
