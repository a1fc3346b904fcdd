import type {Value} from "./field.js";
import type {OpenRow} from "./open-row.js";

/** A value that comes again and again in one column; whoever writes the column may number it, group by group. */
export class Repeated {
  group = -1;
  number = 0;
  constructor(readonly value: Exclude<Value, null>) {}
}

/** What a cell says where it says all by itself: the values it gives to the columns of its field, and its text as it is kept. */
export interface EvenCell {
  readonly values: readonly (Repeated | undefined)[];
  /** Nothing where there is no cell, and a field's own default stands in for it. */
  readonly text: Repeated | undefined;
}

/** A row of which every cell says all by itself and nothing is to be remarked. It is good until the next one is read. */
export interface EvenRow {
  /** Line of the sheet, from one. */
  readonly line: number;
  /** In the order of `EvenShape.fields`. */
  readonly own: readonly EvenCell[];
  /** In the order of `EvenShape.kept`. */
  readonly kept: readonly (Repeated | undefined)[];
  /** The same row, value by value. */
  open(): OpenRow;
}

/** What is alike in all even rows of a table. */
export interface EvenShape {
  readonly sheet: string;
  /** The id of a row is this, a hyphen, and its line. */
  readonly idPrefix: string;
  readonly fields: readonly EvenField[];
  /** Columns of the sheet that are kept as they stand, from zero. */
  readonly kept: readonly number[];
}

export interface EvenField {
  readonly name: string;
  /** The register's columns that its values go to. */
  readonly columns: readonly string[];
  /** The column of the sheet, from zero; nothing where its text comes from elsewhere, with an address of its own. */
  readonly column: number | undefined;
  readonly address: string;
}

/** Takes the accepted rows of one table. */
export interface RowTaker {
  add(row: OpenRow): void;
  /** The same for a row that is even. */
  addEven(row: EvenRow): void;
}
