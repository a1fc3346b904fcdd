import {isUtf8} from "node:buffer";
import {demand, Refusal} from "../result";

export interface Decoded {
  /** The beginning, by which a text is known; a short text whole. */
  readonly head: string;
  readonly encoding: string;
  /** Where it is UTF-8: its bytes without their mark. A long text need not be decoded as a whole to be read. */
  readonly utf8?: Uint8Array;
  all(): string;
}

/** At least as many characters as anybody looks at: none takes more than three bytes for each of its UTF-16 units. */
const HEAD_BYTES = 3 * 65_536;

/**
 * Text of unknown encoding: a byte order mark decides; then UTF-16 by its zero bytes, strict UTF-8, the encoding that the
 * file's profile declares, strict GB18030. The declared one comes before GB18030, in which Évêque is 蓈阸ue without an error.
 * No statistics: on short Chinese text they guess wrong.
 * @throws Refusal `file.encoding`; `file.not_a_workbook` for bytes that are no text at all, as encrypting office software leaves them.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes) ?? byZeroBytes(bytes);
  if ((marked ?? "utf-8") === "utf-8" && isUtf8(bytes)) return fromUtf8(marked === undefined ? bytes : bytes.subarray(3));
  if (marked) return whole(decode(bytes, marked), marked);
  for (const encoding of [...(declared === undefined ? [] : [declared]), "gb18030"]) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return whole(text, encoding);
  }
  const binary = declared === undefined && bytes.subarray(0, 4096).includes(0);
  demand(!binary, "file.not_a_workbook", () => `neither a workbook nor text: begins with ${hex(bytes)}`);
  demand(declared !== undefined, "file.encoding", () => `neither Unicode nor GB18030: ${firstStrange(bytes)}`);
  return whole(decode(bytes, declared), declared);
}

function whole(text: string, encoding: string): Decoded {
  return {head: text, encoding, all: () => text};
}

function fromUtf8(utf8: Uint8Array): Decoded {
  const buffer = Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength);
  let end = Math.min(HEAD_BYTES, utf8.length);
  while (end < utf8.length && (utf8[end]! & 0xc0) === 0x80) end--;
  const head = buffer.toString("utf8", 0, end);
  return {head, encoding: "utf-8", utf8, all: () => (end === utf8.length ? head : buffer.toString("utf8"))};
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return a === 0x84 && b === 0x31 && c === 0x95 && bytes[3] === 0x33 ? "gb18030" : undefined;
}

/**
 * Delimiters, digits and line ends are ASCII even in a Chinese table: in UTF-16 each brings a zero byte,
 * nearly always on one side (一 is U+4E00).
 */
function byZeroBytes(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const enough = Math.max(2, length / 40);
  if (odd >= enough && even * 4 < odd) return "utf-16le";
  if (even >= enough && odd * 4 < even) return "utf-16be";
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === undefined) throw new Refusal("file.encoding", `not ${encoding}, as marked or declared: ${firstStrange(bytes)}`);
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

function firstStrange(bytes: Uint8Array): string {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  if (at < 0) return "unknown encoding";
  return `byte ${at + 1}: ${hex(bytes.subarray(at))}`;
}

function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
