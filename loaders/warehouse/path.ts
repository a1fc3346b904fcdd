import {join} from "node:path";

/** Where the warehouse of a data folder stands. */
export function warehousePath(dataFolder: string): string {
  return join(dataFolder, "warehouse.duckdb");
}
