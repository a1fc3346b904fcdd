import type {Language} from "../../field.js";
import {formatNumber} from "../../format.js";
import {peerGroupName} from "../../messages/groups.js";
import type {Block, ReportDocument} from "../blocks.js";
import {gradeTitle} from "../editions.js";
import type {ReportInput} from "../input.js";
import {isLight, lightLabel, lights, watched} from "../lights.js";
import {numbered} from "../numbering.js";
import type {ScoreRow, TaskRow} from "../rows.js";
import {countyScores, rankWords} from "../sentences/standing.js";
import {between, counted} from "../words.js";
import {taskTable} from "./annex.js";
import {commitmentBlocks, commitmentData} from "./commitments.js";
import {byText, heading, ofPeriod, paragraph, pick, tableBlock} from "./common.js";
import {coverOf, runningHead} from "./cover.js";
import {economyBlocks} from "./economy.js";
import {findingTable, problemTable} from "./issues.js";
import {adjustmentTable, contributionTable, countyTable, departmentTable} from "./judgement-tables.js";
import {waterfallChart} from "./judgement.js";
import {methodBlocks} from "./method.js";
import {objectionBlocks} from "./objections.js";

/** The report for one unit: its own tasks, score and matters in full, and of its peers the totals. */
export function unitDocument(input: ReportInput, unit: string, language: Language): ReportDocument {
  const own = {...input, commitments: input.commitments.filter((row) => row.unit === unit)};
  const body = [
    ...scoreBlocks(own, unit, language),
    ...taskBlocks(own, language),
    ...matterBlocks(own, language),
    ...commitmentBlocks(own, language),
    ...economyBlocks(own, language),
    ...methodBlocks(own, language),
  ];
  return {
    language,
    form: "report",
    cover: coverOf(input, language),
    running: runningHead(input, language),
    summary: summaryBlocks(own, unit, language),
    body: numbered(body, language),
    data: [problemTable(own, language, false), ...commitmentData(own, language)],
    date: input.cut_off,
  };
}

function summaryBlocks(input: ReportInput, unit: string, language: Language): Block[] {
  const overdue = problemTable(input, language, true).rows.length;
  const open = findingTable(input, language).rows.length;
  return [
    heading(1, pick(language, "一页摘要", "One-page summary")),
    {kind: "paragraph", sentence: [scoreSentence(input, unit, language)], tone: "lead"},
    ...paragraph([lightsSentence(input, language)], pick(language, "任务", "Tasks")),
    ...paragraph([pick(language, `本年以来的问题${problemTable(input, language, false).rows.length}个，逾期未解决${overdue}个。`, `${counted(problemTable(input, language, false).rows.length, "problem")} this year, ${overdue} overdue.`)], pick(language, "问题", "Problems")),
    ...paragraph([pick(language, `暗访发现未整改到位${open}个。`, `${counted(open, "finding")} of visits not yet rectified.`)], pick(language, "暗访", "Inspections")),
  ];
}

function ownScore(input: ReportInput, unit: string): ScoreRow | undefined {
  return ofPeriod(input.scores, input.overview.period).find((row) => row.unit_id === unit);
}

function scoreSentence(input: ReportInput, unit: string, language: Language): string {
  const score = ownScore(input, unit);
  const name = input.reader_name ?? unit;
  if (score === undefined || score.score === null) return pick(language, `${name}本期没有评价结果。`, `${name} has no result this month.`);
  const names = new Map(input.scores.map((row) => [row.unit_id, row.unit_name]));
  const place = score.grade !== null ? gradeTitle(input, score.edition, score.grade, language) : rankWords(score, language, (id) => names.get(id) ?? id);
  const points = formatNumber(score.score, language, {least: 2, most: 2});
  return pick(language, `${name}：${points}分，${place}。`, `${name}: ${points} points; ${place}.`);
}

function scoreBlocks(input: ReportInput, unit: string, language: Language): Block[] {
  const score = ownScore(input, unit);
  const title = heading(1, pick(language, "得分与位次", "Score and place"));
  if (score === undefined) return [title, ...paragraph([scoreSentence(input, unit, language)])];
  const peers = ofPeriod(input.scores, input.overview.period).filter((row) => row.peer_group === score.peer_group).sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const adjusted = adjustmentTable(input, language);
  const counties = countyScores(input).some((row) => row.unit_id === unit);
  return [
    title,
    ...paragraph([scoreSentence(input, unit, language)]),
    ...waterfallChart(input, [score], language),
    ...(score.score === null ? [] : [tableBlock(contributionTable(input, [score], language))]),
    heading(2, pick(language, `同类单位：${peerGroupName(score.peer_group, "zh")}`, `Its peers: ${peerGroupName(score.peer_group, "en")}`)),
    tableBlock(counties ? countyTable(input, peers, language) : departmentTable(input, peers, score.peer_group, language)),
    ...(adjusted.rows.length > 0 ? [heading(2, pick(language, "加分扣分", "Awards and deductions")), tableBlock(adjusted)] : []),
    ...objectionBlocks(input, language),
  ];
}

function ownTasks(input: ReportInput): TaskRow[] {
  return ofPeriod(input.tasks, input.overview.period).sort(byText((task) => task.task_id));
}

function lightsSentence(input: ReportInput, language: Language): string {
  const tasks = ownTasks(input);
  const parts = lights.map((light) => [lightLabel(light, language), tasks.filter((task) => task.light === light).length] as const).filter(([, number]) => number > 0);
  const watch = tasks.filter((task) => isLight(task.light) && watched.includes(task.light)).length;
  const list = parts.map(([label, number]) => `${label}${language === "zh" ? "" : " "}${number}`).join(between(language));
  return pick(language, `牵头任务和分解事项${tasks.length}项${list === "" ? "" : `：${list}`}；要盯${watch}项。`, `${counted(tasks.length, "task")} led${list === "" ? "" : `: ${list}`}; ${watch} to watch.`);
}

function taskBlocks(input: ReportInput, language: Language): Block[] {
  const tasks = ownTasks(input);
  const table = taskTable(input, "tasks", pick(language, "牵头的任务和分解事项", "Tasks and items led"), tasks, language);
  return [heading(1, pick(language, "任务", "Tasks")), ...paragraph([lightsSentence(input, language)]), ...(tasks.length > 0 ? [tableBlock(table)] : [])];
}

/** Overdue problems and findings not yet put right. */
function matterBlocks(input: ReportInput, language: Language): Block[] {
  const tables = [problemTable(input, language, true), findingTable(input, language)].filter((table) => table.rows.length > 0);
  const none = paragraph([pick(language, "没有逾期的问题和未整改到位的暗访发现。", "No problem is overdue and no finding is left to rectify.")]);
  return [heading(1, pick(language, "问题与整改", "Problems and rectification")), ...(tables.length === 0 ? none : tables.map(tableBlock))];
}
