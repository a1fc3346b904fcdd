import {blankKind} from "./blank.js";
import {foldName} from "./fold.js";

export {type TitleFacts, titleFacts} from "./title-facts.js";

export interface Section {
  /** 1 for 一、 · 2 for （一） · 3 for 1. */
  readonly level: 1 | 2 | 3;
  readonly mark: string;
  readonly title: string;
}

const LONGEST_TITLE = 80;
const MARKS: readonly (readonly [Section["level"], RegExp])[] = [
  [1, /^(第?[一二三四五六七八九十]{1,3}(?:、|[.．,，:：]|部分|\s+))\s*(.+)$/s],
  [2, /^([(（][一二三四五六七八九十]{1,3}[)）][、.．]?)\s*(.+)$/s],
  [3, /^(\d{1,2}(?:、|[.．](?!\d)|[)）])|[(（]\d{1,2}[)）][、.．]?)\s*(.+)$/s],
];
const BARE_MARK = /^(?:第?[一二三四五六七八九十]{1,3}[、.．]?|[(（][一二三四五六七八九十]{1,3}[)）])$/;

/** Texts that say something; a merged cell read several times counts once. */
function spoken(texts: readonly (string | undefined)[]): string[] {
  const found: string[] = [];
  for (const text of texts) {
    if (text === undefined || blankKind(text) !== undefined) continue;
    const trimmed = text.trim();
    if (!found.includes(trimmed)) found.push(trimmed);
  }
  return found;
}

function sectionOf(text: string): Section | undefined {
  if (text.length > LONGEST_TITLE) return undefined;
  for (const [level, pattern] of MARKS) {
    const match = pattern.exec(text);
    if (match?.[1] && match[2]) return {level, mark: match[1].trim(), title: match[2].trim()};
  }
  return undefined;
}

/** A heading inside the data: 一、优化营商环境 alone in its row, or its 一 in the column of numbers and the title beside it. */
export function sectionRow(texts: readonly (string | undefined)[]): Section | undefined {
  const said = spoken(texts);
  const [first = "", second = ""] = said;
  if (said.length === 1) return sectionOf(first);
  if (said.length !== 2 || !BARE_MARK.test(first) || second.length > LONGEST_TITLE) return undefined;
  return {level: /^[(（]/.test(first) ? 2 : 1, mark: first, title: second};
}

/** 一 or （二） and nothing else. */
export function isBareMark(text: string): boolean {
  return BARE_MARK.test(text.trim());
}

export function isSectionRow(texts: readonly (string | undefined)[]): boolean {
  return sectionRow(texts) !== undefined;
}

export type TotalKind = "subtotal" | "total" | "of_which";

const TOTALS: readonly (readonly [TotalKind, RegExp])[] = [
  ["of_which", /^其中(?:$|[:：,，、])/],
  ["subtotal", /^(?:.{0,10}小计)(?:$|[(:：])/],
  ["total", /^(?:.{0,6}(?:合计|总计|共计)|总数|累计|total|grandtotal)(?:$|[(:：])/],
];
const ROW_NUMBER = /^(?:\d{1,4}|[一二三四五六七八九十]{1,3})[.、]?$/;

/** Whether a row adds up others (小计, 合计, 总计) or breaks one down (其中); read from its first words, past a row number. */
export function totalRow(texts: readonly (string | undefined)[]): TotalKind | undefined {
  let seen = 0;
  for (const text of texts) {
    if (text === undefined || text === "" || blankKind(text) !== undefined) continue;
    if (text.length <= 40) {
      const folded = foldName(text);
      const kind = TOTALS.find(([, pattern]) => pattern.test(folded))?.[0];
      if (kind) return kind;
      if (seen === 0 && ROW_NUMBER.test(folded)) {
        seen++;
        continue;
      }
    }
    return undefined;
  }
  return undefined;
}

export function isTotalRow(texts: readonly (string | undefined)[]): boolean {
  return totalRow(texts) !== undefined;
}

const NOTE =
  /^(?:[*※]|(?:备?注|说明|附注|填[表报]说明|指标说明|数据来源|资料来源|来源|制[表图]|填[表报]人|制表人|审[核批]人|复核人|经办人|负责人|单位负责人|主要负责人|分管负责人|分管领导|联系人|联系电话|联系方式|填[表报]日期|填[表报]时间|制表日期|制表时间|单位盖章|单位公章|source|note|notes)(?:\d{0,2}[:：.、]|\((?:签[字章名]|盖章|公章)\)|$))/;
const SEAL = /^(?:\(?(?:单位)?(?:盖章|公章|签字|签章)\)?|.{0,20}\((?:盖章|公章|签字|签章)\)):?$/;
/** What a system prints below its export: 共 3 条记录, 导出时间：…. */
const COUNTED = /^\(?(?:总?共计?|合计)\d+(?:条|项|件|个|行|笔)(?:记录|数据)?\)?$/;
const TAIL_WORDS: ReadonlySet<string> = new Set(["填表人", "填报人", "制表人", "审核人", "复核人", "盖章", "签字"]);

/**
 * A tail row that is no data: 注：…, 填表人：…, 审核人, 盖章, 数据来源. One of these words without a colon and with
 * other cells beside it is more likely a header, unless it is one that only tails have.
 */
export function isNoteRow(texts: readonly (string | undefined)[]): boolean {
  const said = spoken(texts);
  const [first] = said;
  if (first === undefined) return false;
  const folded = foldNote(first);
  if (TAIL_WORDS.has(folded)) return said.length <= 6;
  if (said.length === 1 && COUNTED.test(folded)) return true;
  if (!NOTE.test(folded) && !SEAL.test(folded)) return false;
  return said.length === 1 || /[:：(*※]/.test(folded) || /^\D+\d{0,2}[.、]/.test(folded);
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** The row below a header that numbers its columns: 甲 | 乙 | 1 | 2 | 3, A | B | C, (1) | (2) | (3); 栏次 may stand before. */
export function isColumnNumbers(texts: readonly (string | undefined)[]): boolean {
  const said = texts.flatMap((text) => (text === undefined || text.trim() === "" ? [] : [foldName(text).replace(/^\((.+)\)$/, "$1")]));
  if (said[0] === "栏次" || said[0] === "列次") said.shift();
  const stems = said.findIndex((text, at) => text !== STEMS[at]);
  const rest = stems < 0 ? [] : said.slice(stems);
  return said.length >= 3 && (rest.every((text, at) => text === String(at + 1)) || (stems <= 0 && rest.every((text, at) => text === String.fromCharCode(97 + at))));
}

const EXAMPLE = /^(?:填[写报表]?)?(?:示例|样例|范例|举例|例)行?[\d一二三四五]?$|^example\d?$/;

/** What stands in the column of numbers of a row that only shows how to fill in: 示例, 样例1, Example. */
export function isExampleMark(text: string): boolean {
  return text.length <= 12 && EXAMPLE.test(foldName(text));
}

/** As a name, but the colon that ends 审核人： is kept. */
function foldNote(text: string): string {
  const folded = foldName(text.slice(0, 60));
  return /[:：]\s*$/.test(text) ? `${folded}:` : folded;
}
