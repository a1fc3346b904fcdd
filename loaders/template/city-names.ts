import {existsSync} from "node:fs";
import {openWarehouse, query, type Warehouse} from "../warehouse/open.js";

export interface CityUnit {
  readonly unit_id: string;
  readonly name: string;
  readonly kind: string;
  readonly reports: boolean;
}

/** What the city calls its units and tasks; empty where nothing has been loaded yet. */
export interface CityNames {
  readonly units: readonly CityUnit[];
  /** Codes of the tasks of the latest year. */
  readonly tasks: readonly string[];
}

export const NO_NAMES: CityNames = {units: [], tasks: []};

export async function namesIn(warehouse: Warehouse): Promise<CityNames> {
  const units = await query<CityUnit>(warehouse, 'select unit_id, name, kind, coalesce(reports, false) as reports from staging.units order by sort nulls last, unit_id');
  const tasks = await query<{task_id: string}>(warehouse, 'select task_id from staging.tasks where "year" = (select max("year") from staging.tasks) order by parent_task_id is not null, task_id limit 20');
  return {units, tasks: tasks.map((task) => task.task_id)};
}

/** The names in a city's warehouse; none where there is no such file. */
export async function readCityNames(path: string): Promise<CityNames> {
  return existsSync(path) ? withWarehouse(path, namesIn) : NO_NAMES;
}

/** Opens a warehouse for reading only, and closes it whatever happens. */
export async function withWarehouse<T>(path: string, ask: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await openWarehouse(path, "read");
  try {
    return await ask(warehouse);
  } finally {
    warehouse.close();
  }
}
