import {existsSync} from "node:fs";
import {openWarehouse, query} from "./open.js";

/** Asks the last good warehouse. One of another version, or damaged, says nothing: it is built anew. */
export async function askLastGood<R extends object>(path: string, sql: string): Promise<R[]> {
  if (!existsSync(path)) return [];
  try {
    const warehouse = await openWarehouse(path, "read");
    try {
      return await query<R>(warehouse, sql);
    } finally {
      warehouse.close();
    }
  } catch {
    return [];
  }
}
