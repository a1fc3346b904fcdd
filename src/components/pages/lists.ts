import {formatMonth} from "../../lib/format.js";
import {lightWords} from "../../lib/messages/lights.js";
import {threeListWords as words} from "../../lib/messages/three-lists.js";
import {watched} from "../../lib/report/lights.js";
import {flowRows, type FlowRow} from "../charts/flow-rows.js";
import {lightOrder, lightSigns} from "../charts/lights.js";
import {view, type Page} from "../page/page.js";
import {choiceBar, passing, type Choice} from "../parts/choices.js";
import {figure} from "../parts/figure.js";
import {filled} from "../parts/filled.js";
import {lightLabel} from "../parts/light.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {counted} from "../parts/reference.js";
import {cityFoot} from "../parts/source-line.js";
import type {ListedTask} from "../parts/task-shards.js";
import {taskTable} from "../parts/tables.js";
import {leadersPart} from "./lists/leaders.js";
import {isWatched, lists, loadLists, type ListData} from "./lists/load.js";

const CHOICES: readonly Choice<ListedTask>[] = [
  {key: "list", label: words.list, values: (row) => (row.list ? [row.list] : []), order: lists, word: (page, value) => page.say(words[`list_${value as (typeof lists)[number]}`])},
  {key: "leader", label: words.leader, values: (row) => (row.leader ? [row.leader] : [])},
];

/** The three lists, and from each leader to theirs. */
export const listsPage = view<ListData>({
  load: loadLists,
  draw(page, data) {
    const {h, say} = page;
    const rows = data.tasks.filter((row) => row.list !== null);
    const found = passing(CHOICES, rows, page.state);
    const leaders = guarded(page, say(words.leaders), () => leadersPart(page, data));
    if (rows.length === 0) return h("div", null, notYet(page, say(words.none), "tasks"), leaders);
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, rows)),
      guarded(page, say(words.list), () => listFigure(page, rows)),
      leaders,
      h("section", null, h("h2", null, say(words.all)), choiceBar(page, CHOICES, rows, say(words.filtered, {count: found.length})), taskTable(page, found, {id: "tasks", empty: say(words.filtered, {count: 0}), first: 40})),
    );
  },
});

function headline(page: Page, rows: readonly ListedTask[]): (Node | string)[] {
  const period = page.period ?? "";
  const open = (own: readonly ListedTask[], list: string, lights?: typeof watched) => counted(page, own.length, {kind: "tasks", period, list, ...(lights ? {lights} : {})});
  const counts = Object.fromEntries(lists.map((list) => [list, open(rows.filter((row) => row.list === list), list)]));
  return filled(page, words.sentence, {...counts, month: formatMonth(period, page.language), all: open(rows, "any"), watch: open(rows.filter(isWatched), "any", watched)});
}

/** One bar a list, its tasks by light. */
function listFigure(page: Page, rows: readonly ListedTask[]): Node {
  const {h, say, language, period} = page;
  const lines = lists.map((list) => ({list, label: say(words[`list_${list}`]), own: rows.filter((row) => row.list === list)})).filter((line) => line.own.length > 0);
  const present = lightOrder.filter((light) => rows.some((row) => row.light === light));
  const row = ({label, own}: (typeof lines)[number]): FlowRow => ({
    label,
    note: say(words.watch, {count: own.filter(isWatched).length}),
    parts: present.map((light) => ({label: say(lightWords[light]), count: own.filter((task) => task.light === light).length, hue: lightSigns[light].hue, open: lightSigns[light].open === true})),
  });
  return figure(page, {
    level: 2,
    title: say(words.title, {watch: rows.filter(isWatched).length}),
    subtitle: say(words.sub, {month: formatMonth(period ?? "", language)}),
    name: `lists-${period ?? ""}`,
    draw: (options) => flowRows(lines.map(row), options),
    data: {head: [say(words.list), ...present.map((light) => say(lightWords[light]))], rows: lines.map((line) => [line.label, ...row(line).parts.map((part) => part.count)])},
    source: cityFoot(page),
    below: h("ul", {class: "lights"}, present.map((light) => h("li", null, lightLabel(page, light)))),
  });
}
