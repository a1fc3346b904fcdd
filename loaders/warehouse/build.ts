import {existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {openWarehouse, type Warehouse} from "./open.js";

/** Where the warehouse of a data folder stands. */
export function warehousePath(dataFolder: string): string {
  return join(dataFolder, "warehouse.duckdb");
}

/**
 * Builds a warehouse beside the one in use and renames it into place only when `fill` says it is good.
 * Readers that have the old file open keep it; a failed or killed build leaves the old one whole.
 * @param path where it is to stand
 * @param fill returns whether the new warehouse is to replace the last good one
 */
export async function buildWarehouse<T>(path: string, fill: (warehouse: Warehouse) => Promise<{keep: boolean; result: T}>): Promise<T> {
  const beside = `${path.replace(/\.duckdb$/, "")}.tmp-${process.pid}.duckdb`;
  mkdirSync(dirname(path), {recursive: true});
  remove(beside);
  try {
    const warehouse = await openWarehouse(beside);
    const {keep, result} = await closing(warehouse, fill);
    if (keep) renameSync(beside, path);
    return result;
  } finally {
    remove(beside);
  }
}

async function closing<T>(warehouse: Warehouse, fill: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  try {
    const result = await fill(warehouse);
    await warehouse.connection.run("checkpoint");
    return result;
  } finally {
    warehouse.close();
  }
}

function remove(path: string): void {
  for (const file of [path, `${path}.wal`]) if (existsSync(file)) rmSync(file);
}
