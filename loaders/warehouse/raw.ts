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

/**
 * Appends the accepted rows of one table of one file.
 * @param arrival order in which files came (by date received, then path): the later of two versions is the one that holds
 */
export async function appendRaw(warehouse: Warehouse, register: Register, source: Source, arrival: number, rows: readonly RawRow[]): Promise<void> {
  await appendRows(
    warehouse,
    "raw",
    register.name,
    rawColumns(register),
    rows.map((row) => ({
      ...Object.fromEntries(Object.entries(row.values).map(([name, value]) => [ownName(name), value])),
      row_id: row.row_id,
      file: source.file,
      received: source.received,
      sheet: row.sheet,
      row: row.row,
      arrival,
      cells: JSON.stringify(row.cells),
      other: JSON.stringify(row.other),
    })),
  );
}
