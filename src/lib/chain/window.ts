/** From January to the end of a month, as ISO days; the way `chain.sql` counts. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

export function windowOf(period: string): Window {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return {start: `${period.slice(0, 4)}-01-01`, end: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)};
}

/** Whether a day lies in the window. */
export function within(day: string | null, {start, end}: Window): boolean {
  return day !== null && day >= start && day <= end;
}

/** Whether something had happened by the window's end: what came later is not known yet. */
export function by(day: string | null, {end}: Window): boolean {
  return day !== null && day <= end;
}

export function past(day: string | null, {end}: Window): boolean {
  return day !== null && day < end;
}

/** Whole days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
