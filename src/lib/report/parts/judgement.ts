import {byNumeral} from "../../dialect/numeral-order.js";
import type {Language} from "../../field.js";
import {windowSentence} from "../../messages/windows.js";
import {kindSpans} from "../kind.js";
import type {Block} from "../blocks.js";
import type {ReportInput} from "../input.js";
import type {ScoreRow} from "../rows.js";
import {countiesSentence, countyScores} from "../sentences/standing.js";
import {chartBlock, footOf, heading, note, ofPeriod, paragraph, pick, tableBlock} from "./common.js";
import {objectionBlocks} from "./objections.js";
import {adjustmentTable, contributionTable, countyTable, departmentTable, rootOf} from "./judgement-tables.js";

const source = ["各台账，按评价办法计算", "all ledgers, by the edition of the method"] as const;

/** Peers only: counties in tiers with their ranges, departments by grade within their class. */
export function judgementBlocks(input: ReportInput, language: Language): Block[] {
  const counties = countyScores(input);
  const groups = [...new Set(departmentScores(input).map((row) => row.peer_group))].sort(byNumeral);
  const adjusted = adjustmentTable(input, language);
  if (counties.length === 0 && groups.length === 0) {
    return [heading(1, title(input, language)), note(pick(language, "本期没有适用的评价办法，未作评价。", "No edition of the method was in force: nothing was evaluated."))];
  }
  return [
    heading(1, title(input, language)),
    note(windowSentence(kindSpans[input.kind], input.overview.period, input.cut_off, language)),
    ...(counties.length > 0 ? countyBlocks(input, counties, language) : []),
    ...(groups.length > 0 ? [heading(2, pick(language, "市直部门", "Departments")), note(departmentNote(language))] : []),
    ...groups.map((group) => tableBlock(departmentTable(input, departmentScores(input).filter((row) => row.peer_group === group), group, language))),
    ...objectionBlocks(input, language),
    ...(adjusted.rows.length > 0 ? [heading(2, pick(language, "加分扣分", "Awards and deductions")), tableBlock(adjusted)] : []),
  ];
}

function title({kind}: ReportInput, language: Language): string {
  if (kind === "annual") return pick(language, "评估评效", "The evaluation of the year");
  return pick(language, "区县与部门评价", "Counties and departments");
}

function departmentNote(language: Language): string {
  return pick(language, "部门只在同类之中比较，只定等次，不排名次；各部门牵头任务不多，一项之差即可改变得分。", "Departments are compared within their class only and given a grade, not a rank: each leads few tasks, and one task can move a score.");
}

function departmentScores(input: ReportInput): ScoreRow[] {
  const counties = new Set(countyScores(input).map((row) => row.unit_id));
  return ofPeriod(input.scores, input.overview.period).filter((row) => !counties.has(row.unit_id));
}

function countyBlocks(input: ReportInput, counties: readonly ScoreRow[], language: Language): Block[] {
  return [
    heading(2, pick(language, "区县", "Counties")),
    ...paragraph(countiesSentence(input, language)),
    ...rankChart(input, counties, language),
    tableBlock(countyTable(input, counties, language)),
    heading(3, pick(language, "得分怎么来的", "How a score came about")),
    ...waterfallChart(input, counties, language),
    tableBlock(contributionTable(input, counties, language)),
  ];
}

function rankChart(input: ReportInput, counties: readonly ScoreRow[], language: Language): Block[] {
  const ranked = counties.filter((row) => row.rank !== null);
  if (ranked.length === 0) return [];
  const units = ranked.map((row) => ({
    id: row.unit_id, name: row.unit_name, rank: row.rank!, low: row.rank_low, high: row.rank_high,
    tier: row.tier, tied: row.tied, change: row.rank_change, score: row.score,
  }));
  const ranged = units.some((unit) => unit.low !== null);
  const range = ranged ? pick(language, "，横线为换一种合理算法时位次的范围", "; the line is the range under other reasonable methods") : "";
  return [chartBlock({
    id: "ranks",
    title: pick(language, "区县位次和它的把握", "Ranks of the counties, and how sure they are"),
    subtitle: pick(language, `位次（第1位在左）${range}；右侧为总分和位次变化`, `Rank (1st at the left)${range}; score and change at the right`),
    foot: footOf(input, language, source),
    alt: ranked.map((row) => `${row.unit_name} ${row.rank}`).join(pick(language, "、", ", ")),
    spec: {component: "rankDots", units, peers: Math.max(...ranked.map((row) => row.peers))},
  })];
}

/** One score taken apart: the first in rank, as an example of all. */
export function waterfallChart(input: ReportInput, counties: readonly ScoreRow[], language: Language): Block[] {
  const first = counties.find((row) => row.rank !== null && row.score !== null);
  const root = rootOf(input, first?.edition);
  if (first === undefined || root === null) return [];
  const own = ofPeriod(input.measures, first.period).filter((row) => row.unit_id === first.unit_id && row.edition === first.edition && row.parent === root && row.contribution !== null);
  const order = input.editionNodes.filter((node) => node.edition === first.edition).map((node) => node.code);
  own.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  if (own.length === 0) return [];
  const steps = [
    ...own.map((row) => ({label: language === "zh" ? row.title_zh : row.title_en, value: row.contribution!, kind: "measure" as const, most: row.effective_weight * 100})),
    ...(first.award > 0 ? [{label: pick(language, "加分", "Award"), value: first.award, kind: "award" as const}] : []),
    ...(first.deduction > 0 ? [{label: pick(language, "扣分", "Deduction"), value: -first.deduction, kind: "deduction" as const}] : []),
    {label: pick(language, "总分", "Total"), value: first.score!, kind: "total" as const},
  ];
  return [chartBlock({
    id: "waterfall",
    title: pick(language, `${first.unit_name}的${first.score}分由各项相加而来`, `The ${first.score} points of ${first.unit_name} are the sum of these`),
    subtitle: pick(language, "分；浅色为该项满分", "Points; the pale part is what the line could have added"),
    foot: footOf(input, language, source),
    alt: steps.map((step) => `${step.label} ${step.value}`).join(pick(language, "、", ", ")),
    spec: {component: "waterfall", steps, top: 100},
  })];
}
