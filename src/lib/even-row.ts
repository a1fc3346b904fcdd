import type {Value} from "./field.js";
import type {OpenRow} from "./open-row.js";

/** A value that comes again and again in one column; whoever writes the column may number it, group by group. */
export class Repeated {
  group = -1;
  number = 0;
  /** Its number among what the first column of a key says, once it was met there. */
  key = -1;
  constructor(readonly value: Exclude<Value, null>) {}
}

/** What one field says in even rows: each different thing once, by a number, and for each row the number of what it says. */
export interface EvenColumn {
  /** The values it gives to each column of the field, by number. */
  readonly values: readonly (readonly (Repeated | undefined)[])[];
  /** The text as it is kept, by number; nothing where there is no cell, and a field's own default stands in for it. */
  readonly texts: readonly (Repeated | undefined)[];
  readonly numbers: Int32Array;
  /** Another one as soon as numbers stand for other things. */
  readonly edition: number;
}

/** For each row the number of what one list has for it. */
export type Numbers = Pick<EvenColumn, "numbers" | "edition">;

/**
 * Rows below each other of which every cell says all by itself, and nothing is to be remarked: column by column. It is good until
 * the next ones are read.
 */
export interface EvenRun {
  /** Where its rows begin and end in `numbers`, and the line of the sheet, from one, on which the first stands. */
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** In the order of `EvenShape.fields`. */
  readonly own: readonly EvenColumn[];
  /** In the order of `EvenShape.kept`. */
  readonly kept: readonly EvenColumn[];
  /** One of its rows, value by value; `at` as in `numbers`. */
  open(at: number): OpenRow;
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
  /** The same for rows that are even. */
  addEven(run: EvenRun): void;
}
