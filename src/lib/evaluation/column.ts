/**
 * One measure over the units of a group, in the order of the units. `NaN` marks a missing value; it stays inside the
 * engine and never reaches a result.
 */
export type Column = Float64Array;

/** The values that are there, in order. */
export function present(column: Column): Float64Array {
  return column.filter((value) => !Number.isNaN(value));
}

/** A column made from each value of another; missing stays missing. */
export function mapPresent(column: Column, change: (value: number, unit: number) => number): Column {
  return column.map((value, unit) => (Number.isNaN(value) ? Number.NaN : change(value, unit)));
}

/** `null` for a missing value. */
export function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
