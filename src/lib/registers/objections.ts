import {register, text} from "../field.js";

export const objections = register({
  name: "objections",
  label: text("征求意见与答复", "Objections and answers"),
  grain: text("一行一条意见：结果定稿之前，单位看到自己的得分后提出；没有答复的，结果是暂定的", "one row per objection a unit made on seeing its result; while one is unanswered the result is provisional"),
  key: ["objection_id"],
  hints: ["征求意见", "反馈核对", "异议", "申诉", "objections"],
  shownToUnit: ["objection_id", "unit", "period", "edition", "measure", "stated", "claimed", "objection", "evidence", "filed_on", "answer", "answered_on", "outcome", "settled"],
  fields: {
    objection_id: {kind: "code", required: true, label: text("意见编号", "Objection code"), synonyms: ["编号", "异议编号", "申诉编号"], examples: ["Y-001", "Y-002"]},
    unit: {kind: "unit", required: true, label: text("提出单位", "Raised by"), synonyms: ["单位", "申诉单位", "反馈单位", "意见单位", "被评价单位", "责任单位"], examples: ["甲区", "市商务局"]},
    period: {kind: "month", required: true, context: "period", label: text("评价月份", "Month evaluated"), synonyms: ["月份", "评价期", "涉及月份", "考核月份"], examples: ["2022-06", "2022-09"]},
    edition: {kind: "code", label: text("评价办法", "Edition"), synonyms: ["办法版本", "评价办法版本"], examples: ["counties-2022", "departments-2022"]},
    measure: {kind: "text", label: text("涉及指标", "Measure objected to"), about: text("空着表示总分", "blank means the score as a whole"), synonyms: ["异议指标", "对应指标", "考核指标", "评价指标"], examples: ["问题解决率", "按时报送率"]},
    stated: {kind: "number", label: text("征求意见数", "Figure as sent out"), about: text("发给单位征求意见的数值或得分", "the value or score sent to the unit"), synonyms: ["征求意见得分", "原得分", "征求意见值", "原数值"], examples: ["82.5", "90"]},
    claimed: {kind: "number", label: text("单位主张数", "Figure the unit claims"), synonyms: ["主张得分", "自评得分", "单位意见值", "主张数值"], examples: ["85", "100"]},
    objection: {kind: "text", required: true, label: text("意见内容", "Objection"), synonyms: ["异议内容", "申诉内容", "具体意见", "意见建议", "意见和理由", "申诉理由"], examples: ["两件问题已办结未计入", "9月5日已报送"]},
    evidence: {kind: "text", label: text("佐证材料", "Evidence"), synonyms: ["佐证", "依据材料", "证明材料"], examples: ["销号单2份", "报送回执"]},
    filed_on: {kind: "date", required: true, label: text("提出日期", "Filed on"), synonyms: ["提出时间", "反馈日期", "申诉日期", "意见提出日期"], examples: ["2022-07-18", "2022-10-12"]},
    answer: {kind: "text", label: text("答复内容", "Answer"), synonyms: ["答复", "答复意见", "核对意见", "核对情况", "回复内容"], examples: ["核对属实，已更正", ""]},
    answered_on: {kind: "date", label: text("答复日期", "Answered on"), synonyms: ["答复时间", "核对日期", "回复日期"], examples: ["2022-07-25", ""]},
    outcome: {
      kind: "choice",
      label: text("采纳情况", "Outcome"),
      synonyms: ["处理结果", "是否采纳", "采纳意见", "核对结果"],
      choices: {
        accepted: {label: text("采纳", "Accepted"), words: ["予以采纳", "已采纳", "全部采纳", "是"]},
        rejected: {label: text("不采纳", "Rejected"), words: ["未采纳", "不予采纳", "维持", "维持原结果", "否"]},
        partial: {label: text("部分采纳", "Accepted in part"), words: ["部分予以采纳"]},
      },
      examples: ["采纳", ""],
    },
    settled: {kind: "number", label: text("核定数", "Figure as settled"), synonyms: ["核定得分", "定稿得分", "核定值", "最终得分"], examples: ["85", ""]},
    note: {kind: "text", label: text("备注", "Note"), synonyms: ["说明"], examples: ["", ""]},
  },
});
