import {median} from "../statistics/quantile.js";
import {isObserved} from "./observed.js";

/** A figure that could be a date number, and could be a figure. */
export interface SuspectedSerial {
  readonly code: "figure_may_be_date_serial";
  readonly index: number;
  readonly value: number;
  readonly readsAs: string;
}

/** A figure that looks like a spreadsheet's date number in a column where it has no business. */
export interface SerialTyped {
  readonly code: "date_serial_typed_over_figure";
  /** Position in the input. */
  readonly index: number;
  readonly value: number;
  /** The day the number stands for in the 1900 system. */
  readonly readsAs: string;
  /** How many times the median size of the other figures; null where that is 0. */
  readonly timesMedian: number | null;
}

/** 1990-01-01 and 2049-12-31 in the 1900 system. */
const firstSerial = 32874;
const lastSerial = 54788;

function serialDate(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Date serials typed over figures (43942 in a column of growth rates = 2020-04-21): whole numbers that stand for a day
 * of 1990–2049 and are at least `factor` times as large as every other figure that is not such a number.
 * In a column that holds such sizes anyway nothing is said.
 *
 * @param values one column; holes say nothing. @param options.factor default 10.
 */
export function serialsTyped(values: readonly (number | null)[], {factor = 10}: {factor?: number} = {}): SerialTyped[] {
  const isSerial = (value: number): boolean => Number.isInteger(value) && value >= firstSerial && value <= lastSerial;
  const others = values.filter(isObserved).filter((value) => !isSerial(value)).map(Math.abs);
  if (others.length === 0) return [];
  const typical = median(others);
  const largest = others.reduce((a, b) => Math.max(a, b));
  return values.flatMap((value, index) => {
    if (!isObserved(value) || !isSerial(value) || value < factor * largest) return [];
    const timesMedian = typical > 0 ? value / typical : null;
    return [{code: "date_serial_typed_over_figure", index, value, readsAs: serialDate(value), timesMedian} as const];
  });
}

/** 2000-01-01. */
const firstSuspect = 36526;

/**
 * Figures to look at, not to doubt: whole, a day of 2000–2049, at least `factor` times the median of the column,
 * where no more than `most` of the column are like that (42600 among costs of which the median is 350).
 *
 * @param values one column; holes say nothing.
 */
export function suspectedSerials(values: readonly (number | null)[], {factor = 20, most = 2}: {factor?: number; most?: number} = {}): SuspectedSerial[] {
  const observed = values.filter(isObserved).map(Math.abs);
  if (observed.length < 10) return [];
  const typical = median(observed);
  const found = values.flatMap((value, index) => {
    const suspect = isObserved(value) && Number.isInteger(value) && value >= firstSuspect && value <= lastSerial && value >= factor * typical;
    return suspect ? [{code: "figure_may_be_date_serial", index, value, readsAs: serialDate(value)} as const] : [];
  });
  return found.length <= most ? found : [];
}
