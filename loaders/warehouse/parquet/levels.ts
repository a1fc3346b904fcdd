import type {Bytes} from "./bytes.js";

/** Which of some values are there, a bit each, the lowest first: Parquet's definition levels. */
export class Levels {
  count = 0;
  private present = 0;
  private readonly bits: Uint8Array;

  constructor(most: number) {
    this.bits = new Uint8Array((most + 7) >> 3);
  }

  push(there: boolean): void {
    if (there) {
      this.bits[this.count >> 3]! |= 1 << (this.count & 7);
      this.present++;
    }
    this.count++;
  }

  /** Behind its length in four bytes: one run where all are alike, else all bits. */
  write(bytes: Bytes): void {
    const before = bytes.length;
    bytes.int32(0);
    if (this.present === this.count || this.present === 0) {
      bytes.varint(2 * this.count);
      bytes.byte(this.present === 0 ? 0 : 1);
    } else {
      bytes.varint(2 * this.written().length + 1);
      bytes.append(this.written());
    }
    bytes.int32At(before, bytes.length - before - 4);
  }

  written(): Uint8Array {
    return this.bits.subarray(0, (this.count + 7) >> 3);
  }

  clear(): void {
    this.bits.fill(0);
    this.count = 0;
    this.present = 0;
  }
}
