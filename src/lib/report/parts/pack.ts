import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, ReportDocument, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {colours, colourWords} from "../lights.js";
import {askLines, decideLines} from "../pack/ask.js";
import {countyStandings, openDecisions, type CountyStanding} from "../pack/counties.js";
import {praiseLines} from "../pack/praise.js";
import {countiesSentence, tierName} from "../sentences/standing.js";
import {headlineSentence} from "../sentences/headline.js";
import {coverOf, runningHead} from "./cover.js";
import {footOf, heading, note, paragraph, pick, tableBlock} from "./common.js";

/** Decisions that fit the second page. */
const DECISIONS = 12;

/** Two sheets for the county review: what to praise, ask and decide; then every county in numbers. */
export function packDocument(input: ReportInput, language: Language): ReportDocument {
  const counties = countyStandings(input);
  return {
    language,
    form: "pack",
    cover: coverOf(input, language),
    running: runningHead(input, language),
    summary: firstPage(input, counties, language),
    body: secondPage(input, counties, language),
    data: [],
    date: input.cut_off,
  };
}

function firstPage(input: ReportInput, counties: readonly CountyStanding[], language: Language): Block[] {
  const list = (title: string, lines: readonly string[]): Block[] => [heading(2, title), lines.length > 0 ? {kind: "list", items: lines.map((line) => [line])} : note(pick(language, "本期没有。", "Nothing this month."))];
  return [
    {kind: "paragraph", sentence: headlineSentence(input, language), tone: "lead"},
    ...paragraph(countiesSentence(input, language), pick(language, "区县", "Counties")),
    ...list(pick(language, "表扬什么", "To praise"), praiseLines(input, counties, language)),
    ...list(pick(language, "要问什么", "To ask"), askLines(input, counties, language)),
    ...list(pick(language, "要定什么", "To decide"), decideLines(input, language)),
  ];
}

function secondPage(input: ReportInput, counties: readonly CountyStanding[], language: Language): Block[] {
  const open = openDecisions(input);
  return [
    heading(2, pick(language, "各区县一览", "Every county")),
    tableBlock(standingTable(input, counties, language)),
    note(pick(language, "位次后括号内为可能的范围；同一梯队之内难分先后的，不宜分先后表扬或批评。分解事项为区县自己的事项，不计入市级任务总数。", "In brackets the range of the rank; within a tier, counties that cannot be told apart should be neither praised nor blamed one before the other. Items are the counties' own and are not counted among the city tasks.")),
    ...(open.length > 0 ? [heading(2, pick(language, "历次点评会未销号的议定事项", "Decisions of earlier meetings, still open")), tableBlock(decisionTable(input, language))] : []),
  ];
}

function standingTable(input: ReportInput, counties: readonly CountyStanding[], language: Language): Table {
  const points = pick(language, "分", "points");
  const [colourWidth, overdueWidth] = language === "zh" ? [1, 2.3] : [1.35, 1.7];
  const rank = ({score}: CountyStanding) => (score.rank === null ? pick(language, "不排名", "not ranked") : `${score.rank}${score.rank_low !== null && score.rank_low !== score.rank_high ? ` (${score.rank_low}–${score.rank_high})` : ""}`);
  return {
    id: "county-review",
    title: pick(language, "位次、亮灯和逾期", "Rank, lights, and what is overdue"),
    columns: [
      column("unit", text("区县", "County"), "text", 2, language),
      column("tier", text("梯队", "Tier"), "text", 1.8, language),
      column("rank", text("位次", "Rank"), "text", 2, language),
      column("score", text("总分", "Score"), "number", 1.7, language, {decimals: 2, unit: points}),
      column("change", text("较上月", "On last month"), "number", 1.7, language, {decimals: 2, unit: points}),
      ...colours.map((colour) => column(colour, colourWords[colour], "integer", colourWidth, language)),
      column("problems", text("逾期问题", "Problems overdue"), "integer", overdueWidth, language),
      column("findings", text("暗访逾期", "Findings overdue"), "integer", overdueWidth, language),
      column("decisions", text("议定逾期", "Decisions overdue"), "integer", overdueWidth, language),
      column("reported", text("已报", "Reported"), "flag", 1.6, language),
    ],
    rows: counties.map((each) => [
      each.score.unit_name, each.score.rank === null ? null : tierName(each.score.tier, language), rank(each), each.score.score, each.score.score_change,
      ...colours.map((colour) => each.lights[colour]), each.problemsOverdue, each.findingsOverdue, each.decisionsOverdue, each.reported,
    ]),
    foot: footOf(input, language, ["各台账，按评价办法计算；亮灯为分解事项", "all ledgers, by the edition of the method; lights are of the counties' items"]),
  };
}

function decisionTable(input: ReportInput, language: Language): Table {
  const open = openDecisions(input);
  const shown = open.slice(0, DECISIONS);
  const late = (due: string | null) => (due !== null && due < input.cut_off ? pick(language, "逾期", "Overdue") : pick(language, "未到期", "Not yet due"));
  const more = open.length > shown.length ? pick(language, `；另有${open.length - shown.length}件未列`, `; ${open.length - shown.length} more not shown`) : "";
  return {
    id: "review-decisions",
    title: pick(language, "议定事项（时限早的在前）", "Decisions, earliest due first"),
    columns: [
      column("held_on", text("会议", "Meeting"), "date", 2.4, language),
      column("decision", text("议定事项", "Decision"), "text", 6, language),
      column("unit", text("责任单位", "Unit"), "text", 2.4, language),
      column("due", text("时限", "Due"), "date", 2.4, language),
      column("state", text("情况", "State"), "text", 1.8, language),
    ],
    rows: shown.map((row) => [row.held_on, row.decision, row.unit_name, row.due, late(row.due)]),
    foot: footOf(input, language, ["会议台账", "ledger of meetings"], more),
  };
}
