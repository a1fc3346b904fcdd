import type {Language} from "../../field.js";
import {formatDate, formatMonth} from "../../format.js";
import type {Cover} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {byText, ofPeriod, pick} from "./common.js";

/** The editions that judged the month, in a fixed order. */
export function editionsOf({scores, overview}: ReportInput): string[] {
  return [...new Set(ofPeriod(scores, overview.period).map((row) => row.edition))].sort(byText(String));
}

function sampleMark(input: ReportInput, language: Language): string {
  return input.sample ? pick(language, "示例数据", "Sample data") : "";
}

/** What the report is, of when, up to when, by which method, from which state of knowledge. */
export function coverOf(input: ReportInput, language: Language): Cover {
  const editions = editionsOf(input);
  return {
    title: pick(language, "改革任务推进与评价月报", "Monthly report: reform tasks and their evaluation"),
    city: input.city[language],
    period: formatMonth(input.overview.period, language),
    sample: input.sample ? pick(language, "示例数据：本市为虚构，任务、单位与得分均不指真实单位", "Sample data: the city is invented; its tasks, units and scores speak of no real body") : "",
    lines: [
      [pick(language, "统计截止", "Cut-off"), formatDate(input.cut_off, language)],
      [pick(language, "资料收到截至", "Received up to"), formatDate(input.as_of, language)],
      [pick(language, "评价办法", "Editions of the method"), editions.length > 0 ? editions.join(pick(language, "、", ", ")) : pick(language, "本期未评价", "none in force")],
      [pick(language, "数据指纹", "Stamp of the data"), input.stamp],
      [pick(language, "程序版本", "Program"), input.version],
    ],
  };
}

/** Head of every page. */
export function runningHead(input: ReportInput, language: Language): string {
  const zh = language === "zh";
  const parts = [
    `${input.city[language]} ${formatMonth(input.overview.period, language)}`,
    zh ? `截至${formatDate(input.cut_off, "zh")}` : `up to ${formatDate(input.cut_off, "en")}`,
    editionsOf(input).join(zh ? "、" : ", "),
    sampleMark(input, language),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
