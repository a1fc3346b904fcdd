import {Bool, Dictionary, Float64, Int16, Int32, Int8, tableToIPC, Table as ArrowTable, Utf8, vectorFromArray, type Vector} from "apache-arrow";
import type {Cell, Table} from "../../src/lib/published.js";

/** A text that comes back more often than this is written once and pointed at. */
const REPEATS = 2;

/**
 * A published table as an Arrow file: whole numbers in four bytes, texts that come back as dictionaries with the smallest index
 * that holds them. Each dictionary carries its own fixed id: the library's own count on from table to table, and the bytes
 * would differ from run to run.
 */
export function arrowBytes({columns}: Table): Uint8Array {
  const vectors = Object.entries(columns).map(([name, cells], id) => [name, vectorOf(cells, id)] as const);
  return tableToIPC(new ArrowTable(Object.fromEntries(vectors)), "file");
}

function vectorOf(cells: readonly Cell[], id: number): Vector {
  const kind = typeof (cells.find((cell) => cell !== null) ?? "");
  if (kind === "number") return vectorFromArray(cells as (number | null)[], cells.every((cell) => cell === null || (Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31)) ? new Int32() : new Float64());
  if (kind === "boolean") return vectorFromArray(cells as (boolean | null)[], new Bool());
  const texts = cells.map((cell) => (cell === null ? null : String(cell)));
  const distinct = new Set(texts).size;
  if (distinct * REPEATS > texts.length) return vectorFromArray(texts, new Utf8());
  return vectorFromArray(texts, new Dictionary(new Utf8(), distinct < 2 ** 7 ? new Int8() : distinct < 2 ** 15 ? new Int16() : new Int32(), id, false));
}
