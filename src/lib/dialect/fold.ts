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

/** How to fill in a column, which a form puts in brackets behind its name: （必填）, （格式：2022-09-01）, （100字以内）. It says nothing of what the column is. */
const HOW_TO = /^\(?(?:必填|选填|必填项|选填项|可不填|可选|单选|多选|可多选|下拉选择|下拉选项|(?:请?从)?下拉(?:列表|菜单|框)?(?:中)?选择?|年月日|年\/月\/日|年-月-日|年月|yyyy.*|(?:日期)?格式.*|例:.+|如:.+|如[\da-z].*|例如.+|(?:请|须|需)填.*|填写?到.+|精确到.+|(?:使?用)?规范(?:简称|全称|名称)|简称|全称|(?:不超过|限|控制在)?\d{1,4}字(?:以内|内)?|required|optional|mandatory)\)?$/;

function withoutHowTo(key: string): string {
  const found = BRACKETED_TAIL.exec(key);
  return found?.[1] !== undefined && HOW_TO.test(found[2] ?? "") ? found[1].replace(TRAILING, "") : key;
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
  return splitUnit(withoutHowTo(fold(bare).replace(TRAILING, "")));
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
