import {formatMonth} from "../../lib/format.js";
import {taskWords} from "../../lib/messages/tasks.js";
import {rowsOf, type Published} from "../../lib/published.js";
import {watched} from "../../lib/report/lights.js";
import {view, type Page} from "../page/page.js";
import {guarded} from "../parts/notice.js";
import type {TaskStatus} from "../parts/rows.js";
import {taskTable} from "../parts/tables.js";
import {filterBar, filtered} from "./tasks/filters.js";
import {taskTree} from "./tasks/tree.js";

/** The plan as a tree whose totals agree, and all its tasks to search and filter. */
export const tasksPage = view<readonly TaskStatus[]>({
  async load(page) {
    const published = (await page.effects.read("tasks")) as Published;
    return rowsOf<TaskStatus>(published["task_status"]!).filter((row) => row.period === page.period && row.city);
  },
  draw(page, rows) {
    const {h, say} = page;
    if (rows.length === 0) return h("p", {class: "empty"}, say(taskWords.none));
    const found = filtered(rows, page.state);
    return h(
      "div",
      null,
      h("p", {class: "headline"}, sentenceOf(page, rows)),
      filterBar(page, rows, found.length),
      h("section", null, h("h2", null, say(taskWords.tree)), guarded(page, say(taskWords.tree), () => taskTree(page, found))),
      h("section", null, h("h2", null, say(taskWords.list)), taskTable(page, found, {id: "tasks", empty: say(taskWords.filtered, {count: 0}), first: 30})),
    );
  },
});

function sentenceOf({say, language, period}: Page, rows: readonly TaskStatus[]): string {
  return say(taskWords.sentence, {
    month: formatMonth(period ?? "", language),
    fields: new Set(rows.map((row) => row.field_name)).size,
    aspects: new Set(rows.map((row) => `${row.field_name}|${row.aspect}`)).size,
    tasks: rows.length,
    watch: rows.filter((row) => (watched as readonly string[]).includes(row.light)).length,
  });
}
