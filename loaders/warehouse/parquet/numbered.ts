import type {Numbers, Repeated} from "../../../src/lib/even-row.js";
import {Bytes} from "./bytes.js";
import {type ColumnBuffer, dataPage, NUMBERED} from "./column-buffer.js";
import {Levels} from "./levels.js";
import type {Write} from "./written-values.js";

/** Rows for which there is room at first. */
const FEW = 4096;
/** Of a value given by number: not met in this group; no value. */
const [NEW, NOTHING] = [0, -1] as const;

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
  /** Of values given by number: NEW, NOTHING, or the number here + 1. */
  private met = new Int32Array(0);
  private edition = -1;
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
    this.levels.mark(row);
    this.indices[this.count++] = this.numberAgain(repeated);
  }

  private numberAgain(repeated: Repeated): number {
    if (repeated.group !== this.group) {
      repeated.number = this.size++;
      repeated.group = this.group;
      this.write(this.different, repeated.value);
    }
    return repeated.number;
  }

  putRun(row: number, values: readonly (Repeated | undefined)[], {numbers, edition}: Numbers, from: number, to: number): number {
    this.room(to - from);
    this.turnTo(edition, values.length);
    const {met, indices, levels} = this;
    let {count} = this;
    let begun = from;
    for (let at = from; at < to; at++) {
      const number = numbers[at]!;
      let known = met[number]!;
      if (known === NEW) known = met[number] = this.meet(values[number]);
      if (known === NOTHING) {
        levels.markRun(row + begun - from, at - begun);
        begun = at + 1;
      } else indices[count++] = known - 1;
    }
    levels.markRun(row + begun - from, to - begun);
    const present = count - this.count;
    this.count = count;
    return present;
  }

  private meet(repeated: Repeated | undefined): number {
    return repeated ? this.numberAgain(repeated) + 1 : NOTHING;
  }

  /** @param values how many there are by number */
  private turnTo(edition: number, values: number): void {
    if (edition !== this.edition) this.met.fill(NEW);
    this.edition = edition;
    if (values <= this.met.length) return;
    const larger = new Int32Array(2 * values);
    larger.set(this.met);
    this.met = larger;
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
    this.met.fill(NEW);
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
