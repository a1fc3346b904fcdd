import type {BlankKind} from "./blank.js";
import type {Span} from "./calendar.js";

export type DatePrecision = "day" | "month" | "quarter" | "half" | "year" | "range" | "list" | "immediate" | "standing";

/**
 * - `no_year`: a bare month or two-digit year, and no period to take the year from
 * - `impossible`: 30 February
 * - `ambiguous_order`: 05/06/2022, and the profile does not say which comes first
 * - `ambiguous_before`: 6月前, which may or may not include June
 * - `ambiguous_month`: a number 2022.1, which may have been typed 2022.10
 * - `undeclared_serial`: 44742 in a cell that is not a date
 * - `vague`: 尽快, 近期, 月初 · `recurring`: 每月 · `several`: more than one date where one is sought
 */
export type DateReason =
  | "blank"
  | "not_a_date"
  | "no_year"
  | "impossible"
  | "ambiguous_order"
  | "ambiguous_before"
  | "ambiguous_month"
  | "undeclared_serial"
  | "vague"
  | "recurring"
  | "several"
  | "error"
  | "uncached_formula";

export interface DateContext {
  /** The year of the file's period. */
  readonly year?: number;
  /** Last day of the file's period, ISO; gives the year where `year` is absent, and the month for 本月, 月底前. */
  readonly periodEnd?: string;
  /** Numbers in this column are date serials (declared by the profile). */
  readonly serials?: boolean;
  readonly date1904?: boolean;
  /** How three numbers stand; declared by the profile. */
  readonly order?: "ymd" | "dmy" | "mdy";
  /** Whether 6月前 includes June; declared by the profile. */
  readonly before?: "inclusive" | "exclusive";
}

/** What was filled in from the file's period: the year, or only its century (22年6月). */
export type DateAssumption = "year_from_period" | "century_from_period" | "month_from_period";

export interface Dated extends Span {
  readonly ok: true;
  readonly precision: Exclude<DatePrecision, "immediate" | "standing">;
  readonly assumed?: DateAssumption;
  /** For `list`: each date of it, in the order written. */
  readonly list?: readonly Span[];
  /** A date, and from then on without end: 6月底前完成并长期坚持. */
  readonly afterwards?: "standing";
  readonly text: string;
}

/** 立即整改, 长期坚持: an answer, but without a day. */
export interface Undated {
  readonly ok: true;
  readonly precision: "immediate" | "standing";
  readonly start: null;
  readonly end: null;
  readonly assumed?: undefined;
  readonly list?: undefined;
  readonly afterwards?: "standing";
  readonly text: string;
}

export interface NoDate {
  readonly ok: false;
  readonly reason: DateReason;
  readonly blank?: BlankKind;
  readonly text: string;
}

export type DateResult = Dated | Undated | NoDate;
