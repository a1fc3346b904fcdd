import {text, type Text} from "../field.js";
import type {UnitMonth} from "./unit-month.js";

const DAY = 86_400_000;

/** How far back a measure counts from its cut-off: to the first of the month, of the half-year, of the year. */
export const spans = ["month", "half", "year"] as const;
export type Span = (typeof spans)[number];

/** A window as definitions name it; `{window}` in a definition is filled with it. */
export const windowWords: Readonly<Record<Span, Text>> = {
  month: text("本月", "in the month"),
  half: text("本半年以来", "since the half-year began"),
  year: text("本年以来", "since January"),
};

/** First day of the window that ends with the month. */
export function startOf(span: Span, period: string): string {
  const month = Number(period.slice(5));
  const first = span === "month" ? month : span === "half" && month > 6 ? 7 : 1;
  return `${period.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
}

/** The window by its widest name: in January the month is the year so far, until June the half-year is. */
export function widest(span: Span, period: string): Span {
  return startOf(span, period) === startOf("year", period) ? "year" : span;
}

/** Whether the window is over with the month: a half-year in June and December, a year in December. */
export function isWhole(span: Span, period: string): boolean {
  const month = Number(period.slice(5));
  return span === "month" || month === 12 || (span === "half" && month === 6);
}

/** The month that ends the window one before, just as long: the month before, the half-year before after as many months. */
export function monthBefore(span: Span, period: string): string {
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 - {month: 1, half: 6, year: 12}[span];
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Within the window of the unit's measures. */
export function within(day: string | null, unit: UnitMonth): boolean {
  return day !== null && day >= unit.from && day <= unit.cut_off;
}

/** Happened by the cut-off. */
export function by(day: string | null, unit: UnitMonth): boolean {
  return day !== null && day <= unit.cut_off;
}

/** A due date that has gone by at the cut-off: the day itself is still in time. */
export function past(day: string | null, unit: UnitMonth): boolean {
  return day !== null && day < unit.cut_off;
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
