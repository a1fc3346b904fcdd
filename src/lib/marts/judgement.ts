import {count, day, optional, real, words, yes, type Mart} from "./mart.js";

export const units: Mart = {
  name: "units",
  label: {zh: "单位", en: "Units"},
  grain: {zh: "一行一个单位", en: "one row per unit"},
  key: ["unit_id"],
  columns: {
    unit_id: words("单位编码", "Unit code", {audience: "public"}),
    name: words("单位", "Unit", {audience: "public"}),
    kind: words("类别", "Kind", {audience: "public"}),
    peer_group: words("考核分类", "Peer group"),
    reports: yes("应报", "Expected to report"),
    commits: yes("承诺部门", "Publishes commitments", {audience: "public"}),
    sort: count("排序", "Order", {audience: "public"}),
    row_id: words("出处", "Source row"),
  },
};

export const unit_scores: Mart = {
  name: "unit_scores",
  label: {zh: "得分与位次", en: "Scores and ranks"},
  grain: {zh: "一行是一个单位一个月", en: "one row per unit and month"},
  key: ["period", "edition", "unit_id"],
  columns: {
    period: words("月份", "Month"),
    edition: words("评价办法", "Edition"),
    unit_id: words("单位编码", "Unit code"),
    unit_name: words("单位", "Unit"),
    peer_group: words("考核分类", "Peer group"),
    state: words("评价状态", "State"),
    reason: words("未评价原因", "Why not scored", optional),
    base_score: real("基础分", "Base score", {...optional, unit: "分"}),
    base_rank: count("基础位次", "Base rank", optional),
    award: real("加分", "Award", {unit: "分"}),
    deduction: real("扣分", "Deduction", {unit: "分"}),
    score: real("总分", "Score", {...optional, unit: "分"}),
    rank: count("位次", "Rank", optional),
    peers: count("同组评价单位数", "Peers scored"),
    tied: yes("并列", "Tied"),
    grade: words("等次", "Grade", optional),
    tier: count("梯队", "Tier", optional),
    rank_low: count("位次上界（5%）", "Best rank (5 %)", optional),
    rank_high: count("位次下界（95%）", "Worst rank (95 %)", optional),
    not_distinguishable: words("难分先后的单位（、隔开）", "Not distinguishable from (joined by 、)", optional),
    score_previous: real("上月总分", "Score last month", optional),
    rank_previous: count("上月位次", "Rank last month", optional),
    score_change: real("得分变化", "Change of score", optional),
    rank_change: count("位次变化（正为上升）", "Change of rank (positive is up)", optional),
    provisional: yes("暂定（有异议待答复）", "Provisional: an objection waits for its answer"),
  },
};

export const unit_measures: Mart = {
  name: "unit_measures",
  label: {zh: "得分构成", en: "How a score came about"},
  grain: {zh: "一行是一个单位一个月的一个指标（含分组）", en: "one row per unit, month and node of the edition"},
  key: ["period", "edition", "unit_id", "code"],
  columns: {
    period: words("月份", "Month"),
    edition: words("评价办法", "Edition"),
    unit_id: words("单位编码", "Unit code"),
    code: words("指标代码", "Code"),
    parent: words("上级代码", "Parent", optional),
    title_zh: words("指标", "Measure (Chinese)"),
    title_en: words("指标（英文）", "Measure"),
    measure: words("度量", "Measure code", optional),
    value: real("数值", "Value", optional),
    numerator: real("分子", "Numerator", optional),
    denominator: real("分母", "Denominator", optional),
    unit: words("计量单位", "Unit of measure", optional),
    score: real("标准化得分", "Normalised score", optional),
    weight: real("权重（同级归一）", "Weight among siblings"),
    effective_weight: real("对总分的权重", "Weight in the total"),
    contribution: real("贡献", "Contribution", {...optional, unit: "分"}),
  },
};

export const adjustments: Mart = {
  name: "adjustments",
  label: {zh: "加分扣分", en: "Awards and deductions"},
  grain: {zh: "一行一个事项（截至该月）", en: "one row per item, up to the month"},
  key: ["period", "honour_id"],
  columns: {
    period: words("月份", "Month"),
    honour_id: words("事项编号", "Item code"),
    unit_id: words("单位编码", "Unit code"),
    kind: words("类别", "Kind"),
    matter: words("事项", "Matter"),
    points: real("分值", "Points", {...optional, unit: "分"}),
    counted: yes("是否计入", "Counted"),
    why: words("未计入原因", "Why not counted", optional),
    document: words("依据", "Document"),
    granted_on: day("日期", "Date"),
    row_id: words("出处", "Source row"),
  },
};

/** From a measure to the rows behind it. */
export const measure_rows: Mart = {
  name: "measure_rows",
  label: {zh: "指标出处", en: "Rows behind a measure"},
  grain: {zh: "一行是一个数背后的一行", en: "one row per source row behind a number"},
  key: ["period", "unit_id", "measure", "row_id", "item"],
  columns: {
    period: words("月份", "Month"),
    unit_id: words("单位编码", "Unit code"),
    measure: words("度量", "Measure code"),
    row_id: words("出处", "Source row"),
    item: words("事项", "Item"),
    counted: yes("计入分子", "In the numerator"),
  },
};

export const edition_nodes: Mart = {
  name: "edition_nodes",
  label: {zh: "评价办法", en: "Edition in force"},
  grain: {zh: "一行一个指标", en: "one row per node"},
  key: ["edition", "code"],
  columns: {
    edition: words("版本", "Edition"),
    code: words("代码", "Code"),
    parent: words("上级", "Parent", optional),
    title_zh: words("名称", "Title (Chinese)"),
    title_en: words("英文名称", "Title"),
    weight: words("权重", "Weight", optional),
    direction: words("方向", "Direction", optional),
    unit: words("计量单位", "Unit", optional),
    normalisation: words("标准化", "Normalisation", optional),
    lower: words("下限", "Lower", optional),
    upper: words("上限", "Upper", optional),
    aggregation: words("合成", "Aggregation", optional),
    missing: words("缺失处理", "Missing policy", optional),
    measure: words("度量", "Measure", optional),
    note: words("说明", "Note", optional),
    row_id: words("出处", "Source row"),
  },
};

export const edition_parameters: Mart = {
  name: "edition_parameters",
  label: {zh: "评价参数", en: "Parameters of the edition"},
  grain: {zh: "一行一个参数", en: "one row per parameter"},
  key: ["edition", "parameter"],
  columns: {
    edition: words("版本", "Edition"),
    parameter: words("参数", "Parameter"),
    value: words("取值", "Value"),
    title_zh: words("名称", "Title (Chinese)", optional),
    title_en: words("英文名称", "Title", optional),
    note: words("说明", "Note", optional),
    row_id: words("出处", "Source row"),
  },
};
