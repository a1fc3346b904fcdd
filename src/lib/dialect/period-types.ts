import type {Span} from "./calendar.js";

export interface PeriodContext {
  /** The year, where the text does not say it: from the folder, the title or the profile. */
  readonly year?: number;
}

export interface Period extends Span {
  readonly ok: true;
  /** How long the stretch is, or, for a year-to-date figure, where it ends: 1—9月 and 2022-07YTD at a month, 前三季度 at a quarter. */
  readonly granularity: "month" | "quarter" | "half" | "year";
  /** From 1 January: 1—9月, 累计, YTD. */
  readonly ytd: boolean;
  readonly assumed?: "year_from_context";
  /** The words that said it. */
  readonly text: string;
}

/**
 * - `no_year`: 9月, and no year in the context · `odd_range`: 3—5月, neither a quarter nor from January
 * - `only_a_date`: a day stands there, not a period · `several`: more than one, and none of them part of another
 * - `ambiguous_month`: a number 2022.1, which may have been typed 2022.10
 */
export interface NoPeriod {
  readonly ok: false;
  readonly reason: "not_a_period" | "no_year" | "impossible" | "odd_range" | "only_a_date" | "several" | "ambiguous_month";
  readonly text: string;
}

export type PeriodResult = Period | NoPeriod;
