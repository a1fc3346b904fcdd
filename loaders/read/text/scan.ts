import type {Sheet} from "../../../src/lib/workbook";
import type {Aside} from "../aside";
import type {Limits} from "../limits";
import {DELIMITERS} from "./delimiter";
import {NEWLINE, type PartOfText, type ScannedPart, TextScan} from "./text-scan";

/** The second byte of a character of GB18030 is this or more, or a digit; quotes and line ends are neither. */
const SECOND_BYTE = 0x40;

/** Bytes of a text, without a byte order mark; of UTF-8 it is known that they can be decoded. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  /** `utf-8` or `gb18030`. */
  readonly encoding: string;
}

/** What this thread reads of it: the other one has to start first. */
const OWN_SHARE = 0.55;

/**
 * Reads delimited text straight from its bytes: a text that comes again is the same cell, and is decoded once. What it gives is
 * what splitting the decoded text would give.
 * @returns the sheet, and how many different texts there are; nothing where the text is not as regular as it has to be for this: lines
 * that end alike, quotes that are closed where a field ends, a delimiter of one byte that is part of no character
 * @throws Refusal `file.encoding` where a text of the other encoding cannot be decoded
 */
export function scanDelimited(text: EncodedText, delimiter: string, name: string, limits: Limits, aside?: Aside): {readonly sheet: Sheet; readonly different: number} | undefined {
  const stands = (DELIMITERS as readonly string[]).includes(delimiter) && !(text.encoding === "gb18030" && delimiter.charCodeAt(0) >= SECOND_BYTE);
  if (!stands) return undefined;
  const part: PartOfText = {encoding: text.encoding, between: delimiter.charCodeAt(0), limits};
  const scan = aside && text.bytes.buffer === aside.bytes.buffer ? scanInTwo(text.bytes, part, aside) : scanWhole(text.bytes, part);
  return scan?.result(name);
}

function scanWhole(bytes: Uint8Array, part: PartOfText): TextScan | undefined {
  const scan = new TextScan(bytes, part);
  return scan.readTo(bytes.length) ? scan : undefined;
}

/** The same, while the thread beside reads the end. Where the parts do not fit together the text is read on, or anew. */
function scanInTwo(bytes: Uint8Array, part: PartOfText, aside: Aside): TextScan | undefined {
  const middle = bytes.indexOf(NEWLINE, Math.floor(OWN_SHARE * bytes.length)) + 1;
  if (middle === 0) return scanWhole(bytes, part);
  aside.ask({wanted: "part", from: bytes.byteOffset - aside.bytes.byteOffset + middle, text: part});
  const scan = new TextScan(bytes, part);
  // A cell in quotes may stand across the middle.
  if (!scan.readTo(middle)) return scanWhole(bytes, part);
  const end = aside.part();
  return (end && scan.append(end)) || scan.readTo(bytes.length) ? scan : undefined;
}

/** Reads a part of a text. @returns nothing where it is not regular, or says more than can be handed over @throws Refusal */
export function scanPart(bytes: Uint8Array, part: PartOfText): ScannedPart | undefined {
  const scan = new TextScan(bytes, part, true);
  return scan.readTo(bytes.length) ? scan.part() : undefined;
}
