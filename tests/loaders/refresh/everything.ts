import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import {marts} from "../../../src/lib/marts/index.js";
import {registers} from "../../../src/lib/registers/index.js";

const NAMES = [...marts.map(({name}) => `marts."${name}"`), ...registers.map(({name}) => `raw."${name}"`), "raw.files", "raw.faults", "meta.inputs", "meta.build"];

/** Every table that anybody asks for, row by row, but how many files the last run read. */
export async function everything(folder: string): Promise<Record<string, unknown[]>> {
  const warehouse = await openWarehouse(warehousePath(folder), "read");
  try {
    const tables: Record<string, unknown[]> = {};
    for (const name of NAMES) tables[name] = await query(warehouse, `select * from ${name}${name === "meta.build" ? " where key != 'report'" : ""}`);
    return tables;
  } finally {
    warehouse.close();
  }
}
