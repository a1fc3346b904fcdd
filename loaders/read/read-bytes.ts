import type {ReadNote, Workbook} from "../../src/lib/workbook";
import type {Aside} from "./aside";
import {demandWorkbookStream} from "./cfb";
import {limitsWith, type Limits} from "./limits";
import {markupKind, readMarkup} from "./markup";
import {readZip} from "./read-zip";
import {demand, type ReadOptions, type ReadResult, Refusal} from "./result";
import {demandPathNotSecret} from "./secret";
import {readWithSheetJs} from "./sheetjs";
import {asideOfRecords} from "./sheetjs/biff";
import {extensionOf, sniff} from "./sniff";
import {readText} from "./text";
import {decodeBytes} from "./text/encoding";

/**
 * Reads a workbook, or a delimited text, from its bytes. What it is, its content says; the name gives
 * the extension to compare with.
 * Bad data never throws: every file ends as cells or as a refusal with its code and what was seen.
 * Files that nobody trusts belong in `readFile`, where time and memory are limited as well.
 * @param aside a thread that may read along, on the same bytes
 */
export function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}, aside?: Aside): ReadResult {
  try {
    const workbook = read(name, bytes, options, aside);
    return {ok: true, workbook: withExtensionNote(workbook, extensionOf(name))};
  } catch (error) {
    if (error instanceof Refusal) return {ok: false, code: error.code, seen: error.seen};
    // What a parser trips over is the file's fault as long as the parser is given nothing but the file.
    return {ok: false, code: "file.corrupt", seen: error instanceof Error ? error.message : String(error)};
  }
}

function read(name: string, bytes: Uint8Array, options: ReadOptions, aside: Aside | undefined): Workbook {
  const limits = limitsWith(options.limits);
  demandPathNotSecret(name);
  demand(bytes.length > 0, "file.empty", () => "0 bytes");
  demand(bytes.length <= limits.maxBytes, "file.too_large", () => `${bytes.length} bytes`);
  const container = sniff(bytes);
  if (typeof container === "object") throw new Refusal("file.not_a_workbook", container.other);
  if (container === "zip") return readZip(bytes, limits);
  if (container !== "text") return readRecords(bytes, container === "cfb" ? demandWorkbookStream(bytes) : {macros: false, records: bytes}, limits);
  const decoded = decodeBytes(bytes, options.encoding);
  const markup = markupKind(decoded.head);
  const workbook = markup ? readMarkup(markup, decoded, limits) : readText(name, decoded, options, limits, aside);
  return decoded.assumed ? {...workbook, notes: [{code: "read.encoding_assumed", seen: decoded.encoding}, ...workbook.notes]} : workbook;
}

function readRecords(bytes: Uint8Array, {macros, records}: ReturnType<typeof demandWorkbookStream>, limits: Limits): Workbook {
  const aside = asideOfRecords(records);
  const notes = [...(macros ? [{code: "file.macros", seen: "VBA"}] : []), ...(aside.links > 0 ? [{code: "file.external_links", seen: String(aside.links)}] : [])];
  return {format: "xls", reader: "sheetjs", ...readWithSheetJs(bytes, limits, aside), notes};
}

const EXTENSIONS: Readonly<Record<Workbook["format"], readonly string[]>> = {
  xlsx: ["xlsx", "xlsm", "xltx", "xltm", "et", "ett"],
  xls: ["xls", "xlt", "et", "ett"],
  xlsb: ["xlsb"],
  ods: ["ods", "ots", "fods"],
  csv: ["csv", "tsv", "tab", "txt"],
  html: ["html", "htm"],
  xml: ["xml"],
};

function withExtensionNote(workbook: Workbook, extension: string): Workbook {
  if (EXTENSIONS[workbook.format].includes(extension)) return workbook;
  const note: ReadNote = {code: "file.extension_differs", seen: `.${extension}: ${workbook.format}`};
  return {...workbook, notes: [note, ...workbook.notes]};
}
