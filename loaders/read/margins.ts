import {decodeXml} from "./xml-encoding";
import {demandLinesNotSecret, demandNameNotSecret} from "./secret";
import {Refusal} from "./result";
import {XmlReader} from "./xml";
import {decodeText} from "./xml-text";
import type {Zip} from "./zip";

/** Parts that hold cells or only say how they look: their readers look for themselves, or there is nothing to read. */
const CELLS = /^(?:\[content_types\]\.xml|content\.xml|xl\/(?:workbook|sharedstrings|styles|calcchain|metadata)\.xml|xl\/(?:worksheets\/[^/]+|theme\/.+|pivotcache\/pivotcacherecords[^/]*)\.xml)$/;
/** Where a mark may stand between signs; in all other parts, where somebody may speak of secrets, it has a line of its own. */
const NAMES: readonly (readonly [part: RegExp, place: string])[] = [
  [/^(?:docprops\/.+|meta\.xml)$/, "properties"],
  [/^styles\.xml$/, "header or footer"],
  [/^xl\/(?:drawings|diagrams|charts|chartsheets)\//, "text box"],
];
/** Elements whose text stands for itself, however it is cut into runs within. */
const WHOLE = /^(?:p|h|text|textbox|user-defined)$/;
/** Attributes that say something to a reader: names, alternative texts, words drawn as a picture. */
const SPEAKING = ["name", "descr", "title", "string", "alt", "displayName", "comment", "v"];

/**
 * Looks for a mark in whatever comes along with the cells: properties, comments, text boxes, drawn words, charts, headers and footers,
 * wherever in the container they stand. @throws Refusal `file.secret`.
 */
export function demandMarginsNotSecret(zip: Zip): void {
  for (const name of zip.names) if (/\.(?:xml|vml)$/.test(name) && !CELLS.test(name)) look(zip, name);
}

/** The sign that every mark holds, as it stands in markup. */
const SECRET_SIGN = /密|&#(?:x5bc6|23494);/iu;

/** What cannot be read here holds no cells: it is no reason to refuse the file. */
function look(zip: Zip, name: string): void {
  try {
    const xml = decodeXml(zip.part(name));
    if (!SECRET_SIGN.test(xml)) return;
    const place = NAMES.find(([part]) => part.test(name))?.[1];
    const demand = place === undefined ? demandLinesNotSecret : demandNameNotSecret;
    const where = () => place ?? (name.includes("comment") ? "comment" : "beside the cells");
    try {
      for (const text of spokenTexts(new XmlReader(xml))) demand(text, where);
    } catch (error) {
      if (error instanceof Refusal && error.code === "file.secret") throw error;
      for (const text of xml.split(/<[^<>]*>/u)) if (SECRET_SIGN.test(text)) demand(decodeText(text), where);
    }
    demandPagesNotSecret(xml);
  } catch (error) {
    if (error instanceof Refusal && error.code === "file.secret") throw error;
  }
}

function* spokenTexts(reader: XmlReader): Generator<string> {
  let leaf = false;
  while (reader.next()) {
    if (leaf) yield reader.text;
    leaf = false;
    if (!reader.opening) continue;
    for (const name of SPEAKING) yield reader.attribute(name) ?? "";
    leaf = !WHOLE.test(reader.name);
    if (!leaf) yield reader.content();
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

/** The header and footer of Excel's XML of 2003, and its properties. @throws Refusal `file.secret`. */
export function demandMarkupNotSecret(text: string): void {
  for (const [, data = ""] of text.matchAll(/<(?:\w+:)?(?:Header|Footer)\b[^>]{0,500}?Data="([^"]{0,500})"/gu)) demandPrintNotSecret(decodeText(data), () => "header or footer");
  const title = /<(?:\w+:)?title\b[^>]{0,200}>([^<]{0,200})</iu.exec(text.slice(0, 65_536))?.[1];
  if (title !== undefined) demandNameNotSecret(decodeText(title), () => "properties");
}

const WITHIN_A_LINE = /^<\/?(?:a|b|big|em|font|i|o:p|s|small|span|strong|sub|sup|u)\b/iu;

/** What a page of HTML says outside its tables, line by line, and what it says of its pictures and of itself. @throws Refusal `file.secret`. */
export function demandPageNotSecret(html: string): void {
  if (!SECRET_SIGN.test(html)) return;
  const lines = html.replaceAll(/<[^<>]*>/gu, (tag) => (WITHIN_A_LINE.test(tag) ? "" : "\n"));
  for (const line of lines.split("\n")) if (SECRET_SIGN.test(line)) demandLinesNotSecret(decodeText(line.replaceAll("&nbsp;", " ")), () => "page");
  for (const [, said = ""] of html.matchAll(/mso-(?:header|footer)-data\s*:\s*"([^"<>]{1,500})"/giu)) demandPrintNotSecret(decodeText(said), () => "header or footer");
  for (const [, said = ""] of html.matchAll(/\b(?:alt|content|title)\s*=\s*["']([^"'<>]{1,200})["']/giu)) demandLinesNotSecret(decodeText(said), () => "page");
}
