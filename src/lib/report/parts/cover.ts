import type {Language} from "../../field.js";
import {formatDate, formatMonth} from "../../format.js";
import type {Cover} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {editionTitles} from "../editions.js";
import {readerMark} from "../../reader.js";
import {reportTitle} from "../kind.js";
import {pick} from "./common.js";

function sampleMark(input: ReportInput, language: Language): string {
  return input.sample ? pick(language, "示例数据", "Sample data") : "";
}

/** What the report is, of when, up to when, by which method, from which state of knowledge. */
export function coverOf(input: ReportInput, language: Language): Cover {
  const editions = editionTitles(input, language);
  return {
    title: reportTitle(input.kind, input.reader)[language],
    city: input.city[language],
    period: formatMonth(input.overview.period, language),
    sample: input.sample ? pick(language, "示例数据：本市为虚构，任务、单位与得分均不指真实单位", "Sample data: the city is invented; its tasks, units and scores speak of no real body") : "",
    lines: [
      [pick(language, "版本", "Edition for"), readerMark(input.reader, input.reader_name)[language]],
      [pick(language, "统计截止", "Cut-off"), formatDate(input.cut_off, language)],
      [pick(language, "资料收到截至", "Received up to"), formatDate(input.as_of, language)],
      [pick(language, "评价办法", "Editions of the method"), editions || pick(language, "本期未评价", "none in force")],
      [pick(language, "数据指纹", "Stamp of the data"), input.stamp],
      [pick(language, "程序版本", "Program"), input.version],
    ],
  };
}

/** Head of every page. */
export function runningHead(input: ReportInput, language: Language): string {
  const zh = language === "zh";
  const parts = [
    readerMark(input.reader, input.reader_name)[language],
    `${input.city[language]} ${formatMonth(input.overview.period, language)}`,
    zh ? `截至${formatDate(input.cut_off, "zh")}` : `up to ${formatDate(input.cut_off, "en")}`,
    editionTitles(input, language),
    sampleMark(input, language),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
