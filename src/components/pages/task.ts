import {formatMonth} from "../../lib/format.js";
import {taskWords} from "../../lib/messages/tasks.js";
import {rowsOf, type Published} from "../../lib/published.js";
import {view, type Page} from "../page/page.js";
import {guarded} from "../parts/notice.js";
import type {Finding, TaskStatus} from "../parts/rows.js";
import {monthsOfTask} from "../parts/task-shards.js";
import {findingTable} from "../parts/tables.js";
import {factsPart, taskHeadline} from "./task/facts.js";
import {historyPart, monthsPart} from "./task/history.js";
import {fileSafe} from "./unit.js";

/** One task: every month of it, and what inspections found. */
export interface TaskData {
  readonly months: readonly TaskStatus[];
  readonly now: TaskStatus;
  readonly findings: readonly Finding[];
}

/** One task, reported beside verified, month by month, each with its source rows. */
export const taskPage = view<TaskData | null>({
  async load(page) {
    const {id, unit} = page.state;
    if (!id) return null;
    const rows = unit ? await unitTasks(page, unit) : await monthsOfTask(page, id);
    const months = rows.filter((row) => row.task_id === id && row.period <= (page.period ?? ""));
    const now = months.find((row) => row.period === page.period);
    if (!now) return null;
    const findings = rowsOf<Finding>(((await page.effects.read("inspections")) as Published)["finding_list"]!);
    return {months, now, findings: findings.filter((finding) => finding.task_id === id && finding.inspected_on.slice(0, 7) <= now.period)};
  },
  draw(page, data) {
    const {h, say, state, language, period} = page;
    const back = h("p", null, h("a", {href: page.href("tasks")}, say(taskWords.back)));
    if (!data) return h("div", null, h("p", {class: "headline"}, state["id"] ? say(taskWords.unknown, {id: state["id"], month: formatMonth(period ?? "", language)}) : say(taskWords.choose)), back);
    return h("div", null, taskHeadline(page, data.now), h("div", {class: "columns even"}, h("div", null, guarded(page, data.now.title, () => factsPart(page, data.now))), h("div", null, guarded(page, say(taskWords.historyTitle), () => historyPart(page, data)))), guarded(page, say(taskWords.months), () => monthsPart(page, data)), findingsPart(page, data), back);
  },
});

/** A county's own item stands in the file of its unit only. */
async function unitTasks(page: Page, unit: string): Promise<TaskStatus[]> {
  const shard = (await page.effects.shard(`unit/${fileSafe(unit)}.json`)) as Published;
  return rowsOf<TaskStatus>(shard["tasks"]!);
}

function findingsPart(page: Page, {findings}: TaskData): Node | null {
  const {h, say} = page;
  if (findings.length === 0) return null;
  return h("section", null, h("h2", null, say(taskWords.inspections)), findingTable(page, findings, {id: "findings", empty: ""}));
}
