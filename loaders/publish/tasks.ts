import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {review_lines} from "../../src/lib/marts/chain.js";
import {task_status} from "../../src/lib/marts/status.js";
import type {Table} from "../../src/lib/published.js";
import {ARROW_FROM, bucketOf} from "../../src/lib/shards.js";
import type {Gate} from "../gate/open.js";
import {identifier, literal} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";
import {arrowBytes} from "./arrow.js";
import {tableOf} from "./tables.js";

const WATCHED = "('behind', 'overdue', 'not_started')";
/** What the list of a month does not show; a task's own page has it from its history. */
const ONLY_IN_HISTORY = ["plan", "support_names", "measured_by", "annual_target", "start", "change", "rule", "narrative", "difficulties"];
const LISTED = Object.keys(task_status.columns).filter((name) => !ONLY_IN_HISTORY.includes(name));
/** What a reconciliation reads of a task's month. */
const CLAIMED = ["period", "task_id", "title", "city", "lead_units", "lead_names", "status", "share", "claim", "verified", "verdict", "reported_period", "progress_row"];

/** City tasks a month a file (`tasks/2022-09.json`, or `.arrow` where a month is long), and every month of a task in one of many files (`task/7f.json`). */
export async function writeTasks(warehouse: Gate, folder: string): Promise<void> {
  mkdirSync(join(folder, "tasks"), {recursive: true});
  for (const {period, arrow} of await taskMonths(warehouse)) {
    const table = await tableOf(warehouse, task_status, {where: `city and period = ${literal(period)}`, columns: LISTED});
    if (arrow) writeFileSync(join(folder, "tasks", `${period}.arrow`), arrowBytes(table));
    else writeFileSync(join(folder, "tasks", `${period}.json`), JSON.stringify(table));
  }
  await writeHistories(warehouse, folder);
}

/** Every month of a task, for the page of one task. */
export async function writeHistories(warehouse: Gate, folder: string): Promise<void> {
  mkdirSync(join(folder, "task"), {recursive: true});
  for (const [bucket, table] of bucketsOf(await tableOf(warehouse, task_status, {where: "city", order: "task_id, period"}))) {
    writeFileSync(join(folder, "task", `${bucket}.json`), JSON.stringify(table));
  }
}

/**
 * What the overview says of single tasks: those lit behind, overdue or not started, now or a month ago, and returned claims.
 * @returns those of the latest month; each other month stands in `watch/<month>.json`
 */
export async function writeWatched(warehouse: Gate, folder: string): Promise<Table> {
  mkdirSync(join(folder, "watch"), {recursive: true});
  let latest: Table = {rows: 0, columns: {}};
  for (const {period} of await taskMonths(warehouse)) {
    latest = await tableOf(warehouse, task_status, {where: `city and period = ${literal(period)} and (light in ${WATCHED} or light_previous in ${WATCHED} or verdict = 'returned')`, columns: LISTED});
    writeFileSync(join(folder, "watch", `${period}.json`), JSON.stringify(latest));
  }
  return latest;
}

/** The months there are, and which of them are so long that they travel as Arrow. */
export async function taskMonths(warehouse: Gate): Promise<{period: string; arrow: boolean}[]> {
  const rows = await query<{period: string; n: string | number | bigint}>(warehouse, "select period, count(t.task_id) filter (where t.city) as n from marts.periods left join marts.task_status t using (period) group by all order by period");
  return rows.map(({period, n}) => ({period, arrow: Number(n) > ARROW_FROM}));
}

/** Claims and whatever was reviewed, of the city's tasks and of counties' own items: what was reported, for the reconciliation. */
export function claimTable(warehouse: Gate): Promise<Table> {
  return tableOf(warehouse, task_status, {where: `claim or task_id in (select task_id from marts.${identifier(review_lines.name)})`, columns: CLAIMED});
}

function bucketsOf({rows, columns}: Table): Map<string, Table> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < rows; at++) {
    const bucket = bucketOf(String(columns["task_id"]![at]));
    const own = places.get(bucket);
    if (own) own.push(at);
    else places.set(bucket, [at]);
  }
  return new Map([...places].map(([bucket, own]) => [bucket, {rows: own.length, columns: Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, own.map((at) => cells[at]!)]))}]));
}
