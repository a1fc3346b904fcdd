import {isUtf8} from "node:buffer";
import {demand, Refusal} from "../result";
import {chineseEncoding, damagedUtf8, looksWestern} from "./evidence";

export interface Decoded {
  /** The beginning, by which a text is known; a short text whole. */
  readonly head: string;
  readonly encoding: string;
  /** Nothing decided for it but that it reads without an error. */
  readonly assumed?: true;
  /** Where it is UTF-8, or long: its bytes without their mark. It need not be decoded as a whole to be read. */
  readonly bytes?: Uint8Array;
  all(): string;
}

/** At least as many characters as anybody looks at: none takes more than three bytes for each of its UTF-16 units. */
const HEAD_BYTES = 3 * 65_536;

/**
 * Text of unknown encoding: a byte order mark decides; then UTF-16 by its zero bytes, strict UTF-8, the encoding that the
 * file's profile or the page itself declares; then GB18030 or Big5, whichever its characters speak for. In GB18030 Évêque is 蓈阸ue and
 * a damaged UTF-8 is Chinese of a kind, both without an error: they are refused by name.
 * @throws Refusal `file.encoding`; `file.not_a_workbook` for bytes that are no text at all, as encrypting office software leaves them.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const marked = byMark(bytes) ?? byZeroBytes(bytes);
  if ((marked ?? "utf-8") === "utf-8" && isUtf8(bytes)) return fromUtf8(marked === undefined ? bytes : bytes.subarray(3));
  if (marked) return whole(decode(bytes, marked), marked);
  const text = declared === undefined ? undefined : tryDecode(bytes, declared);
  if (declared !== undefined && text !== undefined) return whole(text, declared);
  const binary = declared === undefined && bytes.subarray(0, 4096).includes(0);
  demand(!binary, "file.not_a_workbook", () => `neither a workbook nor text: begins with ${hex(bytes)}`);
  const found = byCharacters(bytes);
  demand(found !== undefined || declared !== undefined, "file.encoding", () => `neither Unicode nor GB18030 nor Big5: ${firstStrange(bytes)}`);
  return found ?? whole(decode(bytes, declared!), declared!);
}

/** @throws Refusal `file.encoding` where a text is of another kind that GB18030 would read without an error. */
function byCharacters(bytes: Uint8Array): Decoded | undefined {
  const {encoding, sure} = chineseEncoding(bytes);
  const stated = sure ? undefined : statedIn(bytes);
  const said = stated === undefined ? undefined : tryDecode(bytes, stated);
  if (stated !== undefined && said !== undefined) return whole(said, stated);
  if (!sure) {
    const damaged = damagedUtf8(bytes);
    demand(damaged === undefined, "file.encoding", () => `UTF-8, damaged: ${strange(bytes, damaged ?? 0)}`);
    demand(!looksWestern(bytes), "file.encoding", () => `letters of a Western encoding such as windows-1252: ${firstStrange(bytes)}`);
  }
  for (const one of sure ? [encoding] : ["gb18030", "big5"]) {
    const found = sure && one === "gb18030" && bytes.length > HEAD_BYTES ? fromGb18030(bytes) : wholeIn(bytes, one);
    if (found) return {...found, ...(sure ? {} : {assumed: true as const})};
  }
  return undefined;
}

/** What a page of HTML or an XML document says of itself, where it is not Unicode. */
function statedIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const label = head.trimStart().startsWith("<") ? /(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1]?.toLowerCase() : undefined;
  if (label === undefined || label.startsWith("utf")) return undefined;
  return label.startsWith("gb") ? "gb18030" : label;
}

function wholeIn(bytes: Uint8Array, encoding: string): Decoded | undefined {
  const text = tryDecode(bytes, encoding);
  return text === undefined ? undefined : whole(text, encoding);
}

/** A long text that is certainly no other: only its beginning is decoded; whoever decodes the rest finds out whether it can be. */
function fromGb18030(bytes: Uint8Array): Decoded {
  const head = new TextDecoder("gb18030").decode(bytes.subarray(0, HEAD_BYTES), {stream: true});
  return {head, encoding: "gb18030", bytes, all: () => decode(bytes, "gb18030")};
}

function whole(text: string, encoding: string): Decoded {
  return {head: text, encoding, all: () => text};
}

function fromUtf8(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = Math.min(HEAD_BYTES, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end--;
  const head = buffer.toString("utf8", 0, end);
  return {head, encoding: "utf-8", bytes, all: () => (end === bytes.length ? head : buffer.toString("utf8"))};
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

/** The first byte beyond ASCII, for who is told that a text cannot be decoded. */
export function firstStrange(bytes: Uint8Array): string {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return at < 0 ? "unknown encoding" : strange(bytes, at);
}

function strange(bytes: Uint8Array, at: number): string {
  return `byte ${at + 1}: ${hex(bytes.subarray(at))}`;
}

function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
