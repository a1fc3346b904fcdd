/**
 * Day on which a task stands, counted in months of its year: 0 at the start of January 1, 11 at the end of November 30,
 * 12 at the end of December 31; within a month by days.
 *
 * @param day ISO day
 * @param edge `end`: the whole day has passed; `start`: it is about to begin
 * @throws RangeError if `day` is not an ISO day
 */
export function monthsOfYear(day: string, edge: "start" | "end"): number {
  const {year, month, date} = parts(day);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month - 1 + (edge === "end" ? date : date - 1) / length;
}

/**
 * Share of a year, or of a task's own window inside that year, that has passed at the end of a day: 11/12 at the end of
 * November. The year is that of the day.
 *
 * @returns between 0 and 1
 * @throws RangeError on a date that is not an ISO day
 * @example elapsedShare("2020-11-30", null, null); // 0.9166…
 */
export function elapsedShare(day: string, start: string | null, due: string | null): number {
  const year = day.slice(0, 4);
  const from = start !== null && start.slice(0, 4) === year ? monthsOfYear(start, "start") : 0;
  const to = due !== null && due.slice(0, 4) === year ? monthsOfYear(due, "end") : 12;
  const now = monthsOfYear(day, "end");
  if (to <= from) return now >= to ? 1 : 0;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}

/** Whole days from one ISO day to a later one. @throws RangeError on a date that is not an ISO day */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => {
    const {year, month, date} = parts(day);
    return Date.UTC(year, month - 1, date);
  };
  return (at(to) - at(from)) / 86_400_000;
}

function parts(day: string): {year: number; month: number; date: number} {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day);
  if (!match) throw new RangeError(`not an ISO day: ${day}`);
  return {year: Number(match[1]), month: Number(match[2]), date: Number(match[3])};
}
