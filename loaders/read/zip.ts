import {inflateRawSync} from "node:zlib";
import {crc32} from "./crc32";
import type {Limits} from "./limits";
import {demand, Refusal} from "./result";
import {readDirectory, type ZipEntry} from "./zip-directory";

/** A zip container whose directory has been judged; parts are inflated one by one, never past their declared size. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @throws Refusal when the part is damaged, locked, or larger than declared. */
  part(name: string): Uint8Array;
}

/**
 * Opens a zip container. Part names are compared without regard to case, a leading slash
 * or the direction of slashes: some writers put `xl\workbook.xml`.
 * @throws Refusal `file.corrupt`, `file.bomb`, `file.locked`.
 */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(bytes, limits)) {
    const key = folded(entry.name);
    demand(!entries.has(key), "file.corrupt", () => `two parts named ${entry.name}`);
    entries.set(key, entry);
  }
  judge([...entries.values()], limits);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(folded(name)),
    part(name) {
      const entry = entries.get(folded(name));
      demand(entry !== undefined, "file.corrupt", () => `part missing: ${name}`);
      return inflate(bytes, entry);
    },
  };
}

function folded(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function judge(entries: readonly ZipEntry[], limits: Limits): void {
  let total = 0;
  for (const {name, size, packedSize} of entries) {
    total += size;
    const suspicious = size > limits.ratioGrace && size > packedSize * limits.maxRatio;
    demand(!suspicious, "file.bomb", () => `${name}: ${packedSize} bytes unpack to ${size}`);
  }
  demand(total <= limits.maxInflatedBytes, "file.bomb", () => `unpacks to ${total} bytes`);
}

const LOCAL_HEADER = 0x04034b50;

function inflate(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const {name, size} = entry;
  demand((entry.flags & 1) === 0, "file.locked", () => `part ${name} is encrypted`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  const whole = at + 30 <= bytes.length && view.getUint32(at, true) === LOCAL_HEADER;
  demand(whole, "file.corrupt", () => `part ${name} is not where the directory says`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  demand(start + entry.packedSize <= bytes.length, "file.corrupt", () => `part ${name} is cut off`);
  const packed = bytes.subarray(start, start + entry.packedSize);
  const content = unpack(packed, entry);
  demand(content.length === size, "file.corrupt", () => `${name}: ${content.length} bytes where ${size} are declared`);
  demand(crc32(content) === entry.crc, "file.corrupt", () => `part ${name} fails its checksum`);
  return content;
}

function unpack(packed: Uint8Array, {name, method, size}: ZipEntry): Uint8Array {
  if (method === 0) return packed;
  demand(method === 8, "file.corrupt", () => `part ${name}: compression method ${method}`);
  try {
    // One piece, with room to spare: pieces would be copied together at the end, and twice the part held.
    const chunkSize = Math.max(size, 1024) + 64;
    return inflateRawSync(packed, {maxOutputLength: Math.max(size, 1), chunkSize});
  } catch (error) {
    const overrun = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    if (overrun) throw new Refusal("file.bomb", `${name} unpacks to more than the ${size} bytes declared`);
    throw new Refusal("file.corrupt", `part ${name} does not unpack`);
  }
}
