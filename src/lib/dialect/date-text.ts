import {halfWidth, withoutSpaces} from "./half-width.js";
import {chineseInteger} from "./numerals.js";
import {toSimplified} from "./simplified.js";

const NUMERALS = /[〇○零一二三四五六七八九十]+(?=[年月日号季、,和至到-])/g;
const MIXED_YEAR = /[一二][〇○零一二三四五六七八九0o]{3}(?=年)/g;
const HAS_NUMERALS = /[〇○零一二三四五六七八九十]/;
const DASHES = /[‐-―−─━~〜～]+/g;
const BRACKETS = /^[([【〔](.+)[)\]】〕]$/;
const WEEKDAY = /\((?:周|星期)[一二三四五六日天]\)$|(?:周|星期)[一二三四五六日天]$/;
const INCLUDED = /(?<=[日号前])\(含(?:当[日天])?\)/;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$/;
const SPACED_TIME = /^\s*(\d{4}[-./]\d{1,2}[-./]\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?\s*$/i;
const CLOCK = /(?<=[日号])(?:[上下]午)?\d{1,2}(?:时|点|:\d{2}(?::\d{2})?)(?=$|[之以]?前)/;
const HEAD = /^(?:截至|截止|预计|计划|力争|确保|争取|最迟|不晚于|不迟于|拟|已|自|从|于|在|到|至|约)+:?(?=[\d〇○零一二三四五六七八九十上下全本今明去当次年月季第前hq])/;

/** 元月 is January; 二0二三年 and 二OO九年 are written with what stands nearest on the keyboard. */
export function plainNumerals(text: string): string {
  const january = text.includes("元月") ? text.replace(/(?<=^|年)元月/g, "1月") : text;
  return january.replace(MIXED_YEAR, (run) => run.replace(/[0o]/g, "〇"));
}

function arabic(text: string): string {
  if (!HAS_NUMERALS.test(text)) return text;
  return text.replace(NUMERALS, (run) => String(chineseInteger(run) ?? run));
}

/** Spaces, width, numerals, dashes, weekday and clock time out of the way: 二〇二二年 六月 → 2022年6月. */
export function plainDateText(text: string): string {
  const spaced = SPACED_TIME.exec(text);
  if (spaced) return spaced[1] ?? "";
  const flat = toSimplified(halfWidth(withoutSpaces(text)).toLowerCase()).replace(DASHES, "-");
  const iso = ISO_TIME.exec(flat);
  if (iso) return iso[1] ?? "";
  const open = plainNumerals(BRACKETS.exec(flat)?.[1] ?? flat);
  const bare = arabic(open.replace(WEEKDAY, "").replace(INCLUDED, "")).replace(HEAD, "");
  return bare.replace(CLOCK, "");
}
