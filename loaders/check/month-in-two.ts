import type {Cell} from "../../src/lib/workbook";
import {blankKind} from "../../src/lib/dialect/blank";
import {halfWidth} from "../../src/lib/dialect/half-width";
import type {HeaderCell} from "./header-block";
import {textCell} from "./typer";

const YEARS: ReadonlySet<string> = new Set(["年", "年份", "年度", "year"]);
const MONTHS: ReadonlySet<string> = new Set(["月", "月份", "month"]);
const YEAR = /^\s*([^年]+?)\s*(?:年度?)?\s*$/;
const MONTH = /^\s*([^月]+?)\s*(?:月份?)?\s*$/;

/** The two columns of a month, where there is one of each. */
export function yearAndMonth(cells: readonly HeaderCell[]): {readonly year: HeaderCell; readonly month: HeaderCell} | undefined {
  const [year, ...years] = cells.filter(({keys}) => keys.some((key) => YEARS.has(key)));
  const [month, ...months] = cells.filter(({keys}) => keys.some((key) => MONTHS.has(key)));
  return year && month && years.length === 0 && months.length === 0 ? {year, month} : undefined;
}

/** 2022 and 12 as 2022年12月; a month that names its own year stands as it is. */
export function joinedMonth(year: Cell | undefined, month: Cell): Cell {
  const [, named] = YEAR.exec(halfWidth(year?.text ?? "")) ?? [];
  const [, counted] = MONTH.exec(halfWidth(month.text)) ?? [];
  if (month.kind === "date" || named === undefined || counted === undefined || blankKind(month.text) !== undefined || counted.length > 3) return month;
  return textCell(`${named}年${counted}月`);
}
