import {readRelations} from "../xlsx/relations";
import {decodeXml} from "../xml-encoding";
import type {Zip} from "../zip";
import {demand} from "../result";
import {type Aside, cellNumber, NOTHING_ASIDE} from "./aside";

/** Record types of [MS-XLSB] 2.3. */
const ROW = 0;
const FIRST_CELL = 1;
const LAST_CELL = 11;
/** Cells that do not say their column: it is the next one. */
const LAST_SHORT_CELL = 18;
const FONT = 43;
const FORMAT = 47;
const BUNDLE = 156;
const HEADER_FOOTER = 479;
const COMMENT_TEXT = 637;
const CELL_FORMATS = 617;
const CELL_FORMATS_END = 618;
const STRUCK = 0x08;

/** What the library leaves out of an .xlsb: cells struck through, headers and footers, comments. What does not fit ends the walk. */
export function asideOfBinary(zip: Zip): Aside {
  try {
    const book = "xl/workbook.bin";
    const relations = readRelations(decodeXml(zip.part("xl/_rels/workbook.bin.rels")), book);
    const formats = zip.has("xl/styles.bin") ? struckFormats(zip.part("xl/styles.bin")) : [];
    const print: string[] = [];
    const boxes = zip.names.filter((name) => /^xl\/comments[^/]*\.bin$/.test(name)).flatMap((name) => commentTexts(zip.part(name)));
    const struck = sheetRelations(zip.part(book)).map((id) => {
      const part = relations.get(id);
      return part?.type === "worksheet" && zip.has(part.target) ? struckCells(zip.part(part.target), formats, print) : new Set<number>();
    });
    return {...NOTHING_ASIDE, struck, print, boxes};
  } catch {
    return NOTHING_ASIDE;
  }
}

function commentTexts(bytes: Uint8Array): string[] {
  const found: string[] = [];
  walk(bytes, (type, body) => {
    if (type === COMMENT_TEXT) found.push(...texts(body, 1, 1));
  });
  return found;
}

/** BrtEndSheet, BrtEndSst. */
const ENDS: readonly (readonly [part: RegExp, end: number])[] = [[/^xl\/worksheets\/[^/]+\.bin$/, 130], [/^xl\/sharedstrings\.bin$/, 160]];

/** The library reads a part that breaks off as far as it goes, and says nothing. @throws Refusal `file.corrupt` */
export function demandWholeParts(zip: Zip): void {
  for (const name of zip.names) {
    const end = ENDS.find(([part]) => part.test(name))?.[1];
    if (end === undefined) continue;
    let ended = false;
    walk(zip.part(name), (type) => (ended ||= type === end));
    demand(ended, "file.corrupt", () => `${name} breaks off`);
  }
}

type Take = (type: number, body: DataView) => void;

/** Records: a type of one or two bytes, a length of one to four, seven bits in each. */
function walk(bytes: Uint8Array, take: Take): void {
  let at = 0;
  const number = (most: number): number => {
    let value = 0;
    for (let i = 0; i < most && at < bytes.length; i += 1) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < bytes.length) {
    const low = bytes[at++]!;
    const type = low < 0x80 ? low : (low & 0x7f) + ((bytes[at++] ?? 0) & 0x7f) * 128;
    const length = number(4);
    if (at + length > bytes.length) return;
    take(type, new DataView(bytes.buffer, bytes.byteOffset + at, length));
    at += length;
  }
}

function struckFormats(bytes: Uint8Array): boolean[] {
  const fonts: boolean[] = [];
  const formats: boolean[] = [];
  let open = false;
  walk(bytes, (type, body) => {
    if (type === FONT && body.byteLength >= 4) fonts.push((body.getUint16(2, true) & STRUCK) !== 0);
    else if (type === CELL_FORMATS) open = true;
    else if (type === CELL_FORMATS_END) open = false;
    else if (type === FORMAT && open && body.byteLength >= 6) formats.push(fonts[body.getUint16(4, true)] ?? false);
  });
  return formats;
}

function sheetRelations(bytes: Uint8Array): string[] {
  const ids: string[] = [];
  walk(bytes, (type, body) => {
    if (type === BUNDLE && body.byteLength >= 12) ids.push(texts(body, 8, 1)[0] ?? "");
  });
  return ids;
}

function struckCells(bytes: Uint8Array, formats: readonly boolean[], print: string[]): Set<number> {
  const struck = new Set<number>();
  let row = -1;
  let column = -1;
  const cell = (format: number): void => {
    if (formats[format & 0xffffff]) struck.add(cellNumber(row, column));
  };
  walk(bytes, (type, body) => {
    if (type === ROW && body.byteLength >= 4) [row, column] = [body.getUint32(0, true), -1];
    else if (type >= FIRST_CELL && type <= LAST_CELL && body.byteLength >= 8) {
      column = body.getUint32(0, true);
      cell(body.getUint32(4, true));
    } else if (type > LAST_CELL && type <= LAST_SHORT_CELL && body.byteLength >= 4) {
      column += 1;
      cell(body.getUint32(0, true));
    } else if (type === HEADER_FOOTER) print.push(...texts(body, 2, 6));
  });
  return struck;
}

/** So many texts one after another, each with its length before it; a length of all ones is no text. */
function texts(body: DataView, from: number, most: number): string[] {
  const found: string[] = [];
  for (let at = from, i = 0; i < most && at + 4 <= body.byteLength; i += 1) {
    const length = body.getUint32(at, true);
    at += 4;
    if (length === 0xffffffff) continue;
    if (at + 2 * length > body.byteLength) break;
    found.push(new TextDecoder("utf-16le").decode(new Uint8Array(body.buffer, body.byteOffset + at, 2 * length)));
    at += 2 * length;
  }
  return found;
}
