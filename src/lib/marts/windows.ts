import {own, words, type Mart, type MartColumn} from "./mart.js";
import {adjustments, measure_rows, unit_measures, unit_scores} from "./judgement.js";

const span = words("窗口（month 当月，half 本半年以来）", "Window (month: the single month; half: since the half-year began)", own);

/**
 * The same table over a shorter window than since January. Where the window is the year so far (January, the first half-year)
 * it has no rows. What is announced is the result since January: of the others nothing is public.
 */
function over({since, ...mart}: Mart, name: string, label: Mart["label"]): Mart {
  const columns = Object.entries(mart.columns).filter(([column]) => column !== since).map(([column, declared]): [string, MartColumn] => [column, declared.audience === "public" ? {...declared, audience: "unit"} : declared]);
  return {...mart, name, label, key: ["span", ...mart.key], ...(mart.totals ? {totals: ["span", ...mart.totals]} : {}), columns: {span, ...Object.fromEntries(columns)}};
}

export const window_scores: Mart = over(unit_scores, "window_scores", {zh: "得分与位次：当月、半年", en: "Scores and ranks of the month and of the half-year"});
export const window_measures: Mart = over(unit_measures, "window_measures", {zh: "得分构成：当月、半年", en: "How scores of the month and of the half-year came about"});
export const window_rows: Mart = over(measure_rows, "window_rows", {zh: "指标出处：当月、半年", en: "Rows behind measures of the month and of the half-year"});
export const window_adjustments: Mart = over(adjustments, "window_adjustments", {zh: "加分扣分：当月、半年", en: "Awards and deductions of the month and of the half-year"});

export const windowMarts: readonly Mart[] = [window_scores, window_measures, window_rows, window_adjustments];
