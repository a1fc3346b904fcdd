import {withoutSpaces} from "./half-width.js";
import {isMeasureUnit} from "./measures.js";
import {toSimplified} from "./simplified.js";

export interface FoldedHeader {
  readonly key: string;
  /** The unit that stood in brackets or after a slash: 投资额（万元） → 万元. */
  readonly unit?: string;
}

/** Footnote marks, which NFKC would turn into digits or letters of the name. */
const MARKS = /[①-⓿❶-➓¹²³⁰-⁹*＊※†‡#＃]+$/;
const LEADING_MARKS = /^[*＊※†‡]+/;
const TRAILING = /[:;,.。、·*※†‡#]+$/;
const OPENING = /[〔【[{〖]/g;
const CLOSING = /[〕】\]}〗]/g;
const DASHES = /[‐-―−─━~〜]+/g;
const QUOTES = /["'“”‘’「」『』]/g;
const BRACKETED_TAIL = /^(.+)\(([^()]+)\)$/;
const SLASHED_TAIL = /^(.+)[/:]([^/:]+)$/;
const UNIT_LABEL = /^单位:/;
const PLAIN = /^[\u4e00-\u9fa5]+$/;

function fold(text: string): string {
  const folded = withoutSpaces(text.normalize("NFKC")).toLowerCase();
  return toSimplified(folded).replace(OPENING, "(").replace(CLOSING, ")").replace(DASHES, "-");
}

function splitUnit(key: string): FoldedHeader {
  const bracketed = BRACKETED_TAIL.exec(key);
  const tail = bracketed ?? SLASHED_TAIL.exec(key);
  const unit = tail?.[2]?.replace(UNIT_LABEL, "");
  if (!tail || unit === undefined || !isMeasureUnit(unit)) return {key};
  return {key: (tail[1] ?? "").replace(TRAILING, ""), unit};
}

/**
 * The form in which headers are compared: NFKC, Simplified, no spaces or line breaks, one kind of bracket and dash,
 * lower case, no footnote mark or colon at the end; a unit in brackets is split off.
 * @example foldHeader("責 任\n單 位：") // {key: "责任单位"}
 * @example foldHeader("投资额（万元）") // {key: "投资额", unit: "万元"}
 */
export function foldHeader(text: string): FoldedHeader {
  const bare = withoutSpaces(text).replace(LEADING_MARKS, "").replace(TRAILING, "").replace(MARKS, "");
  return splitUnit(fold(bare).replace(TRAILING, ""));
}

/**
 * The form in which names of units, tasks and status words are compared: as headers, but brackets keep what they hold,
 * and quotation marks and stops at the end do not count.
 */
export function foldName(text: string): string {
  if (text.length > LONGEST_REMEMBERED) return folded(text);
  let name = remembered.get(text);
  if (name === undefined) {
    name = folded(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, name);
  }
  return name;
}

/** The same names and words come again in every row. */
const remembered = new Map<string, string>();
const LONGEST_REMEMBERED = 40;
const MOST_REMEMBERED = 20_000;

function folded(text: string): string {
  if (PLAIN.test(text)) return toSimplified(text);
  return fold(text).replace(QUOTES, "").replace(TRAILING, "");
}
