import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {rename, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {appendColumns} from "./append.js";
import type {Batch} from "./batch.js";
import {literal} from "./identifier.js";
import {query, type Warehouse} from "./open.js";
import type {ColumnSpec} from "./raw-columns.js";
import {spokenSql} from "./text-columns.js";

/** A table of many rows: a Parquet file beside the store, as the worker wrote it, and never copied into it. */
export interface BesideFile {
  readonly key: string;
  readonly register: string;
  readonly name: string;
  /** How `cells` and `other` of its rows are put together: SQL. */
  readonly cells: string;
  readonly other: string;
  /** The ids of rows that leave theirs out, up to the hyphen before the line. */
  readonly id_prefix: string;
}

export interface Beside {
  /** Puts the tables of many rows into files, which are known once they stand in `store.beside`. */
  write(key: string, batches: readonly Batch[]): Promise<BesideFile[]>;
  /** Removes the files that the store does not know. */
  forgetUnknown(): Promise<void>;
}

const NAMES = ["key", "register", "name", "cells", "other", "id_prefix"] as const;
const COLUMNS: readonly ColumnSpec[] = NAMES.map((name) => ({name, type: "VARCHAR"}));
const passing: string[] = [];

/**
 * Where the store stands in memory the files stand in a temporary folder, for as long as the program runs.
 * A key whose file somebody has removed is forgotten. `temp.beside` says where each file is.
 */
export async function openBeside(warehouse: Warehouse, folder: string | undefined): Promise<Beside> {
  const home = folder ?? passingFolder();
  await warehouse.connection.run("create table if not exists store.beside (key varchar, register varchar, name varchar, cells varchar, other varchar, id_prefix varchar)");
  await warehouse.connection.run(`create temp view beside as select *, ${literal(join(home, "/"))} || name as path from store.beside`);
  const lost = (await listed(warehouse)).filter(({path}) => !existsSync(path)).map(({key}) => literal(key));
  if (lost.length > 0) for (const table of ["memo", "beside"]) await warehouse.connection.run(`delete from store.${table} where key in (${lost.join(", ")})`);
  return {
    write: (key, batches) => Promise.all(batches.flatMap(({register, table}, at) => (table === undefined ? [] : [write(home, table.parts, {key, register, name: `${key}-${String(at).padStart(4, "0")}.parquet`, cells: spokenSql("cell", table.cells), other: spokenSql("other", table.other), id_prefix: table.idPrefix})]))),
    async forgetUnknown() {
      if (!existsSync(home)) return;
      const known = new Set((await listed(warehouse)).map(({name}) => name));
      for (const name of readdirSync(home)) if (!known.has(name)) rmSync(join(home, name), {force: true});
    },
  };
}

/** Makes files known. */
export async function listBeside(warehouse: Warehouse, files: readonly BesideFile[]): Promise<void> {
  await appendColumns(warehouse, {catalog: "store", schema: "main", name: "beside"}, COLUMNS, [NAMES.map((name) => files.map((file) => file[name]))]);
}

function listed(warehouse: Warehouse): Promise<{key: string; name: string; path: string}[]> {
  return query<{key: string; name: string; path: string}>(warehouse, "select key, name, path from temp.beside");
}

function passingFolder(): string {
  const folder = join(tmpdir(), `youjie-rows-${process.pid}-${passing.length}`);
  if (passing.push(folder) === 1) process.once("exit", () => passing.forEach((one) => rmSync(one, {recursive: true, force: true})));
  return folder;
}

/** Whole or not at all. */
async function write(home: string, parts: readonly Uint8Array[], file: BesideFile): Promise<BesideFile> {
  const path = join(home, file.name);
  mkdirSync(home, {recursive: true});
  await writeFile(`${path}.${process.pid}`, parts);
  await rename(`${path}.${process.pid}`, path);
  return file;
}
