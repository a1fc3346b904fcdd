import {count, day, optional, real, words, yes, type Mart} from "./mart.js";

/** Everything here is of published figures: whoever reads the economy page may read it. */
const open = {audience: "public"} as const;
const openOptional = {...optional, audience: "public"} as const;

const line = {
  series: words("序列", "Series", open),
  region: words("地区", "Region", open),
  indicator: words("指标", "Indicator", open),
  kind: words("种类", "Kind", open),
  unit: words("单位", "Unit", open),
};

const point = {
  series: words("序列", "Series", open),
  period_start: day("起", "From", open),
  period_end: day("止", "To", open),
  value: real("数据", "Value", openOptional),
};

export const indicator_seasons: Mart = {
  name: "indicator_seasons",
  label: {zh: "月度指标的季节", en: "Seasons of monthly series"},
  grain: {zh: "一行是一条月度序列", en: "one row per monthly series"},
  key: ["series"],
  columns: {
    ...line,
    first_period: day("起", "From", open),
    last_period: day("止", "To", open),
    points: count("有数的月数", "Months with a figure", open),
    missing: count("缺的月数", "Months without one", open),
    needed: count("至少要的月数", "Months needed", open),
    state: words("ok 或原因", "ok, or why there is none", open),
    strength: real("季节的强度（0—1）", "Strength of the season (0–1)", openOptional),
    p: real("p（各月打乱重排的检验）", "p, months dealt out anew", openOptional),
    high_month: count("最高的月份", "Highest month", openOptional),
    low_month: count("最低的月份", "Lowest month", openOptional),
    swing: real("最高与最低之差", "Highest less lowest", openOptional),
    trend_first: real("起点的趋势值", "Trend at the start", openOptional),
    trend_year_ago: real("一年前的趋势值", "Trend a year ago", openOptional),
    trend_last: real("最近的趋势值", "Trend now", openOptional),
    source: words("来源", "Source", openOptional),
  },
};

export const indicator_season_points: Mart = {
  name: "indicator_season_points",
  label: {zh: "月度指标：趋势、季节、余项", en: "Monthly series taken apart"},
  grain: {zh: "一行是一条序列的一个月", en: "one row per series and month"},
  key: ["series", "period_end"],
  columns: {...point, trend: real("趋势", "Trend", open), season: real("季节", "Season", open), remainder: real("余项", "Remainder", open), row_id: words("出处", "Source row", optional)},
};

export const indicator_assurance: Mart = {
  name: "indicator_assurance",
  label: {zh: "能不能稳定达标", en: "Will the target be met"},
  grain: {zh: "一行是一条有目标的序列", en: "one row per series with a target"},
  key: ["series"],
  columns: {
    ...line,
    grain: words("频度", "Grain", open),
    target: real("目标", "Target", open),
    bound: words("at_least 不低于、at_most 不高于", "at_least or at_most", open),
    target_start: day("目标起", "Target from", open),
    target_end: day("目标止", "Target to", open),
    first_period: day("起", "From", open),
    last_period: day("止", "To", open),
    points: count("观测数", "Points", open),
    status: words("控制图可否下结论", "What the chart may say", open),
    caution: words("不宜用控制图的原因", "Why the chart misleads", openOptional),
    autocorrelation: real("自相关", "Autocorrelation", openOptional),
    mean: real("均值", "Mean", openOptional),
    lower: real("下限", "Lower limit", openOptional),
    upper: real("上限", "Upper limit", openOptional),
    assurance: words("consistently_met 稳定达标、consistently_missed 稳定不达标、hit_or_miss 时达时不达、unknown 不判断", "Verdict", open),
    latest: real("最近值", "Latest value", open),
    asked: count("最近的期数", "Latest periods", open),
    met: count("其中达标", "Of them met", open),
    source: words("来源", "Source", openOptional),
    row_id: words("目标的出处", "Source row of the target"),
  },
};

export const indicator_assurance_points: Mart = {
  name: "indicator_assurance_points",
  label: {zh: "逐期达标", en: "Periods against the target"},
  grain: {zh: "一行是一条序列的一期", en: "one row per series and period"},
  key: ["series", "period_end"],
  columns: {...point, met: yes("达标", "Met", open), row_id: words("出处", "Source row", optional)},
};

/** The city's own series: what a year does to them, and whether their targets will be met. */
export const ownIndicatorMarts: readonly Mart[] = [indicator_seasons, indicator_season_points, indicator_assurance, indicator_assurance_points];
