import {lazyRowsOf, rowsOf, type LazyTable, type Table} from "../../lib/published.js";
import {bucketOf} from "../../lib/shards.js";
import type {Page} from "../page/page.js";
import type {TaskStatus} from "./rows.js";

/** Columns of a month's list; the rest stands in a task's history. */
export type ListedTask = Omit<TaskStatus, "plan" | "support_names" | "measured_by" | "annual_target" | "start" | "change" | "rule" | "narrative" | "difficulties">;

const months = new WeakMap<LazyTable, readonly ListedTask[]>();

/** The city's tasks of a month; a long month travels as Arrow. The same month gives the same rows, however often it is drawn. */
export async function tasksOfMonth({about, effects}: Page, period: string | null): Promise<readonly ListedTask[]> {
  if (period === null || !about.periods.includes(period)) return [];
  const ending = about.arrow?.includes(period) ? "arrow" : "json";
  const table = (await effects.shard(`tasks/${period}.${ending}`)) as LazyTable;
  const rows = months.get(table) ?? lazyRowsOf<ListedTask>(table);
  months.set(table, rows);
  return rows;
}

/** Every month of one city task; none for a task nobody knows. */
export async function monthsOfTask({effects}: Page, taskId: string): Promise<TaskStatus[]> {
  try {
    const table = (await effects.shard(`task/${bucketOf(taskId)}.json`)) as Table;
    return rowsOf<TaskStatus>(table).filter((row) => row.task_id === taskId);
  } catch (error) {
    if (error instanceof Error && error.message.endsWith(": 404")) return [];
    throw error;
  }
}
