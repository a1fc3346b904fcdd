import type {ReadNote, Workbook} from "../../src/lib/workbook";
import type {Limits} from "./limits";
import {demandMarginsNotSecret, demandPagesNotSecret} from "./margins";
import {readOpenDocument} from "./ods";
import {notesOnParts} from "./passengers";
import type {SheetsRead} from "./sheet-builder";
import {readWithSheetJs} from "./sheetjs";
import {asideOfBinary} from "./sheetjs/xlsb";
import {readXlsx} from "./xlsx";
import {demandNoDocumentType, XmlFault} from "./xml-text";
import {decodeXml} from "./xml-encoding";
import {openZip, type Zip} from "./zip";
import {workbookKind} from "./zip-kind";

/** Reads a workbook in a zip container. SheetJS reads .xlsb, and what is not well formed; then a note says so. */
export function readZip(bytes: Uint8Array, limits: Limits): Workbook {
  const zip = openZip(bytes, limits);
  const format = workbookKind(zip);
  demandMarginsNotSecret(zip);
  const passengers = notesOnParts(zip.names);
  const bySheetJs = (notes: readonly ReadNote[]): Workbook => {
    demandHarmless(zip);
    return {format, reader: "sheetjs", ...readWithSheetJs(bytes, limits, format === "xlsb" ? asideOfBinary(zip) : undefined), notes: [...passengers, ...notes]};
  };
  if (format === "xlsb") return bySheetJs([]);
  try {
    const {sheets, notes} = format === "xlsx" ? readXlsx(zip, limits) : readOds(zip, limits);
    return {format, reader: "youjie", sheets, notes: [...passengers, ...notes]};
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return bySheetJs([{code: "read.fallback", seen: error.message}]);
  }
}

function readOds(zip: Zip, limits: Limits): SheetsRead {
  const styles = zip.has("styles.xml") ? decodeXml(zip.part("styles.xml")) : undefined;
  return readOpenDocument(decodeXml(zip.part("content.xml")), styles, limits);
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
