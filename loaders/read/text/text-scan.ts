import type {Sheet} from "../../../src/lib/workbook";
import type {Limits} from "../limits";
import {Budget} from "../sheet-builder";
import {NumberedSheet} from "./numbered-sheet";
import {TextTable} from "./text-table";
import {demandBearableLine} from "./width";

const QUOTE = 0x22;
export const NEWLINE = 0x0a;
const RETURN = 0x0d;
const NONE = -1;
/** In so many columns it is guessed what stands there from what stood above. */
const MOST_FOLLOWED = 1024;

/** How a part of a text is to be read: from the beginning of a line to the text's end. */
export interface PartOfText {
  readonly encoding: string;
  readonly between: number;
  readonly limits: Limits;
}

/** What stands in a part of a text: its different texts, by the bytes of the part, and their numbers in each column. */
export interface ScannedPart {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly columns: readonly Int32Array[];
  readonly height: number;
  readonly count: number;
  /** Whether its lines end in a carriage return and a line feed; nothing where no line ends. */
  readonly returns: boolean | undefined;
}

/** Reads a text, line by line, up to where it is told. */
export class TextScan {
  private readonly table: TextTable;
  private readonly sheet: NumberedSheet;
  private readonly between: number;
  private readonly limits: Limits;
  /** By column: the number of what stood above without quotes, if anything. */
  private readonly above = new Int32Array(MOST_FOLLOWED).fill(NONE);
  private at = 0;
  /** Up to here it is read. */
  private end = 0;
  private row = 0;
  private column = 0;
  /** Where the line began. */
  private line = 0;
  /** Whether lines end in a carriage return and a line feed; known from the first. */
  private returns: boolean | undefined;

  /** @param handsOver whether it is read for somebody else, who will make the cells, and in vain where it says more than can be handed over */
  constructor(
    private readonly bytes: Uint8Array,
    {encoding, between, limits}: PartOfText,
    private readonly handsOver = false,
  ) {
    this.between = between;
    this.limits = limits;
    this.table = new TextTable(bytes, encoding);
    this.sheet = new NumberedSheet(this.table.cells, new Budget(limits));
  }

  /** The sheet, and how many different texts there are. @throws Refusal */
  result(name: string): {readonly sheet: Sheet; readonly different: number} {
    return {sheet: this.sheet.done(name), different: this.table.cells.length};
  }

  /** What was read, to be handed over; nothing where it says more than can be. */
  part(): ScannedPart | undefined {
    const texts = this.table.remembered();
    const columns = this.sheet.numbers();
    return texts && columns && {...texts, columns, height: this.row + Number(this.at > this.line), count: this.sheet.count, returns: this.returns};
  }

  /** Puts what was read of the rest below what was read so far. @returns whether it fits; else nothing has changed */
  append(part: ScannedPart): boolean {
    if (!this.fits(part)) return false;
    const {table, sheet} = this;
    const {starts, ends, hashes, columns, height, count} = part;
    const numbers = new Int32Array(starts.length);
    for (let text = 0; text < numbers.length; text++) {
      const [start, end, hash] = [this.at + starts[text]!, this.at + ends[text]!, hashes[text]!];
      const known = table.find(start, end, hash);
      numbers[text] = known >= 0 ? known : table.add(start, end, hash);
    }
    sheet.append(this.row, height, columns, numbers, count);
    return true;
  }

  private fits({returns, height, columns, count}: ScannedPart): boolean {
    const isBetweenLines = this.column === 0 && this.at === this.line;
    return isBetweenLines && (returns === undefined || returns === this.returns) && this.sheet.hasRoom(this.row + height, columns.length, count);
  }

  /** Reads on. @returns whether it is as regular as it has to be */
  readTo(end: number): boolean {
    const {bytes, between} = this;
    this.end = end;
    let {at} = this;
    while (at < end) {
      const first = bytes[at]!;
      if (first === QUOTE) {
        at = this.quoted(at) + 1;
        if (at === 0) return false;
      } else if (first !== between && first !== NEWLINE && first !== RETURN) at = this.plain(at);
      if (at >= end) break;
      const byte = bytes[at]!;
      if (byte === between) this.column++;
      else if (byte === NEWLINE ? !this.endLine(at) : bytes[at + 1] !== NEWLINE) return false;
      at++;
    }
    this.at = end;
    demandBearableLine(end - this.line, this.column, this.limits);
    return true;
  }

  /** Reads a field without quotes. @returns where it ends */
  private plain(start: number): number {
    const {bytes, between, table, column} = this;
    const above = column < MOST_FOLLOWED ? this.above[column]! : NONE;
    const guess = above < 0 ? NONE : table.after(above);
    if (guess >= 0) {
      const end = start + table.lengthOf(guess);
      const byte = end === this.end ? between : bytes[end];
      if ((byte === between || byte === NEWLINE || byte === RETURN) && table.stands(guess, start)) {
        this.above[column] = guess;
        this.sheet.put(this.row, column, guess);
        return end;
      }
    }
    // Most bytes lie above all that ends a field.
    const highest = Math.max(between, RETURN);
    let at = start;
    let hash = 0;
    for (; at < this.end; at++) {
      const byte = bytes[at]!;
      if (byte <= highest && (byte === between || byte === NEWLINE || byte === RETURN)) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    const number = this.put(start, at, hash);
    if (column < MOST_FOLLOWED) this.above[column] = table.follow(above, number);
    return at;
  }

  private put(start: number, end: number, hash: number): number {
    const {table, sheet} = this;
    const known = table.find(start, end, hash);
    if (known >= 0) {
      sheet.put(this.row, this.column, known);
      return known;
    }
    const number = table.add(start, end, hash);
    sheet.putNew(this.row, this.column, number);
    if (this.handsOver) table.handOver(number);
    return number;
  }

  /** Whether the line ends as the first did. */
  private endLine(at: number): boolean {
    const returns = at > 0 && this.bytes[at - 1] === RETURN;
    if ((this.returns ??= returns) !== returns || (this.handsOver && !this.table.isWhole)) return false;
    demandBearableLine(at - this.line, this.column, this.limits);
    this.row++;
    this.column = 0;
    this.line = at + 1;
    this.sheet.progress = this.line / this.bytes.length;
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
    if (this.column < MOST_FOLLOWED) this.above[this.column] = NONE;
    let hash = 0;
    let doubled = false;
    for (let at = open + 1; at < this.end; at++) {
      const byte = bytes[at]!;
      if (byte !== QUOTE) {
        hash = Math.imul(hash ^ byte, 0x01000193);
        continue;
      }
      const next = at + 1 < this.end ? bytes[at + 1] : undefined;
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
