import {monthsSpan, type Span} from "./calendar.js";
import type {NoPeriod, Period} from "./period-types.js";

/** Months of a year, before the year is settled. */
export interface Stretch {
  readonly year?: number;
  readonly first: number;
  readonly last: number;
  readonly granularity: Period["granularity"];
  readonly ytd: boolean;
}

export interface PeriodForm {
  /** Without anchors; group 1 is the year, the last group the mark of a year-to-date figure. */
  readonly source: string;
  readonly read: (groups: readonly (string | undefined)[], year: number | undefined, ytd: boolean) => Stretch | NoPeriod["reason"];
}

const NOT_AFTER = String.raw`(?<![\d.])`;
const FOUR = String.raw`((?:19|20)\d{2})`;
const YEAR = `${NOT_AFTER}(?:${FOUR}(?:年度?|[-./_])?)?`;
const MONTH = "(1[0-2]|0?[1-9])";
const TO_DATE = String.raw`(\(?(?:累计|ytd|年初至今)\)?)?`;
const ONE_PART = String.raw`(?!\d|[-./_]\d)`;

function stretch(year: number | undefined, first: number, last: number, granularity: Period["granularity"], ytd: boolean): Stretch {
  return {...(year !== undefined && {year}), first: ytd ? 1 : first, last, granularity, ytd};
}

function monthsFromTo(from: number, to: number, year: number | undefined): Stretch | NoPeriod["reason"] {
  if (from > to) return "impossible";
  if (from === 1 && to > 1) return stretch(year, 1, to, "month", true);
  if (from === to) return stretch(year, from, to, "month", false);
  if (to - from === 2 && from % 3 === 1) return stretch(year, from, to, "quarter", false);
  return from === 7 && to === 12 ? stretch(year, 7, 12, "half", false) : "odd_range";
}

/** From the most telling to the least: what one form has read, the next ones do not see. */
export const PERIOD_FORMS: readonly PeriodForm[] = [
  {
    source: `${YEAR}${MONTH}月?[-至到]${MONTH}月份?${TO_DATE}`,
    read: ([from, to], year) => monthsFromTo(Number(from), Number(to), year),
  },
  {
    source: `${YEAR}前([23])个?季度?${TO_DATE}`,
    read: ([count], year) => stretch(year, 1, Number(count) * 3, "quarter", true),
  },
  {
    source: `${YEAR}(?:([上下])半年|h([12])(?!\\d))${TO_DATE}`,
    read: ([word, digit], year, ytd) => {
      const second = word === "下" || digit === "2";
      return stretch(year, second ? 7 : 1, second ? 12 : 6, "half", ytd);
    },
  },
  {
    source: `${YEAR}(?:第?([1-4])季度?|q([1-4])(?!\\d))${TO_DATE}`,
    read: ([word, digit], year, ytd) => {
      const last = Number(word ?? digit) * 3;
      return stretch(year, last - 2, last, "quarter", ytd);
    },
  },
  {
    source: `${YEAR}${MONTH}月份?${TO_DATE}`,
    read: ([month], year, ytd) => stretch(year, Number(month), Number(month), "month", ytd),
  },
  {
    source: `${NOT_AFTER}${FOUR}(?:[-./_年]([1-9])|[-./_年]?(0[1-9]|1[0-2]))${ONE_PART}${TO_DATE}`,
    read: ([one, two], year, ytd) => stretch(year, Number(one ?? two), Number(one ?? two), "month", ytd),
  },
  {source: `${NOT_AFTER}${FOUR}(?:全年|年度?)?${ONE_PART}${TO_DATE}`, read: (_, year, ytd) => stretch(year, 1, 12, "year", ytd)},
  {source: `(?:全年|年度)${TO_DATE}`, read: () => stretch(undefined, 1, 12, "year", false)},
];

/** The days of a stretch in a year. */
export function spanOfStretch(months: Stretch, year: number): Span | undefined {
  return monthsSpan(year, months.first, months.last);
}
