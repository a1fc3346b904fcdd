import type {Mart} from "../../src/lib/marts/mart.js";
import {appendRows, createTable} from "../warehouse/append.js";
import type {Warehouse} from "../warehouse/open.js";

/** Writes rows into `evaluation.<mart>`, with the columns the mart declares; without rows the table stands empty. */
export async function write(warehouse: Warehouse, mart: Mart, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = Object.entries(mart.columns).map(([name, column]) => ({name, type: column.type}));
  await createTable(warehouse, "evaluation", mart.name, columns);
  await appendRows(warehouse, "evaluation", mart.name, columns, rows);
}
