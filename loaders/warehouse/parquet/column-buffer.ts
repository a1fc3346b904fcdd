import type {Numbers, Repeated} from "../../../src/lib/even-row.js";
import type {Bytes} from "./bytes.js";
import type {Levels} from "./levels.js";

/** The values of one column of a row group, row by row; a row without one is passed over. */
export interface ColumnBuffer {
  put(row: number, value: string | number | boolean): void;
  /** The same for a value that is given again and again to this column, and to no other. */
  putAgain(row: number, repeated: Repeated): void;
  /** The same for rows below each other, by the numbers of their values, of which there is one list. @returns how many of them have one */
  putRun(row: number, values: readonly (Repeated | undefined)[], given: Numbers, from: number, to: number): number;
  /** What is written of so many rows: a page of the different values, if they are numbered, and the page of all. The buffer is empty then. */
  pages(rows: number): {readonly dictionary?: Page; readonly data: Page; readonly encoding: number};
}

export interface Page {
  readonly values: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const PLAIN = 0;
export const NUMBERED = 8;

/** The page of all values: which are there, then those that are. */
export function dataPage(rows: number, levels: Levels, page: Bytes, values: (page: Bytes) => void): Page {
  levels.write(page, rows);
  values(page);
  const made = {values: rows, bytes: page.taken()};
  levels.clear();
  return made;
}
