import Papa from "papaparse";
import type {Cell, ReadNote, Workbook} from "../../../src/lib/workbook";
import type {Aside} from "../aside";
import type {Limits} from "../limits";
import {Budget, SheetBuilder, type SheetsRead} from "../sheet-builder";
import type {Decoded} from "./encoding";
import {scanDelimited} from "./scan";
import {demandBearableLines} from "./width";

/** Reads delimited text as one sheet; every cell is text as it stands, an empty field no cell. */
export function readDelimited(decoded: Decoded, delimiter: string, name: string, limits: Limits, aside?: Aside): SheetsRead & Pick<Workbook, "reader" | "different"> {
  const text = decoded.bytes ? {bytes: decoded.bytes, encoding: decoded.encoding} : {bytes: Buffer.from(decoded.all()), encoding: "utf-8"};
  const scanned = scanDelimited(text, delimiter, name, limits, aside);
  if (scanned) return {reader: "youjie", sheets: [scanned.sheet], notes: [], different: scanned.different};
  const builder = new SheetBuilder(new Budget(limits), "text");
  demandBearableLines(decoded.all(), delimiter, limits);
  const notes = readQuoted(decoded.all(), delimiter, builder);
  return {reader: "papaparse", sheets: [builder.done(name, false)], notes};
}

/**
 * Where the quotes do not close, quotes are taken as plain characters and a note says so:
 * otherwise one stray quote would swallow the rest of the file into a single cell.
 */
function readQuoted(text: string, delimiter: string, builder: SheetBuilder): ReadNote[] {
  const notes: ReadNote[] = [];
  let {data, errors} = Papa.parse<string[]>(text, {delimiter});
  const broken = errors.find(({type}) => type === "Quotes");
  if (broken) {
    notes.push({code: "read.quotes", seen: `${broken.message} (line ${(broken.row ?? 0) + 1})`});
    data = Papa.parse<string[]>(text, {delimiter, quoteChar: "\0"}).data;
  }
  const cells = new Map<string, Cell>();
  for (const [row, fields] of data.entries()) {
    for (const [column, field] of fields.entries()) {
      if (field !== "") builder.put(row, column, cellOf(field, cells));
    }
  }
  return notes;
}

/** Short texts come again and again (units, states) and share a cell; to look every text up costs more than it saves. */
function cellOf(text: string, cells: Map<string, Cell>): Cell {
  if (text.length > SHORT) return {text, value: text, kind: "text"};
  let cell = cells.get(text);
  if (!cell) {
    cell = {text, value: text, kind: "text"};
    if (cells.size < SHARED) cells.set(text, cell);
  }
  return cell;
}

const SHORT = 12;
const SHARED = 20_000;
