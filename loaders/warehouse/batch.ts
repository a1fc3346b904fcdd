import {columnsOf, type Register} from "../../src/lib/field.js";
import type {RawRow} from "../../src/lib/rows.js";

/**
 * Accepted rows of one register as a worker hands them over: each column of some two thousand rows joined into one text.
 * A text crosses a thread, and goes into the database, at a fraction of what its parts would cost.
 */
export interface Batch {
  readonly register: string;
  readonly rows: number;
  readonly packs: readonly Pack[];
}

export interface Pack {
  readonly rows: number;
  /** In the order of `rowColumns`. */
  readonly columns: readonly string[];
}

/** Noncharacters: Unicode keeps them out of any text that is exchanged. One that stands in a cell all the same is replaced. */
export const BETWEEN = "\ufdd0";
export const NOTHING = "\ufdd1";
const EITHER = /[\ufdd0\ufdd1]/;
const MOST_ROWS = 2048;
const MOST_CHARACTERS = 4_000_000;

/** Packs rows. */
export function batchOf(register: Register, rows: readonly RawRow[]): Batch {
  const packs: Pack[] = [];
  const names = columnsOf(register).map(({name}) => name);
  let cells: string[] = [];
  let other: string[] = [];
  let characters = 0;
  let from = 0;
  rows.forEach((row, at) => {
    cells.push(JSON.stringify(row.cells));
    other.push(JSON.stringify(row.other));
    characters += cells.at(-1)!.length + other.at(-1)!.length;
    if (cells.length < MOST_ROWS && characters < MOST_CHARACTERS && at < rows.length - 1) return;
    packs.push(packOf(rows.slice(from, at + 1), names, cells, other));
    [cells, other, characters, from] = [[], [], 0, at + 1];
  });
  return {register: register.name, rows: rows.length, packs};
}

function packOf(rows: readonly RawRow[], names: readonly string[], cells: readonly string[], other: readonly string[]): Pack {
  const place = [rows.map((row) => row.row_id), rows.map((row) => row.sheet), rows.map((row) => row.row), cells, other];
  const own = names.map((name) => rows.map((row) => row.values[name] ?? null));
  return {rows: rows.length, columns: [...place, ...own].map(joined)};
}

function joined(values: readonly (string | number | boolean | null)[]): string {
  return values.map((value) => (value === null ? NOTHING : typeof value === "string" && EITHER.test(value) ? value.replace(new RegExp(EITHER, "g"), "\ufffd") : value)).join(BETWEEN);
}
