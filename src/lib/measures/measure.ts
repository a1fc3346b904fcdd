import {text, type Text} from "../field.js";
import {median} from "../statistics/quantile.js";
import type {UnitMonth} from "./unit-month.js";
import {windowWords, type Span} from "./window.js";

/** A source row behind a number, and whether it counts in the numerator. */
export interface MeasureRow {
  readonly row_id: string;
  readonly item: string;
  readonly counted: boolean;
}

/** A measure of one unit in one window. No denominator, no value: `value` is null and the measure is missing, never zero. */
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
  /** What is counted, and out of what; `{window}` stands for the window (`definedOver`). */
  readonly numerator: Text;
  readonly denominator: Text;
  readonly compute: (unit: UnitMonth) => Measured;
}

/** A definition with its window said; without a span the window in general. */
export function definedOver(definition: Text, span: Span | null): Text {
  const window = span === null ? text("期内", "in the window") : windowWords[span];
  return text(definition.zh.replaceAll("{window}", window.zh), definition.en.replaceAll("{window}", window.en));
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

/** An item of a measure with the number that it brings. */
export interface Weighed {
  readonly row_id: string;
  readonly item: string;
  readonly value: number;
}

/**
 * The number of items that count, and every item looked at as a row behind it. No item is a count of zero, not a missing value.
 */
export function countOf<Item>(
  items: readonly Item[],
  counts: (item: Item) => boolean,
  source: (item: Item) => {readonly row_id: string; readonly item: string},
): Measured {
  const rows = items.map((item) => ({...source(item), counted: counts(item)}));
  const counted = rows.filter((row) => row.counted).length;
  return {numerator: counted, denominator: 1, value: counted, rows};
}

/**
 * The median of what the items bring; the denominator says of how many.
 * @returns value null where there is no item
 */
export function medianOf(items: readonly Weighed[]): Measured {
  return summaryOf(items, median);
}

/** The mean of what the items bring; the denominator says of how many. */
export function meanOf(items: readonly Weighed[]): Measured {
  return summaryOf(items, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

function summaryOf(items: readonly Weighed[], summarise: (values: readonly number[]) => number): Measured {
  const rows = items.map(({row_id, item}) => ({row_id, item, counted: true}));
  if (items.length === 0) return {numerator: 0, denominator: 0, value: null, rows};
  const value = summarise(items.map((item) => item.value));
  return {numerator: value, denominator: items.length, value, rows};
}
