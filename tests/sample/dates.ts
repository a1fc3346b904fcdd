/** Months are `2022-09`, days `2022-09-30`: text throughout, so that no time zone can shift them. */
export const LAST_MONTH = "2022-09";
export const CUT_OFF = "2022-09-30";

const DAY = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** The date serial of a workbook in the 1900 system. */
export function serial(day: string): number {
  return daysBetween("1899-12-30", day);
}

export function lastDay(month: string): string {
  return addDays(`${nextMonth(month)}-01`, -1);
}

export function nextMonth(month: string): string {
  const [year, m] = parts(month);
  return m === 12 ? `${year + 1}-01` : `${year}-${String(m + 1).padStart(2, "0")}`;
}

/** `[2022, 9]` of `2022-09` or `2022-09-30`. */
export function parts(month: string): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

export function months(from: string, to: string): string[] {
  const list: string[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) list.push(month);
  return list;
}

/** One day in the ways offices write it. */
export const written = {
  dotted: (day: string): string => `${day.slice(0, 4)}.${Number(day.slice(5, 7))}.${Number(day.slice(8))}`,
  slashed: (day: string): string => `${day.slice(0, 4)}/${Number(day.slice(5, 7))}/${Number(day.slice(8))}`,
  chinese: (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  month: (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`,
  monthEnd: (day: string): string => `${Number(day.slice(5, 7))}月底前`,
} as const;
