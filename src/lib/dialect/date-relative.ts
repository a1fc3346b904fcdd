import type {DateAssumption, DateContext} from "./date-types.js";
import {contextYear} from "./date-settle.js";

const YEAR = /^(今年|本年度?|当年|明年|次年|翌年|去年|上年)/;
const MONTH = /^(本月|当月|下月|次月|上月|月$)/;
const QUARTER = /^本季度?/;
const SHIFT: Readonly<Record<string, number>> = {明年: 1, 次年: 1, 翌年: 1, 去年: -1, 上年: -1, 下月: 1, 次月: 1, 上月: -1};

export interface Explicit {
  readonly text: string;
  readonly assumed?: DateAssumption;
}

function withMonth(text: string, word: string, periodEnd: string): Explicit {
  const months = Number(periodEnd.slice(0, 4)) * 12 + Number(periodEnd.slice(5, 7)) - 1 + (SHIFT[word] ?? 0);
  return {text: `${Math.floor(months / 12)}年${(months % 12) + 1}月${text.slice(word.length)}`, assumed: "month_from_period"};
}

/** 今年, 明年, 本月, 下月, 本季度 and a bare 月(底) put in figures from the file's period; undefined where there is no period. */
export function explicitDate(text: string, context: DateContext): Explicit | undefined {
  const yearWord = YEAR.exec(text)?.[1];
  if (yearWord) {
    const year = contextYear(context);
    if (year === undefined) return undefined;
    return {text: `${year + (SHIFT[yearWord] ?? 0)}年${text.slice(yearWord.length)}`, assumed: "year_from_period"};
  }
  const monthWord = MONTH.exec(text)?.[1];
  if (monthWord) return context.periodEnd === undefined ? undefined : withMonth(text, monthWord, context.periodEnd);
  const quarterWord = QUARTER.exec(text)?.[0];
  if (!quarterWord) return {text};
  if (context.periodEnd === undefined) return undefined;
  const quarter = Math.ceil(Number(context.periodEnd.slice(5, 7)) / 3);
  return {text: `${context.periodEnd.slice(0, 4)}年${quarter}季度`, assumed: "month_from_period"};
}
