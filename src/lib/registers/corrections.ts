import {register, text} from "../field.js";

export const corrections = register({
  name: "corrections",
  label: text("更正记录", "Corrections"),
  grain: text("一行一次更正：我们录错了，不是来源改了", "one row per correction: we had it wrong (a source's own change is a revision)"),
  key: ["register", "row_key", "column", "made_on"],
  hints: ["更正", "corrections"],
  shownToUnit: ["register", "row_key", "column", "old", "new", "reason", "made_on"],
  fields: {
    register: {kind: "code", required: true, label: text("台账", "Register"), synonyms: ["register"], examples: ["progress", "problems"]},
    row_key: {kind: "text", required: true, label: text("行键", "Key"), about: text("键各列的值用 | 隔开", "values of the key columns joined by |"), synonyms: ["key"], examples: ["T-001|2022-09|D01", "P-0001"]},
    column: {kind: "code", required: true, label: text("列", "Column"), synonyms: ["column"], examples: ["share", "solved_on"]},
    old: {kind: "text", label: text("原值", "Old value"), synonyms: ["old"], examples: ["7", "2022-05-02"]},
    new: {kind: "text", label: text("新值", "New value"), synonyms: ["new"], examples: ["0.7", "2022-05-20"]},
    reason: {kind: "text", required: true, label: text("原因", "Reason"), synonyms: ["reason"], examples: ["录入漏了%", "日期看错"]},
    made_by: {kind: "text", required: true, label: text("更正人", "By"), synonyms: ["by"], examples: ["分析员甲", "分析员甲"]},
    made_on: {kind: "date", required: true, label: text("更正日期", "Date"), synonyms: ["date"], examples: ["2022-10-09", "2022-10-09"]},
  },
});
