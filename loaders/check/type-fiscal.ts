import {type FiscalSpan, fiscalSpan, isFiscal} from "../../src/lib/dialect/fiscal";
import type {ProfileTable} from "../../src/lib/profile";
import type {Cell} from "../../src/lib/workbook";
import {periodName} from "./type-period";
import {refuse, type Typed, value} from "./typed";

type Reader = (cell: Cell, year: number | undefined) => Typed;
type Kind = "date" | "month" | "period";

const UNDECLARED = {zh: "没有写明财年从几月起", en: "nothing says when that year begins"};
const ODD = {zh: "财年的全年、半年跨两个日历年，只能按季度", en: "a fiscal year or half that runs over two calendar years has no name here, only its quarters have"};
const WIDTHS = {date: 3, month: 1, period: 4} as const;

/** Reads Q3 FY26 by the fiscal year that the profile declares, and refuses it by name where none is declared; all else as ever. */
export function fiscalReader(kind: Kind, table: ProfileTable | undefined, read: Reader): Reader {
  return (cell, year) => {
    if (cell.kind !== "text" || !isFiscal(cell.text)) return read(cell, year);
    const span = table?.fiscal_year && fiscalSpan(cell.text, table.fiscal_year);
    if (!span) return refuse(WIDTHS[kind], "period.fiscal", UNDECLARED);
    return typed(kind, span);
  };
}

function typed(kind: Kind, {start, end, granularity}: FiscalSpan): Typed {
  if (kind === "date") return value(end, start, granularity);
  if (kind === "month") return granularity === "year" ? refuse(1, "period.fiscal", ODD) : {...value(end.slice(0, 7)), quarter: true};
  const whole = granularity === "quarter" || start.slice(0, 4) === end.slice(0, 4);
  return whole ? value(periodName({start, end, granularity, ytd: false}), start, end, false) : refuse(4, "period.fiscal", ODD);
}
