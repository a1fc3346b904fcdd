import {register, text} from "../field.js";

/** Numbers stay text here: an edition is checked as a whole by `src/lib/methodology/check`, which says what is wrong with each. */
export const methodology = register({
  name: "methodology",
  label: text("评价办法：指标树", "Edition: tree of measures"),
  grain: text("一行一个指标或分组", "one row per node of the tree"),
  key: ["edition", "code"],
  hints: ["评价办法", "指标体系", "methodology"],
  fields: {
    edition: {kind: "code", required: true, label: text("版本", "Edition"), synonyms: ["办法版本"], examples: ["counties-2022", "counties-2022"]},
    code: {kind: "code", required: true, label: text("指标代码", "Code"), synonyms: ["代码"], examples: ["total", "progress"]},
    parent: {kind: "code", label: text("上级", "Parent"), synonyms: ["上级代码"], examples: ["", "total"]},
    level: {kind: "text", label: text("层级", "Level"), examples: ["1", "2"]},
    title_zh: {kind: "text", required: true, label: text("名称", "Title (Chinese)"), synonyms: ["中文名称"], examples: ["总分", "任务推进"]},
    title_en: {kind: "text", required: true, label: text("英文名称", "Title (English)"), examples: ["Total", "Task progress"]},
    weight: {kind: "text", label: text("权重", "Weight"), examples: ["1", "40"]},
    direction: {kind: "text", label: text("方向", "Direction"), synonyms: ["正负向"], examples: ["1", "1"]},
    unit: {kind: "text", label: text("计量单位", "Unit of measure"), examples: ["分", "%"]},
    normalisation: {kind: "text", label: text("标准化", "Normalisation"), examples: ["none", "goalposts"]},
    lower: {kind: "text", label: text("下限", "Lower goalpost"), examples: ["", "0"]},
    upper: {kind: "text", label: text("上限", "Upper goalpost"), examples: ["", "1"]},
    transform: {kind: "text", label: text("变换", "Transform"), examples: ["none", "none"]},
    cap: {kind: "text", label: text("封顶", "Cap"), examples: ["", "是"]},
    aggregation: {kind: "text", label: text("合成", "Aggregation"), examples: ["arithmetic", ""]},
    missing: {kind: "text", label: text("缺失处理", "Missing policy"), examples: ["renormalise", "renormalise"]},
    denominator: {kind: "text", label: text("除以", "Denominator"), examples: ["", ""]},
    context: {kind: "text", label: text("是否参考", "Context only"), about: text("参考指标只列示、不计分，权重为0或空", "a context line is shown and never scored; its weight is 0 or blank"), synonyms: ["参考指标", "仅供参考"], examples: ["", ""]},
    measure: {kind: "text", label: text("度量", "Measure"), synonyms: ["数据来源"], examples: ["", "schedule_share"]},
    note: {kind: "text", label: text("说明", "Note"), synonyms: ["备注"], examples: ["", "办法第三条"]},
  },
});

export const parameters = register({
  name: "parameters",
  label: text("评价办法：参数", "Edition: parameters"),
  grain: text("一行一个参数", "one row per parameter"),
  key: ["edition", "parameter"],
  hints: ["参数", "parameters"],
  fields: {
    edition: {kind: "code", required: true, label: text("版本", "Edition"), synonyms: ["办法版本"], examples: ["counties-2022", "counties-2022"]},
    parameter: {kind: "code", required: true, label: text("参数", "Parameter"), examples: ["score_decimals", "award_cap"]},
    value: {kind: "text", required: true, label: text("取值", "Value"), synonyms: ["值"], examples: ["2", "5"]},
    title_zh: {kind: "text", label: text("名称", "Title (Chinese)"), about: text("等次、梯队的名称", "name of a grade or tier"), examples: ["", ""]},
    title_en: {kind: "text", label: text("英文名称", "Title (English)"), examples: ["", ""]},
    note: {kind: "text", label: text("说明", "Note"), synonyms: ["备注"], examples: ["保留两位小数", "加分封顶5分"]},
  },
});
