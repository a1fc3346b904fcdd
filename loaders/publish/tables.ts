import type {Mart} from "../../src/lib/marts/mart.js";
import {seenColumns} from "../../src/lib/marts/seen.js";
import type {Cell, Table} from "../../src/lib/published.js";
import type {Gate} from "../gate/open.js";
import {identifier} from "../warehouse/identifier.js";
import {queryColumns} from "../warehouse/open.js";

/**
 * One mart as columns, in the order of its key: those that the reader may see.
 * @param options.where an SQL condition made of fixed words and quoted literals only
 * @param options.columns the columns to take; all of them without it
 * @param options.most how many rows at most, the first of the order
 */
export async function tableOf(warehouse: Gate, mart: Mart, options: {where?: string; columns?: readonly string[]; order?: string; most?: number} = {}): Promise<Table> {
  const seen = seenColumns(mart, warehouse.reader);
  const names = options.columns?.filter((name) => seen.includes(name)) ?? seen;
  if (names.length === 0) return {rows: 0, columns: {}};
  const order = options.order ?? mart.key.map(identifier).join(", ");
  const condition = options.where ? ` where ${options.where}` : "";
  const columns = await queryColumns(warehouse, `select ${names.map(identifier).join(", ")} from marts.${identifier(mart.name)}${condition} order by ${order}${options.most === undefined ? "" : ` limit ${options.most}`}`);
  const cells = Object.fromEntries(names.map((name) => [name, (columns[name] ?? []).map(toCell)]));
  return {rows: cells[names[0]!]?.length ?? 0, columns: cells};
}

/** Doubles carry what is known: twelve significant digits are beyond every measure here, and the same on every run. */
function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(12));
  return value as Cell;
}

/** Several marts whole, by name. */
export async function tablesOf(warehouse: Gate, marts: readonly Mart[]): Promise<Record<string, Table>> {
  const tables: Record<string, Table> = {};
  for (const mart of marts) tables[mart.name] = await tableOf(warehouse, mart);
  return tables;
}

/** A unit code is a spreadsheet's word: it names a file only after it is made harmless. The page does the same. */
export function fileSafe(unitId: string): string {
  return encodeURIComponent(unitId).replaceAll("%", "_");
}
