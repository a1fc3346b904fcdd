import {columnsOf, type Register} from "../../src/lib/field.js";
import type {RawRow} from "../../src/lib/rows.js";

/** Accepted rows as columns, in the order of `rowColumns`: what crosses from a worker and goes into a table. */
export interface Batch {
  readonly register: string;
  readonly rows: number;
  readonly columns: readonly (readonly unknown[])[];
}

/** Turns rows into columns. */
export function batchOf(register: Register, rows: readonly RawRow[]): Batch {
  const own = columnsOf(register).map(({name}) => rows.map((row) => row.values[name] ?? null));
  const place = [rows.map((row) => row.row_id), rows.map((row) => row.sheet), rows.map((row) => row.row), rows.map((row) => JSON.stringify(row.cells)), rows.map((row) => JSON.stringify(row.other))];
  return {register: register.name, rows: rows.length, columns: [...place, ...own]};
}
