import {Refusal} from "./result";

/** The XML is whole but not well formed; another reader may be tried. */
export class XmlFault extends Error {}

const NAMED: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** Text with its character references put in place and line ends folded, as XML 1.0 §2.11 asks. */
export function decodeText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, named) => {
    if (named) return NAMED[named] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Where a comment, CDATA section or processing instruction at `at` ends. */
export function afterMarkup(xml: string, at: number): number {
  const [open, close] = MARKUP.find(([start]) => xml.startsWith(start, at)) ?? ["", ""];
  if (open === "") throw new Refusal("file.bomb", `XML that declares a document type or entities: ${xml.slice(at, at + 9)}`);
  const end = xml.indexOf(close, at + open.length);
  if (end < 0) throw new Refusal("file.corrupt", `ends inside ${open}`);
  return end + close.length;
}

const MARKUP: readonly (readonly [string, string])[] = [["<!--", "-->"], ["<![CDATA[", "]]>"], ["<?", "?>"]];

/** Text with comments and CDATA sections in it. */
export function mixedText(raw: string): string {
  return raw
    .split(/(<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<") ? "" : decodeText(piece)))
    .join("");
}

/** Refuses XML that declares a document type or entities. @throws Refusal `file.bomb`. */
export function demandNoDocumentType(xml: string): void {
  let at = xml.indexOf("<!");
  while (at >= 0) at = xml.indexOf("<!", afterMarkup(xml, at));
}
