import type {Sheet} from "../../../src/lib/workbook";
import type {Limits} from "../limits";
import {Budget} from "../sheet-builder";
import {DELIMITERS} from "./delimiter";
import {NumberedSheet} from "./numbered-sheet";
import {TextTable} from "./text-table";
import {demandBearableLine} from "./width";

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** The second byte of a character of GB18030 is this or more, or a digit; quotes and line ends are neither. */
const SECOND_BYTE = 0x40;

/** Bytes of a text, without a byte order mark; of UTF-8 it is known that they can be decoded. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  /** `utf-8` or `gb18030`. */
  readonly encoding: string;
}

/**
 * Reads delimited text straight from its bytes: a text that comes again is the same cell, and is decoded once. What it gives is
 * what splitting the decoded text would give.
 * @returns the sheet, and how many different texts there are; nothing where the text is not as regular as it has to be for this: lines
 * that end alike, quotes that are closed where a field ends, a delimiter of one byte that is part of no character
 * @throws Refusal `file.encoding` where a text of the other encoding cannot be decoded
 */
export function scanDelimited(text: EncodedText, delimiter: string, name: string, limits: Limits): {readonly sheet: Sheet; readonly different: number} | undefined {
  const stands = (DELIMITERS as readonly string[]).includes(delimiter) && !(text.encoding === "gb18030" && delimiter.charCodeAt(0) >= SECOND_BYTE);
  return stands ? new TextScan(text, delimiter.charCodeAt(0), limits).run(name) : undefined;
}

class TextScan {
  private readonly bytes: Uint8Array;
  private readonly table: TextTable;
  private readonly sheet: NumberedSheet;
  private row = 0;
  private column = 0;
  /** Where the line began. */
  private line = 0;
  /** Whether lines end in a carriage return and a line feed; known from the first. */
  private returns: boolean | undefined;

  constructor(
    {bytes, encoding}: EncodedText,
    private readonly between: number,
    private readonly limits: Limits,
  ) {
    this.bytes = bytes;
    this.table = new TextTable(bytes, encoding);
    this.sheet = new NumberedSheet(this.table.cells, new Budget(limits), bytes.length);
  }

  run(name: string): ReturnType<typeof scanDelimited> {
    return this.read() ? {sheet: this.sheet.done(name), different: this.table.cells.length} : undefined;
  }

  private read(): boolean {
    const {bytes, between} = this;
    const end = bytes.length;
    // Most bytes lie above all that begins or ends a field.
    const highest = Math.max(between, QUOTE);
    let start = 0;
    let hash = 0;
    for (let at = 0; at < end; at++) {
      const byte = bytes[at]!;
      if (byte > highest || (byte !== between && byte !== NEWLINE && byte !== RETURN && (byte !== QUOTE || at > start))) {
        hash = Math.imul(hash ^ byte, 0x01000193);
        continue;
      }
      if (byte === QUOTE) {
        at = this.quoted(at);
        if (at < 0) return false;
        start = at + 1;
        continue;
      }
      if (at > start) this.put(start, at, hash);
      start = at + 1;
      hash = 0;
      if (byte === between) this.column++;
      else if (byte === NEWLINE ? !this.endLine(at) : bytes[at + 1] !== NEWLINE) return false;
    }
    if (end > start) this.put(start, end, hash);
    demandBearableLine(end - this.line, this.column, this.limits);
    return true;
  }

  private put(start: number, end: number, hash: number): void {
    const {table, sheet} = this;
    const known = table.find(start, end, hash);
    if (known < 0) sheet.putNew(this.row, this.column, table.add(start, end, hash));
    else sheet.put(this.row, this.column, known);
  }

  /** Whether the line ends as the first did. */
  private endLine(at: number): boolean {
    const returns = at > 0 && this.bytes[at - 1] === RETURN;
    if ((this.returns ??= returns) !== returns) return false;
    demandBearableLine(at - this.line, this.column, this.limits);
    this.row++;
    this.column = 0;
    this.line = at + 1;
    return true;
  }

  private putUnquoted(start: number, end: number): void {
    const known = this.table.cells.length;
    const number = this.table.unquoted(start, end);
    if (number === known) this.sheet.putNew(this.row, this.column, number);
    else this.sheet.put(this.row, this.column, number);
  }

  /** Reads a field in quotes. @returns the place of its last quote; -1 where it does not end there */
  private quoted(open: number): number {
    const {bytes, between} = this;
    let hash = 0;
    let doubled = false;
    for (let at = open + 1; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte !== QUOTE) {
        hash = Math.imul(hash ^ byte, 0x01000193);
        continue;
      }
      const next = bytes[at + 1];
      if (next === QUOTE) {
        doubled = true;
        hash = Math.imul(hash ^ QUOTE, 0x01000193);
        at++;
        continue;
      }
      if (next !== undefined && next !== between && next !== NEWLINE && next !== RETURN) return -1;
      if (doubled) this.putUnquoted(open + 1, at);
      else if (at > open + 1) this.put(open + 1, at, hash);
      return at;
    }
    return -1;
  }
}
