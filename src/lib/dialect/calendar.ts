/** First and last day, both inside, ISO `2022-06-30`. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_LIMIT = 73_415;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** ISO day; undefined for a day that does not exist (30 February) or a year outside 1900–2100. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** From the first day of one month to the last of another, within a year; undefined if the months do not exist. */
export function monthsSpan(year: number, first: number, last: number): Span | undefined {
  const start = isoDay(year, first, 1);
  const end = last >= 1 && last <= 12 ? isoDay(year, last, daysInMonth(year, last)) : undefined;
  return start !== undefined && end !== undefined && start <= end ? {start, end} : undefined;
}

/** The day before an ISO day. */
export function dayBefore(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  if (day > 1) return `${year}-${two(month)}-${two(day - 1)}`;
  return month > 1 ? `${year}-${two(month - 1)}-${daysInMonth(year, month - 1)}` : `${year - 1}-12-31`;
}

/**
 * The day of a spreadsheet serial. The 1900 system counts a 29 February 1900 that never was (serial 60): it has no day.
 */
export function serialDay(serial: number, date1904 = false): string | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= (date1904 ? 0 : 1) && whole <= SERIAL_LIMIT) || (!date1904 && whole === 60)) return undefined;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(epoch + whole * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
