import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {formatNumber} from "../../format.js";
import {roundHalfUp} from "../../statistics/rounding.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReviewRow} from "../chain-rows.js";
import type {ReportInput} from "../input.js";
import {lightLabel} from "../lights.js";
import type {TaskRow} from "../rows.js";
import {contradictions, contradictionSentence, truthSentence} from "../sentences/truth.js";
import {stateWord} from "../states.js";
import {verdictWord} from "./claims.js";
import {footOf, heading, note, paragraph, pick, tableBlock} from "./common.js";
import {cityTasks} from "./overall.js";

/** A task as its unit reported it, and as the office verified it. */
interface Line {
  readonly task: TaskRow;
  readonly review: ReviewRow | null;
  /** Reported less verified, as a fraction; null where one of the two is not known. */
  readonly gap: number | null;
}

/** Below this a difference is a matter of rounding. */
const NOTHING = 0.005;

/** 对账 and 交账: every city task, reported against verified, the widest gap first. */
export function reconciliationBlocks(input: ReportInput, language: Language): Block[] {
  const lines = linesOf(input);
  const against = contradictions(input);
  return [
    heading(1, input.kind === "annual" ? pick(language, "逐项交账", "Settled, task by task") : pick(language, "逐项对账", "Reconciled, task by task")),
    ...paragraph(truthSentence(input, language)),
    ...paragraph([gapSentence(lines, language)]),
    ...(against.length > 0 ? [heading(2, pick(language, "填报与所见不一", "Reported, and contradicted")), {kind: "list", items: against.map((task) => contradictionSentence(task, input, language))} as const] : []),
    heading(2, pick(language, "填报与核验逐项对照", "Reported against verified, line by line")),
    note(pick(language, "差距为填报完成率减核验完成率；没有核验的列在最后，不当作相符。", "The gap is the share reported less the share verified; what was not reviewed stands last and is not taken to agree.")),
    tableBlock(lineTable(input, lines, language)),
  ];
}

function linesOf(input: ReportInput): Line[] {
  const reviews = new Map(input.reviews.map((row) => [row.row_id, row]));
  return cityTasks(input).map((task) => {
    const review = reviews.get(task.review_row ?? "") ?? null;
    const verified = review?.verified_share ?? null;
    return {task, review, gap: task.share === null || verified === null ? null : roundHalfUp(task.share - verified, 4)};
  }).sort((a, b) => Number(b.task.verdict === "returned") - Number(a.task.verdict === "returned") || (b.gap ?? -9) - (a.gap ?? -9) || (a.task.task_id < b.task.task_id ? -1 : 1));
}

function gapSentence(lines: readonly Line[], language: Language): string {
  const known = lines.filter((line) => line.gap !== null);
  const over = known.filter((line) => line.gap! > NOTHING);
  const under = known.filter((line) => line.gap! < -NOTHING).length;
  const mean = over.length === 0 ? 0 : (over.reduce((sum, line) => sum + line.gap!, 0) / over.length) * 100;
  const points = formatNumber(roundHalfUp(mean, 1), language, {least: 1, most: 1});
  const same = known.length - over.length - under;
  if (language === "zh") {
    return `${lines.length}项中${known.length}项可逐项对照：相符${same}项，填报高于核验${over.length}项${over.length > 0 ? `（平均高${points}个百分点）` : ""}，低于核验${under}项；${lines.length - known.length}项没有核验完成率。`;
  }
  return `Of ${lines.length} tasks ${known.length} can be compared: ${same} agree, ${over.length} were reported higher than verified${over.length > 0 ? ` (by ${points} points on average)` : ""}, ${under} lower; ${lines.length - known.length} have no verified share.`;
}

function lineTable(input: ReportInput, lines: readonly Line[], language: Language): Table {
  const address = (row: string | null) => (row === null ? null : (input.addresses?.[row] ?? row));
  return {
    id: "reconciliation",
    title: pick(language, "填报与核验", "Reported and verified"),
    columns: [
      column("task_id", text("编号", "Code"), "code", 1.8, language),
      column("title", text("任务", "Task"), "text", 4.4, language),
      column("lead", text("牵头单位", "Lead"), "text", 2.8, language),
      column("status", text("填报状态", "Reported as"), "text", 2, language),
      column("share", text("填报", "Reported"), "percent", 1.5, language, {decimals: 0}),
      column("verified_share", text("核验", "Verified"), "percent", 1.5, language, {decimals: 0}),
      column("gap", text("差距", "Gap"), "percent", 1.5, language, {decimals: 0}),
      column("verdict", text("结论", "Verdict"), "text", 2, language),
      column("light", text("亮灯", "Light"), "text", 2.7, language),
      column("opinion", text("核验意见", "Opinion"), "text", 4, language, {dataOnly: true}),
      column("reported_in", text("填报出处", "Reported in"), "text", 4, language, {dataOnly: true}),
      column("reviewed_in", text("核验出处", "Reviewed in"), "text", 4, language, {dataOnly: true}),
    ],
    rows: lines.map(({task, review, gap}) => [
      task.task_id, task.title, task.lead_names, stateWord(task.status, language), task.share, review?.verified_share ?? null, gap,
      review === null && task.verdict === null ? pick(language, "未核验", "Not reviewed") : verdictWord(task.verdict, language), lightLabel(task.light, language),
      review?.opinion ?? null, address(task.progress_row), address(task.review_row),
    ]),
    foot: footOf(input, language, ["进展填报和对账核验", "progress reports and reviews"]),
  };
}
