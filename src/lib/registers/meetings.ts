import {register, text} from "../field.js";

export const meetings = register({
  name: "meetings",
  label: text("会议与议定事项", "Meetings and decisions"),
  grain: text("一行一个议题或议定事项", "one row per agenda item or decision"),
  key: ["item_id"],
  hints: ["会议", "议定事项", "会商", "深改委", "点评会", "meetings"],
  fields: {
    item_id: {kind: "code", required: true, label: text("事项编号", "Item code"), synonyms: ["编号", "议题编号"], examples: ["M-01-1", "M-01-2"]},
    meeting_id: {kind: "code", required: true, label: text("会议编号", "Meeting code"), synonyms: ["会次"], examples: ["M-01", "M-01"]},
    kind: {
      kind: "choice",
      required: true,
      label: text("会议类型", "Kind of meeting"),
      synonyms: ["会议", "类型"],
      choices: {
        commission: {label: text("深改委会议", "Reform commission"), words: ["深改委"]},
        consultation: {label: text("会商研判", "Monthly consultation"), words: ["会商"]},
        county_review: {label: text("区县点评会", "County review"), words: ["点评会"]},
        mobilisation: {label: text("动员部署会", "Mobilisation"), words: ["动员会"]},
      },
      examples: ["深改委会议", "会商研判"],
    },
    held_on: {kind: "date", required: true, label: text("召开日期", "Held on"), synonyms: ["会议日期", "时间", "召开时间"], examples: ["2022-03-10", "2022-03-25"]},
    theme: {kind: "text", label: text("主题", "Theme"), synonyms: ["会议主题", "会议名称"], examples: ["传达学习上级会议精神", "营商环境"]},
    first_item: {kind: "flag", label: text("第一议题", "First item"), synonyms: ["是否第一议题"], otherwise: "否", examples: ["是", "否"]},
    decision: {kind: "text", label: text("议定事项", "Decision"), synonyms: ["决定事项", "议题", "交办事项"], examples: ["制定实施办法", "开展专项清理"]},
    unit: {kind: "unit", label: text("责任单位", "Unit"), synonyms: ["牵头单位", "承办单位"], examples: ["市司法局", "市商务局"]},
    due: {kind: "date", label: text("完成时限", "Due"), synonyms: ["办结时限", "时限"], examples: ["2022-06-30", ""]},
    closed_on: {kind: "date", label: text("办结日期", "Closed on"), synonyms: ["完成日期", "实际完成"], examples: ["2022-06-12", ""]},
    status: {kind: "status", label: text("办理状态", "Status"), synonyms: ["状态", "落实情况"], examples: ["已办结", "正在办理"]},
  },
});

export const commitments = register({
  name: "commitments",
  label: text("承诺践诺", "Commitments"),
  grain: text("一行一项承诺的一次公开（亮诺、半年、年终）", "one row per commitment and publication (January, mid-year, year-end)"),
  key: ["commitment_id", "phase"],
  hints: ["承诺", "践诺", "亮诺", "commitments"],
  fields: {
    commitment_id: {kind: "code", required: true, label: text("承诺编号", "Commitment code"), synonyms: ["编号"], examples: ["N-001", "N-002"]},
    phase: {
      kind: "choice",
      required: true,
      label: text("阶段", "Phase"),
      synonyms: ["公开阶段"],
      choices: {
        promise: {label: text("亮诺", "Promise"), words: ["年初", "承诺"]},
        midyear: {label: text("半年践诺", "Mid-year"), words: ["半年", "年中"]},
        yearend: {label: text("年终亮晒", "Year-end"), words: ["年终", "年末"]},
      },
      examples: ["亮诺", "半年践诺"],
    },
    year: {kind: "integer", required: true, context: "year", min: 1990, max: 2100, label: text("年度", "Year"), synonyms: ["年份"], examples: ["2022", "2022"]},
    unit: {kind: "unit", required: true, label: text("承诺部门", "Unit"), synonyms: ["承诺单位", "责任单位", "单位"], examples: ["市水利局", "市商务局"]},
    title: {kind: "text", required: true, label: text("承诺事项", "Commitment"), synonyms: ["承诺内容"], examples: ["建成城市书房10处", "减少证明材料20项"]},
    due: {kind: "date", label: text("兑现时限", "Due"), synonyms: ["完成时限", "时限"], examples: ["年底前", "2022年9月底前"]},
    published_on: {kind: "date", label: text("公开日期", "Published on"), synonyms: ["公布日期"], examples: ["2022-01-20", "2022-07-15"]},
    status: {kind: "status", label: text("兑现情况", "Status"), synonyms: ["践诺情况", "状态", "完成情况"], examples: ["", "已完成"]},
    result: {kind: "text", label: text("成效", "Result"), synonyms: ["兑现成效", "说明"], examples: ["", "已建成10处"]},
  },
});
