import {formatMonth} from "../../lib/format.js";
import {lightWords} from "../../lib/messages/lights.js";
import {threeListWords as words} from "../../lib/messages/three-lists.js";
import {lightsBar} from "../charts/lights-bar.js";
import {watched, type Light} from "../../lib/report/lights.js";
import {lightOrder} from "../charts/lights.js";
import {isOnScreen} from "../charts/options.js";
import {view, type Page} from "../page/page.js";
import {figure} from "../parts/figure.js";
import {filled} from "../parts/filled.js";
import {lightCounts} from "../parts/light-counts.js";
import {guarded, notice} from "../parts/notice.js";
import {counted} from "../parts/reference.js";
import type {ListedTask} from "../parts/task-shards.js";
import {cityFoot} from "../parts/source-line.js";
import {taskTable} from "../parts/tables.js";
import {leadersPart} from "./lists/leaders.js";
import {isWatched, loadLists, type Leader, type ListData} from "./lists/load.js";

/** Everything one city leader answers for, down to the task. */
export const leaderPage = view<ListData>({
  load: loadLists,
  draw(page, data) {
    const {h, say, state} = page;
    const back = h("p", null, h("a", {href: page.href("lists")}, say(words.back)));
    const leader = data.leaders.find((each) => each.leader_id === state["id"]);
    if (!leader) return h("div", null, state["id"] ? notice(page, say(words.unknown, {id: state["id"]})) : null, h("p", {class: "headline"}, say(words.choose)), leadersPart(page, data), back);
    const own = data.tasks.filter((row) => row.leader === leader.name);
    return h("div", null, picker(page, data.leaders, leader), head(page, leader, own), tasks(page, own), back);
  },
});

function picker({h, say, effects}: Page, leaders: readonly Leader[], chosen: Leader): HTMLElement {
  const select = h("select", {id: "leader"}, leaders.map(({leader_id, name}) => h("option", {value: leader_id, selected: leader_id === chosen.leader_id}, name))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({id: select.value, show: ""}));
  return h("p", {class: "filters"}, h("label", null, say(words.leader), select));
}

function head(page: Page, leader: Leader, own: readonly ListedTask[]): Node {
  const {h, say} = page;
  const name = leader.post ? `${leader.name}（${leader.post}）` : leader.name;
  if (own.length === 0) return h("p", {class: "headline"}, say(words.leaderNone, {name: leader.name}));
  const open = (rows: readonly ListedTask[], more: {lights?: readonly Light[]; list?: string} = {}) => counted(page, rows.length, {kind: "tasks", period: page.period ?? "", leader: leader.name, ...more});
  const filling = {name, all: open(own), watch: open(own.filter(isWatched), {lights: watched}), done: open(own.filter((row) => row.light === "done"), {lights: ["done"]}), led: open(own.filter((row) => row.list === "led"), {list: "led"})};
  return h("div", null, h("p", {class: "headline"}, filled(page, words.leaderSentence, filling)), guarded(page, name, () => lights(page, leader, own)));
}

function lights(page: Page, {leader_id, name}: Leader, own: readonly ListedTask[]): Node {
  const {h, say, language, period} = page;
  const counts = Object.fromEntries(lightOrder.map((light) => [light, own.filter((row) => row.light === light).length]));
  return figure(page, {
    level: 2,
    title: say(words.leaderTitle, {name, count: own.length}),
    subtitle: say(words.leaderSub, {month: formatMonth(period ?? "", language)}),
    name: `leader-${leader_id}-${period ?? ""}`,
    draw: (options) => lightsBar(counts, {...options, labels: !isOnScreen(options)}),
    below: h("ul", {class: "lights"}, lightCounts(page, counts, (light) => ({kind: "tasks", period: period ?? "", leader: name, lights: [light]}))),
    data: {head: [say(words.list), say(words.tasks)], rows: lightOrder.map((light) => [say(lightWords[light]), counts[light]!])},
    source: cityFoot(page),
  });
}

/** Those to watch first. */
function tasks(page: Page, own: readonly ListedTask[]): Node | null {
  const {h, say} = page;
  if (own.length === 0) return null;
  const sorted = own.toSorted((a, b) => Number(isWatched(b)) - Number(isWatched(a)) || (a.task_id < b.task_id ? -1 : 1));
  return h("section", null, h("h2", null, say(words.tasks)), taskTable(page, sorted, {id: "tasks", empty: "", first: 60}));
}
