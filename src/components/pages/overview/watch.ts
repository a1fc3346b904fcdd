import {lightWords} from "../../../lib/messages/lights.js";
import {overviewWords} from "../../../lib/messages/overview.js";
import {pieceLabels} from "../../../lib/report/sentences.js";
import {isLight, lightOrder} from "../../charts/lights.js";
import {taskName} from "../../parts/task-name.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {tasksOf} from "../../parts/filters.js";
import {lightLabel} from "../../parts/light.js";
import type {ListedTask} from "../../parts/task-shards.js";
import {sentence} from "../../parts/sentence.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import type {OverviewData} from "./load.js";

/** Who has to be watched, and with what. */
export function watchPart(page: Page, {input, watch, words}: OverviewData): Node {
  const {h, say} = page;
  const {period} = input.overview;
  const rows = tasksOf(watch, {kind: "tasks", period, lights: ["behind", "overdue", "not_started"]});
  const worst = rows.toSorted((a, b) => (b.days_overdue ?? -1) - (a.days_overdue ?? -1) || place(b) - place(a) || (a.task_id < b.task_id ? -1 : 1));
  return h(
    "section",
    null,
    h("h2", null, say(pieceLabels.watch)),
    h("p", null, sentence(page, words.watch)),
    dataTable(page, {id: "watch", caption: say(overviewWords.watchCaption), columns: columns(page), rows: worst, search: false, empty: say(overviewWords.noTasks), first: 12}),
    h("p", {class: "onward"}, h("a", {href: page.href("tasks")}, say(overviewWords.toTasks))),
  );
}

const place = (row: ListedTask) => lightOrder.indexOf(row.light as (typeof lightOrder)[number]);

function columns(page: Page): TableColumn<ListedTask>[] {
  const {h, say} = page;
  const word = (light: string | null) => (isLight(light) ? say(lightWords[light]) : light);
  return [
    {key: "light", label: say(overviewWords.light), value: (row) => word(row.light), show: (row) => lightLabel(page, row.light)},
    {key: "task", label: say(overviewWords.task), wide: true, value: taskName, show: (row) => h("a", {href: page.href("task", {id: row.task_id})}, taskName(row))},
    {key: "lead", label: say(overviewWords.lead), value: (row) => row.lead_names},
    {key: "due", label: say(overviewWords.due), value: (row) => row.due, show: (row) => (day(page, row.due)), minor: true},
    {key: "late", label: say(overviewWords.late), value: (row) => row.days_overdue, numeric: true, minor: true},
    {key: "last", label: say(overviewWords.last), value: (row) => word(row.light_previous), show: (row) => lightLabel(page, row.light_previous), minor: true},
  ];
}
