import type {Repeated} from "../../../src/lib/even-row.js";
import {Bytes} from "./bytes.js";
import {type ColumnBuffer, dataPage, NUMBERED} from "./column-buffer.js";
import {Levels} from "./levels.js";
import type {Write} from "./written-values.js";

/** Rows for which there is room at first. */
const FEW = 4096;


/** A column in which each different value is written once, and for each row its number. */
export class Numbered implements ColumnBuffer {
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
