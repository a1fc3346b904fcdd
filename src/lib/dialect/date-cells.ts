import {serialDay} from "./calendar.js";
import type {DateContext, DateReason} from "./date-types.js";

type Shown = "day" | "month" | "year" | "time";

const LITERALS = /"[^"]*"|\\.|\[[^\]]*\]/g;
const MOST_FORMATS = 500;
const shownBy = new Map<string, Shown>();

function shown(format: string): Shown {
  const codes = (format.split(";")[0] ?? "").replace(LITERALS, "").toLowerCase().replace("general", "");
  if (codes.includes("d")) return "day";
  if (codes.includes("h") || codes.includes("s")) return codes.includes("y") ? "day" : "time";
  if (codes.includes("m")) return "month";
  return codes.includes("y") || codes.includes("e") ? "year" : "day";
}

/** What of a date a number format lets a person see: `yyyy"年"m"月"` shows a month, so a month is what was meant. */
export function shownPrecision(format: string | undefined): Shown {
  if (format === undefined) return "day";
  const known = shownBy.get(format);
  if (known !== undefined) return known;
  const found = shown(format);
  if (shownBy.size < MOST_FORMATS) shownBy.set(format, found);
  return found;
}

const TWO_DECIMALS = /^\d{4}\.\d{2}$/;

/** 2022.6 as a number: June; but 2022.1 may have been typed 2022.10, whose zero a spreadsheet drops. */
function decimalMonth(value: number, text: string): string | DateReason {
  if (TWO_DECIMALS.test(text)) return text;
  const written = String(value);
  if (!/^\d{4}\.\d{1,2}$/.test(written)) return "not_a_date";
  return written.endsWith(".1") ? "ambiguous_month" : written;
}

/** A number in a date column, as text that the other forms understand, or why it is not taken. */
export function numberAsDateText(value: number, text: string, context: DateContext): {text: string} | DateReason {
  if (Number.isInteger(value) && ((value >= 1900 && value <= 2100) || value > 100_000)) return {text: String(value)};
  if (value > 1900 && value < 2101 && !Number.isInteger(value)) {
    const written = decimalMonth(value, text.trim());
    return /^\d/.test(written) ? {text: written} : (written as DateReason);
  }
  if (!context.serials) return value >= 10_000 && value <= 73_415 ? "undeclared_serial" : "not_a_date";
  const day = serialDay(value, context.date1904);
  return day === undefined ? "impossible" : {text: day};
}
