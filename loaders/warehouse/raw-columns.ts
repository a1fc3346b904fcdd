import {columnsOf, type ColumnType, type Register} from "../../src/lib/field.js";

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
}

/** Where a row lies in its file, and what stood there. */
const PLACE: readonly ColumnSpec[] = [
  {name: "row_id", type: "VARCHAR"},
  {name: "sheet", type: "VARCHAR"},
  {name: "row", type: "INTEGER"},
  {name: "cells", type: "VARCHAR"},
  {name: "other", type: "VARCHAR"},
];

/** Which file a row came in; `arrival` counts files as they came: of two versions the later holds. */
const ORIGIN: readonly ColumnSpec[] = [
  {name: "file", type: "VARCHAR"},
  {name: "received", type: "DATE"},
  {name: "arrival", type: "INTEGER"},
];

/** What a checked row holds whatever else lies in the inbox: its place, then the register's own columns. */
export function rowColumns(register: Register): ColumnSpec[] {
  return [...PLACE, ...columnsOf(register).map(({name, type}) => ({name: ownName(name), type}))];
}

/** The columns of `raw.<register>`. */
export function rawColumns(register: Register): ColumnSpec[] {
  return [...ORIGIN, ...rowColumns(register)];
}

/** A register may have a column whose name the provenance already uses. */
export function ownName(name: string): string {
  return [...PLACE, ...ORIGIN].some((column) => column.name === name) ? `${name}_` : name;
}
