import {watched} from "../../../lib/report/lights.js";
import type {Page} from "../../page/page.js";
import {tableOf} from "../../parts/ledger-readers.js";
import type {TaskStatus} from "../../parts/rows.js";

export interface Leader {
  readonly leader_id: string;
  readonly name: string;
  readonly post: string | null;
  readonly sort: number | null;
  readonly row_id: string;
}

/** City tasks of the month, and the leaders in their order. */
export interface ListData {
  readonly tasks: readonly TaskStatus[];
  readonly leaders: readonly Leader[];
}

export const lists = ["led", "claimed", "innovation"] as const;

export async function loadLists(page: Page): Promise<ListData> {
  const tasks = await tableOf<TaskStatus>(page, "tasks", "task_status");
  const leaders = await tableOf<Leader>(page, "leaders", "leaders");
  return {tasks: tasks.filter((row) => row.period === page.period && row.city), leaders: leaders.sort((a, b) => (a.sort ?? 999) - (b.sort ?? 999))};
}

export const isWatched = (row: TaskStatus) => (watched as readonly string[]).includes(row.light);
