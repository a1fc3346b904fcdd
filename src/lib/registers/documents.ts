import {register, text} from "../field.js";

export const documents = register({
  name: "documents",
  label: text("上级文件落实", "Higher-level documents"),
  grain: text("一行是一份上级文件由一个单位落实：收到、传达、研究、出台", "one row per higher-level document and unit that must act on it: received, conveyed, studied, own document issued"),
  key: ["document_id", "unit"],
  hints: ["三个第一时间", "上级文件", "收文", "文件落实", "documents"],
  fields: {
    document_id: {kind: "code", required: true, label: text("收文编号", "Document code"), synonyms: ["编号", "收文号", "来文编号", "文件编号"], examples: ["W-001", "W-002"]},
    title: {kind: "text", required: true, label: text("上级文件", "Higher-level document"), synonyms: ["文件名称", "文件标题", "来文标题", "来文名称", "上级文件名称"], examples: ["关于推进一件事一次办的意见", "关于优化营商环境的通知"]},
    level: {
      kind: "choice",
      label: text("来文层级", "Level"),
      synonyms: ["文件层级", "发文层级", "层级"],
      choices: {
        central: {label: text("中央", "Central"), words: ["国家", "国家级", "中央级"]},
        provincial: {label: text("省", "Provincial"), words: ["省级", "省委", "省政府"]},
        city: {label: text("市", "City"), words: ["市级", "市委", "市政府"]},
      },
      examples: ["中央", "省"],
    },
    issuer: {kind: "text", label: text("发文机关", "Issued by"), synonyms: ["来文单位", "发文单位", "来文机关"], examples: ["示例国办", "示例省委改革办"]},
    source_number: {kind: "text", label: text("来文文号", "Its number"), synonyms: ["上级文号", "来文字号", "上级文件文号"], examples: ["示例国办〔2022〕8号", ""]},
    unit: {kind: "unit", required: true, label: text("承办单位", "Unit in charge"), synonyms: ["责任单位", "牵头单位", "牵头部门", "主办单位", "落实单位", "贯彻单位", "收文单位"], examples: ["市行政审批局", "甲区"]},
    task_id: {kind: "task", label: text("涉及任务", "Task concerned"), synonyms: ["任务编号", "对应任务"], examples: ["", ""]},
    received_on: {kind: "date", required: true, label: text("收到日期", "Received on"), synonyms: ["收到日", "收文日期", "收文时间", "收到时间", "来文日期"], examples: ["2022-03-01", "2022年4月6日"]},
    conveyed_on: {kind: "date", label: text("传达会日期", "Conveyed at a meeting on"), synonyms: ["传达会日", "传达日期", "传达时间", "传达学习日期", "第一时间传达"], examples: ["2022-03-05", ""]},
    studied_on: {kind: "date", label: text("研究日期", "Studied on"), synonyms: ["研究日", "研究时间", "研究部署日期", "专题研究日期", "第一时间研究"], examples: ["2022-03-12", ""]},
    own_needed: {kind: "flag", label: text("是否需出台文件", "Own document needed"), about: text("经研究不必出台的填“否”，不计出台时滞", "否 where the study found none was needed: it then has no lag of issue"), synonyms: ["是否制发文件", "是否需制发文件", "是否需出台"], otherwise: "是", examples: ["是", "否"]},
    own_due: {kind: "date", label: text("出台时限", "Issue by"), synonyms: ["出台期限", "应出台日期"], examples: ["2022年5月底前", ""]},
    issued_on: {kind: "date", label: text("出台日期", "Issued on"), synonyms: ["出台日", "出台时间", "贯彻文件印发日期", "第一时间出台"], examples: ["2022-04-20", ""]},
    own_title: {kind: "text", label: text("出台文件", "Own document"), synonyms: ["贯彻落实文件", "配套文件", "出台文件名称", "贯彻文件"], examples: ["关于推进一件事一次办的实施方案", ""]},
    own_number: {kind: "text", label: text("出台文号", "Its own number"), synonyms: ["出台文件文号", "本级文号", "配套文件文号", "制发文号"], examples: ["示例政办〔2022〕6号", ""]},
    major_policy: {kind: "flag", label: text("是否重大改革政策", "Major reform policy"), synonyms: ["重大改革政策", "是否重大政策"], otherwise: "否", examples: ["是", "否"]},
    note: {kind: "text", label: text("备注", "Note"), synonyms: ["说明"], examples: ["", ""]},
    contact: {kind: "personal", label: text("经办人", "Handled by"), synonyms: ["联系人", "联系电话", "电话"]},
  },
});
