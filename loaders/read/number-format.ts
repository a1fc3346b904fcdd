import {fixedText, groupedText} from "./fixed-text";
import {sheetJs} from "./sheetjs/library";

/** Whether a number under this format is a day: the format names a year, a month or a day. A time alone is no day. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .split(";", 1)[0]!
    .replace(/"[^"]*"?|\\.|_.|\*./g, "")
    .replace(/\[(?:[hms]+)\]/gi, "h")
    .replace(/\[[^\]]*\]?/g, "")
    .replace(/general|AM\/PM|A\/P/gi, "");
  if (/[yd]|(?<![a-z])e(?![+-])|b{2,}|g{1,3}/i.test(bare)) return true;
  return /m/i.test(bare) && !/[hs]/i.test(bare);
}

/** A decimal printed in so many characters, its point among them, has fifteen digits at most. */
const SHORT = 16;

/** A number as General shows it in a column wide enough: the shortest decimal of fifteen digits. */
export function generalText(value: number): string {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? "0" : String(value);
  const shown = String(value);
  if (shown.length <= SHORT && shown.includes(".") && !shown.includes("e")) return shown;
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

/**
 * A value under a number format, as a person sees it. Falls back to the General text where the
 * format is malformed or shows nothing but overflow (a negative date).
 */
export function formattedText(value: number | string, format: string, date1904: boolean): string {
  try {
    return sheetJs().SSF.format(format, value, {date1904}) || (isDateFormat(format) ? withoutFormat(value) : "");
  } catch {
    return withoutFormat(value);
  }
}

function withoutFormat(value: number | string): string {
  return typeof value === "number" ? generalText(value) : value;
}

const PLAIN = /^(#,##)?0(?:\.(0{1,9}))?(%?)$/;
/** From here on a double no longer holds every whole number's decimals. */
const HUGE = 1e15;

/**
 * A function that renders numbers under one format. The plain formats that fill most ledgers
 * (0, 0.00, 0.0%, #,##0.00) are rendered here, since that is ten times faster; the rest go to SheetJS.
 */
export function numberRenderer(format: string | undefined, date1904: boolean): (value: number) => string {
  if (format === undefined) return generalText;
  const bySheetJs = (value: number) => formattedText(value, format, date1904);
  const plain = PLAIN.exec(format);
  if (!plain) return bySheetJs;
  const decimals = plain[2]?.length ?? 0;
  const percent = plain[3] === "%";
  if (plain[1] === undefined) return percent ? (value) => `${fixedText(value, decimals, true)}%` : (value) => fixedText(value, decimals, false);
  return percent ? bySheetJs : (value) => (Math.abs(value) < HUGE ? groupedText(value, decimals) : bySheetJs(value));
}
