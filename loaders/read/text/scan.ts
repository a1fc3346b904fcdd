import type {Cell} from "../../../src/lib/workbook";
import type {Limits} from "../limits";
import type {SheetBuilder} from "../sheet-builder";
import {DELIMITERS} from "./delimiter";
import {TextTable} from "./text-table";
import {demandBearableLine} from "./width";

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Whether bytes can be read by `scanDelimited`: no quotes, and a delimiter that is one byte. */
export function isPlain(bytes: Uint8Array, delimiter: string): boolean {
  return (DELIMITERS as readonly string[]).includes(delimiter) && !bytes.includes(QUOTE) && hasOneLineEnd(bytes);
}

/**
 * Reads delimited UTF-8 in which nothing is quoted straight from its bytes: a text that comes again is the same cell, and
 * is decoded once. What it gives is what splitting the decoded text would give.
 * @param bytes without a byte order mark
 */
export function scanDelimited(bytes: Uint8Array, delimiter: string, builder: SheetBuilder, limits: Limits): void {
  const between = delimiter.charCodeAt(0);
  const table = new TextTable(bytes);
  let row = 0;
  let column = 0;
  let start = 0;
  let line = 0;
  let hash = 0;
  const put = (end: number): void => {
    if (end > start) {
      const known = table.count;
      const cell: Cell = table.cell(start, end, hash);
      if (table.count === known) builder.putAgain(row, column, cell);
      else builder.put(row, column, cell);
    }
    hash = 0;
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === between) {
      put(at);
      column++;
      start = at + 1;
    } else if (byte === NEWLINE) {
      put(at);
      demandBearableLine(at - line, column, limits);
      row++;
      column = 0;
      start = line = at + 1;
    } else if (byte === RETURN) {
      put(at);
      start = at + 1;
    } else hash = Math.imul(hash ^ byte, 0x01000193);
  }
  put(bytes.length);
  demandBearableLine(bytes.length - line, column, limits);
}

/** Every line ends alike, in a line feed or in a carriage return with a line feed. */
function hasOneLineEnd(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(NEWLINE);
  if (first < 0 || bytes[first - 1] !== RETURN) return !bytes.includes(RETURN);
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) if (bytes[at + 1] !== NEWLINE) return false;
  for (let at = first; at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) if (bytes[at - 1] !== RETURN) return false;
  return true;
}
