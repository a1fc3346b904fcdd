import type {Cell} from "../../src/lib/workbook";
import {blankKind} from "../../src/lib/dialect/blank";
import {halfWidth} from "../../src/lib/dialect/half-width";
import type {HeaderCell} from "./header-block";
import {textCell} from "./typer";

const YEARS: ReadonlySet<string> = new Set(["年", "年份", "年度", "year"]);
const MONTHS: ReadonlySet<string> = new Set(["月", "月份", "month"]);
const QUARTERS: ReadonlySet<string> = new Set(["季", "季度", "quarter"]);
const QUARTER = /^\s*(?:第|[qQ])?\s*([1-4一二三四])\s*(?:季度?)?\s*$/;
const TO_DATE = /^1?\d?\s*[-—~至]\s*\d{1,2}$/;
const YEAR = /^\s*([^年]+?)\s*(?:年度?)?\s*$/;
const MONTH = /^\s*([^月]+?)\s*(?:月份?)?\s*$/;

/** The two columns of a month, where there is one of each. */
export function yearAndMonth(cells: readonly HeaderCell[]): {readonly year: HeaderCell; readonly month: HeaderCell} | undefined {
  const year = yearAlone(cells);
  const [month, ...months] = [MONTHS, QUARTERS].map((words) => cells.filter(({keys}) => keys.some((key) => words.has(key)))).find((found) => found.length > 0) ?? [];
  return year && month && months.length === 0 ? {year, month} : undefined;
}

/** The one column of years beside a month that stands around the table. */
export function yearAlone(cells: readonly HeaderCell[]): HeaderCell | undefined {
  const [year, ...years] = cells.filter(({keys}) => keys.some((key) => YEARS.has(key)));
  return years.length === 0 ? year : undefined;
}

/** Whether a column counts quarters and not months. */
export function countsQuarters({keys}: HeaderCell): boolean {
  return keys.some((key) => QUARTERS.has(key));
}

/** 2022 and 12 as 2022年12月; a month that names its own year stands as it is. */
export function joinedMonth(year: Cell | undefined, month: Cell, isQuarter: boolean): Cell {
  const [, named] = YEAR.exec(halfWidth(year?.text ?? "")) ?? [];
  const [, quarter] = QUARTER.exec(halfWidth(month.text)) ?? [];
  if (named !== undefined && quarter !== undefined && isQuarter) return textCell(`${named}年${quarter}季度`);
  const [, counted] = MONTH.exec(halfWidth(month.text)) ?? [];
  if (month.kind === "date" || named === undefined || counted === undefined || blankKind(month.text) !== undefined || (counted.length > 3 && !TO_DATE.test(counted))) return month;
  return textCell(`${named}年${counted}月`);
}
