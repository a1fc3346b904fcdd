import {count, day, open, openOptional, real, words, yes, type Mart} from "./mart.js";

export const indicator_series: Mart = {
  name: "indicator_series",
  label: {zh: "经济指标", en: "Economic indicators"},
  grain: {zh: "一行一个观测", en: "one row per observation"},
  key: ["region", "indicator", "period", "kind"],
  columns: {
    region: words("地区", "Region", open),
    indicator: words("指标", "Indicator", open),
    period: words("时期", "Period", open),
    period_start: day("起", "From", open),
    period_end: day("止", "To", open),
    ytd: yes("累计", "Year to date", open),
    kind: words("种类", "Kind", open),
    value: real("数据", "Value", open),
    decimals: count("公布的小数位", "Decimals published", openOptional),
    unit: words("单位", "Unit", openOptional),
    estimate: yes("预计数", "Estimate", open),
    source: words("来源", "Source", openOptional),
    note: words("备注", "Note", openOptional),
    broken: yes("与上年不可比（口径断点）", "Break: not comparable with the year before", open),
    row_id: words("出处", "Source row"),
  },
};

/** A province contains the cities it would be ranked with: ranks are among regions of the home region's level. */
export const region_levels: Mart = {
  name: "region_levels",
  label: {zh: "地区的层级", en: "What the regions are"},
  grain: {zh: "一行一个地区", en: "one row per region"},
  key: ["region"],
  columns: {
    region: words("地区", "Region", {audience: "public"}),
    level: words("层级：country 全国、province 省级、city 市级、county 县级", "Level: country, province, city, county", {audience: "public"}),
    peer: yes("与本地区同级，参加排位", "Of the home region's level, and ranked with it", {audience: "public"}),
  },
};

export const city_growth: Mart = {
  name: "city_growth",
  label: {zh: "同级地区增速与位次", en: "Growth and rank of the regions of one level"},
  grain: {zh: "一行是一个同级地区一年", en: "one row per region of the home region's level and year"},
  key: ["year", "region"],
  columns: {
    year: count("年份", "Year", open),
    region: words("地区", "Region", open),
    growth: real("实际增速（指数－100）", "Real growth (index − 100)", {audience: "public", unit: "%"}),
    rank: count("位次", "Rank", open),
    peers: count("参排市数", "Cities ranked", open),
    tied: yes("并列", "Tied", open),
    row_id: words("出处", "Source row"),
  },
};

export const indicator_trends: Mart = {
  name: "indicator_trends",
  label: {zh: "走势判断", en: "What each series does"},
  grain: {zh: "一行是本市的一条序列", en: "one row per series of the home region"},
  key: ["series"],
  columns: {
    series: words("序列", "Series", open),
    region: words("地区", "Region", open),
    indicator: words("指标", "Indicator", open),
    measure: words("量：growth 增速、gap 与各地中位数之差、rank 位次", "Measure: growth, gap to the median of all, rank", open),
    grain: words("频度", "Grain", open),
    points: count("观测数", "Points", open),
    first_period: day("起", "From", open),
    last_period: day("止", "To", open),
    status: words("控制图可否下结论", "What the chart may say", open),
    caution: words("不宜用控制图的原因", "Why the chart misleads", openOptional),
    autocorrelation: real("自相关", "Autocorrelation", openOptional),
    mean: real("均值", "Mean", openOptional),
    lower: real("下限", "Lower limit", openOptional),
    upper: real("上限", "Upper limit", openOptional),
    latest: real("最近值", "Latest value", open),
    latest_verdict: words("最近一期的判断", "Verdict on the latest point", open),
    trend: words("趋势", "Trend", open),
    trend_variant: words("检验", "Test", openOptional),
    slope: real("每期变化（Sen）", "Change a period (Sen)", openOptional),
    p: real("p", "p", openOptional),
    peers: count("参排地区数", "Regions ranked", openOptional),
    source: words("来源", "Source", openOptional),
  },
};

export const indicator_signals: Mart = {
  name: "indicator_signals",
  label: {zh: "走势信号", en: "Signals, point by point"},
  grain: {zh: "一行是一条序列的一期", en: "one row per series and period"},
  key: ["series", "period_end"],
  columns: {
    series: words("序列", "Series", open),
    period_start: day("起", "From", open),
    period_end: day("止", "To", open),
    value: real("数据", "Value", openOptional),
    mean: real("均值", "Mean", openOptional),
    lower: real("下限", "Lower limit", openOptional),
    upper: real("上限", "Upper limit", openOptional),
    signal: words("信号", "Signal", openOptional),
    direction: words("方向", "Direction", openOptional),
    verdict: words("判断：above 异常偏高、below 异常偏低、common 常规波动、withheld 不判断、missing 缺数", "Verdict: above, below (unusual), common, withheld, missing", open),
    row_id: words("出处", "Source row", {optional: true}),
  },
};

export const level_breaks: Mart = {
  name: "level_breaks",
  label: {zh: "总量断点", en: "Breaks of levels"},
  grain: {zh: "一行是总量下降而实际增长为正的一年", en: "one row per year in which the level fell while real growth was positive"},
  key: ["region", "indicator", "period_end"],
  columns: {
    region: words("地区", "Region", open),
    indicator: words("指标", "Indicator", open),
    period_end: day("时期", "Period", open),
    before: real("上年数", "Year before", open),
    after: real("本年数", "This year", open),
    nominal_change: real("按总量算的变化", "Change of the level", {...open, unit: "%"}),
    real_growth: real("公布的实际增速", "Real growth as announced", {...open, unit: "%"}),
    implied_price_change: real("需要的价格变化", "Price change needed to reconcile them", {...open, unit: "%"}),
  },
};
