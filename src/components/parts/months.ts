/** The last day of a month: `2022-09` → `2022-09-30`. */
export function lastDay(period: string): string {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day of a month, and of its year. */
export function firstDay(period: string): string {
  return `${period}-01`;
}

export function firstDayOfYear(period: string): string {
  return `${period.slice(0, 4)}-01-01`;
}
