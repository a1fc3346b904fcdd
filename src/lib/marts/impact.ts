import {count, open, openOptional, real, words, yes, type Mart} from "./mart.js";

const points = {...open, unit: "个百分点"} as const;
const pointsOptional = {...openOptional, unit: "个百分点"} as const;

const study = words("研究", "Study", open);
const method = words("方法", "Method", open);

export const impact_studies: Mart = {
  name: "impact_studies",
  label: {zh: "成效研究", en: "Impact studies"},
  grain: {zh: "一行一个问题和它的结论", en: "one question and its verdict per row"},
  key: ["study"],
  columns: {
    study,
    title_zh: words("机制", "Mechanism (Chinese)", open),
    title_en: words("机制英文名", "Mechanism (English)", open),
    indicator: words("指标", "Indicator", open),
    treated: words("受影响地区", "Region affected", openOptional),
    began: words("机制启动", "Began in", open),
    start: count("起算年", "First year affected", open),
    first_year: count("数据始年", "Data from", openOptional),
    last_year: count("数据末年", "Data to", openOptional),
    donors: count("对照地区数", "Regions for comparison", open),
    level: real("显著性水平", "Significance level", open),
    poor_fit: real("拟合误差上限", "Largest error of fit", open),
    outcome: words("能否计算：ok 或原因", "ok, or why there is no answer", open),
    verdict: words("结论：raised、lowered、cannot_tell", "Verdict: raised, lowered, cannot_tell", open),
    source: words("数据来源", "Source of the figures", openOptional),
    note: words("说明", "Note", openOptional),
    row_id: words("出处", "Source row"),
  },
};

export const impact_methods: Mart = {
  name: "impact_methods",
  label: {zh: "成效：各方法", en: "Impact by method"},
  grain: {zh: "一行是一个研究的一种方法", en: "one row per study and method"},
  key: ["study", "method"],
  columns: {
    study,
    method,
    effect: real("效应", "Effect", points),
    pre_rmspe: real("启动前拟合误差", "Error of fit before the start", points),
    pre_spread: real("启动前起伏", "Spread before the start", points),
    set_aside: yes("拟合太差，不采信", "Set aside for its poor fit", open),
    test: words("检验按：ratio 误差之比、effect 效应大小", "Tested by: ratio or effect", open),
    statistic: real("检验量", "Statistic", open),
    at_least_as_large: count("不小于它的安慰剂数", "Placebos at least as large", open),
    placebos: count("安慰剂数", "Placebos", open),
    not_fitted: count("无法计算的安慰剂数", "Placebos not fitted", open),
    p: real("p", "p", open),
    p_floor: real("p的最小可能", "Smallest p possible", open),
    largest_donor: words("权重最大的地区", "Largest donor", open),
    largest_share: real("其权重", "Its share", open),
    lowest_without_one: real("去掉一个对照后的最低效应", "Lowest effect without one donor", pointsOptional),
    highest_without_one: real("去掉一个对照后的最高效应", "Highest effect without one donor", pointsOptional),
  },
};

export const impact_gaps: Mart = {
  name: "impact_gaps",
  label: {zh: "成效：逐年差距", en: "Impact: gap by year"},
  grain: {zh: "一行是一种方法下一个地区（或安慰剂）的一年", en: "one row per method, region (treated or placebo) and year"},
  key: ["study", "method", "unit", "year"],
  columns: {
    study,
    method,
    unit: words("地区", "Region", open),
    role: words("treated 本地区、placebo 安慰剂", "treated or placebo", open),
    year: count("年份", "Year", open),
    actual: real("实际", "Actual", {...open, unit: "%"}),
    counterfactual: real("没有机制时的估计", "Estimated without the mechanism", {...open, unit: "%"}),
    gap: real("差距", "Gap", points),
    row_id: words("出处", "Source row"),
  },
};

export const impact_weights: Mart = {
  name: "impact_weights",
  label: {zh: "成效：对照权重", en: "Impact: donor weights"},
  grain: {zh: "一行是一种方法的一个对照地区", en: "one row per method and donor"},
  key: ["study", "method", "donor"],
  columns: {study, method, donor: words("对照地区", "Donor", open), share: real("权重", "Share", open)},
};

export const impact_runs: Mart = {
  name: "impact_runs",
  label: {zh: "成效：换个做法", en: "Impact: other ways of asking"},
  grain: {zh: "一行是一种方法的一次重算", en: "one row per method and re-run"},
  key: ["study", "method", "run", "subject"],
  columns: {
    study,
    method,
    run: words("做法：other_start 换起算年、in_time 假起算年、without_donor 去掉一个对照、placebo 别的地区假定受影响", "Run: other_start, in_time, without_donor, placebo (another region as if affected)", open),
    subject: words("年份或地区", "Year or donor", open),
    effect: real("效应", "Effect", points),
    pre_rmspe: real("拟合误差", "Error of fit", pointsOptional),
    p: real("p", "p", openOptional),
    verdict: words("结论", "Verdict", openOptional),
  },
};

export const impact_doubts: Mart = {
  name: "impact_doubts",
  label: {zh: "成效：疑点", en: "Impact: doubts"},
  grain: {zh: "一行是看不出来的一个理由", en: "one reason for not telling per row"},
  key: ["study", "position"],
  columns: {
    study,
    position: count("序", "Position", open),
    code: words("疑点", "Doubt", open),
    method: words("方法", "Method", openOptional),
    subject: words("年份或地区", "Year or donor", openOptional),
    seen: real("看到的数", "Figure seen", openOptional),
    against: real("与之比较的数", "Compared with", openOptional),
  },
};

export const impact_left_out: Mart = {
  name: "impact_left_out",
  label: {zh: "成效：未用的地区", en: "Impact: regions not used"},
  grain: {zh: "一行是一个未能用作对照的地区", en: "one region that could not be used per row"},
  key: ["study", "unit", "reason"],
  columns: {
    study,
    unit: words("地区", "Region", open),
    reason: words("原因", "Reason", open),
    years: words("年份", "Years", open),
  },
};

export const impactMarts: readonly Mart[] = [impact_studies, impact_methods, impact_gaps, impact_weights, impact_runs, impact_doubts, impact_left_out];
