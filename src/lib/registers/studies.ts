import {register, text} from "../field.js";

/** What is asked of the data when one asks whether a mechanism worked; a row is a question, its parameters beside it. */
export const studies = register({
  name: "studies",
  label: text("成效研究", "Impact studies"),
  grain: text("一行一个问题：哪项机制、哪个地区、哪个指标、从哪年起算", "one question per row: which mechanism, region and indicator, from which year"),
  key: ["study"],
  hints: ["成效", "impact", "studies"],
  fields: {
    study: {kind: "code", required: true, label: text("研究编号", "Study"), examples: ["mechanism-2019", "mechanism-2019-start"]},
    title_zh: {kind: "text", required: true, label: text("机制", "Mechanism (Chinese)"), synonyms: ["机制名称"], examples: ["全链条改革机制", "全链条改革机制"]},
    title_en: {kind: "text", required: true, label: text("机制英文名", "Mechanism (English)"), examples: ["the reform mechanism", "the reform mechanism"]},
    began: {kind: "month", required: true, label: text("机制启动月份", "Began in"), synonyms: ["机制启动"], examples: ["2019年9月", "2019年9月"]},
    indicator: {kind: "text", required: true, label: text("考察指标", "Outcome"), about: text("年度指数（上年=100）或同比增速", "an annual index (previous year = 100) or growth"), examples: ["地区生产总值", "地区生产总值"]},
    treated: {kind: "text", label: text("受影响地区", "Region affected"), about: text("不填即本市（city.json 的 home_region）", "blank: the home region of city.json"), synonyms: ["处理组"], examples: ["", "淄博市"]},
    start: {kind: "integer", required: true, min: 1950, max: 2100, label: text("起算年", "First year affected"), synonyms: ["首个处理年"], examples: ["2020", "2019"]},
    other_start: {kind: "integer", min: 1950, max: 2100, label: text("另算起算年", "Other first year"), about: text("换一个起算年再算一遍", "the whole once more with another first year"), examples: ["2019", "2020"]},
    first_year: {kind: "integer", min: 1950, max: 2100, label: text("数据始年", "Data from"), examples: ["", "2000"]},
    last_year: {kind: "integer", min: 1950, max: 2100, label: text("数据末年", "Data to"), examples: ["", "2023"]},
    exclude: {kind: "text", label: text("不作对照的地区", "Never for comparison"), about: text("用顿号隔开：同样实行了机制的地区、上级地区", "joined by 、: regions that took the same measure, or contain the region"), examples: ["山东省", "山东省、莱芜市"]},
    significance: {kind: "number", min: 0.001, max: 0.5, otherwise: "0.1", label: text("显著性水平", "Significance level"), about: text("p 不大于它才算数", "p at or below it counts"), examples: ["0.1", "0.1"]},
    poor_fit: {kind: "number", min: 0.05, max: 2, otherwise: "0.5", label: text("拟合误差上限", "Largest error of fit"), about: text("启动前误差占起伏的比例，超过即不采信", "error before the start as a share of the spread; beyond it a method is set aside"), examples: ["0.5", "0.5"]},
    note: {kind: "text", label: text("说明", "Note"), synonyms: ["备注"], examples: ["机制年内启动，自次年起算", ""]},
  },
});
