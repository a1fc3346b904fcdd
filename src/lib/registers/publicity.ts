import {register, text} from "../field.js";

export const adoptions = register({
  name: "adoptions",
  label: text("学习借鉴", "Adoptions"),
  grain: text("一行是一个单位借鉴一条经验", "one row per practice taken over by a unit"),
  key: ["adoption_id"],
  hints: ["学习借鉴", "借鉴", "复制推广", "adoptions"],
  shownToUnit: ["adoption_id", "practice_id", "title", "unit", "from_unit", "from_elsewhere", "adopted_on", "verified", "verified_on", "effect"],
  fields: {
    adoption_id: {kind: "code", required: true, label: text("借鉴编号", "Adoption code"), synonyms: ["编号", "推广编号", "复制推广编号"], examples: ["X-001", "X-002"]},
    practice_id: {kind: "code", label: text("经验编号", "Practice code"), synonyms: ["案例编号", "对应经验编号"], examples: ["E-001", ""]},
    title: {kind: "text", required: true, label: text("借鉴经验", "Practice taken over"), synonyms: ["经验名称", "做法名称", "案例名称", "借鉴做法", "借鉴内容", "推广经验"], examples: ["一件事一次办", "码上监督"]},
    unit: {kind: "unit", required: true, label: text("借鉴单位", "Adopting unit"), synonyms: ["学习借鉴单位", "采纳单位", "应用单位", "学习单位", "落地单位", "承接单位"], examples: ["乙区", "市商务局"]},
    from_unit: {kind: "unit", label: text("来源单位", "From unit"), synonyms: ["原创单位", "首创单位", "经验来源单位", "被借鉴单位", "输出单位", "经验来源"], examples: ["甲区", ""]},
    from_elsewhere: {kind: "text", label: text("市外来源", "From outside the city"), about: text("向市外学习的写在这里，来源单位空着", "what was learned outside the city stands here, and no unit is named"), synonyms: ["外地来源", "市外来源地区", "外地经验来源"], examples: ["", "示例外市"]},
    adopted_on: {kind: "date", required: true, label: text("借鉴日期", "Adopted on"), synonyms: ["借鉴时间", "采纳日期", "采纳时间", "落地日期", "落地时间", "复制推广时间"], examples: ["2022-05-10", "2022年6月"]},
    verified: {kind: "flag", label: text("是否核实", "Verified"), about: text("改革办核实确已落地", "the office found it really in use"), synonyms: ["是否核验", "核实", "是否落地", "核验情况"], otherwise: "否", examples: ["是", "否"]},
    verified_on: {kind: "date", label: text("核实日期", "Verified on"), synonyms: ["核实时间", "核验日期"], examples: ["2022-06-02", ""]},
    effect: {kind: "text", label: text("借鉴成效", "Effect"), synonyms: ["成效", "落地成效", "实施效果", "取得成效"], examples: ["办理时间压减三成", ""]},
    note: {kind: "text", label: text("备注", "Note"), synonyms: ["说明"], examples: ["", ""]},
  },
});

const LEVELS = {
  central: {label: text("中央", "Central"), words: ["国家级", "中央级", "中央改革办", "中央媒体", "国家"]},
  provincial: {label: text("省", "Provincial"), words: ["省级", "省委改革办", "省级媒体", "省媒"]},
  city: {label: text("市", "City"), words: ["市级", "市委改革办", "市级媒体", "市媒"]},
} as const;

export const publicity = register({
  name: "publicity",
  label: text("宣传推介", "Publicity"),
  grain: text("一行一篇稿件一次报送：报送和刊发都在这一行", "one row per item and outlet it was sent to: both sent and published"),
  key: ["publicity_id"],
  hints: ["宣传推介", "宣传", "刊发", "信息采用", "publicity"],
  shownToUnit: ["publicity_id", "title", "practice_id", "unit", "channel", "level", "outlet", "submitted_on", "published_on", "endorsed_by", "reach"],
  fields: {
    publicity_id: {kind: "code", required: true, label: text("宣传编号", "Item code"), synonyms: ["编号", "稿件编号", "信息编号"], examples: ["G-001", "G-002"]},
    title: {kind: "text", required: true, label: text("稿件标题", "Title"), synonyms: ["标题", "文章标题", "信息标题", "题目", "篇名", "稿件名称"], examples: ["一件事一次办让企业少跑腿", "甲区：码上监督"]},
    practice_id: {kind: "code", label: text("对应经验编号", "Practice concerned"), synonyms: ["经验编号", "案例编号", "对应经验"], examples: ["E-001", ""]},
    unit: {kind: "unit", required: true, label: text("供稿单位", "Sent by"), synonyms: ["报送单位", "投稿单位", "责任单位", "单位", "来稿单位"], examples: ["甲区", "市行政审批局"]},
    channel: {
      kind: "choice",
      context: "sheet",
      label: text("宣传渠道", "Channel"),
      synonyms: ["渠道", "系统内外", "刊发渠道"],
      choices: {
        system: {label: text("系统内", "Within the system"), words: ["改革系统内", "系统内报送", "内刊"]},
        media: {label: text("系统外", "Media"), words: ["媒体", "新闻媒体", "系统外媒体"]},
      },
      examples: ["系统内", "系统外"],
    },
    level: {kind: "choice", required: true, label: text("刊发层级", "Level"), synonyms: ["层级", "宣传层级", "采用层级", "媒体级别", "报送层级"], choices: LEVELS, examples: ["省", "中央"]},
    outlet: {kind: "text", label: text("刊发载体", "Outlet"), synonyms: ["刊物", "媒体名称", "载体", "刊发媒体", "刊物名称", "采用刊物"], examples: ["示例改革简报", "示例日报"]},
    submitted_on: {kind: "date", label: text("报送日期", "Sent on"), synonyms: ["报送时间", "投稿日期", "供稿日期"], examples: ["2022-04-02", "2022-05-06"]},
    published_on: {kind: "date", label: text("刊发日期", "Published on"), synonyms: ["刊发时间", "发布日期", "刊登日期", "见报日期", "采用日期"], examples: ["2022-04-20", ""]},
    endorsed_by: {kind: "choice", label: text("批示层级", "Endorsed at level"), about: text("获肯定性批示的最高层级", "highest level that endorsed it in writing"), synonyms: ["肯定性批示层级", "获批示层级", "肯定批示"], choices: LEVELS, examples: ["", ""]},
    endorsement: {kind: "text", internal: true, label: text("批示内容", "Text of the endorsement"), about: text("仅限内部版", "internal edition only"), synonyms: ["领导批示", "肯定性批示内容", "批示原文"], examples: ["", ""]},
    reach: {kind: "number", min: 0, label: text("阅读量", "Reach"), synonyms: ["传播量", "点击量", "浏览量"], examples: ["", "12000"]},
    note: {kind: "text", label: text("备注", "Note"), synonyms: ["说明"], examples: ["", ""]},
  },
});
