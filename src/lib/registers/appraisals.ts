import {register, text} from "../field.js";

export const appraisals = register({
  name: "appraisals",
  label: text("定性评议", "Qualitative reviews"),
  grain: text("一行是一个评议主体对一个单位一次评议的一项打分", "one row per unit, evaluator and aspect of one review"),
  key: ["appraisal_id"],
  hints: ["定性评议", "评议", "appraisals"],
  fields: {
    appraisal_id: {kind: "code", required: true, label: text("评议编号", "Review code"), synonyms: ["编号"], examples: ["V-001", "V-002"]},
    unit: {kind: "unit", required: true, label: text("被评议单位", "Unit reviewed"), synonyms: ["被评单位", "单位"], examples: ["甲区", "市商务局"]},
    evaluator: {kind: "text", required: true, label: text("评议主体", "Evaluator"), synonyms: ["评议人", "评议组", "评议方"], examples: ["专家评议组", "服务对象代表"]},
    aspect: {kind: "text", label: text("评议内容", "Aspect"), synonyms: ["评议事项", "评议方面"], examples: ["创新性", "获得感"]},
    scale_low: {kind: "number", required: true, label: text("量程下限", "Lowest mark of the scale"), synonyms: ["最低分"], otherwise: "0", examples: ["0", "1"]},
    scale_high: {kind: "number", required: true, label: text("量程上限", "Highest mark of the scale"), synonyms: ["满分", "最高分"], examples: ["100", "5"]},
    mark: {kind: "number", required: true, label: text("评议得分", "Mark"), synonyms: ["评议分", "评分"], examples: ["86", "4"]},
    appraised_on: {kind: "date", required: true, label: text("评议日期", "Reviewed on"), synonyms: ["评议时间"], examples: ["2022-07-20", "2022-07-20"]},
    document: {kind: "text", required: true, label: text("评议依据", "Document"), about: text("没有文件的评议不计", "a review without its document does not count"), synonyms: ["评议文件", "依据文件", "评议方案"], examples: ["示例改办评议第1号", "示例改办评议第1号"]},
    remark: {kind: "text", label: text("评语", "Remark"), synonyms: ["评议意见"], examples: ["做法可复制", ""]},
  },
});
