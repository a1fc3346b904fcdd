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
