import Papa from "papaparse";
import type {Cell, ReadNote} from "../../../src/lib/workbook";
import type {Limits} from "../limits";
import {Budget, SheetBuilder, type SheetsRead} from "../sheet-builder";

/**
 * Reads delimited text as one sheet; every cell is text as it stands, an empty field no cell.
 * Where the quotes do not close, quotes are taken as plain characters and a note says so:
 * otherwise one stray quote would swallow the rest of the file into a single cell.
 */
export function readDelimited(text: string, delimiter: string, name: string, limits: Limits): SheetsRead {
  const notes: ReadNote[] = [];
  let {data, errors} = Papa.parse<string[]>(text, {delimiter});
  const broken = errors.find(({type}) => type === "Quotes");
  if (broken) {
    notes.push({code: "read.quotes", seen: `${broken.message} (line ${(broken.row ?? 0) + 1})`});
    data = Papa.parse<string[]>(text, {delimiter, quoteChar: "\0"}).data;
  }
  const builder = new SheetBuilder(new Budget(limits), "text");
  const cells = new Map<string, Cell>();
  for (const [row, fields] of data.entries()) {
    for (const [column, field] of fields.entries()) {
      if (field !== "") builder.put(row, column, cellOf(field, cells));
    }
  }
  return {sheets: [builder.done(name, false)], notes};
}

function cellOf(text: string, cells: Map<string, Cell>): Cell {
  let cell = cells.get(text);
  if (!cell) cells.set(text, (cell = {text, value: text, kind: "text"}));
  return cell;
}
