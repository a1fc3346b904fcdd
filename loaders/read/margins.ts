import {decodeXml} from "./xml-encoding";
import {demandNameNotSecret} from "./secret";
import {Refusal} from "./result";
import {XmlReader} from "./xml";
import {decodeText} from "./xml-text";
import type {Zip} from "./zip";

/** Parts of a container that hold no cells but may mark the document, and the elements whose text stands for itself in them. */
const PARTS: readonly (readonly [name: RegExp, element: RegExp, place: string])[] = [
  [/^docprops\/(?:core|custom|app)\.xml$/, /^(?:title|subject|keywords|category|description|contentStatus|lpwstr|lpstr)$/, "properties"],
  [/^meta\.xml$/, /^(?:title|subject|keyword|description|user-defined)$/, "properties"],
  [/^xl\/drawings\/[^/]+\.xml$/, /^p$/, "text box"],
  [/^xl\/drawings\/vmldrawing[^/]*\.vml$/, /^textbox$/, "text box"],
  [/^xl\/(?:comments\d*|comments\/comment\d+|threadedcomments\/[^/]+)\.xml$/, /^text$/, "comment"],
  [/^styles\.xml$/, /^(?:p|h)$/, "header or footer"],
];

/** Looks for a mark in what is printed or kept around the cells: properties, text boxes, headers and footers. @throws Refusal `file.secret`. */
export function demandMarginsNotSecret(zip: Zip): void {
  for (const name of zip.names) {
    const known = PARTS.find(([pattern]) => pattern.test(name));
    if (known) look(zip, name, known[1], known[2]);
  }
}

/** What cannot be read here holds no cells: it is no reason to refuse the file. */
function look(zip: Zip, name: string, element: RegExp, place: string): void {
  try {
    const xml = decodeXml(zip.part(name));
    if (!/密|&#(?:x5bc6|23494);/iu.test(xml)) return;
    const reader = new XmlReader(xml);
    while (reader.next()) if (reader.opening && element.test(reader.name)) demandNameNotSecret(reader.content(), () => place);
  } catch (error) {
    if (error instanceof Refusal && error.code === "file.secret") throw error;
  }
}

/** A header or footer as Excel writes it: three parts, with codes for font, size and colour between the words. @throws Refusal `file.secret`. */
export function demandPrintNotSecret(text: string, place: () => string): void {
  if (!text.includes("密")) return;
  const parts = text.replaceAll(/&"[^"]*"|&K[0-9A-F]{6}|&K\d\d[+-]\d{3}|&\d{1,3}/giu, "").split(/&[LCR]/u);
  for (const part of parts) demandNameNotSecret(part.replaceAll(/&[A-Z]/giu, " ").trim(), place);
}

/** The same in a worksheet that is not well formed, so that nobody walks through it. @throws Refusal `file.secret`. */
export function demandPagesNotSecret(xml: string): void {
  for (const [, text = ""] of xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^>]{0,200}>([^<]{0,500})</gu)) demandPrintNotSecret(decodeText(text), () => "header or footer");
}

/** The header and footer of Excel's XML of 2003, and the title of a page of HTML. @throws Refusal `file.secret`. */
export function demandMarkupNotSecret(text: string): void {
  for (const [, data = ""] of text.matchAll(/<(?:\w+:)?(?:Header|Footer)\b[^>]{0,500}?Data="([^"]{0,500})"/gu)) demandPrintNotSecret(decodeText(data), () => "header or footer");
  const title = /<(?:\w+:)?title\b[^>]{0,200}>([^<]{0,200})</iu.exec(text.slice(0, 65_536))?.[1];
  if (title !== undefined) demandNameNotSecret(decodeText(title), () => "properties");
}
