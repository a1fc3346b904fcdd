import type {Mart} from "../../src/lib/marts/mart.js";
import {appendColumns, createTable, type ColumnSpec} from "./append.js";
import {identifier, literal} from "./identifier.js";
import {query, type Warehouse} from "./open.js";

type Row = Readonly<Record<string, unknown>>;

/** An answer that is tables of rows, a table being named after its mart. */
export type KeptTables = Readonly<Record<string, readonly Row[]>>;

/** Answers with their rows, kept from run to run beside what is known of files. */
export interface KeptRows {
  /** The answer of a key whose rows stand here whole. */
  recall<T>(key: string): T | undefined;
  keep(key: string, answer: unknown, tables: KeptTables): void;
  /** Writes what was kept; before that nothing of it can be shown. */
  flush(): Promise<void>;
  /** Shows rows as `evaluation.<target>`, a view; what stands before them is told key by key. */
  show(mart: Mart, target: string, keys: readonly string[], before?: {readonly name: string; readonly values: readonly string[]}): Promise<void>;
  /** Forgets everything that was neither recalled nor kept since the store was opened. */
  forgetUnused(): Promise<void>;
}

const KEY: ColumnSpec = {name: "key", type: "VARCHAR"};
const LIST: readonly ColumnSpec[] = [KEY, {name: "answer", type: "VARCHAR"}];

interface Pending {
  readonly key: string;
  readonly answer: string;
  readonly tables: KeptTables;
}

/**
 * Opens the rows kept in the attached store, which is a cache: a key counts as known only where its answer and its rows
 * give the checksum under which they were written.
 */
export async function openKeptRows(warehouse: Warehouse, marts: readonly Mart[]): Promise<KeptRows> {
  const run = (sql: string) => warehouse.connection.run(sql);
  await run("create table if not exists store.kept (key varchar, answer varchar, checksum varchar)");
  for (const mart of marts) await run(`create table if not exists ${tableOf(mart)} (${columnsOf(mart).map(({name, type}) => `${identifier(name)} ${type}`).join(", ")})`);
  const found = await query<{key: string; answer: string | null}>(warehouse, `select seen.key, kept.answer from (${checksums(marts)}) as seen left join store.kept as kept on kept.key = seen.key and kept.checksum = seen.checksum`);
  const known = new Map(found.flatMap(({key, answer}) => (answer === null ? [] : [[key, answer]])));
  let spoilt = found.flatMap(({key, answer}) => (answer === null ? [key] : []));
  const used = new Set<string>();
  let pending: Pending[] = [];
  return {
    recall<T>(key: string) {
      const answer = known.get(key);
      if (answer === undefined) return undefined;
      used.add(key);
      return JSON.parse(answer) as T;
    },
    keep(key, answer, tables) {
      pending.push({key, answer: JSON.stringify(answer), tables});
    },
    async flush() {
      const taken = pending;
      const cleared = spoilt;
      [pending, spoilt] = [[], []];
      await run("begin");
      await forget(warehouse, marts, cleared);
      await write(warehouse, marts, taken);
      await run("commit");
    },
    forgetUnused: () => forget(warehouse, marts, [...known.keys()].filter((key) => !used.has(key))),
    async show(mart, target, keys, before) {
      const columns: readonly ColumnSpec[] = [KEY, ...(before ? [{name: before.name, type: "VARCHAR"} as const] : [])];
      const asked = `${target}_keys`;
      await createTable(warehouse, "evaluation", asked, columns);
      await appendColumns(warehouse, {schema: "evaluation", name: asked}, columns, [[keys, ...(before ? [before.values] : [])]]);
      const names = [...(before ? [`asked.${identifier(before.name)}`] : []), ...Object.keys(mart.columns).map((name) => `kept.${identifier(name)}`)];
      await run(`create view evaluation.${identifier(target)} as select ${names.join(", ")} from ${tableOf(mart)} as kept inner join evaluation.${identifier(asked)} as asked on asked.key = kept.key`);
    },
  };
}

const tableOf = (mart: Mart): string => `store.${identifier(`kept_${mart.name}`)}`;

function columnsOf(mart: Mart): ColumnSpec[] {
  return [KEY, ...Object.entries(mart.columns).map(([name, {type}]) => ({name, type}))];
}

/** One checksum a key, over its answer and all of its rows, in whatever order they stand. */
function checksums(marts: readonly Mart[], only = ""): string {
  const rows = marts.map((mart) => `select key, hash(${[literal(mart.name), ...columnsOf(mart).map(({name}) => identifier(name))].join(", ")}) as part from ${tableOf(mart)} ${only}`);
  return `select key, count(*) || ' ' || sum(part) as checksum from (select key, hash('answer', key, answer) as part from store.kept ${only} union all ${rows.join(" union all ")}) group by key`;
}

async function createAsked(warehouse: Warehouse, keys: readonly string[]): Promise<void> {
  await warehouse.connection.run("create or replace temp table asked (key varchar)");
  await appendColumns(warehouse, {catalog: "temp", schema: "main", name: "asked"}, [KEY], [[keys]]);
}

async function forget(warehouse: Warehouse, marts: readonly Mart[], keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await createAsked(warehouse, keys);
  for (const table of ["store.kept", ...marts.map(tableOf)]) await warehouse.connection.run(`delete from ${table} where key in (select key from temp.asked)`);
}

async function write(warehouse: Warehouse, marts: readonly Mart[], taken: readonly Pending[]): Promise<void> {
  if (taken.length === 0) return;
  for (const mart of marts) {
    const columns = columnsOf(mart);
    const sets = taken.map(({key, tables}) => {
      const rows = tables[mart.name] ?? [];
      return columns.map(({name}, at) => rows.map((row) => (at === 0 ? key : row[name])));
    });
    await appendColumns(warehouse, {catalog: "store", schema: "main", name: `kept_${mart.name}`}, columns, sets);
  }
  await appendColumns(warehouse, {catalog: "store", schema: "main", name: "kept"}, [...LIST, {name: "checksum", type: "VARCHAR"}], [[taken.map(({key}) => key), taken.map(({answer}) => answer), taken.map(() => null)]]);
  await createAsked(warehouse, taken.map(({key}) => key));
  await warehouse.connection.run(`update store.kept set checksum = seen.checksum from (${checksums(marts, "where key in (select key from temp.asked)")}) as seen where seen.key = kept.key and kept.checksum is null`);
}
