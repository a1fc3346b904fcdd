import {register, text} from "../field.js";

export const announcements = register({
  name: "announcements",
  label: text("结果公布", "Results announced"),
  grain: text("一行是一个评价办法一个月的结果对社会公布；没有这一行，公开版不载该月结果", "one row per edition and month whose results were made public; without it the public edition holds none of that month"),
  key: ["edition", "period"],
  hints: ["结果公布", "评价结果公布", "亮晒公布", "announcements"],
  fields: {
    edition: {kind: "code", required: true, label: text("评价办法", "Edition"), synonyms: ["办法版本", "评价办法版本"], examples: ["counties-2021", "departments-2021"]},
    period: {kind: "month", required: true, label: text("评价月份", "Month evaluated"), synonyms: ["评价期", "结果月份", "考核月份"], examples: ["2021-12", "2021-12"]},
    announced_on: {kind: "date", required: true, label: text("公布日期", "Announced on"), synonyms: ["公布时间", "亮晒日期", "公示日期"], examples: ["2022-01-28", "2022-01-28"]},
    document: {kind: "text", required: true, label: text("公布依据", "Document"), synonyms: ["公布文件", "公布载体"], examples: ["评价结果通报", "评价结果通报"]},
    note: {kind: "text", label: text("备注", "Note"), synonyms: ["说明"], examples: ["", ""]},
  },
});
