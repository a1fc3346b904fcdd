import {register, text} from "../field.js";

export const indicators = register({
  name: "indicators",
  label: text("经济指标", "Economic indicators"),
  grain: text("一行一个观测：地区、指标、时期、种类", "one observation per row: region, indicator, period, kind"),
  key: ["region", "indicator", "period", "kind", "basis"],
  hints: ["指标", "经济", "统计", "年度数据", "indicators", "gdp"],
  fields: {
    region: {kind: "text", required: true, label: text("地区", "Region"), synonyms: ["市", "省份", "地市", "region", "区县", "城市", "地区名称"], examples: ["淄博市", "山东省"]},
    indicator: {kind: "text", required: true, label: text("指标", "Indicator"), synonyms: ["指标名称"], examples: ["地区生产总值", "固定资产投资"]},
    period: {kind: "period", required: true, context: "period", label: text("时期", "Period"), synonyms: ["时间", "年份", "年", "报告期", "year", "统计时间", "统计期", "数据时间"], examples: ["2022年上半年", "2022年"]},
    kind: {
      kind: "choice",
      required: true,
      label: text("数据种类", "Kind of figure"),
      synonyms: ["种类", "指标类型", "数据类型"],
      choices: {
        level: {label: text("数值", "Level"), words: ["绝对量", "总量"]},
        index: {label: text("指数（上年=100）", "Index (previous year = 100)"), words: ["指数"]},
        growth: {label: text("同比增速", "Growth on a year before"), words: ["增速", "同比", "增幅"]},
        target: {label: text("目标", "Target"), words: ["年度目标", "预期目标", "计划数", "目标值"]},
        rank: {label: text("全省位次", "Rank in the province"), words: ["位次", "排名", "名次"]},
      },
      examples: ["同比增速", "数值"],
    },
    basis: {
      kind: "choice",
      label: text("数据口径", "Basis"),
      about: text("当月还是年初累计；时期已写成1—9月的不用填。1—7月是累计，不是7月", "a single month or the year to date; not needed where the period says so (1—9月)"),
      synonyms: ["口径", "统计口径"],
      choices: {
        single: {label: text("当期", "Single period"), words: ["当月", "本月", "当季", "本期"]},
        ytd: {label: text("累计", "Year to date"), words: ["年初累计", "本年累计", "年累计", "1月至本月", "自年初累计"]},
      },
      examples: ["", "累计"],
    },
    bound: {
      kind: "choice",
      label: text("目标要求", "A target is"),
      about: text("只对目标：不低于还是不高于；不填按不低于", "for targets only: at least or at most; at least where nothing is written"),
      synonyms: ["目标方向", "达标要求"],
      choices: {
        at_least: {label: text("不低于", "At least"), words: ["以上", "≥", "不少于", "不小于"]},
        at_most: {label: text("不高于", "At most"), words: ["以下", "以内", "≤", "不超过", "不大于"]},
      },
      examples: ["", "不低于"],
    },
    value: {kind: "number", required: true, label: text("数据", "Value"), synonyms: ["值", "数值", "value", "指标值"], examples: ["4.2", "4500"]},
    unit: {kind: "text", label: text("计量单位", "Unit of measure"), synonyms: ["单位"], examples: ["%", "亿元"]},
    estimate: {kind: "flag", label: text("是否预计数", "Estimate"), synonyms: ["预计"], otherwise: "否", examples: ["否", "是"]},
    released_on: {kind: "date", label: text("发布日期", "Released on"), synonyms: ["发布时间"], examples: ["", ""]},
    source: {kind: "text", label: text("来源", "Source"), synonyms: ["数据来源"], examples: ["统计公报", "政府工作报告"]},
    note: {kind: "text", label: text("备注", "Note"), synonyms: ["说明", "注"], examples: ["", "预计"]},
  },
});
