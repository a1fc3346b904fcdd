import {peerGroupName} from "../../messages/groups.js";
import {byNumeral} from "../../dialect/numeral-order.js";
import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {MeasureRow, ReportInput} from "../input.js";
import {gradeTitle} from "../editions.js";
import type {ScoreRow} from "../rows.js";
import {rankWords, tierName} from "../sentences/standing.js";
import {footOf, ofPeriod, pick} from "./common.js";

const source = ["各台账，按评价办法计算", "all ledgers, by the edition of the method"] as const;

/** Tier, rank with its range, score and its parts; the unranked stand below with the reason. */
export function countyTable(input: ReportInput, rows: readonly ScoreRow[], language: Language): Table {
  const names = new Map(rows.map((row) => [row.unit_id, row.unit_name]));
  const nameOf = (unit: string) => names.get(unit) ?? unit;
  return {
    id: "counties",
    title: pick(language, "区县评价结果", "Results of the counties"),
    columns: [
      column("unit", text("区县", "County"), "text", 2, language),
      column("tier", text("梯队", "Tier"), "text", 2, language),
      column("rank", text("位次", "Rank"), "text", 6.4, language),
      column("rank_number", text("位次数", "Rank number"), "integer", 1.5, language, {dataOnly: true}),
      ...scoreColumns(language),
    ],
    rows: rows.map((row) => [row.unit_name, row.rank === null ? null : tierName(row.tier, language), rankWords(row, language, nameOf), row.rank, ...scoreCells(row)]),
    foot: footOf(input, language, source),
  };
}

export function departmentTable(input: ReportInput, rows: readonly ScoreRow[], group: string, language: Language): Table {
  const sorted = [...rows].sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.unit_id < b.unit_id ? -1 : 1));
  return {
    id: `departments-${idOf(group, input)}`,
    title: peerGroupName(group, language),
    columns: [column("unit", text("部门", "Department"), "text", 3.6, language), column("grade", text("等次", "Grade"), "text", 2.4, language), ...scoreColumns(language)],
    rows: sorted.map((row) => [row.unit_name, gradeCell(input, row, language), ...scoreCells(row)]),
    foot: footOf(input, language, source),
  };
}

/** A short Latin name for a peer group: its number among the groups. */
function idOf(group: string, input: ReportInput): number {
  return [...new Set(ofPeriod(input.scores, input.overview.period).map((row) => row.peer_group))].sort(byNumeral).indexOf(group) + 1;
}

function gradeCell(input: ReportInput, {period, unit_id, grade, tier, score, edition}: ScoreRow, language: Language): string | null {
  if (score === null) return pick(language, "不评价", "Not evaluated");
  if (grade !== null) {
    const decisive = ofPeriod(input.adjustments, period).filter((row) => row.unit_id === unit_id && row.counted);
    const why = decisive.some(({kind}) => kind === "veto") ? pick(language, "（一票否决）", " (veto)") : decisive.some(({kind}) => kind === "affirmation") ? pick(language, "（一票肯定）", " (full affirmation)") : "";
    return gradeTitle(input, edition, grade, language) + why;
  }
  return tier === null ? null : tierName(tier, language);
}

function scoreColumns(language: Language) {
  const unit = pick(language, "分", "points");
  return [
    column("score", text("总分", "Score"), "number", 1.8, language, {decimals: 2, unit}),
    column("change", text("较上月", "On last month"), "number", 1.9, language, {decimals: 2, unit}),
    column("base", text("基础分", "Base"), "number", 1.8, language, {decimals: 2, unit}),
    column("award", text("加分", "Award"), "number", 1.7, language, {decimals: 1, unit}),
    column("deduction", text("扣分", "Deduction"), "number", 2.2, language, {decimals: 1, unit}),
  ];
}

function scoreCells(row: ScoreRow) {
  return [row.score, row.score_change, row.base_score, ...(row.score === null ? [null, null] : [row.award, row.deduction])];
}

