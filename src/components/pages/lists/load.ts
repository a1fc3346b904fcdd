import {watched} from "../../../lib/report/lights.js";
import type {Page} from "../../page/page.js";
import {tableOf} from "../../parts/ledger-readers.js";
import {tasksOfMonth, type ListedTask} from "../../parts/task-shards.js";

export interface Leader {
  readonly leader_id: string;
  readonly name: string;
  readonly post: string | null;
  readonly sort: number | null;
  readonly row_id: string;
}

/** City tasks of the month, and the leaders in their order. */
export interface ListData {
  readonly tasks: readonly ListedTask[];
  readonly leaders: readonly Leader[];
}

export const lists = ["led", "claimed", "innovation"] as const;

export async function loadLists(page: Page): Promise<ListData> {
  const tasks = await tasksOfMonth(page, page.period);
  const leaders = await tableOf<Leader>(page, "leaders", "leaders");
  return {tasks, leaders: leaders.sort((a, b) => (a.sort ?? 999) - (b.sort ?? 999))};
}

export const isWatched = (row: ListedTask) => (watched as readonly string[]).includes(row.light);
