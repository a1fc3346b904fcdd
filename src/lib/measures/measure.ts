import type {Text} from "../field.js";
import type {UnitMonth} from "./unit-month.js";

/** A source row behind a number, and whether it counts in the numerator. */
export interface MeasureRow {
  readonly row_id: string;
  readonly item: string;
  readonly counted: boolean;
}

/** A measure of one unit in one month. No denominator, no value: `value` is null and the measure is missing, never zero. */
export interface Measured {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly rows: readonly MeasureRow[];
}

export interface MeasureDefinition {
  readonly code: string;
  readonly title: Text;
  readonly unit: string;
  /** 1: more is better. */
  readonly direction: 1 | -1;
  readonly numerator: Text;
  readonly denominator: Text;
  readonly compute: (unit: UnitMonth) => Measured;
}

/**
 * The share of items that count, with every item as a row behind the number.
 * @returns value null where there is no item
 */
export function shareOf<Item>(
  items: readonly Item[],
  counts: (item: Item) => boolean,
  source: (item: Item) => {readonly row_id: string; readonly item: string},
): Measured {
  const rows = items.map((item) => ({...source(item), counted: counts(item)}));
  const numerator = rows.filter((row) => row.counted).length;
  return {numerator, denominator: rows.length, value: rows.length === 0 ? null : numerator / rows.length, rows};
}
