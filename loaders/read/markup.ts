import type {Workbook} from "../../src/lib/workbook";
import type {Limits} from "./limits";
import {demandMarkupNotSecret, demandPageNotSecret} from "./margins";
import {readOpenDocument} from "./ods";
import {demand} from "./result";
import {demandPlaces} from "./sheetjs/xml-2003";
import {readWithSheetJs} from "./sheetjs";
import type {Decoded} from "./text/encoding";
import {demandNoDocumentType} from "./xml-text";

type Markup = "html" | "xml" | "ods";

/** Whether a text is a workbook written as markup, and which: HTML, Excel's XML of 2003, flat OpenDocument. */
export function markupKind(text: string): Markup | undefined {
  const start = text.slice(0, 4096).trimStart();
  if (!start.startsWith("<")) return undefined;
  const root = /<(?:\w+:)?(?:Workbook|document)\s[^>]*>/.exec(start)?.[0] ?? "";
  if (root.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml";
  if (root.includes("urn:oasis:names:tc:opendocument")) return "ods";
  return /<(?:!doctype\s+html|html|head|meta|body|table|div|style|center)\b/i.test(start) ? "html" : undefined;
}

/**
 * Reads a workbook written as markup.
 * @throws Refusal `file.bomb` for declared entities, `file.not_a_workbook` for a page without a table.
 */
export function readMarkup(kind: Markup, {encoding, all}: Decoded, limits: Limits): Workbook {
  const text = all();
  demandMarkupNotSecret(text);
  if (kind === "html") {
    demand(!/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text), "file.bomb", () => "HTML that declares entities");
    const tables = text.match(/<table\b/gi)?.length ?? 0;
    demand(tables <= limits.maxEntries, "file.too_large", () => `${tables} tables`);
    demand(tables > 0, "file.not_a_workbook", () => "HTML without a table");
  } else demandNoDocumentType(text);
  if (kind === "xml") demandPlaces(text, limits);
  if (kind === "ods") return {format: "ods", reader: "youjie", encoding, ...readOpenDocument(text, undefined, limits)};
  const read = readWithSheetJs(text, limits);
  if (kind === "html") demandPageNotSecret(text);
  return {format: kind, reader: "sheetjs", encoding, ...read};
}
