import {plainNumerals} from "./date-text.js";
import {halfWidth, singleSpaced} from "./half-width.js";
import {chineseInteger} from "./numerals.js";
import {toSimplified} from "./simplified.js";

const DASHES = /[‐-―−─━~〜～]+/g;
const NUMERALS = /[〇○零一二三四五六七八九十]+(?=[年月季至到-])/g;

/** A whole day in figures: 2022年9月30日, 2022-09-30, 20220930. */
export const DAY_SOURCE = String.raw`(?<!\d)(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}[日号]?|([-./])\d{1,2}\1\d{1,2}|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)`;

/** Width, spaces, dashes and numerals out of the way. A blank between two figures is kept as _, so that 表1 2022年 does not become 12022年. */
export function plainPeriodText(text: string): string {
  const flat = toSimplified(halfWidth(singleSpaced(text)).toLowerCase()).replace(/(?<=\d) (?=\d)/g, "_").replaceAll(" ", "");
  return plainNumerals(flat.replace(DASHES, "-")).replace(NUMERALS, (run) => String(chineseInteger(run) ?? run));
}
