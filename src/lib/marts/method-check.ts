import {count, optional, own, ownOptional, real, words, type Mart} from "./mart.js";

const group = {
  period: words("月份", "Month"),
  edition: words("评价办法", "Edition"),
  peer_group: words("考核分类", "Peer group"),
};

const indices = {
  first: real("一阶指数", "First-order index", optional),
  first_low: real("一阶 5%", "First-order, 5 %", optional),
  first_high: real("一阶 95%", "First-order, 95 %", optional),
  total: real("总效应指数", "Total index", optional),
  total_low: real("总效应 5%", "Total, 5 %", optional),
  total_high: real("总效应 95%", "Total, 95 %", optional),
  runs: count("模型运行次数", "Runs of the model"),
};

export const rank_acceptability: Mart = {
  name: "rank_acceptability",
  label: {zh: "位次可接受度", en: "Rank acceptability"},
  grain: {zh: "一行是一个单位的一个位次（权重任取时占多大比例）", en: "one row per unit and rank: its share of all possible weightings"},
  key: ["period", "edition", "unit_id", "rank"],
  columns: {
    ...group,
    unit_id: words("单位编码", "Unit code"),
    rank: count("位次", "Rank"),
    share: real("比例", "Share of weightings"),
  },
};

export const measure_limits: Mart = {
  name: "measure_limits",
  label: {zh: "单项指标的偶然范围", en: "What chance allows in one measure"},
  grain: {zh: "一行是一个单位的一个比例型指标", en: "one row per unit and measure that is a proportion"},
  key: ["period", "edition", "unit_id", "code"],
  owner: "unit_id",
  columns: {
    period: words("月份", "Month", own),
    edition: words("评价办法", "Edition", own),
    peer_group: words("考核分类", "Peer group", own),
    code: words("指标代码", "Code", own),
    measure: words("度量", "Measure code", own),
    unit_id: words("单位编码", "Unit code", own),
    events: real("分子", "Cases that count", own),
    n: real("分母", "Cases", own),
    value: real("数值", "Value", own),
    target: real("全组合计比例", "Proportion of the group", own),
    tau2: real("单位间超出偶然的方差", "Variance between units beyond chance", own),
    lower95: real("95% 下限", "Lower limit, 95 %", own),
    upper95: real("95% 上限", "Upper limit, 95 %", own),
    lower998: real("99.8% 下限", "Lower limit, 99.8 %", own),
    upper998: real("99.8% 上限", "Upper limit, 99.8 %", own),
    place: words("落点", "Place among the limits", own),
    rank: count("单项位次", "Rank in the measure", ownOptional),
    best: count("单项最好位次", "Best rank in the measure", ownOptional),
    worst: count("单项最差位次", "Worst rank in the measure", ownOptional),
  },
};

export const leave_one_out: Mart = {
  name: "leave_one_out",
  label: {zh: "去掉一项的影响", en: "Without one line"},
  grain: {zh: "一行是一个考核分类的一行指标或分组", en: "one row per peer group and line of the edition"},
  key: ["period", "edition", "peer_group", "code"],
  columns: {
    ...group,
    code: words("指标代码", "Code"),
    mean_shift: real("平均位移（位）", "Mean shift of ranks"),
    largest_shift: count("最大位移（位）", "Largest shift of ranks"),
    no_longer_scored: count("因此无法评价的单位", "Units no longer scored"),
  },
};

export const aggregation_shift: Mart = {
  name: "aggregation_shift",
  label: {zh: "算术、几何合成与 TOPSIS 的位次", en: "Ranks under arithmetic and geometric means, and by TOPSIS"},
  grain: {zh: "一行一个已评价单位", en: "one row per scored unit"},
  key: ["period", "edition", "unit_id"],
  columns: {
    ...group,
    unit_id: words("单位编码", "Unit code"),
    arithmetic: count("算术平均位次", "Rank under arithmetic means"),
    geometric: count("几何平均位次", "Rank under geometric means"),
    shift: count("位移（正为上升）", "Shift of rank (positive is up)"),
    topsis: count("TOPSIS 位次", "Rank by TOPSIS"),
  },
};

export const sensitivity: Mart = {
  name: "sensitivity",
  label: {zh: "敏感性（Sobol 指数）", en: "Sensitivity (Sobol indices)"},
  grain: {zh: "一行是一个考核分类的一种方法选择", en: "one row per peer group and choice of method"},
  key: ["period", "edition", "peer_group", "factor"],
  columns: {
    ...group,
    factor: words("方法选择", "Choice of method"),
    state: words("状态（shown 或不公布的原因）", "State (shown, or why withheld)"),
    ...indices,
  },
};

export const weight_sensitivity: Mart = {
  name: "weight_sensitivity",
  label: {zh: "哪个指标的权重最要紧（Sobol 指数）", en: "Whose weight matters most (Sobol indices)"},
  grain: {zh: "一行是一个考核分类的一个指标", en: "one row per peer group and measure"},
  key: ["period", "edition", "peer_group", "code"],
  columns: {
    ...group,
    code: words("指标代码", "Code"),
    state: words("状态（shown 或不公布的原因）", "State (shown, or why withheld)"),
    ...indices,
  },
};

export const group_measures: Mart = {
  name: "group_measures",
  label: {zh: "指标在全组的情况", en: "Measures over the group"},
  grain: {zh: "一行是一个考核分类的一个指标", en: "one row per peer group and measure"},
  key: ["period", "edition", "peer_group", "code"],
  columns: {
    ...group,
    code: words("指标代码", "Code"),
    measure: words("度量", "Measure code"),
    effective_weight: real("对总分的权重", "Weight in the total"),
    influence: real("对得分差距的影响", "Share of the variance of scores", optional),
    influence_low: real("影响 5%", "Share of the variance, 5 %", optional),
    influence_high: real("影响 95%", "Share of the variance, 95 %", optional),
    entropy_raw: real("熵权（原值占比）", "Entropy weight, raw shares", optional),
    entropy_minmax: real("熵权（先极差标准化）", "Entropy weight, min–max first", optional),
    observed: count("有数据的单位", "Units with a value"),
    imputed: count("插补的单位", "Units imputed"),
    missing: count("缺数据的单位", "Units without a value"),
    fault: words("不计的原因", "Why it counts for nobody", optional),
  },
};

export const score_changes: Mart = {
  name: "score_changes",
  label: {zh: "得分变化的分解", en: "What the change of a score is made of"},
  grain: {zh: "一行是一个单位比上月的一个部分，各部分之和等于总变化", en: "one row per unit and part of the change since last month; the parts sum to the whole"},
  key: ["period", "edition", "unit_id", "part", "code"],
  owner: "unit_id",
  columns: {
    period: words("月份", "Month", own),
    edition: words("评价办法", "Edition", own),
    unit_id: words("单位编码", "Unit code", own),
    part: words("部分", "Part", own),
    code: words("指标代码（其余部分为 -）", "Code of the measure; - for other parts", own),
    points: real("分值", "Points", {...own, unit: "分"}),
    before: real("上月总分", "Score last month", {...own, unit: "分"}),
    after: real("本月总分", "Score this month", {...own, unit: "分"}),
  },
};

/** What analysts look at to judge the method itself. */
export const methodCheckMarts: readonly Mart[] = [rank_acceptability, measure_limits, leave_one_out, aggregation_shift, sensitivity, weight_sensitivity, group_measures];