/** The line of an edition that stands for the whole. */
export function rootOf({editionNodes}: ReportInput, edition: string | undefined): string | null {
  return editionNodes.find((node) => node.edition === edition && node.parent === null)?.code ?? null;
}

/** Points of the base score by the first level of the edition, then award and deduction: a row adds up to its score. */
export function contributionTable(input: ReportInput, rows: readonly ScoreRow[], language: Language): Table {
  const edition = rows.find((row) => row.score !== null)?.edition;
  const root = rootOf(input, edition);
  const measures = ofPeriod(input.measures, input.overview.period).filter((row) => row.edition === edition);
  const adds = (code: string) => measures.some((row) => row.code === code && row.contribution !== null);
  const nodes = input.editionNodes.filter((node) => node.edition === edition && node.parent !== null && node.parent === root && (node.measure === null || adds(node.code)));
  const points = (unit: string, code: string) => measures.find((row: MeasureRow) => row.unit_id === unit && row.code === code)?.contribution ?? null;
  const unit = pick(language, "分", "points");
  return {
    id: "contributions",
    title: pick(language, "得分构成", "What the scores are made of"),
    columns: [
      column("unit", text("单位", "Unit"), "text", 2.4, language),
      ...nodes.map((node) => column(node.code, {zh: node.title_zh, en: node.title_en}, "number", 2, language, {decimals: 2, unit})),
      column("award", text("加分", "Award"), "number", 1.6, language, {decimals: 1, unit}),
      column("deduction", text("扣分", "Deduction"), "number", 2.2, language, {decimals: 1, unit}),
      column("score", text("总分", "Score"), "number", 1.8, language, {decimals: 2, unit}),
    ],
    rows: rows.filter((row) => row.score !== null).map((row) => [row.unit_name, ...nodes.map((node) => points(row.unit_id, node.code)), row.award, row.deduction === 0 ? 0 : -row.deduction, row.score]),
    foot: footOf(input, language, source),
  };
}

const kindWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  award: ["加分", "Award"],
  deduction: ["扣分", "Deduction"],
  affirmation: ["一票肯定", "Decisive achievement"],
  veto: ["一票否决", "Decisive failure"],
};

const whyWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  same_matter_higher: ["同一事项就高不重复", "same matter, a higher one counts"],
  no_document: ["无依据文件", "no document"],
  no_points: ["无分值", "no points"],
  no_effect_in_edition: ["本办法不启用", "no effect in this edition"],
  unit_not_scored: ["该单位本期未评价", "unit not evaluated this month"],
};

/** Every award and deduction of the year up to the month, each with its document, counted or not and why. */
export function adjustmentTable(input: ReportInput, language: Language): Table {
  const names = new Map(input.scores.map((row) => [row.unit_id, row.unit_name]));
  const word = (words: typeof kindWords, code: string | null) => (code === null ? null : pick(language, ...(words[code] ?? [code, code])));
  return {
    id: "adjustments",
    title: pick(language, "加分扣分逐项", "Awards and deductions, item by item"),
    columns: [
      column("unit", text("单位", "Unit"), "text", 2.6, language),
      column("kind", text("类别", "Kind"), "text", 2, language),
      column("matter", text("事项", "Matter"), "text", 4.5, language),
      column("points", text("分值", "Points"), "number", 1.4, language, {decimals: 1, unit: pick(language, "分", "points")}),
      column("document", text("依据", "Document"), "text", 4, language),
      column("granted_on", text("日期", "Date"), "date", 2.6, language),
      column("counted", text("是否计入", "Counted"), "text", 2.4, language),
    ],
    rows: ofPeriod(input.adjustments, input.overview.period).map((row) => [
      names.get(row.unit_id) ?? row.unit_id, word(kindWords, row.kind), row.matter, row.points, row.document, row.granted_on,
      row.counted ? pick(language, "计入", "Counted") : word(whyWords, row.why),
    ]),
    foot: footOf(input, language, ["荣誉与通报台账", "ledger of honours and notices"]),
  };
}
