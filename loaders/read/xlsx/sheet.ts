import type {Sheet} from "../../../src/lib/workbook";
import {demandPrintNotSecret} from "../margins";
import {demandLinesNotSecret} from "../secret";
import {demand} from "../result";
import {SheetBuilder} from "../sheet-builder";
import {XmlReader} from "../xml";
import {placeOf, wrongDimension} from "./dimension";
import {RowsReader} from "./rows";
import type {Shared} from "./shared";

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
  let root: string | undefined;
  while (reader.next()) {
    if (!reader.opening) continue;
    root ??= reader.name;
    if (reader.name === "dimension") declared = reader.attribute("ref");
    else if (reader.name === "sheetData") new RowsReader(reader, xml, builder, shared).read();
    else if (reader.name === "col" && reader.flag("hidden")) {
      builder.hideColumns(Number(reader.attribute("min")) - 1, Number(reader.attribute("max")) - 1);
    } else if (reader.name === "mergeCell") pushMerge(builder, reader.attribute("ref") ?? "");
    else if (reader.name === "headerFooter") readMargins(reader, entry);
    else if (reader.name === "dataValidation" || reader.name === "hyperlink") demandPromptsNotSecret(reader);
    else if (reader.name === "extLst") reader.skip();
  }
  demand(root === "worksheet", "file.corrupt", () => `sheet ${entry.number} is a part of another kind: <${root}>`);
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

/** What is said to him who fills in a cell, or points at a link. The list he chooses from marks nothing. */
function demandPromptsNotSecret(reader: XmlReader): void {
  for (const name of ["promptTitle", "prompt", "errorTitle", "error", "tooltip", "display"]) demandLinesNotSecret(reader.attribute(name) ?? "", () => "prompt of a cell");
}

function pushMerge(builder: SheetBuilder, reference: string): void {
  const [from = "", to = from] = reference.split(":");
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  if (top >= 0 && left >= 0) builder.merge({top, left, bottom, right});
}
