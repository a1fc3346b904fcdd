import {parsePeriod, type Period, type PeriodContext, type PeriodResult} from "../../src/lib/dialect/periods";
import {daysInMonth} from "../../src/lib/dialect/calendar";
import {parseDate} from "../../src/lib/dialect/dates";
import {blankKind} from "../../src/lib/dialect/blank";
import type {Cell} from "../../src/lib/workbook";
import {blankOf, refuse, type Typed, value} from "./typed";

const MONTHS = {zh: "2022-09、2022年9月", en: "2022-09 or 2022年9月"};
const NO_YEAR = {zh: "没有年份，文件也没有写明：2022-09、2022年9月", en: "it has no year, and the file names none: 2022-09 or 2022年9月"};
const SHORT_ENGLISH = /^\s*([A-Za-z]{3,9})\.?[-' /](\d{2})\s*$/;
const SHORT_YEAR = /^\s*(\d{2})\s*年/;
const PERIODS = {zh: "2022、2022年上半年、2022Q3、2022年1—9月", en: "2022, 2022H1, 2022Q3, 2022-09YTD"};

/** `2022-09`; a year-to-date title such as 1—9月 stands for its last month, and so does a quarter or a half, which is told of. */
export function typeMonth(cell: Cell, context: PeriodContext): Typed {
  const {found, ...century} = periodIn(cell, context);
  const month = found.ok || found.reason !== "only_a_date" ? undefined : monthOfDay(cell);
  if (month !== undefined) return value(month);
  if (!found.ok) return blankKind(cell.text) === undefined ? refuse(1, "month.unreadable", found.reason === "no_year" ? NO_YEAR : MONTHS) : blankOf(1);
  if (found.granularity === "year") return refuse(1, "month.unreadable", MONTHS);
  const last = {...value(found.end.slice(0, 7)), ...century};
  return found.granularity === "month" ? last : {...last, quarter: true};
}

/** A month that a program wrote as its first or its last day; any other day is no month. */
function monthOfDay(cell: Cell): string | undefined {
  const day = parseDate(cell, {});
  if (!day.ok || day.end === null || day.start !== day.end || day.assumed) return undefined;
  const [year = 0, month = 0, own = 0] = day.end.split("-").map(Number);
  return own === 1 || own === daysInMonth(year, month) ? day.end.slice(0, 7) : undefined;
}

/** 22年9月 and Sep-22: under a month or a period the two digits are a year of this century, and no day. */
function periodIn(cell: Cell, context: PeriodContext): {readonly found: PeriodResult; readonly century?: true} {
  const found = parsePeriod(cell, context);
  const full = cell.text.replace(SHORT_ENGLISH, "$1 20$2").replace(SHORT_YEAR, "20$1年");
  if (found.ok || cell.kind !== "text" || full === cell.text) return {found};
  const again = parsePeriod(full, context);
  return again.ok ? {found: again, century: true} : {found};
}

/** The period's name in one form, its first day, its last, and whether it runs from 1 January. */
export function typePeriod(cell: Cell, context: PeriodContext): Typed {
  const {found, ...century} = periodIn(cell, context);
  if (!found.ok) return blankKind(cell.text) === undefined ? refuse(4, "period.unreadable", PERIODS) : blankOf(4);
  return {...value(periodName(found), found.start, found.end, found.ytd), ...century};
}

/** @example 2022 · 2022H1 · 2022Q3 · 2022-09 · 2022-09YTD · 2022Q3YTD */
export function periodName(period: Pick<Period, "start" | "end" | "granularity" | "ytd">): string {
  const year = period.end.slice(0, 4);
  const month = Number(period.end.slice(5, 7));
  const name = {year, half: `${year}H${month / 6}`, quarter: `${year}Q${month / 3}`, month: period.end.slice(0, 7)}[period.granularity];
  return period.ytd && period.granularity !== "year" ? `${name}YTD` : name;
}
