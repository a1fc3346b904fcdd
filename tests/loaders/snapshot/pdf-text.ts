import {inflateSync} from "node:zlib";

/**
 * The text of a PDF whose fonts carry a map to Unicode, read through every map in turn: enough to say whether a
 * sentence is there as text. One string a font map, all white space taken out.
 */
export function pdfTexts(pdf: Uint8Array): string[] {
  const streams = [...new Set(streamsOf(Buffer.from(pdf)))];
  const maps = streams.filter((stream) => stream.includes("beginbfchar") || stream.includes("beginbfrange")).map(unicodeMap);
  const shown = streams.filter((stream) => /^BT$/m.test(stream)).map((stream) => [...stream.matchAll(/<([0-9a-fA-F]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(codesOf));
  return maps.map((map) => shown.flat().map((codes) => codes.map((code) => map.get(code) ?? "").join("")).join("").replaceAll(/\s+/g, ""));
}

function streamsOf(pdf: Buffer): string[] {
  const found: string[] = [];
  for (let at = pdf.indexOf("stream"); at >= 0; at = pdf.indexOf("stream", at + 6)) {
    const start = at + (pdf[at + 6] === 13 ? 8 : 7);
    const end = pdf.indexOf("endstream", start);
    if (end < 0) break;
    found.push(inflated(pdf.subarray(start, end)).toString("latin1"));
  }
  return found;
}

/** Not every stream is deflated: the font maps are plain text. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes);
  } catch {
    return bytes;
  }
}

function codesOf(match: RegExpMatchArray): number[] {
  const bytes = match[1] === undefined ? literalBytes(match[2] ?? "") : Buffer.from(match[1], "hex");
  return Array.from({length: Math.floor(bytes.length / 2)}, (_, index) => bytes.readUInt16BE(2 * index));
}

const ESCAPES: Readonly<Record<string, string>> = {n: "\n", r: "\r", t: "\t", b: "\b", f: "\f"};

function literalBytes(text: string): Buffer {
  const plain = text.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, other: string) => (octal === undefined ? (ESCAPES[other] ?? other) : String.fromCodePoint(Number.parseInt(octal, 8))));
  return Buffer.from(plain, "latin1");
}

function unicodeMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, from, to] of cmap.matchAll(/^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm)) map.set(Number.parseInt(from!, 16), text(to!));
  return map;
}
