import {Refusal} from "./result";

/** The XML is whole but not well formed; another reader may be tried. */
export class XmlFault extends Error {}

/** Text with its character references put in place and line ends folded, as XML 1.0 §2.11 asks. */
export function decodeText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  const first = text.indexOf("&");
  return first < 0 ? text : withReferences(text, first);
}

/** Programs that write nothing but ASCII give every Chinese character as a reference. */
function withReferences(raw: string, first: number): string {
  let text = raw.slice(0, first);
  let from = first;
  for (let at = first; at >= 0; at = raw.indexOf("&", from)) {
    if (at > from) text += raw.slice(from, at);
    const end = endOfReference(raw, at);
    const said = end < 0 ? undefined : referred(raw, at + 1, end);
    text += said ?? "&";
    from = said === undefined ? at + 1 : end + 1;
  }
  return from < raw.length ? text + raw.slice(from) : text;
}

/** `&#x10FFFF;` and its like are no longer. */
const LONGEST_REFERENCE = 9;
const [NUMBER_SIGN, ZERO, SEMICOLON] = [35, 48, 59];
const NAMED: ReadonlyMap<string, string> = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", '"'], ["apos", "'"]]);

function endOfReference(raw: string, at: number): number {
  for (let end = at + 1; end <= at + LONGEST_REFERENCE; end += 1) if (raw.charCodeAt(end) === SEMICOLON) return end;
  return -1;
}

function referred(raw: string, from: number, end: number): string | undefined {
  if (raw.charCodeAt(from) !== NUMBER_SIGN) return NAMED.get(raw.slice(from, end));
  let code = 0;
  for (let at = from + 1; at < end; at += 1) {
    const digit = raw.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return hexadecimal(raw.slice(from + 1, end));
    code = code * 10 + digit;
  }
  return end === from + 1 || code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

function hexadecimal(digits: string): string | undefined {
  const code = /^x[\da-f]{1,6}$/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
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
