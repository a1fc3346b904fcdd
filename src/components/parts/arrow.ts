import {tableFromIPC} from "@uwdata/flechette";
import type {LazyTable} from "../../lib/published.js";

/** An Arrow file as columns that are decoded cell by cell, when a cell is read. Loaded only by cities whose months are long. */
export function tableFromArrow(bytes: ArrayBuffer | Uint8Array): LazyTable {
  const arrow = tableFromIPC(bytes);
  return {rows: arrow.numRows, columns: Object.fromEntries(arrow.names.map((name) => [String(name), arrow.getChild(name)]))};
}
