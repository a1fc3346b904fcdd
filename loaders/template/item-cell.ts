import type {CellValue} from "hucre/xlsx";
import type {State} from "../../src/lib/dialect/status-words.js";
import type {Field, Language} from "../../src/lib/field.js";
import type {Item} from "./open-items.js";
import {monthText, NO, STATUS_LABELS, YES} from "./words.js";

const HALVES = ["上半年", "下半年"] as const;
const QUARTERS = ["一", "二", "三", "四"] as const;

/** A value of the warehouse as a cell that is read back as the same value. */
export function itemCell(name: string, field: Field, item: Item, language: Language, unitNames: ReadonlyMap<string, string>): CellValue {
  const value = item[name] ?? null;
  if (field.kind === "date") return dateCell(item, name);
  if (value === null) return null;
  if (field.kind === "flag") return (value ? YES : NO)[language];
  if (typeof value !== "string") return value;
  if (field.kind === "unit" || field.kind === "units") return value.split("、").map((id) => unitNames.get(id) ?? id).join("、");
  if (field.kind === "status") return STATUS_LABELS[value as State]?.[language] ?? value;
  return field.choices?.[value]?.label[language] ?? value;
}

/** A day as a date, anything wider in words: 2022年6月 must not come back as the 30th. */
function dateCell(item: Item, name: string): CellValue {
  const [end, start, precision] = [item[name], item[`${name}_start`], item[`${name}_precision`]];
  if (precision === "immediate") return "立即整改";
  if (precision === "standing") return "长期坚持";
  if (typeof end !== "string") return null;
  if (typeof start !== "string" || start === end) return new Date(`${end}T00:00:00Z`);
  return spanText(start, end) ?? new Date(`${end}T00:00:00Z`);
}

/** @example spanText("2022-04-01", "2022-06-30") // 2022年二季度 */
export function spanText(start: string, end: string): string | null {
  const year = start.slice(0, 4);
  const [from, to] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  const whole = start.endsWith("-01") && end.slice(0, 4) === year && Number(end.slice(8)) >= 28;
  if (!whole) return null;
  if (from === to) return monthText(start, "zh");
  if (from === 1 && to === 12) return `${year}年`;
  if (to - from === 5 && to % 6 === 0) return `${year}年${HALVES[to / 6 - 1] ?? ""}`;
  return to - from === 2 && to % 3 === 0 ? `${year}年${QUARTERS[to / 3 - 1] ?? ""}季度` : null;
}
