import {isObserved} from "./observed.js";

/** One year-to-date figure of one year: 1—`month`月. `growth`: published 同比 percent, if any. */
export interface YearToDate {
  readonly month: number;
  readonly value: number | null;
  readonly growth?: number | null;
}

/** What happened in months `from`…`to` alone. More than one month where the source published none between. */
export interface SinglePeriod {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** 同比 percent backed out of published year-to-date growth, and how far rounding may have moved it (points). */
  readonly growth: number | null;
  readonly growthError: number | null;
  /** Why there is no growth. */
  readonly withheld: "growth_not_published" | "value_not_positive" | "base_not_positive" | null;
}

export interface YtdFault {
  readonly code: "month_outside_year" | "month_given_twice" | "value_missing" | "ytd_falls";
  readonly month: number;
}

interface Step {
  readonly month: number;
  readonly value: number;
  /** Last year's year to date on the basis the growth was announced on. */
  readonly base: number | null;
}

function stepOf({month, value, growth}: YearToDate): Step | null {
  if (!isObserved(value)) return null;
  return {month, value, base: isObserved(growth) && growth > -100 ? value / (1 + growth / 100) : null};
}

function singleBetween(before: Step, now: Step, rounding: number): SinglePeriod {
  const value = now.value - before.value;
  const period = {from: before.month + 1, to: now.month, value};
  const base = now.base === null || before.base === null ? null : now.base - before.base;
  if (base === null) return {...period, growth: null, growthError: null, withheld: "growth_not_published"};
  if (value <= 0) return {...period, growth: null, growthError: null, withheld: "value_not_positive"};
  if (base <= 0) return {...period, growth: null, growthError: null, withheld: "base_not_positive"};
  const growthError = (rounding * (now.value + before.value)) / value;
  return {...period, growth: (value / base - 1) * 100, growthError, withheld: null};
}

/**
 * Single periods from the year-to-date figures of one year: C_k − C_{k−1} (从累计还原当期).
 * Where January is not published, January–February is one period; a later hole joins months the same way.
 * Growth backed out of published growth carries ± 0.05·(C_k + C_{k−1}) / single_k points (for one decimal); it is
 * given with that error or not at all. METHODS section 2.
 *
 * @param options.decimals decimals of the published growth, default 1.
 * @returns singles in time order, and the faults: months that cannot be used, and falls of a cumulative figure
 *   (a revision: the single is then negative and its growth withheld). Cost O(n log n).
 */
export function singlesFromYtd(
  rows: readonly YearToDate[],
  {decimals = 1}: {decimals?: number} = {},
): {singles: SinglePeriod[]; faults: YtdFault[]} {
  const singles: SinglePeriod[] = [];
  const faults: YtdFault[] = [];
  let before: Step = {month: 0, value: 0, base: 0};
  for (const row of [...rows].sort((a, b) => a.month - b.month)) {
    const step = stepOf(row);
    const twice = rows.filter((other) => other.month === row.month).length > 1;
    if (!Number.isInteger(row.month) || row.month < 1 || row.month > 12) faults.push({code: "month_outside_year", month: row.month});
    else if (twice) faults.push({code: "month_given_twice", month: row.month});
    else if (!step) faults.push({code: "value_missing", month: row.month});
    else {
      if (step.value < before.value) faults.push({code: "ytd_falls", month: row.month});
      singles.push(singleBetween(before, step, 0.5 * 10 ** -decimals));
      before = step;
    }
  }
  return {singles, faults};
}
