import type {Place} from "../../src/lib/open-row";
import {address} from "../../src/lib/workbook";

/** Where a key was met first. */
export interface Here {
  readonly sheet: string;
  /** From one. */
  readonly row: number;
  /** Of the cell with the key's first column. */
  readonly place: Place | undefined;
}

/**
 * Keys seen in a file, register by register: a level for each column of the key, the last column first, for it has fewer values than
 * the first, whose values are numbered.
 */
export class SeenKeys {
  private readonly books = new Map<string, Book>();
  private readonly tables: {readonly sheet: string; column: number}[] = [];
  private readonly heres: Here[] = [];

  of(register: string): Book {
    let book = this.books.get(register);
    if (!book) this.books.set(register, (book = {top: {below: new Map(), places: new Map()}, numbers: new Map()}));
    return book;
  }

  /** A table whose rows are to be remembered, with the column of the key's first part. @returns its number */
  begin(sheet: string): number {
    return this.tables.push({sheet, column: -1}) - 1;
  }

  /** A row in which the key's first column stands in its own column, as it mostly does: a number, for there are many. */
  placeOf(table: number, row: number, column: number): number {
    this.tables[table]!.column = column;
    return table * ROWS + row;
  }

  /** Any other place, as a number below none. */
  placeOfHere(here: Here): number {
    return -this.heres.push(here);
  }

  inWords(place: number): string {
    if (place < 0) return inWords(this.heres[-place - 1]!);
    const {sheet, column} = this.tables[Math.floor(place / ROWS)]!;
    return `${sheet}!${address((place % ROWS) - 1, column)}`;
  }
}

export interface Book {
  readonly top: Level;
  /** Of each value of the key's first column, its number. */
  readonly numbers: Map<string, number>;
}

export interface Level {
  readonly below: Map<string, Level>;
  /** By the number of what the key's first column says: where it was met. */
  readonly places: Map<number, number>;
}

/** More rows than a sheet has. */
const ROWS = 2 ** 21;

export function inWords({sheet, row, place}: Here): string {
  return `${sheet}!${place?.address || row}`;
}

export function levelBelow({below}: Level, value: string): Level {
  let next = below.get(value);
  if (!next) below.set(value, (next = {below: new Map(), places: new Map()}));
  return next;
}
