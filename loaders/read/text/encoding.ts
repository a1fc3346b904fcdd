import {demand, Refusal} from "../result";

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Text of unknown encoding: a byte order mark decides; then UTF-16 by its zero bytes, strict UTF-8, the encoding that the
 * file's profile declares, strict GB18030. The declared one comes before GB18030, in which Évêque is 蓈阸ue without an error.
 * No statistics: on short Chinese text they guess wrong.
 * @throws Refusal `file.encoding`; `file.not_a_workbook` for bytes that are no text at all, as encrypting office software leaves them.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes) ?? byZeroBytes(bytes);
  if (marked) return {text: decode(bytes, marked), encoding: marked};
  for (const encoding of ["utf-8", ...(declared === undefined ? [] : [declared]), "gb18030"]) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return {text, encoding};
  }
  const binary = declared === undefined && bytes.subarray(0, 4096).includes(0);
  demand(!binary, "file.not_a_workbook", () => `neither a workbook nor text: begins with ${hex(bytes)}`);
  demand(declared !== undefined, "file.encoding", () => `neither Unicode nor GB18030: ${firstStrange(bytes)}`);
  return {text: decode(bytes, declared), encoding: declared};
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
