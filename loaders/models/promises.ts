import type {Mart} from "../../src/lib/marts/mart.js";
import {identifier} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";

/** A promise of a mart that does not hold. */
export interface BrokenPromise {
  readonly mart: string;
  readonly promise: "columns" | "key" | "filled";
  readonly seen: string;
}

/** Checks what `src/lib/marts` promises: the columns and their types, the key unique, no gaps where none are allowed. */
export async function brokenPromises(warehouse: Warehouse, marts: readonly Mart[]): Promise<BrokenPromise[]> {
  const seen = await columnsSeen(warehouse);
  const broken: BrokenPromise[] = [];
  for (const mart of marts) broken.push(...(checkColumns(mart, seen.get(mart.name) ?? "") ?? (await checkRows(warehouse, mart))));
  return broken;
}

/** The columns of every mart with their types, as one text each. */
async function columnsSeen(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const tables = await query<{name: string; columns: string}>(
    warehouse,
    `select table_name as name, string_agg(column_name || ' ' || data_type, ', ' order by column_index) as columns from duckdb_columns()
    where database_name = current_database() and schema_name = 'marts' group by table_name`,
  );
  return new Map(tables.map(({name, columns}) => [name, columns]));
}

function checkColumns(mart: Mart, seen: string): BrokenPromise[] | null {
  const promised = Object.entries(mart.columns).map(([name, column]) => `${name} ${column.type}`).join(", ");
  return seen === promised ? null : [{mart: mart.name, promise: "columns", seen: `${seen} ≠ ${promised}`}];
}

/** One look at the rows. As many hashes of keys as rows means as many keys; fewer means that the keys themselves are looked at. */
async function checkRows(warehouse: Warehouse, mart: Mart): Promise<BrokenPromise[]> {
  const table = `marts.${identifier(mart.name)}`;
  const filled = Object.entries(mart.columns).filter(([, column]) => !column.optional).map(([name]) => name);
  const counts = filled.map((name) => `count(${identifier(name)})`).join(", ");
  const [row] = await query<{n: string; keys: string; filled: readonly string[]}>(warehouse, `select count(*) as n, count(distinct hash(${mart.key.map(identifier).join(", ")})) as keys, [${counts}] as filled from ${table}`);
  const empty = filled.map((name, at) => ({name, missing: Number(row!.n) - Number(row!.filled[at])})).filter(({missing}) => missing > 0);
  const repeated = row!.keys === row!.n ? [] : await checkKey(warehouse, mart, table);
  return [...repeated, ...empty.map(({name, missing}) => ({mart: mart.name, promise: "filled" as const, seen: `${name}: ${missing} empty`}))];
}

async function checkKey(warehouse: Warehouse, mart: Mart, table: string): Promise<BrokenPromise[]> {
  const key = mart.key.map(identifier).join(", ");
  const rows = await query<Record<string, unknown>>(warehouse, `select ${key}, count(*) as n from ${table} group by ${key} having count(*) > 1 order by ${key} limit 3`);
  return rows.length === 0 ? [] : [{mart: mart.name, promise: "key", seen: JSON.stringify(rows)}];
}
