import {readRelations} from "../xlsx/relations";
import {decodeXml} from "../xml-encoding";
import type {Zip} from "../zip";
import {type Aside, cellNumber, NOTHING_ASIDE} from "./aside";
import {FIRST_CELL, LAST_CELL, LAST_SHORT_CELL, ROW, texts, walk} from "./xlsb-records";

/** Record types of [MS-XLSB] 2.3. */
const FONT = 43;
const FORMAT = 47;
const BUNDLE = 156;
const HEADER_FOOTER = 479;
const NAME = 39;
const PROMPT = 64;
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
    const prompts: string[] = [];
    for (const name of zip.names) if (/^xl\/(?:worksheets|chartsheets)\/[^/]+\.bin$/.test(name)) walk(zip.part(name), (type, body) => {
      if (type === HEADER_FOOTER) print.push(...texts(body, 2, 6));
      else if (type === PROMPT && body.byteLength >= 8) prompts.push(...texts(body, 8 + 16 * body.getUint32(4, true), 4));
    });
    const boxes = zip.names.filter((name) => /^xl\/comments[^/]*\.bin$/.test(name)).flatMap((name) => commentTexts(zip.part(name)));
    const struck = sheetRelations(zip.part(book)).map((id) => {
      const part = relations.get(id);
      return part?.type === "worksheet" && zip.has(part.target) ? struckCells(zip.part(part.target), formats) : new Set<number>();
    });
    return {...NOTHING_ASIDE, struck, print, boxes, prompts, names: namesIn(zip.part(book))};
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

function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  walk(bytes, (type, body) => {
    if (type === NAME) names.push(...texts(body, 9, 1));
  });
  return names;
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

function struckCells(bytes: Uint8Array, formats: readonly boolean[]): Set<number> {
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
    }
  });
  return struck;
}
