import type {Limits} from "./limits";
import {demand, Refusal} from "./result";

export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const UNKNOWN32 = 0xffffffff;

/**
 * The central directory of a zip file. Nothing is inflated. Folders are left out.
 * @throws Refusal `file.corrupt` when there is none or it is damaged; `file.bomb` for too many entries.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const {count, offset} = directoryEnd(view);
    demand(count <= limits.maxEntries, "file.bomb", () => `${count} parts in one file`);
    return entriesFrom(view, bytes, offset, count);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal("file.corrupt", "zip directory is cut off");
    throw error;
  }
}

function directoryEnd(view: DataView): {count: number; offset: number} {
  const at = endOf(view);
  demand(at >= 0, "file.corrupt", () => "zip without a directory: the end of the file is missing");
  const count = view.getUint16(at + 10, true);
  const offset = view.getUint32(at + 16, true);
  if (count !== 0xffff && offset !== UNKNOWN32) return {count, offset};
  demand(view.getUint32(at - 20, true) === END64_LOCATOR, "file.corrupt", () => "zip64 directory missing");
  const at64 = Number(view.getBigUint64(at - 12, true));
  demand(view.getUint32(at64, true) === END64, "file.corrupt", () => "zip64 directory missing");
  return {count: Number(view.getBigUint64(at64 + 32, true)), offset: Number(view.getBigUint64(at64 + 48, true))};
}

/** A comment may look like an end: the true one is followed by its comment and nothing else, unless something was added behind. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  let last = -1;
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
    if (last < 0) last = at;
  }
  return last;
}

function entriesFrom(view: DataView, bytes: Uint8Array, offset: number, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    demand(view.getUint32(at, true) === ENTRY, "file.corrupt", () => `zip directory entry ${i + 1} is damaged`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
    if (!/[/\\]$/.test(name)) entries.push({name, ...numbersOf(view, at, extra)});
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function numbersOf(view: DataView, at: number, extra: DataView): Omit<ZipEntry, "name"> {
  const wide = wideNumbers(extra);
  const orWide = (value: number) => (value === UNKNOWN32 ? (wide.shift() ?? value) : value);
  // Zip64 fields follow in this order, each only when its short field is full.
  const size = orWide(view.getUint32(at + 24, true));
  const packedSize = orWide(view.getUint32(at + 20, true));
  const offset = orWide(view.getUint32(at + 42, true));
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
}

function wideNumbers(extra: DataView): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const count = Math.floor(extra.getUint16(at + 2, true) / 8);
    return Array.from({length: count}, (_, i) => Number(extra.getBigUint64(at + 4 + 8 * i, true)));
  }
  return [];
}
