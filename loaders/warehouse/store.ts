import {mkdirSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Register} from "../../src/lib/field.js";
import {appendColumns} from "./append.js";
import type {Batch} from "./batch.js";
import {listBeside, openBeside, type Beside, type BesideFile} from "./beside.js";
import {identifier, literal} from "./identifier.js";
import {query, type Warehouse} from "./open.js";
import {BETWEEN, NOTHING} from "./pack.js";
import {rowColumns, type ColumnSpec} from "./raw-columns.js";

/** What was worked out once is not worked out again: answers by key, and the rows of a checked file by its key; many rows lie in files beside. */
export interface Store {
  recall<T>(key: string): T | undefined;
  /** Keeps an answer, and rows with it. Nothing is on disk before `flush`. */
  keep(key: string, answer: unknown, batches?: readonly Batch[]): Promise<void>;
  flush(): Promise<void>;
  /** Forgets everything that was neither recalled nor kept since the store was opened. */
  forgetUnused(): Promise<void>;
}

const MOST_PENDING = 20_000;
const MEMO: readonly ColumnSpec[] = [{name: "key", type: "VARCHAR"}, {name: "answer", type: "VARCHAR"}];
const KEYED: readonly ColumnSpec[] = [{name: "key", type: "VARCHAR"}, {name: "ordinal", type: "INTEGER"}];

/** The file of a store in its folder: one state of the program never sees another's. */
export function storeFile(program: string): string {
  return `checked-${program}.duckdb`;
}

/** The columns of `store.<register>`. */
export function storeColumns(register: Register): ColumnSpec[] {
  return [...KEYED, ...rowColumns(register)];
}

/**
 * Attaches the store of a data folder to a warehouse as `store`. It is a cache and nothing else: one file for one state
 * of the program, deleted at any time without loss; unusable, held by another run or on a disk that cannot be written,
 * it stands in memory for this run.
 * @param folder `<data>/.cache`
 */
export async function openStore(warehouse: Warehouse, folder: string, program: string, registers: readonly Register[]): Promise<Store> {
  const attached = await attach(warehouse, folder, storeFile(program));
  await warehouse.connection.run("create table if not exists store.memo (key varchar, answer varchar)");
  for (const register of registers) {
    const columns = storeColumns(register).map(({name, type}) => `${identifier(name)} ${type}`).join(", ");
    await warehouse.connection.run(`create table if not exists store.${identifier(register.name)} (${columns})`);
  }
  const beside = await openBeside(warehouse, attached ? join(folder, `checked-${program}.rows`) : undefined);
  const rows = await query<{key: string; answer: string}>(warehouse, "select key, answer from store.memo");
  return makeStore(warehouse, registers, new Map(rows.map(({key, answer}) => [key, answer])), beside);
}

/** Whether the store stands on the disk. */
async function attach(warehouse: Warehouse, folder: string, name: string): Promise<boolean> {
  const path = join(folder, name);
  const open = (where: string) => warehouse.connection.run(`attach ${literal(where)} as store`);
  try {
    mkdirSync(folder, {recursive: true});
    const own = name.replace(/duckdb$/, "");
    for (const old of readdirSync(folder)) if (old.startsWith("checked-") && !old.startsWith(own)) rmSync(join(folder, old), {force: true, recursive: true});
    await open(path);
    return true;
  } catch (error) {
    const again = /lock/i.test(String(error)) || !removed(path) ? false : await open(path).then(() => true, () => false);
    if (!again) await open(":memory:");
    return again;
  }
}

function removed(path: string): boolean {
  try {
    for (const file of [path, `${path}.wal`]) rmSync(file, {force: true});
    return true;
  } catch {
    return false;
  }
}

interface Pending {
  readonly key: string;
  readonly answer: string;
  readonly batches: readonly Batch[];
  readonly files: readonly BesideFile[];
}

