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
 * @returns how many different texts there are
 */
export function scanDelimited(bytes: Uint8Array, delimiter: string, builder: SheetBuilder, limits: Limits): number {
  const between = delimiter.charCodeAt(0);
  // Most bytes lie above all that end a field.
  const highest = Math.max(between, RETURN);
  const table = new TextTable(bytes);
  const end = bytes.length;
  let row = 0;
  let column = 0;
  let line = 0;
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= end; at++) {
    const byte = at < end ? bytes[at]! : NEWLINE;
    if (byte > highest || (byte !== between && byte !== NEWLINE && byte !== RETURN)) {
      hash = Math.imul(hash ^ byte, 0x01000193);
      continue;
    }
    if (at > start) putCell(builder, table, row, column, start, at, hash);
    start = at + 1;
    hash = 0;
    if (byte === between) column++;
    else if (byte === NEWLINE) {
      demandBearableLine(at - line, column, limits);
      row++;
      column = 0;
      line = start;
    }
  }
  return table.count;
}

function putCell(builder: SheetBuilder, table: TextTable, row: number, column: number, start: number, end: number, hash: number): void {
  const known = table.count;
  const cell = table.cell(start, end, hash);
  if (table.count === known) builder.putAgain(row, column, cell);
  else builder.put(row, column, cell);
}

/** Every line ends alike, in a line feed or in a carriage return with a line feed. */
function hasOneLineEnd(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(NEWLINE);
  if (first < 0 || bytes[first - 1] !== RETURN) return !bytes.includes(RETURN);
  for (let at = bytes.indexOf(RETURN); at >= 0; at = bytes.indexOf(RETURN, at + 1)) if (bytes[at + 1] !== NEWLINE) return false;
  for (let at = first; at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) if (bytes[at - 1] !== RETURN) return false;
  return true;
}
