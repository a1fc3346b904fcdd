import {sheetJs} from "./sheetjs/library";

/** Number formats by number, as a Chinese Excel shows them (ECMA-376 part 1, 18.8.30, zh-cn). */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
  21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
  48: "##0.0E+0", 49: "@", 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"',
  54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

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

/** A number as General shows it in a column wide enough: the shortest decimal of fifteen digits. */
export function generalText(value: number): string {
  if (Number.isSafeInteger(value)) return Object.is(value, -0) ? "0" : String(value);
  return String(Number(value.toPrecision(15))).replace("e", "E");
}

/**
 * A value under a number format, as a person sees it. Falls back to the General text where the
 * format is malformed or shows nothing but overflow (a negative date).
 */
export function formattedText(value: number | string, format: string, date1904: boolean): string {
  const plain = () => (typeof value === "number" ? generalText(value) : value);
  try {
    return sheetJs().SSF.format(format, value, {date1904}) || (isDateFormat(format) ? plain() : "");
  } catch {
    return plain();
  }
}

const DECIMALS = /^0(?:\.(0{1,9}))?(%?)$/;

/**
 * A function that renders numbers under one format. The plain formats that fill most ledgers
 * (0, 0.00, 0.0%) are rendered here, since that is ten times faster; the rest go to SheetJS.
 */
export function numberRenderer(format: string | undefined, date1904: boolean): (value: number) => string {
  if (format === undefined) return generalText;
  const simple = DECIMALS.exec(format);
  if (!simple) return (value) => formattedText(value, format, date1904);
  const decimals = simple[1]?.length ?? 0;
  const percent = simple[2] ?? "";
  return (value) => fixedText(percent ? value * 100 : value, decimals) + percent;
}

/** Half away from zero on the fifteen digits that Excel keeps: 1.005 is 1.01, where `toFixed` says 1.00. */
function fixedText(value: number, decimals: number): string {
  const shown = Number(Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`).toPrecision(15));
  if (!Number.isFinite(shown) || shown >= 1e15) return value.toFixed(decimals);
  const rounded = Math.round(shown);
  const digits = String(rounded).padStart(decimals + 1, "0");
  const sign = value < 0 && rounded !== 0 ? "-" : "";
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
