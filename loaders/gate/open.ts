import {marts} from "../../src/lib/marts/index.js";
import type {Reader} from "../../src/lib/reader.js";
import {corrections} from "../../src/lib/registers/corrections.js";
import {registers} from "../../src/lib/registers/index.js";
import {identifier, literal} from "../warehouse/identifier.js";
import {openWarehouse, query, type Warehouse} from "../warehouse/open.js";
import {seenCells, seenCorrections, seenRows, seenSources} from "./select.js";

/** A warehouse that holds what its reader may see and nothing else. */
export interface Gate extends Warehouse {
  readonly reader: Reader;
}

/** What the build says of itself that anybody may know; not the report of the run, which names files. */
const OPEN_WORDS = ["version", "stamp", "as_of", "sample", "city_zh", "city_en", "home_region", "map"];

/**
 * The one way out of the warehouse. For the office it is opened as it stands. For any other reader what he may see is copied into a
 * database of its own, and the warehouse is closed again: tables and columns are all there, so that every question can be asked, and
 * what is denied is empty.
 */
export async function openGate(path: string, reader: Reader): Promise<Gate> {
  if (reader.kind === "internal") return Object.assign(await openWarehouse(path, "read"), {reader});
  const gate = await openWarehouse(":memory:");
  try {
    await gate.connection.run(`attach ${literal(path)} as source (read_only); create schema marts; create schema raw; create schema meta`);
    await gate.connection.run("set variable as_of = (select cast(value as date) from source.meta.build where key = 'as_of')");
    await fill(gate, reader);
    await gate.connection.run("detach source");
    return Object.assign(gate, {reader});
  } catch (error) {
    gate.close();
    throw error;
  }
}

async function fill(gate: Warehouse, reader: Reader): Promise<void> {
  const run = (name: string, sql: string) => gate.connection.run(`create table ${name} as ${sql}`);
  for (const mart of marts) await run(`marts.${identifier(mart.name)}`, seenRows(mart, reader));
  await run("sources", seenSources(marts));
  const there = new Set((await query<{name: string}>(gate, "select table_name as name from duckdb_tables() where database_name = 'source' and schema_name = 'raw'")).map(({name}) => name));
  const ledgers = registers.filter(({name}) => there.has(name) && name !== corrections.name);
  for (const register of ledgers) await run(`raw.${identifier(register.name)}`, seenCells(register, reader));
  await gate.connection.run(`insert into sources ${seenCorrections(ledgers)}`);
  await run(`raw.${corrections.name}`, seenCells(corrections, reader));
  await gate.connection.run("drop table sources");
  await run("meta.build", `select * from source.meta.build where key in (${OPEN_WORDS.map(literal).join(", ")})`);
  for (const table of ["inputs", "settings"]) await run(`meta.${table}`, `select * from source.meta.${table} where false`);
}

/** Whether there is a unit of this code; a misspelt one would get an empty site. */
export async function hasUnit(path: string, unit: string): Promise<boolean> {
  const warehouse = await openWarehouse(path, "read");
  try {
    return (await query(warehouse, `select unit_id from marts.units where unit_id = ${literal(unit)}`)).length > 0;
  } finally {
    warehouse.close();
  }
}