function makeStore(warehouse: Warehouse, registers: readonly Register[], known: Map<string, string>, beside: Beside): Store {
  const used = new Set<string>();
  let pending: Pending[] = [];
  let pendingRows = 0;
  let writing = Promise.resolve();
  const flush = (): Promise<void> => {
    const taken = pending;
    pending = [];
    pendingRows = 0;
    if (taken.length > 0) writing = writing.then(() => write(warehouse, registers, taken));
    return writing;
  };
  return {
    recall<T>(key: string) {
      const answer = known.get(key);
      if (answer === undefined) return undefined;
      used.add(key);
      return JSON.parse(answer) as T;
    },
    async keep(key, answer, batches = []) {
      used.add(key);
      const few = batches.filter(({table}) => table === undefined);
      // What is pending may be written down, and another list begun, while these are.
      const files = await beside.write(key, batches);
      pending.push({key, answer: JSON.stringify(answer), batches: few, files});
      pendingRows += few.reduce((sum, batch) => sum + batch.rows, 0);
      if (pendingRows >= MOST_PENDING) await flush();
    },
    flush,
    async forgetUnused() {
      const unused = [...known.keys()].filter((key) => !used.has(key));
      await forget(warehouse, registers, unused);
      await beside.forgetUnknown();
    },
  };
}

/** One transaction: a key is known only together with all of its rows. */
async function write(warehouse: Warehouse, registers: readonly Register[], taken: readonly Pending[]): Promise<void> {
  await warehouse.connection.run("begin");
  for (const register of registers) await unpack(warehouse, register, taken);
  await listBeside(warehouse, taken.flatMap(({files}) => files));
  await appendColumns(warehouse, {catalog: "store", schema: "main", name: "memo"}, MEMO, [[taken.map(({key}) => key), taken.map(({answer}) => answer)]]);
  await warehouse.connection.run("commit");
}

/** Splits packed columns into rows inside the database. */
async function unpack(warehouse: Warehouse, register: Register, taken: readonly {key: string; batches: readonly Batch[]}[]): Promise<void> {
  const packs = taken.flatMap(({key, batches}) => {
    let ordinal = 0;
    return batches.filter((batch) => batch.register === register.name).flatMap((batch) => batch.packs).map(({rows, columns}) => {
      ordinal += rows;
      return {key, first: ordinal - rows, rows, columns};
    });
  });
  if (packs.length === 0) return;
  const columns = rowColumns(register);
  const packed: ColumnSpec[] = [MEMO[0]!, {name: "first", type: "INTEGER"}, {name: "rows", type: "INTEGER"}, ...columns.map(({name}) => ({name: `packed ${name}`, type: "VARCHAR" as const}))];
  await warehouse.connection.run(`create or replace temp table packed (${packed.map(({name, type}) => `${identifier(name)} ${type}`).join(", ")})`);
  const set = [packs.map((pack) => pack.key), packs.map((pack) => pack.first), packs.map((pack) => pack.rows), ...columns.map((_, at) => packs.map((pack) => pack.columns[at]))];
  await appendColumns(warehouse, {catalog: "temp", schema: "main", name: "packed"}, packed, [set]);
  const split = columns.map(({name, type}) => `cast(nullif(unnest(string_split(${identifier(`packed ${name}`)}, ${literal(BETWEEN)})), ${literal(NOTHING)}) as ${type})`);
  await warehouse.connection.run(`insert into store.${identifier(register.name)} select key, first + unnest(range(rows)), ${split.join(", ")} from temp.packed`);
}

async function forget(warehouse: Warehouse, registers: readonly Register[], keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await warehouse.connection.run("create or replace temp table forgotten (key varchar)");
  await appendColumns(warehouse, {catalog: "temp", schema: "main", name: "forgotten"}, MEMO.slice(0, 1), [[keys]]);
  for (const name of ["memo", "beside", ...registers.map((register) => register.name)]) {
    await warehouse.connection.run(`delete from store.${identifier(name)} where key in (select key from temp.forgotten)`);
  }
}
