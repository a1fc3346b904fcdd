import type {Text, Value} from "../../src/lib/field";

/** A remark on a value; the catalogue says how grave it is. */
export interface Remark {
  readonly code: string;
  readonly seen?: string;
  readonly expected?: string | Text;
}

/** What a cell's text became under a field's kind. */
export interface Typed {
  /** In the order of `columnsOfField`. */
  readonly values: readonly Value[];
  readonly remark?: Remark;
  /** Nothing stands there, in one of the seven ways of writing nothing. */
  readonly blank?: true;
  /** The original text, where something personal was taken out of it. */
  readonly kept?: string;
  readonly personal?: number;
  /** The unit of measure that a figure's own cell names, and the mark behind it that refers to a note. */
  readonly measure?: string;
  readonly mark?: string;
  /** A scale without a unit (1.2亿): to be brought into the scale of the row's unit. */
  readonly ones?: true;
  /** For units: ids that go to the field's `rest`. */
  readonly rest?: readonly string[];
  /** The year that a date without one was given. */
  readonly year?: string;
  /** A month that was written as a quarter or a half: its last month was taken. */
  readonly quarter?: true;
  /** The century that a date with a two-digit year was given. */
  readonly century?: true;
}

export function value(...values: Value[]): Typed {
  return {values};
}

export function refuse(width: number, code: string, expected?: string | Text): Typed {
  return {values: nothing(width), remark: {code, ...(expected === undefined ? {} : {expected})}};
}

export function blankOf(width: number): Typed {
  return {values: nothing(width), blank: true};
}

const NOTHING: readonly (readonly null[])[] = [[], [null], [null, null], [null, null, null], [null, null, null, null]];

export function nothing(width: number): readonly null[] {
  return NOTHING[width] ?? [];
}
