import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {problems as problemRegister} from "../../registers/problems.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ProblemRow, ReportInput} from "../input.js";
import {plain} from "../sentence.js";
import {inspectionsSentence, practicesSentence, problemsSentence} from "../sentences/problems.js";
import {chainBlocks} from "./chain.js";
import {byText, chartBlock, footOf, heading, paragraph, pick, tableBlock} from "./common.js";

type State = "solved" | "open" | "overdue";

const stateWords: Readonly<Record<State, readonly [zh: string, en: string]>> = {
  solved: ["已解决", "Solved"],
  open: ["在办未逾期", "Open"],
  overdue: ["逾期", "Overdue"],
};

/** Where a matter with a deadline stands at the cut-off: the same rule as the overview counts by. */
export function stateAt(solved: string | null, due: string | null, cutOff: string): State {
  if (solved !== null && solved <= cutOff) return "solved";
  return due !== null && due < cutOff ? "overdue" : "open";
}

const day = 86_400_000;

/** Whole days from one ISO day to a later one. */
function daysFrom(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / day);
}

/** Problems found this year and the visits, with what is overdue line by line; then practices and meetings in their windows. */
export function issueBlocks(input: ReportInput, language: Language): Block[] {
  const overdue = problemTable(input, language, true);
  const findings = findingTable(input, language);
  return [
    heading(1, pick(language, "问题与整改", "Problems and rectification")),
    ...chainBlocks(input, language),
    heading(2, pick(language, "问题", "Problems")),
    ...paragraph(problemsSentence(input, language)),
    ...problemChart(input, language),
    ...(overdue.rows.length > 0 ? [tableBlock(overdue)] : []),
    heading(2, pick(language, "明察暗访", "Unannounced inspections")),
    ...paragraph(inspectionsSentence(input, language)),
    ...(findings.rows.length > 0 ? [tableBlock(findings)] : []),
    heading(2, pick(language, "经验与会议", "Practices and meetings")),
    ...paragraph(practicesSentence(input, language)),
  ];
}

function problemChart(input: ReportInput, language: Language): Block[] {
  const {problems, problems_solved: solved, problems_open: open, problems_overdue: overdue} = input.overview;
  if (problems === 0) return [];
  return [chartBlock({
    id: "problems",
    title: pick(language, `今年发现的${problems}个问题，${overdue}个逾期未解决`, `Of ${problems} problems found this year, ${overdue} are overdue`),
    subtitle: pick(language, "本年以来发现的问题按办理情况，个", "Problems found this year by what became of them"),
    foot: footOf(input, language, ["问题台账", "problem ledger"]),
    alt: plain(problemsSentence(input, language)),
    spec: {component: "problemBar", counts: {solved, open, overdue}},
  })];
}

function thisYear(input: ReportInput): ProblemRow[] {
  return input.problems.filter((row) => row.found_on.slice(0, 4) === input.cut_off.slice(0, 4) && row.found_on <= input.cut_off);
}

/** All problems of the year, or those overdue at the cut-off, longest first. */
export function problemTable(input: ReportInput, language: Language, overdueOnly: boolean): Table {
  const {level} = problemRegister.fields;
  const late = (row: ProblemRow) => (stateAt(row.solved_on, row.due, input.cut_off) === "overdue" ? daysFrom(row.due!, input.cut_off) : null);
  const rows = overdueOnly ? thisYear(input).filter((row) => late(row) !== null).sort((a, b) => late(b)! - late(a)! || byText((row: ProblemRow) => row.problem_id)(a, b)) : thisYear(input);
  return {
    id: overdueOnly ? "problems-overdue" : "problems",
    title: overdueOnly ? pick(language, "逾期问题", "Overdue problems") : pick(language, "本年以来的问题", "Problems found this year"),
    columns: [
      column("problem_id", text("编号", "Code"), "code", 2.2, language),
      column("title", text("问题", "Problem"), "text", 6, language),
      column("unit", text("责任单位", "Unit"), "text", 3, language),
      column("level", text("层级", "Level"), "text", 1.6, language),
      column("found_on", text("发现日期", "Found on"), "date", 2.6, language),
      column("due", text("时限", "Due"), "date", 2.6, language),
      column("days", text("逾期", "Overdue"), "integer", 1.6, language, {unit: pick(language, "天", "days")}),
      ...(overdueOnly ? [] : [column("solved_on", text("解决日期", "Solved on"), "date", 2.6, language), column("state", text("截止日情况", "At the cut-off"), "text", 2.4, language)]),
    ],
    rows: rows.map((row) => [
      row.problem_id, row.title, row.unit_name, row.level === null ? null : ((level.choices as Readonly<Record<string, {label: {zh: string; en: string}}>>)[row.level]?.label[language] ?? row.level),
      row.found_on, row.due, late(row),
      ...(overdueOnly ? [] : [row.solved_on !== null && row.solved_on <= input.cut_off ? row.solved_on : null, pick(language, ...stateWords[stateAt(row.solved_on, row.due, input.cut_off)])]),
    ]),
    foot: footOf(input, language, ["问题台账", "problem ledger"]),
  };
}

/** Findings of this year's visits that are not yet rectified. */
export function findingTable(input: ReportInput, language: Language): Table {
  const open = input.findings
    .filter((row) => row.inspected_on.slice(0, 4) === input.cut_off.slice(0, 4) && row.inspected_on <= input.cut_off)
    .map((row) => ({row, state: stateAt(row.rectified_on, row.due, input.cut_off)}))
    .filter(({state}) => state !== "solved")
    .sort((a, b) => (a.state === b.state ? byText(({row}: typeof a) => row.finding_id)(a, b) : a.state === "overdue" ? -1 : 1));
  return {
    id: "findings-open",
    title: pick(language, "暗访未整改到位的问题", "Findings not yet rectified"),
    columns: [
      column("finding_id", text("编号", "Code"), "code", 2.2, language),
      column("finding", text("发现", "Finding"), "text", 6, language),
      column("unit", text("责任单位", "Unit"), "text", 3, language),
      column("inspected_on", text("暗访日期", "Visited"), "date", 2.6, language),
      column("due", text("整改时限", "Rectify by"), "date", 2.6, language),
      column("state", text("情况", "State"), "text", 2, language),
    ],
    rows: open.map(({row, state}) => [row.finding_id, row.finding, row.unit_name, row.inspected_on, row.due, state === "overdue" ? pick(language, "逾期", "Overdue") : pick(language, "未到期", "Not yet due")]),
    foot: footOf(input, language, ["明察暗访台账", "inspection ledger"]),
  };
}
