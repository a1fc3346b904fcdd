import type {Cell, Merge, ReadNote, Sheet} from "../../../src/lib/workbook";
import type {CellStyle} from "../cells";
import {demand} from "../result";
import {demandPrintNotSecret} from "../margins";
import {demandLinesNotSecret} from "../secret";
import {placeOf, wrongDimension} from "./dimension";
import {type Budget, SheetBuilder} from "../sheet-builder";
import {XmlReader} from "../xml";
import {readText, type SharedText, unescaped} from "./strings";

/** What the cells of every sheet refer to. */
export interface Shared {
  readonly texts: readonly SharedText[];
  readonly styles: readonly CellStyle[];
  readonly plain: CellStyle;
  /** Cells made of shared texts, per style, so that a text used a thousand times is one cell. */
  readonly textCells: Map<CellStyle, Cell[]>;
  readonly budget: Budget;
  /** What a person should know of the sheets. */
  readonly notes: ReadNote[];
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly number: number;
}

/** Reads one worksheet part. Its declared dimension is not believed: where it is wrong that is told. */
export function readSheet(xml: string, entry: SheetEntry, shared: Shared): Sheet {
  const builder = new SheetBuilder(shared.budget, `sheet ${entry.number}`);
  const reader = new XmlReader(xml);
  let declared: string | undefined;
  while (reader.next()) {
    if (!reader.opening) continue;
    if (reader.name === "dimension") declared = reader.attribute("ref");
    else if (reader.name === "sheetData") readRows(reader, builder, shared);
    else if (reader.name === "col" && reader.flag("hidden")) {
      builder.hideColumns(Number(reader.attribute("min")) - 1, Number(reader.attribute("max")) - 1);
    } else if (reader.name === "mergeCell") pushMerge(builder.merges, reader.attribute("ref") ?? "");
    else if (reader.name === "headerFooter") readMargins(reader, entry);
    else if (reader.name === "dataValidation") demandPromptsNotSecret(reader);
    else if (reader.name === "extLst") reader.skip();
  }
  const sheet = builder.done(entry.name, entry.hidden);
  const wrong = declared === undefined ? undefined : wrongDimension(declared, sheet.rows);
  if (wrong !== undefined) shared.notes.push({code: "read.dimension", sheet: entry.name, seen: wrong});
  return sheet;
}

/** What is printed above and below a sheet is not read, but it may mark it. */
function readMargins(reader: XmlReader, {number}: SheetEntry): void {
  if (reader.selfClosing) return;
  while (reader.next() && reader.opening) demandPrintNotSecret(reader.content(), () => `header or footer of sheet ${number}`);
}

/** What is said to him who fills in a cell. The list he chooses from marks nothing. */
function demandPromptsNotSecret(reader: XmlReader): void {
  for (const name of ["promptTitle", "prompt", "errorTitle", "error"]) demandLinesNotSecret(reader.attribute(name) ?? "", () => "prompt of a cell");
}

function readRows(reader: XmlReader, builder: SheetBuilder, shared: Shared): void {
  if (reader.selfClosing) return;
  let row = -1;
  let column = -1;
  while (reader.next()) {
    if (!reader.opening) {
      if (reader.name === "sheetData") return;
    } else if (reader.name === "row") {
      const given = reader.attribute("r");
      row = given === undefined ? row + 1 : Number(given) - 1;
      column = -1;
      if (reader.flag("hidden")) builder.hiddenRows.add(row);
    } else if (reader.name === "c") {
      const [place, style, type] = reader.lettered("rst");
      if (place === undefined) column += 1;
      else [row, column] = placeOf(place);
      const cell = readCell(reader, shared, type ?? "n", shared.styles[Number(style ?? 0)] ?? shared.plain);
      if (cell) builder.put(row, column, cell);
    }
  }
}

function readCell(reader: XmlReader, shared: Shared, type: string, style: CellStyle): Cell | undefined {
  if (reader.selfClosing) return undefined;
  let value: string | undefined;
  let inline: SharedText | undefined;
  let formula = false;
  while (reader.next()) {
    if (!reader.opening) {
      if (reader.name === "c") break;
    } else if (reader.name === "v") value = reader.content();
    else if (reader.name === "f") {
      formula = true;
      reader.skip();
    } else if (reader.name === "is") inline = readText(reader);
  }
  if (inline && type === "inlineStr") return textCell(inline, style);
  if (value === undefined || (value === "" && type !== "str")) return formula ? style.uncachedFormula() : undefined;
  return valueCell(type, value, style, shared);
}

function valueCell(type: string, value: string, style: CellStyle, shared: Shared): Cell | undefined {
  switch (type) {
    case "s":
      return sharedCell(Number(value), style, shared);
    case "b":
      return style.boolean(value.trim() === "1" || value.trim() === "true");
    case "e":
      return style.error(value);
    case "d":
      return style.isoDate(value);
    case "n": {
      const number = Number(value);
      return Number.isFinite(number) ? style.number(number) : style.text(value);
    }
    default:
      return style.text(unescaped(value));
  }
}

function sharedCell(index: number, style: CellStyle, shared: Shared): Cell {
  let cells = shared.textCells.get(style);
  if (!cells) shared.textCells.set(style, (cells = []));
  const known = cells[index];
  if (known) return known;
  const text = shared.texts[index];
  demand(text !== undefined, "file.corrupt", () => `a cell names shared text ${index} of ${shared.texts.length}`);
  return (cells[index] = textCell(text, style));
}

function textCell({text, struck}: SharedText, style: CellStyle): Cell {
  const cell = style.text(text);
  return struck ? {...cell, struck} : cell;
}

function pushMerge(merges: Merge[], reference: string): void {
  const [from = "", to = from] = reference.split(":");
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  if (top >= 0 && left >= 0) merges.push({top, left, bottom, right});
}
