import type {BlankKind} from "./blank.js";

export type Qualifier = "exact" | "about" | "at_least" | "at_most" | "more_than" | "less_than";

/**
 * - `ambiguous_share`: 70 or 0.7 with no % sign, no format and no declared unit
 * - `ambiguous_sign`: 下降-5.4
 * - `bad_grouping`: 12,34
 * - `range`: 5-10 · `vague`: 大部分 · `exempt`: 免报 · `not_applicable`: 不适用
 * - `date`: the cell is a date, or says one (3月) · `unexpected_unit`: 70个 where a share is asked for, or a unit that is not known
 * - `too_long`: more digits than a number keeps (an identity or project number) · `scientific`: 1.2E+05, whose last digits are gone
 */
export type NumberReason =
  | "blank"
  | "not_a_number"
  | "not_an_integer"
  | "ambiguous_share"
  | "ambiguous_sign"
  | "bad_grouping"
  | "range"
  | "vague"
  | "exempt"
  | "not_applicable"
  | "date"
  | "unexpected_unit"
  | "too_long"
  | "scientific"
  | "error"
  | "uncached_formula";

export interface NumberOptions {
  /** `share` gives a fraction (70% → 0.7); the others give what is written. */
  readonly kind: "number" | "share" | "integer" | "money";
  /** The declared unit; for a share, what a bare figure means. */
  readonly unit?: "percent" | "fraction" | (string & {});
  /** Plausible range of the value, so that a date serial typed over a figure can be told. */
  readonly min?: number;
  readonly max?: number;
}

export interface NumberFound {
  readonly ok: true;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** The cell's own unit, else the declared one; the value is in this unit. */
  readonly unit?: string;
  /** Percentage points, not per cent. */
  readonly points?: true;
  /** What stands behind the figure and refers to a note: p, r, *, ①. */
  readonly mark?: string;
  /** A scale without a unit (1.2亿): the value is in ones, whatever the scale of the unit that is meant. */
  readonly ones?: true;
  /** Taken as declared, but to be looked at: a date serial, or 0.7 in a column declared as per cent (70 as fraction). */
  readonly suspect?: "date_serial" | "share_scale";
  readonly text: string;
}

export interface NoNumber {
  readonly ok: false;
  readonly reason: NumberReason;
  readonly blank?: BlankKind;
  readonly text: string;
}

export type NumberResult = NumberFound | NoNumber;

/** A figure before its column's declaration is applied. */
export interface Figure {
  readonly value: number;
  readonly qualifier: Qualifier;
  /** `%`, `‰`, 个百分点, 万元 …; absent where the cell says none. */
  readonly unit?: string;
  readonly mark?: string;
  /** 1.2亿 names its scale and no unit. */
  readonly ones?: true;
}
