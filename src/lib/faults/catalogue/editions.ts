import type {Severity} from "../fault.js";
import {type Entry, entry} from "./entry.js";

/** Problems of an edition differ in what is wrong; `src/lib/methodology/problems.ts` says what was expected, in both languages. */
function wrong(zh: string, en: string, severity: Severity = "run_refused"): Entry {
  return entry(
    severity,
    [zh, en],
    ["评价办法：" + zh + "，见到“{seen}”，应为：{expected}。", en + " in the edition: “{seen}”; expected: {expected}."],
    severity === "note" ? ["不影响计算；最好改正。", "The scores stand; it is better mended."] : ["改正 data/methodology 里的这个单元格后重新运行；改正之前用上一次的结果。", "Mend this cell under data/methodology and run again; until then the last good results stay."],
  );
}

/** `edition.<code>` for each problem of `src/lib/methodology`. */
export const editions = {
  "edition.no_rows": wrong("表是空的", "No lines"),
  "edition.no_code": wrong("缺少代码", "Code missing"),
  "edition.duplicate_code": wrong("代码重复", "Code stands twice"),
  "edition.mixed_editions": wrong("一张表混了几个版本", "Several editions in one table"),
  "edition.no_root": wrong("没有总分一行", "No root line"),
  "edition.many_roots": wrong("总分不止一行", "More than one root line"),
  "edition.unknown_parent": wrong("上级代码不存在", "Parent not found"),
  "edition.cycle": wrong("上级关系成环", "A line is its own ancestor"),
  "edition.level_differs": wrong("层级与上下级不一致", "Level disagrees with the tree", "note"),
  "edition.weight_missing": wrong("缺少权重", "Weight missing"),
  "edition.weight_not_a_number": wrong("权重不是数", "Weight is not a number"),
  "edition.weight_not_positive": wrong("权重不大于零", "Weight is not above zero"),
  "edition.weight_out_of_range": wrong("权重过大或过小", "Weight is too large or too small"),
  "edition.context_weight": wrong("参考指标带了权重", "A context line has a weight"),
  "edition.weights_sum": wrong("权重合计不是一", "Weights do not sum to one", "note"),
  "edition.direction": wrong("方向写错", "Direction is wrong"),
  "edition.unknown_word": wrong("用词不认识", "Word not known"),
  "edition.no_measure": wrong("没有来源指标", "No source measure"),
  "edition.measure_with_children": wrong("有下级又写了来源指标", "A source measure on a line with children"),
  "edition.unknown_measure": wrong("来源指标没有登记", "Measure not registered"),
  "edition.measure_twice": wrong("来源指标用了两次", "Measure used twice"),
  "edition.unknown_denominator": wrong("分母没有登记", "Denominator not registered"),
  "edition.goalpost_missing": wrong("缺少上下限", "Goalpost missing"),
  "edition.goalpost_not_a_number": wrong("上下限不是数", "Goalpost is not a number"),
  "edition.goalposts_equal": wrong("上下限相等", "Goalposts are equal"),
  "edition.goalposts_reversed": wrong("上下限颠倒", "Goalposts are reversed"),
  "edition.log_of_goalpost": wrong("取对数的上下限不大于零", "Goalpost not above zero under a logarithm"),
  "edition.not_positive_scale": wrong("合成方法要求得分大于零", "The mean needs scores above zero"),
  "edition.mixed_scales": wrong("同一上级下量纲不一", "Scales differ under one parent"),
  "edition.zero_without_scale": wrong("缺失计零没有意义", "Zero for missing has no meaning"),
  "edition.title_missing": wrong("名称不全", "Title missing in one language", "note"),
  "edition.unknown_parameter": wrong("参数不认识", "Parameter not known"),
  "edition.parameter_twice": wrong("参数写了两次", "Parameter stands twice"),
  "edition.parameter_value": wrong("参数取值不对", "Parameter has a wrong value"),
  "edition.cutoffs_order": wrong("档次界限相同", "Cut-offs are the same"),
} as const;
