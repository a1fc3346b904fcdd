import type {Cell} from "../../../src/lib/workbook";
import {Refusal} from "../result";
import {firstStrange} from "./encoding";

/** Beyond so many different texts, which repeat no longer, none is looked up again: what comes next is a cell of its own. */
const MOST = 1 << 20;
const NONE = -1;
const HANDED_OVER: Cell = {text: "", value: "", kind: "text"};

/** The different texts among some bytes, each decoded once, made one cell, and numbered. */
export class TextTable {
  /** Number → cell. */
  readonly cells: Cell[] = [];
  private readonly decode: (start: number, end: number) => string;
  private readonly view: DataView;
  private readonly quotes = new Map<string, number>();
  private known = 0;
  private slots = new Int32Array(1 << 12).fill(-1);
  private places = new Int32Array(1 << 11);
  private ends = new Int32Array(1 << 11);
  private hashes = new Int32Array(1 << 11);
  /** Number → the number that followed it the last time. */
  private followers = new Int32Array(1 << 11).fill(NONE);

  constructor(
    private readonly bytes: Uint8Array,
    encoding: string,
  ) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const decoder = new TextDecoder(encoding, {ignoreBOM: true, fatal: true});
    this.decode = encoding === "utf-8" ? (start, end) => buffer.toString("utf8", start, end) : (start, end) => decoded(decoder, bytes.subarray(start, end));
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The number of a text, whose hash the caller has worked out while passing over it; -1 where it is new. */
  find(start: number, end: number, hash: number): number {
    const {slots, hashes} = this;
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = slots[slot]!; known >= 0; known = slots[slot]!) {
      if (hashes[known] === hash && this.isSame(known, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** A new text. @returns its number */
  add(start: number, end: number, hash: number): number {
    const number = this.push(this.decode(start, end));
    if (number < MOST) this.remember(number, start, end, hash);
    return number;
  }

  /** A text that was looked at and will be read by somebody else: only where it stands is remembered. */
  handOver(number: number): void {
    this.cells[number] = HANDED_OVER;
  }

  /** Whether where every text stands is remembered. */
  get isWhole(): boolean {
    return this.known === this.cells.length;
  }

  /** Of every text, by number, where it stands, and its hash; nothing where not all are remembered. */
  remembered(): {readonly starts: Int32Array; readonly ends: Int32Array; readonly hashes: Int32Array} | undefined {
    if (!this.isWhole) return undefined;
    const {length} = this.cells;
    return {starts: this.places.subarray(0, length), ends: this.ends.subarray(0, length), hashes: this.hashes.subarray(0, length)};
  }

  /** Which text was last told to follow another; -1 where none was. */
  after(number: number): number {
    return this.followers[number]!;
  }

  /** Tells that a text follows another. @returns its number, or -1 where it is not remembered and nothing can follow it */
  follow(before: number, number: number): number {
    if (before >= 0) this.followers[before] = number < MOST ? number : NONE;
    return number < MOST ? number : NONE;
  }

  /** How many bytes a remembered text has. */
  lengthOf(number: number): number {
    return this.ends[number]! - this.places[number]!;
  }

  /** Whether a remembered text stands at a place, where there is room for it. */
  stands(number: number, start: number): boolean {
    return this.isSame(number, start, start + this.lengthOf(number));
  }

  /** A text in which each quote stands twice. */
  unquoted(start: number, end: number): number {
    const text = this.decode(start, end).replaceAll('""', '"');
    let number = this.quotes.get(text);
    if (number !== undefined) return number;
    number = this.push(text);
    if (this.quotes.size < MOST) this.quotes.set(text, number);
    return number;
  }

  private push(text: string): number {
    return this.cells.push({text, value: text, kind: "text"}) - 1;
  }

  private isSame(known: number, start: number, end: number): boolean {
    const {bytes, view} = this;
    let other = this.places[known]!;
    if (this.ends[known]! - other !== end - start) return false;
    let at = start;
    for (; at + 4 <= end; at += 4, other += 4) if (view.getInt32(at) !== view.getInt32(other)) return false;
    for (; at < end; at++, other++) if (bytes[at] !== bytes[other]) return false;
    return true;
  }

  private remember(number: number, start: number, end: number, hash: number): void {
    if (number >= this.places.length) this.grow(number);
    this.places[number] = start;
    this.ends[number] = end;
    this.hashes[number] = hash;
    if (2 * ++this.known > this.slots.length) this.spread();
    this.seat(number);
  }

  private seat(number: number): void {
    const {slots} = this;
    const hash = this.hashes[number]!;
    let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot]! >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  }

  private grow(number: number): void {
    const size = 2 * Math.max(this.places.length, number);
    this.places = grown(this.places, size);
    this.ends = grown(this.ends, size);
    this.hashes = grown(this.hashes, size);
    const before = this.followers.length;
    this.followers = grown(this.followers, size).fill(NONE, before);
  }

  private spread(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length).fill(-1);
    for (const number of before) if (number >= 0) this.seat(number);
  }
}

/** @throws Refusal `file.encoding` */
function decoded(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal("file.encoding", `not ${decoder.encoding}: ${firstStrange(bytes)}`);
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
