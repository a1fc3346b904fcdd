import type {ColumnType} from "../../../src/lib/field.js";
import type {Repeated} from "../../../src/lib/even-row.js";
import {withoutMarks} from "../pack.js";
import {Bytes} from "./bytes.js";
import {Levels} from "./levels.js";

/** The values of one column of a row group, row by row; a row without one is passed over. */
export interface ColumnBuffer {
  put(row: number, value: string | number | boolean): void;
  /** The same for a value that is given again and again to this column, and to no other. */
  putAgain(row: number, repeated: Repeated): void;
  /** The same for rows below each other, by the numbers of their values. @returns how many of them have one */
  putRun(row: number, values: readonly (Repeated | undefined)[], numbers: Int32Array, from: number, to: number): number;
  /** What is written of so many rows: a page of the different values, if they are numbered, and the page of all. The buffer is empty then. */
  pages(rows: number): {readonly dictionary?: Page; readonly data: Page; readonly encoding: number};
}

export interface Page {
  readonly values: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const PLAIN = 0;
export const NUMBERED = 8;
const DAY = 86_400_000;
/** Rows for which there is room at first. */
const FEW = 4096;

/** Values that hardly ever come twice are written one by one, others are numbered; texts as they are, or as JSON has them. */
export type Form = "varied" | "repeated" | "quoted";

type Write = (bytes: Bytes, value: string | number | boolean) => void;

/** @param most rows of a group */
export function columnBuffer(type: ColumnType, form: Form, most: number): ColumnBuffer {
  if (type === "BOOLEAN") return new Bits(most);
  const write = writerOf(type, form);
  return form === "varied" ? new Plain(most, write) : new Numbered(most, write);
}

function writerOf(type: Exclude<ColumnType, "BOOLEAN">, form: Form): Write {
  if (type === "DOUBLE") return (bytes, value) => bytes.double(Number(value));
  if (type === "INTEGER") return (bytes, value) => bytes.int32(Number(value));
  if (type === "DATE") return (bytes, value) => bytes.int32(dayOf(String(value)));
  return form === "quoted" ? (bytes, value) => bytes.text(quoted(String(value))) : (bytes, value) => bytes.text(withoutMarks(String(value)));
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const TO_BE_ESCAPED = /["\\\u0000-\u001f\ud800-\udfff\ufdd0\ufdd1]/;

function quoted(text: string): string {
  return TO_BE_ESCAPED.test(text) ? JSON.stringify(withoutMarks(text)) : `"${text}"`;
}

function dayOf(date: string): number {
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;
  if (!Number.isInteger(day)) throw new Error(`invalid date: ${date}`);
  return day;
}

/** The page of all values: which are there, then those that are. */
function dataPage(rows: number, levels: Levels, page: Bytes, values: (page: Bytes) => void): Page {
  levels.write(page, rows);
  values(page);
  const made = {values: rows, bytes: page.taken()};
  levels.clear();
  return made;
}

function putOneByOne(buffer: ColumnBuffer, row: number, values: readonly (Repeated | undefined)[], numbers: Int32Array, from: number, to: number): number {
  let present = 0;
  for (let at = from; at < to; at++) {
    const value = values[numbers[at]!];
    if (!value) continue;
    buffer.putAgain(row + at - from, value);
    present++;
  }
  return present;
}

class Plain implements ColumnBuffer {
  private readonly levels: Levels;
  private readonly values = new Bytes();
  private readonly page = new Bytes();

  constructor(
    most: number,
    private readonly write: Write,
  ) {
    this.levels = new Levels(most);
  }

  put(row: number, value: string | number | boolean): void {
    this.levels.mark(row);
    this.write(this.values, value);
  }

  putAgain(row: number, {value}: Repeated): void {
    this.put(row, value);
  }

  putRun(row: number, values: readonly (Repeated | undefined)[], numbers: Int32Array, from: number, to: number): number {
    return putOneByOne(this, row, values, numbers, from, to);
  }

  pages(rows: number): ReturnType<ColumnBuffer["pages"]> {
    const data = dataPage(rows, this.levels, this.page, (page) => page.append(this.values.written()));
    this.values.length = 0;
    return {data, encoding: PLAIN};
  }
}

class Bits implements ColumnBuffer {
  private readonly levels: Levels;
  private readonly values: Levels;
  private readonly page = new Bytes();

  constructor(most: number) {
    this.levels = new Levels(most);
    this.values = new Levels(most);
  }

  put(row: number, value: string | number | boolean): void {
    if (value === true) this.values.mark(this.levels.present);
    this.levels.mark(row);
  }

  putAgain(row: number, {value}: Repeated): void {
    this.put(row, value);
  }

  putRun(row: number, values: readonly (Repeated | undefined)[], numbers: Int32Array, from: number, to: number): number {
    return putOneByOne(this, row, values, numbers, from, to);
  }

  pages(rows: number): ReturnType<ColumnBuffer["pages"]> {
    const data = dataPage(rows, this.levels, this.page, (page) => page.append(this.values.written(this.levels.present)));
    this.values.clear();
    return {data, encoding: PLAIN};
  }
}

class Numbered implements ColumnBuffer {
  private readonly levels: Levels;
  private readonly numbers = new Map<string | number | boolean, number>();
  private readonly different = new Bytes();
  private indices = new Uint32Array(FEW);
  private size = 0;
  private count = 0;
  private last: string | number | boolean = "";
  private number = -1;
  private group = 0;
  private readonly page = new Bytes();

  constructor(
    private readonly most: number,
    private readonly write: Write,
  ) {
    this.levels = new Levels(most);
  }

  put(row: number, value: string | number | boolean): void {
    this.levels.mark(row);
    if (value !== this.last || this.number < 0) {
      this.last = value;
      this.number = this.numberOf(value);
    }
    this.room(1);
    this.indices[this.count++] = this.number;
  }

  putAgain(row: number, repeated: Repeated): void {
    this.room(1);
    this.append(row, repeated);
  }

  private append(row: number, repeated: Repeated): void {
    this.levels.mark(row);
    if (repeated.group !== this.group) {
      repeated.number = this.size++;
      repeated.group = this.group;
      this.write(this.different, repeated.value);
    }
    this.indices[this.count++] = repeated.number;
  }

  putRun(row: number, values: readonly (Repeated | undefined)[], numbers: Int32Array, from: number, to: number): number {
    const before = this.count;
    this.room(to - from);
    for (let at = from; at < to; at++) {
      const value = values[numbers[at]!];
      if (value) this.append(row + at - from, value);
    }
    return this.count - before;
  }

  private room(more: number): void {
    if (this.count + more <= this.indices.length) return;
    const larger = new Uint32Array(Math.min(this.most, Math.max(4 * this.indices.length, this.count + more)));
    larger.set(this.indices);
    this.indices = larger;
  }

  private numberOf(value: string | number | boolean): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      this.numbers.set(value, (number = this.size++));
      this.write(this.different, value);
    }
    return number;
  }

  pages(rows: number): ReturnType<ColumnBuffer["pages"]> {
    const dictionary = {values: this.size, bytes: this.different.taken()};
    const data = dataPage(rows, this.levels, this.page, (page) => writeIndices(page, this.indices.subarray(0, this.count), this.size));
    this.numbers.clear();
    this.size = 0;
    this.count = 0;
    this.number = -1;
    this.group++;
    return {dictionary, data, encoding: NUMBERED};
  }
}

/** One packed run of whole bytes: one, two or four for each number, eight numbers to a group. */
function writeIndices(bytes: Bytes, indices: Uint32Array, different: number): void {
  const width = different <= 0x100 ? 8 : different <= 0x10000 ? 16 : 32;
  const groups = Math.ceil(indices.length / 8);
  const packed = new {8: Uint8Array, 16: Uint16Array, 32: Uint32Array}[width](groups * 8);
  packed.set(indices);
  bytes.byte(width);
  bytes.varint(2 * groups + 1);
  bytes.append(new Uint8Array(packed.buffer));
}
