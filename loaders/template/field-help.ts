import type {Field, Language, Text} from "../../src/lib/field.js";

const HELP: Partial<Record<Field["kind"], Text>> = {
  text: {zh: "文字", en: "text"},
  code: {zh: "编号，同一事项前后一致", en: "a code; the same thing keeps the same code"},
  date: {zh: "日期：2022-06-30、2022年6月30日；也可写 2022年6月底前、年底前", en: "a date: 2022-06-30; 2022年6月底前 and 年底前 are read as well"},
  month: {zh: "月份：2022-09 或 2022年9月", en: "a month: 2022-09"},
  period: {zh: "时期：2022年、2022年上半年、2022年三季度、2022年9月、2022年1—9月", en: "a period: 2022, 2022H1, 2022Q3, 2022-09, 2022-09YTD"},
  number: {zh: "数；可写“约”“≥”，千分位可有可无", en: "a figure; 约 (about) and ≥ are kept"},
  integer: {zh: "整数", en: "a whole number"},
  unit: {zh: "一个单位：用单位名录里的名称、简称或别名", en: "one unit, by name, short name or alias of the list of units"},
  units: {zh: "单位，可填几个，用、隔开", en: "units; several are joined by 、"},
  task: {zh: "任务编号；也可写任务名称，须与任务台账一字不差", en: "the task's code, or its exact title"},
  choice: {zh: "从下拉选项中选一个", en: "one of the list"},
  status: {zh: "从下拉选项中选；台账里惯用的其他状态词也认得", en: "one of the list; other status words in use are read as well"},
  flag: {zh: "是或否", en: "yes or no"},
};

const SHARE: Readonly<Record<"percent" | "fraction" | "bare", Text>> = {
  percent: {zh: "比例：70%；写 70 也按 70% 读", en: "a share: 70%; a bare 70 is read as 70 %"},
  fraction: {zh: "比例：0.7 或 70%", en: "a share: 0.7 or 70%"},
  bare: {zh: "比例：写明 %，如 70%", en: "a share, with its sign: 70%"},
};

/** How a field is filled in: what is accepted, its unit, its limits. */
export function formatHelp(field: Field, language: Language): string {
  const base = field.kind === "share" ? SHARE[field.written ?? "bare"] : HELP[field.kind];
  const parts = [base?.[language] ?? "", unitHelp(field, language), rangeHelp(field, language), defaultHelp(field, language)];
  return parts.filter((part) => part !== "").join(language === "zh" ? "；" : "; ");
}

function unitHelp({unit}: Field, language: Language): string {
  if (unit === undefined) return "";
  return language === "zh" ? `单位：${unit}` : `in ${unit}`;
}

function rangeHelp({kind, min, max}: Field, language: Language): string {
  if (min === undefined || max === undefined) return "";
  const show = (limit: number): string => (kind === "share" ? `${limit * 100}%` : String(limit));
  return language === "zh" ? `${show(min)} 到 ${show(max)}` : `${show(min)} to ${show(max)}`;
}

function defaultHelp(field: Field, language: Language): string {
  if (field.otherwise === undefined) return "";
  const value = field.choices?.[field.otherwise]?.label[language] ?? field.otherwise;
  return language === "zh" ? `不填按“${value}”` : `blank means ${value}`;
}
