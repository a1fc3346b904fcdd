import type {Sheet, Workbook} from "../../src/lib/workbook";
import type {Limits} from "./limits";
import {demandMarginsNotSecret, demandPagesNotSecret} from "./margins";
import {readOpenDocument} from "./ods";
import {notesOnParts} from "./passengers";
import {demand} from "./result";
import type {SheetsRead} from "./sheet-builder";
import {readWithSheetJs} from "./sheetjs";
import type {Aside} from "./sheetjs/aside";
import {asideOfBinary} from "./sheetjs/xlsb";
import {demandWholeParts} from "./sheetjs/xlsb-order";
import {readXlsx} from "./xlsx";
import {demandNoDocumentType, XmlFault} from "./xml-text";
import {decodeXml} from "./xml-encoding";
import {openZip, type Zip} from "./zip";
import {workbookKind} from "./zip-kind";

/** Reads a workbook in a zip container. SheetJS reads .xlsb, and an .xlsx whose sheets are not well formed; then a note says so. */
export function readZip(bytes: Uint8Array, limits: Limits): Workbook {
  const zip = openZip(bytes, limits);
  const format = workbookKind(zip);
  demandMarginsNotSecret(zip);
  const passengers = notesOnParts(zip.names);
  const done = (reader: Workbook["reader"], {sheets, notes}: SheetsRead): Workbook => ({format, reader, sheets, notes: [...passengers, ...notes]});
  const bySheetJs = (aside?: Aside): SheetsRead => {
    demandHarmless(zip);
    return readWithSheetJs(bytes, limits, aside);
  };
  if (format === "xlsb") {
    demandWholeParts(zip, limits);
    return done("sheetjs", bySheetJs(asideOfBinary(zip)));
  }
  try {
    return done("youjie", format === "xlsx" ? readXlsx(zip, limits) : readOds(zip, limits));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    demand(format === "xlsx", "file.corrupt", () => error.message);
    const {sheets} = bySheetJs();
    demand(cellsIn(sheets) >= valuesIn(zip), "file.corrupt", () => error.message);
    return done("sheetjs", {sheets, notes: [{code: "read.fallback", seen: error.message}]});
  }
}

function readOds(zip: Zip, limits: Limits): SheetsRead {
  const styles = zip.has("styles.xml") ? decodeXml(zip.part("styles.xml")) : undefined;
  return readOpenDocument(decodeXml(zip.part("content.xml")), styles, limits);
}

function cellsIn(sheets: readonly Sheet[]): number {
  let cells = 0;
  for (const {rows} of sheets) rows.forEach((row) => row?.forEach((cell) => (cells += cell ? 1 : 0)));
  return cells;
}

/** How many values the sheets hold, whatever else is wrong with them: a second reader that finds fewer has lost some. */
function valuesIn(zip: Zip): number {
  const sheets = zip.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  return sheets.reduce((sum, name) => sum + (decodeXml(zip.part(name)).match(/<(?:\w+:)?(?:v|is)(?:\s[^<>]*)?>(?!\s*<\/)/gu)?.length ?? 0), 0);
}

/** SheetJS inflates without a limit and looks at every part: so every part is inflated and looked at first. */
function demandHarmless(zip: Zip): void {
  for (const name of zip.names) {
    const part = zip.part(name);
    if (!/\.(?:xml|rels|vml)$/.test(name)) continue;
    const xml = decodeXml(part);
    demandNoDocumentType(xml);
    demandPagesNotSecret(xml);
  }
}
