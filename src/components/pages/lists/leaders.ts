import {threeListWords as words} from "../../../lib/messages/three-lists.js";
import type {Light} from "../../../lib/report/lights.js";
import {watched} from "../../../lib/report/lights.js";
import type {Page} from "../../page/page.js";
import {counted} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {isWatched, type Leader, type ListData} from "./load.js";

/** Every leader with what they answer for; the name opens their list. */
export function leadersPart(page: Page, {tasks, leaders}: ListData): Node {
  const {h, say} = page;
  const lines = leaders.map((leader) => {
    const own = tasks.filter((row) => row.leader === leader.name);
    return {...leader, tasks: own.length, led: own.filter((row) => row.list === "led").length, watch: own.filter(isWatched).length, done: own.filter((row) => row.light === "done").length};
  });
  const open = ({name}: Leader, count: number, more: {lights?: readonly Light[]; list?: string} = {}) => counted(page, count, {kind: "tasks", period: page.period ?? "", leader: name, ...more}, name);
  const table = dataTable(page, {
    id: "leaders",
    caption: say(words.leaders),
    rows: lines,
    search: false,
    empty: say(words.noLeaders),
    columns: [
      {key: "leader", label: say(words.leader), value: (row) => row.name, show: (row) => h("a", {href: page.href("leader", {id: row.leader_id})}, row.name)},
      {key: "tasks", label: say(words.tasks), value: (row) => row.tasks, show: (row) => open(row, row.tasks), numeric: true},
      {key: "watch", label: say(words.toWatch), value: (row) => row.watch, show: (row) => open(row, row.watch, {lights: watched}), numeric: true},
      {key: "done", label: say(words.done), value: (row) => row.done, show: (row) => open(row, row.done, {lights: ["done"]}), numeric: true, minor: true},
      {key: "led", label: say(words.led), value: (row) => row.led, show: (row) => open(row, row.led, {list: "led"}), numeric: true, minor: true},
      {key: "post", label: say(words.post), value: (row) => row.post, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.leaders)), table);
}
