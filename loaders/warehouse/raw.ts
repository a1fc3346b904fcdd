import type {Register} from "../../src/lib/field.js";
import type {Source} from "../../src/lib/rows.js";
import {appendColumns, createTable} from "./append.js";
import {identifier} from "./identifier.js";
import type {Warehouse} from "./open.js";
import {rawColumns, rowColumns, type ColumnSpec} from "./raw-columns.js";

/** A file whose checked rows stand in the store under `key`. */
export interface StoredFile {
  readonly key: string;
  readonly source: Source;
}

const INCOMING: readonly ColumnSpec[] = [
  {name: "key", type: "VARCHAR"},
  {name: "file", type: "VARCHAR"},
  {name: "received", type: "DATE"},
  {name: "arrival", type: "INTEGER"},
];

/** Fills `raw.<register>` from the store, in the order in which the files came. New rows and known ones go the same way. */
export async function fillRaw(warehouse: Warehouse, registers: readonly Register[], files: readonly StoredFile[]): Promise<void> {
  const list = INCOMING.map(({name, type}) => `${name} ${type}`).join(", ");
  await warehouse.connection.run(`create or replace temp table incoming (${list})`);
  const columns = [files.map(({key}) => key), files.map(({source}) => source.file), files.map(({source}) => source.received), files.map((_, arrival) => arrival)];
  await appendColumns(warehouse, {catalog: "temp", schema: "main", name: "incoming"}, INCOMING, [columns]);
  for (const register of registers) {
    await createTable(warehouse, "raw", register.name, rawColumns(register));
    const own = rowColumns(register).map(({name}) => `stored.${identifier(name)}`).join(", ");
    await warehouse.connection.run(
      `insert into raw.${identifier(register.name)} select incoming.file, incoming.received, incoming.arrival, ${own}
      from store.${identifier(register.name)} as stored inner join temp.incoming as incoming on stored.key = incoming.key
      order by incoming.arrival, stored.ordinal`,
    );
  }
}
