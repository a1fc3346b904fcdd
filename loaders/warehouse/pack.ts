import type {RawRow} from "../../src/lib/rows.js";

/** Each column of some rows joined into one text: it crosses a thread, and goes into the database, at a fraction of what its parts would cost. */
export interface Pack {
  readonly rows: number;
  /** In the order of `rowColumns`. */
  readonly columns: readonly string[];
}

/** Noncharacters: Unicode keeps them out of any text that is exchanged. One that stands in a cell all the same is replaced. */
export const BETWEEN = "\ufdd0";
export const NOTHING = "\ufdd1";
const EITHER = /[\ufdd0\ufdd1]/;
const MOST_CHARACTERS = 4_000_000;

/** A value as it can be packed. */
export function withoutMarks<V extends string | number | boolean | null>(value: V): V {
  return (typeof value === "string" && EITHER.test(value) ? value.replace(new RegExp(EITHER, "g"), "\ufffd") : value) as V;
}

/** @param names the register's own columns */
export function packRows(rows: readonly RawRow[], names: readonly string[]): Pack[] {
  const packs: Pack[] = [];
  let cells: string[] = [];
  let other: string[] = [];
  let characters = 0;
  let from = 0;
  rows.forEach((row, at) => {
    cells.push(JSON.stringify(row.cells));
    other.push(JSON.stringify(row.other));
    characters += cells.at(-1)!.length + other.at(-1)!.length;
    if (characters < MOST_CHARACTERS && at < rows.length - 1) return;
    packs.push(packOf(rows.slice(from, at + 1), names, cells, other));
    [cells, other, characters, from] = [[], [], 0, at + 1];
  });
  return packs;
}

function packOf(rows: readonly RawRow[], names: readonly string[], cells: readonly string[], other: readonly string[]): Pack {
  const place = [rows.map((row) => row.row_id), rows.map((row) => row.sheet), rows.map((row) => row.row), cells, other];
  const own = names.map((name) => rows.map((row) => row.values[name] ?? null));
  return {rows: rows.length, columns: [...place, ...own].map(joined)};
}

function joined(values: readonly (string | number | boolean | null)[]): string {
  return values.map((value) => (value === null ? NOTHING : withoutMarks(value))).join(BETWEEN);
}
