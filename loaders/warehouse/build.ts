import {existsSync, mkdirSync, rmSync} from "node:fs";
import {dirname} from "node:path";
import {settle} from "../disk.js";
import {literal} from "./identifier.js";
import {openWarehouse, type Warehouse} from "./open.js";

/**
 * Builds a warehouse in memory, writes it beside the one in use and renames it into place, only when `fill` says it is good.
 * Readers that have the old file open keep it; a failed or killed build leaves the old one whole.
 * @param path where it is to stand
 * @param fill returns whether the new warehouse is to replace the last good one
 */
export async function buildWarehouse<T>(path: string, fill: (warehouse: Warehouse) => Promise<{keep: boolean; result: T}>): Promise<T> {
  const beside = `${path.replace(/\.duckdb$/, "")}.tmp-${process.pid}.duckdb`;
  mkdirSync(dirname(path), {recursive: true});
  remove(beside);
  const warehouse = await openWarehouse(":memory:");
  try {
    const {keep, result} = await fill(warehouse);
    if (keep) await write(warehouse, beside);
    if (keep) settle(beside, path);
    return result;
  } finally {
    warehouse.close();
    remove(beside);
  }
}

/** What only stands between staging and marts: every table of `evaluation` is a mart, `intermediate` serves one run. */
const SCAFFOLD = ["intermediate", "evaluation"] as const;

/** Dictionaries alone take half the time of trying every compression, for a file of the same size. */
async function write(warehouse: Warehouse, path: string): Promise<void> {
  for (const schema of SCAFFOLD) await warehouse.connection.run(`drop schema if exists ${schema} cascade`);
  await warehouse.connection.run("set force_compression = 'dictionary'");
  await warehouse.connection.run(`attach ${literal(path)} as written`);
  await warehouse.connection.run("copy from database memory to written");
  await warehouse.connection.run("detach written");
}

function remove(path: string): void {
  for (const file of [path, `${path}.wal`]) if (existsSync(file)) rmSync(file);
}
