import {count, day, optional, real, words, yes, type Mart} from "./mart.js";

export const indicator_series: Mart = {
  name: "indicator_series",
  label: {zh: "经济指标", en: "Economic indicators"},
  grain: {zh: "一行一个观测", en: "one row per observation"},
  key: ["region", "indicator", "period", "kind"],
  columns: {
    region: words("地区", "Region", {audience: "public"}),
    indicator: words("指标", "Indicator", {audience: "public"}),
    period: words("时期", "Period", {audience: "public"}),
    period_start: day("起", "From", {audience: "public"}),
    period_end: day("止", "To", {audience: "public"}),
    ytd: yes("累计", "Year to date", {audience: "public"}),
    kind: words("种类", "Kind", {audience: "public"}),
    value: real("数据", "Value", {audience: "public"}),
    unit: words("单位", "Unit", {...optional, audience: "public"}),
    estimate: yes("预计数", "Estimate", {audience: "public"}),
    source: words("来源", "Source", {...optional, audience: "public"}),
    note: words("备注", "Note", {...optional, audience: "public"}),
    broken: yes("与上年不可比（口径断点）", "Break: not comparable with the year before", {audience: "public"}),
    row_id: words("出处", "Source row"),
  },
};

export const city_growth: Mart = {
  name: "city_growth",
  label: {zh: "各市增速与位次", en: "Growth and rank of the cities"},
  grain: {zh: "一行是一个市一年", en: "one row per city and year"},
  key: ["year", "region"],
  columns: {
    year: count("年份", "Year", {audience: "public"}),
    region: words("地区", "Region", {audience: "public"}),
    growth: real("实际增速（指数－100）", "Real growth (index − 100)", {audience: "public", unit: "%"}),
    rank: count("位次", "Rank", {audience: "public"}),
    peers: count("参排市数", "Cities ranked", {audience: "public"}),
    tied: yes("并列", "Tied", {audience: "public"}),
    row_id: words("出处", "Source row"),
  },
};
