import {columnsOf, type Register} from "../../src/lib/field.js";
import type {RawRow, Source} from "../../src/lib/rows.js";
import {appendRows, createTable, type ColumnSpec} from "./append.js";
import type {Warehouse} from "./open.js";

const PROVENANCE: readonly ColumnSpec[] = [
  {name: "row_id", type: "VARCHAR"},
  {name: "file", type: "VARCHAR"},
  {name: "received", type: "DATE"},
  {name: "sheet", type: "VARCHAR"},
  {name: "row", type: "INTEGER"},
  {name: "arrival", type: "INTEGER"},
  {name: "cells", type: "VARCHAR"},
  {name: "other", type: "VARCHAR"},
];

/** The columns of `raw.<register>`: provenance first, then the register's own. */
export function rawColumns(register: Register): ColumnSpec[] {
  return [...PROVENANCE, ...columnsOf(register).map(({name, type}) => ({name: ownName(name), type}))];
}

/** A register may have a column whose name the provenance already uses. */
function ownName(name: string): string {
  return PROVENANCE.some((column) => column.name === name) ? `${name}_` : name;
}

export async function createRawTables(warehouse: Warehouse, registers: readonly Register[]): Promise<void> {
  for (const register of registers) await createTable(warehouse, "raw", register.name, rawColumns(register));
}

/** The accepted rows of one table of one file. */
export interface RawTable {
  readonly source: Source;
  /** Order in which files came (by day received, then path): of two versions the later holds. */
  readonly arrival: number;
  readonly rows: readonly RawRow[];
}

/** Appends all rows of a register at once: an appender costs a flush, and there is one per register, not per file. */
export async function appendRaw(warehouse: Warehouse, register: Register, tables: readonly RawTable[]): Promise<void> {
  const records = tables.flatMap((table) => table.rows.map((row) => recordOf(table, row)));
  await appendRows(warehouse, "raw", register.name, rawColumns(register), records);
}

function recordOf({source, arrival}: RawTable, row: RawRow): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(row.values).map(([name, value]) => [ownName(name), value])),
    row_id: row.row_id,
    file: source.file,
    received: source.received,
    sheet: row.sheet,
    row: row.row,
    arrival,
    cells: JSON.stringify(row.cells),
    other: JSON.stringify(row.other),
  };
}
