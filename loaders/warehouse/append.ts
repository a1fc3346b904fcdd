import {BOOLEAN, DATE, DOUBLE, DuckDBDataChunk, DuckDBDateValue, INTEGER, VARCHAR, type DuckDBValue} from "@duckdb/node-api";
import {identifier} from "./identifier.js";
import type {Warehouse} from "./open.js";
import type {ColumnSpec} from "./raw-columns.js";

export type {ColumnSpec} from "./raw-columns.js";

const TYPES = {VARCHAR, DOUBLE, INTEGER, BOOLEAN, DATE} as const;
const CHUNK = 2048;
const DAY = 86_400_000;

/** Creates a table; an existing one is replaced. */
export async function createTable(warehouse: Warehouse, schema: string, name: string, columns: readonly ColumnSpec[]): Promise<void> {
  await createTables(warehouse, schema, [{name, columns}]);
}

/** The same for many, in one go. */
export async function createTables(warehouse: Warehouse, schema: string, tables: readonly {readonly name: string; readonly columns: readonly ColumnSpec[]}[]): Promise<void> {
  const made = tables.map(({name, columns}) => `create or replace table ${identifier(schema)}.${identifier(name)} (${columns.map((column) => `${identifier(column.name)} ${column.type}`).join(", ")})`);
  await warehouse.connection.run([`create schema if not exists ${identifier(schema)}`, ...made].join("; "));
}

/** Appends row objects. Dates are given as ISO text. An absent property is null. */
export async function appendRows(
  warehouse: Warehouse,
  schema: string,
  name: string,
  columns: readonly ColumnSpec[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await appendColumns(warehouse, {schema, name}, columns, [columns.map((column) => rows.map((row) => row[column.name]))]);
}

/**
 * Appends sets of columns in chunks (250 k rows/s measured, against 1.1 k by prepared inserts), all by one appender:
 * an appender costs a flush.
 */
export async function appendColumns(
  warehouse: Warehouse,
  {catalog, schema, name}: {readonly catalog?: string; readonly schema: string; readonly name: string},
  columns: readonly ColumnSpec[],
  sets: readonly (readonly (readonly unknown[])[])[],
): Promise<void> {
  const filled = sets.filter((set) => (set[0]?.length ?? 0) > 0);
  if (filled.length === 0) return;
  const appender = await warehouse.connection.createAppender(name, schema, catalog);
  const types = columns.map((column) => TYPES[column.type]);
  for (const set of filled) {
    const length = set[0]!.length;
    for (let start = 0; start < length; start += CHUNK) {
      const end = Math.min(length, start + CHUNK);
      const chunk = DuckDBDataChunk.create(types, end - start);
      chunk.setColumns(columns.map((column, at) => convert(set[at]!.slice(start, end), column)));
      appender.appendDataChunk(chunk);
    }
  }
  appender.closeSync();
}

function convert(values: readonly unknown[], column: ColumnSpec): DuckDBValue[] {
  if (column.type === "DATE") return values.map((value) => (value === null || value === undefined ? null : dateValue(String(value), column.name)));
  if (column.type === "VARCHAR") return values.map((value) => (value === null || value === undefined ? null : typeof value === "string" ? value : String(value)));
  return values.map((value) => (value ?? null) as DuckDBValue);
}

function dateValue(iso: string, column: string): DuckDBDateValue {
  const days = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY;
  if (!Number.isInteger(days)) throw new Error(`invalid date in column ${column}: ${iso}`);
  return new DuckDBDateValue(days);
}
