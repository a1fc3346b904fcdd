import type {Text} from "../../lib/field.js";
import {formatMonth} from "../../lib/format.js";
import {taskWords} from "../../lib/messages/tasks.js";
import {watched} from "../../lib/report/lights.js";
import {view, type Page} from "../page/page.js";
import {filled} from "../parts/filled.js";
import {notYet} from "../parts/not-yet.js";
import {guarded} from "../parts/notice.js";
import {counted} from "../parts/reference.js";
import {tasksOfMonth, type ListedTask} from "../parts/task-shards.js";
import {taskTable} from "../parts/tables.js";
import {filterBar, filtered} from "./tasks/filters.js";
import {ratingsPart} from "./tasks/ratings.js";
import {taskTree} from "./tasks/tree.js";

/** The plan as a tree whose totals agree, and all its tasks to search and filter. */
export const tasksPage = view<readonly ListedTask[]>({
  load: (page) => tasksOfMonth(page, page.period),
  draw(page, rows) {
    const {h, say} = page;
    if (rows.length === 0) return notYet(page, say(taskWords.none), "tasks");
    const found = filtered(rows, page.state);
    return h(
      "div",
      null,
      h("p", {class: "headline"}, headline(page, rows)),
      ratingsPart(page, rows),
      filterBar(page, rows, found.length),
      h("section", null, h("h2", null, say(taskWords.tree)), guarded(page, say(taskWords.tree), () => taskTree(page, found))),
      h("section", null, h("h2", null, say(taskWords.list)), taskTable(page, found, {id: "tasks", empty: say(taskWords.filtered, {count: 0}), first: 30})),
    );
  },
});

/** Only what the ledger divides the tasks into is counted: a plan without aspects has none. */
function headline(page: Page, rows: readonly ListedTask[]): (Node | string)[] {
  const {say, language} = page;
  const period = page.period ?? "";
  const fields = new Set(rows.flatMap((row) => row.field_name ?? [])).size;
  const aspects = new Set(rows.flatMap((row) => (row.aspect ? [`${row.field_name}|${row.aspect}`] : []))).size;
  const named = (count: number, one: Text, many: Text) => (count === 0 ? [] : [say(count === 1 ? one : many, {count})]);
  const parts = [...named(fields, taskWords.fieldOne, taskWords.fields), ...named(aspects, taskWords.aspectOne, taskWords.aspects), say(rows.length === 1 ? taskWords.taskOne : taskWords.taskMany, {count: rows.length})];
  const watch = rows.filter((row) => (watched as readonly string[]).includes(row.light)).length;
  return filled(page, taskWords.sentence, {month: formatMonth(period, language), parts: parts.join(language === "zh" ? "、" : ", "), watch: counted(page, watch, {kind: "tasks", period, lights: watched})});
}
