import {DuckDBInstance, type DuckDBConnection} from "@duckdb/node-api";
import {identifier} from "./identifier.js";

/** An open database file and its one connection. */
export interface Warehouse {
  readonly connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a DuckDB file with everything that could reach a network switched off.
 * @param path the file, or `:memory:`
 */
export async function openWarehouse(path: string, mode: "read" | "write" = "write"): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, {
    threads: "2",
    // Kept for blocks rather than given back and asked for again, which two threads at once do slowly.
    ...(path === ":memory:" ? {block_allocator_memory: "1GB"} : {}),
    access_mode: mode === "read" && path !== ":memory:" ? "READ_ONLY" : "AUTOMATIC",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    enable_external_access: "true",
  });
  const connection = await instance.connect();
  // A sum of doubles must not depend on which thread came first.
  await connection.run("set preserve_insertion_order = true; set threads = 1");
  return {
    connection,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Rows as plain objects: dates and decimals as JSON values, never BigInt or Date. */
export async function query<R extends object>(warehouse: Warehouse, sql: string): Promise<R[]> {
  const result = await warehouse.connection.runAndReadAll(sql);
  return result.getRowObjectsJson() as R[];
}

/** Rows read at a time: a text must not grow past what a program can hold. */
const AT_ONCE = 50_000;

/**
 * Many rows of a table, in the order in which they stand: a column comes as one text, which is read three times as fast
 * as value by value. Whole numbers come as numbers.
 */
export async function queryMany<R extends object>(warehouse: Warehouse, table: string, names: readonly (keyof R & string)[]): Promise<R[]> {
  const columns = names.map((name) => `cast(to_json(list(${identifier(name)})) as varchar)`).join(", ");
  const rows: R[] = [];
  for (let start = 0; start === rows.length; start += AT_ONCE) {
    const result = await warehouse.connection.runAndReadAll(`select ${columns} from (from ${table} limit ${AT_ONCE} offset ${start})`);
    const read = result.getRows()[0]!.map((text) => (text === null ? [] : (JSON.parse(String(text)) as unknown[])));
    const length = read[0]?.length ?? 0;
    for (let at = 0; at < length; at++) rows.push(Object.fromEntries(names.map((name, column) => [name, read[column]![at]])) as R);
    if (length === 0) break;
  }
  return rows;
}

/** The same, as columns in the order selected. */
export async function queryColumns(warehouse: Warehouse, sql: string): Promise<Record<string, unknown[]>> {
  const result = await warehouse.connection.runAndReadAll(sql);
  const columns = result.getColumnsJson();
  return Object.fromEntries(result.columnNames().map((name, index) => [name, columns[index] ?? []]));
}
