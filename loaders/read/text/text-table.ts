import type {Cell} from "../../../src/lib/workbook";

/** Beyond so many different texts, which repeat no longer, each is a cell of its own. */
const MOST = 1 << 20;

/** The different texts among some bytes, each decoded once and made one cell. */
export class TextTable {
  /** How many cells were made. */
  count = 0;
  private readonly buffer: Buffer;
  private readonly cells: Cell[] = [];
  private readonly quotes = new Map<string, Cell>();
  private slots = new Int32Array(1 << 12).fill(-1);
  private places = new Int32Array(1 << 11);
  private ends = new Int32Array(1 << 11);
  private hashes = new Int32Array(1 << 11);

  constructor(private readonly bytes: Uint8Array) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The cell of a text, whose hash the caller has worked out while passing over it. */
  cell(start: number, end: number, hash: number): Cell {
    const {slots, hashes} = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = slots[slot]!; known >= 0; known = slots[slot]!) {
      if (hashes[known] === hash && this.isSame(known, start, end)) return this.cells[known]!;
      slot = (slot + 1) & mask;
    }
    this.count++;
    const text = this.buffer.toString("utf8", start, end);
    const cell: Cell = {text, value: text, kind: "text"};
    if (this.cells.length < MOST) this.remember(cell, slot, start, end, hash);
    return cell;
  }

  /** A text in which each quote stands twice. */
  unquoted(start: number, end: number): Cell {
    const text = this.buffer.toString("utf8", start, end).replaceAll('""', '"');
    let cell = this.quotes.get(text);
    if (cell) return cell;
    this.count++;
    cell = {text, value: text, kind: "text"};
    if (this.quotes.size < MOST) this.quotes.set(text, cell);
    return cell;
  }

  private isSame(known: number, start: number, end: number): boolean {
    const {bytes} = this;
    let other = this.places[known]!;
    if (this.ends[known]! - other !== end - start) return false;
    for (let at = start; at < end; at++, other++) if (bytes[at] !== bytes[other]) return false;
    return true;
  }

  private remember(cell: Cell, slot: number, start: number, end: number, hash: number): void {
    const number = this.cells.length;
    this.cells.push(cell);
    this.slots[slot] = number;
    this.places[number] = start;
    this.ends[number] = end;
    this.hashes[number] = hash;
    if (number + 1 === this.places.length) this.grow();
  }

  private grow(): void {
    const size = this.places.length * 2;
    this.places = grown(this.places, size);
    this.ends = grown(this.ends, size);
    this.hashes = grown(this.hashes, size);
    const slots = new Int32Array(size * 2).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.cells.length; number++) {
      const hash = this.hashes[number]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.slots = slots;
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
