import {parseDate} from "./dates.js";
import type {DateContext, DateResult} from "./date-types.js";
import {halfWidth, withoutSpaces} from "./half-width.js";
import {DAY_SOURCE} from "./period-text.js";

const LONGEST = 400;
const DAY = new RegExp(DAY_SOURCE, "g");
const CHINESE_DAY = /[一二〇○零]{1}[〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}[日号]/g;
const MONTH_DAY = /(?<![\d年])\d{1,2}月\d{1,2}[日号]/g;
const MONTH = /(?<!\d)(?:(?:19|20)\d{2}年)?\d{1,2}月底/g;
const CUT_OFF = /截[至止](?:时间|日期)?[:到]?/;

function inText(text: string, context: DateContext): DateResult | undefined {
  for (const form of [DAY, CHINESE_DAY, MONTH_DAY, MONTH]) {
    const found = [...new Set(text.match(form) ?? [])];
    const [first] = found;
    if (first === undefined) continue;
    return found.length === 1 ? parseDate(first, context) : {ok: false, reason: "several", text};
  }
  return undefined;
}

/**
 * The date that a longer text speaks of: 截止时间：2022年9月30日, （截至9月底）. What follows 截至 comes first;
 * two different days are not chosen between.
 */
export function findDate(text: string, context: DateContext = {}): DateResult {
  const flat = halfWidth(withoutSpaces(text.slice(0, LONGEST)));
  const cutOff = CUT_OFF.exec(flat);
  const after = cutOff ? inText(flat.slice(cutOff.index + cutOff[0].length, cutOff.index + cutOff[0].length + 14), context) : undefined;
  return after ?? inText(flat, context) ?? {ok: false, reason: "not_a_date", text};
}
