import type {UnitMonth} from "./unit-month.js";

const DAY = 86_400_000;

/** Since January of the cut-off's year, up to the cut-off. */
export function within(day: string | null, unit: UnitMonth): boolean {
  return day !== null && day >= `${unit.cut_off.slice(0, 4)}-01-01` && day <= unit.cut_off;
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
