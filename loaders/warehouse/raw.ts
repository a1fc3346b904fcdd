import type {Register} from "../../src/lib/field.js";
import type {Source} from "../../src/lib/rows.js";
import {appendColumns, createTables} from "./append.js";
import {identifier, literal} from "./identifier.js";
import {query, type Warehouse} from "./open.js";
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

/** No more files than this. */
const LAST = 2 ** 31 - 1;
/** Rows are copied here and not added up: they come out the same, in the same order, whichever thread takes which group. */
const THREADS = 2;

/** Fills `raw.<register>` from the store, in the order in which the files came. New rows and known ones go the same way. */
export async function fillRaw(warehouse: Warehouse, registers: readonly Register[], files: readonly StoredFile[]): Promise<void> {
  const list = INCOMING.map(({name, type}) => `${name} ${type}`).join(", ");
  await warehouse.connection.run(`create or replace temp table incoming (${list})`);
  const columns = [files.map(({key}) => key), files.map(({source}) => source.file), files.map(({source}) => source.received), files.map((_, arrival) => arrival)];
  await appendColumns(warehouse, {catalog: "temp", schema: "main", name: "incoming"}, INCOMING, [columns]);
  const beside = await query<Beside>(warehouse, "select register, path, arrival, cells, other, id_prefix from temp.beside inner join temp.incoming as incoming using (key) order by arrival, path");
  await createTables(warehouse, "raw", registers.map((register) => ({name: register.name, columns: rawColumns(register)})));
  const arrivals = await arrivalsOf(warehouse, registers);
  await warehouse.connection.run(`set threads = ${THREADS}`);
  try {
    for (const register of registers) await fillRegister(warehouse, register, beside, arrivals.get(register.name) ?? []);
  } finally {
    await warehouse.connection.run("set threads = 1");
  }
}

async function fillRegister(warehouse: Warehouse, register: Register, beside: readonly Beside[], stored: readonly number[]): Promise<void> {
  const own = beside.filter(({register: name}) => name === register.name);
  for (const [at, file] of own.entries()) {
    await fillStored(warehouse, register, stored, own[at - 1]?.arrival ?? -1, file.arrival);
    await fillBeside(warehouse, register, file);
  }
  await fillStored(warehouse, register, stored, own.at(-1)?.arrival ?? -1, LAST);
}

/** A table of many rows, in its file; SQL that puts the texts of its cells together. */
interface Beside {
  readonly register: string;
  readonly path: string;
  readonly arrival: number;
  readonly cells: string;
  readonly other: string;
  readonly id_prefix: string;
}

/** By register: the files of which the store itself holds rows. */
async function arrivalsOf(warehouse: Warehouse, registers: readonly Register[]): Promise<ReadonlyMap<string, readonly number[]>> {
  const each = registers.map(({name}) => `select ${literal(name)} as register, arrival from temp.incoming where key in (select key from store.${identifier(name)})`);
  const arrivals = new Map<string, number[]>();
  for (const {register, arrival} of await query<{register: string; arrival: number}>(warehouse, each.join(" union all "))) {
    const own = arrivals.get(register);
    if (own) own.push(arrival);
    else arrivals.set(register, [arrival]);
  }
  return arrivals;
}

/** What files between two arrivals hold that is few enough to stand in the store itself. */
async function fillStored(warehouse: Warehouse, register: Register, stored: readonly number[], after: number, before: number): Promise<void> {
  if (!stored.some((arrival) => arrival > after && arrival <= before)) return;
  const source = `store.${identifier(register.name)} as stored inner join temp.incoming as incoming on stored.key = incoming.key where incoming.arrival`;
  const own = rowColumns(register).map(({name}) => `stored.${identifier(name)}`);
  await fill(warehouse, register, own, `${source} > ${after} and incoming.arrival <= ${before} order by incoming.arrival, stored.ordinal`);
}

async function fillBeside(warehouse: Warehouse, register: Register, {path, arrival, id_prefix: prefix, ...spoken}: Beside): Promise<void> {
  const own = rowColumns(register).map(({name}) => {
    if (name === "row_id") return `coalesce(stored.row_id, concat(${literal(`${prefix}-`)}, stored.line))`;
    return name === "cells" || name === "other" ? spoken[name] : `stored.${identifier(name)}`;
  });
  const source = `(select *, cast("row" as varchar) as line from read_parquet(${literal(path)})) as stored cross join (from temp.incoming where arrival = ${arrival}) as incoming`;
  await fill(warehouse, register, own, source);
}

async function fill(warehouse: Warehouse, register: Register, own: readonly string[], source: string): Promise<void> {
  await warehouse.connection.run(`insert into raw.${identifier(register.name)} select incoming.file, incoming.received, incoming.arrival, ${own.join(", ")} from ${source}`);
}
