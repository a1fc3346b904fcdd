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
  const broken: BrokenPromise[] = [];
  for (const mart of marts) broken.push(...(await checkMart(warehouse, mart)));
  return broken;
}

async function checkMart(warehouse: Warehouse, mart: Mart): Promise<BrokenPromise[]> {
  const table = `marts.${identifier(mart.name)}`;
  const described = await query<{column_name: string; column_type: string}>(warehouse, `describe ${table}`);
  const seen = described.map((column) => `${column.column_name} ${column.column_type}`).join(", ");
  const promised = Object.entries(mart.columns).map(([name, column]) => `${name} ${column.type}`).join(", ");
  if (seen !== promised) return [{mart: mart.name, promise: "columns", seen: `${seen} ≠ ${promised}`}];
  return [...(await checkKey(warehouse, mart, table)), ...(await checkFilled(warehouse, mart, table))];
}

async function checkKey(warehouse: Warehouse, mart: Mart, table: string): Promise<BrokenPromise[]> {
  const key = mart.key.map(identifier).join(", ");
  const rows = await query<Record<string, unknown>>(warehouse, `select ${key}, count(*) as n from ${table} group by ${key} having count(*) > 1 order by ${key} limit 3`);
  return rows.length === 0 ? [] : [{mart: mart.name, promise: "key", seen: JSON.stringify(rows)}];
}

async function checkFilled(warehouse: Warehouse, mart: Mart, table: string): Promise<BrokenPromise[]> {
  const filled = Object.entries(mart.columns).filter(([, column]) => !column.optional).map(([name]) => name);
  const counts = filled.map((name) => `count(*) filter (where ${identifier(name)} is null) as ${identifier(name)}`).join(", ");
  const [row] = await query<Record<string, string | number>>(warehouse, `select ${counts} from ${table}`);
  return Object.entries(row ?? {})
    .filter(([, missing]) => Number(missing) > 0)
    .map(([name, missing]) => ({mart: mart.name, promise: "filled" as const, seen: `${name}: ${missing} empty`}));
}
