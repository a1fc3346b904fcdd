import {entry} from "./entry.js";

const KEPT = ["数据照样入库，没有改动。", "The figures were stored as they stand."] as const;

/** What shows only when the figures of a series are laid side by side. */
export const series = {
  "series.index_one_year_late": entry("warning", ["指数晚了一年", "Index one year late"], ["指数像是写在了下一年：名义增速与同年指数相关 {seen}，与次年指数相关 {expected}。" + KEPT[0], "The index seems to stand one year late: nominal growth correlates {seen} with the index of the same year and {expected} with that of the next. " + KEPT[1]], ["对照公布的增速核对年份；属实时把指数移前一年后重新放入。", "Compare with published growth; if it is so, move the index one year back and put the file in again."]),
  "series.another_scale": entry("warning", ["个别年份口径不同", "A year on another scale"], ["与前后年份差 {expected} 倍，像是抽样口径或单位不同：{seen}。" + KEPT[0], "{expected} times its neighbours, like a sample of another size or another unit: {seen}. " + KEPT[1]], ["核对抽样比例和单位；不要用这些年份算增速。", "Check sampling share and unit; take no growth from these years."]),
  "series.level_break": entry("note", ["口径断点，不是下降", "A break, not a fall"], ["数值下降而公布的实际增速为 {expected}，是普查修订或口径变化造成的断点：{seen}。" + KEPT[0], "The level falls while published real growth is {expected}: a revision or a change of scope, {seen}. " + KEPT[1]], ["不用处理；增速取公布数，不要用这两年的数值相除。", "Nothing to do; take growth as published, not from the two levels."]),
  "series.no_january": entry("note", ["1月不单独公布", "No January by design"], ["月度数据没有1月，1—2月合并公布，不算缺报：{seen}。", "The monthly series has no January, since January and February are published together; nothing is missing: {seen}."], ["不用处理。", "Nothing to do."]),
  "series.ytd_beside_single": entry("note", ["累计数与当月数并存", "Year to date beside single months"], ["同一指标既有累计数又有当月数，分开保存，不放在一条线上：{seen}。", "One indicator has figures for the year to date and for single months; they are kept apart and never on one line: {seen}."], ["核对每一行的口径是否写对。", "See whether the basis of each row is right."]),
  "series.looks_cumulative": entry("warning", ["像是累计数写成了当月数", "Looks like the year to date"], ["按当月数填报，却逐月增加、每年年初回落，像是累计数：{seen}。" + KEPT[0], "Given as single months, yet it grows within each year and drops at its start, like a year to date: {seen}. " + KEPT[1]], ["核对口径；是累计数就在时期里写明（1—9月）。", "Check the basis; if it is the year to date, say so in the period, as in 2022-09YTD."]),
} as const;
