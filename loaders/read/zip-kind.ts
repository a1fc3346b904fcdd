import {Refusal} from "./result";
import {decodeXml} from "./xml-encoding";
import type {Zip} from "./zip";

/**
 * Which workbook a zip container holds.
 * @throws Refusal `file.not_a_workbook`, `file.locked`.
 */
export function workbookKind(zip: Zip): "xlsx" | "xlsb" | "ods" {
  const {names} = zip;
  if (names.some((name) => /(^|\/)workbook\.bin$/.test(name))) return "xlsb";
  if (names.some((name) => name.startsWith("xl/") || /(^|\/)workbook\.xml$/.test(name))) return "xlsx";
  if (zip.has("content.xml")) return openDocument(zip);
  const known = OTHERS.find(([part]) => names.some((name) => name.startsWith(part)));
  throw new Refusal("file.not_a_workbook", known?.[1] ?? `zip archive: ${names.slice(0, 3).join(", ")}`);
}

const OTHERS: readonly (readonly [string, string])[] = [
  ["word/", "Word document"],
  ["ppt/", "PowerPoint presentation"],
  ["visio/", "Visio drawing"],
  ["index/", "Apple iWork document"],
  ["ofd.xml", "OFD document"],
];

function openDocument(zip: Zip): "ods" {
  const type = zip.has("mimetype") ? decodeXml(zip.part("mimetype")).trim() : "";
  const spreadsheet = type === "" || type.includes("opendocument.spreadsheet");
  if (!spreadsheet) throw new Refusal("file.not_a_workbook", type);
  const manifest = zip.has("META-INF/manifest.xml") ? decodeXml(zip.part("META-INF/manifest.xml")) : "";
  if (manifest.includes("encryption-data")) throw new Refusal("file.locked", "encrypted with a password");
  return "ods";
}
