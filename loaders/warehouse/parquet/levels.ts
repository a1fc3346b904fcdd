import type {Bytes} from "./bytes.js";

/** Which of some values are there, a bit each, the lowest first: Parquet's definition levels. */
export class Levels {
  present = 0;
  /** Up to the first that is missing all are there, and no bit is set. */
  private gap = false;
  /** Made when the first bit is set. */
  private bits = new Uint8Array(0);

  constructor(private readonly most: number) {}

  /** The value of a row is there; rows are named in their order, none twice. */
  mark(row: number): void {
    if (row !== this.present && !this.gap) this.open();
    if (this.gap) this.bits[row >> 3]! |= 1 << (row & 7);
    this.present++;
  }

  /** The same for so many rows below each other. */
  markRun(row: number, rows: number): void {
    if (row === this.present && !this.gap) this.present += rows;
    else for (let at = 0; at < rows; at++) this.mark(row + at);
  }

  /** Behind its length in four bytes: one run where all of so many rows are alike, else all bits. */
  write(bytes: Bytes, rows: number): void {
    const before = bytes.length;
    bytes.int32(0);
    if (this.present === rows || this.present === 0) {
      bytes.varint(2 * rows);
      bytes.byte(this.present === 0 ? 0 : 1);
    } else {
      bytes.varint(2 * this.written(rows).length + 1);
      bytes.append(this.written(rows));
    }
    bytes.int32At(before, bytes.length - before - 4);
  }

  written(rows: number): Uint8Array {
    if (!this.gap) this.open();
    return this.bits.subarray(0, (rows + 7) >> 3);
  }

  clear(): void {
    if (this.gap) this.bits.fill(0);
    this.gap = false;
    this.present = 0;
  }

  /** Sets the bits of all rows so far. */
  private open(): void {
    this.gap = true;
    if (this.bits.length === 0) this.bits = new Uint8Array((this.most + 7) >> 3);
    this.bits.fill(0xff, 0, this.present >> 3);
    if (this.present & 7) this.bits[this.present >> 3] = (1 << (this.present & 7)) - 1;
  }
}
