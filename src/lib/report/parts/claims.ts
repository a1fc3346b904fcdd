import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {lightLabel} from "../lights.js";
import type {TaskRow} from "../rows.js";
import {contradictions, contradictionSentence, truthSentence} from "../sentences/truth.js";
import {footOf, heading, paragraph, pick, tableBlock} from "./common.js";
import {cityTasks} from "./overall.js";

const verdictWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  accepted: ["认可", "Verified"],
  pending: ["待核验", "Pending"],
  returned: ["退回", "Returned"],
};

/** The word of a verdict of the office; nothing where there is none. */
export function verdictWord(verdict: string | null, language: Language): string {
  const words = verdictWords[verdict ?? ""];
  return words === undefined ? (verdict ?? "") : pick(language, ...words);
}

/** Reported against verified: the sentence, what contradicts a claim, and every claim line by line. */
export function claimBlocks(input: ReportInput, language: Language): Block[] {
  const against = contradictions(input);
  return [
    heading(1, pick(language, "是否属实", "Is it real?")),
    ...paragraph(truthSentence(input, language)),
    ...(against.length > 0 ? [heading(2, pick(language, "填报与所见不一", "Reported, and contradicted"))] : []),
    ...(against.length > 0 ? [{kind: "list", items: against.map((task) => contradictionSentence(task, input, language))} as const] : []),
    ...(against.length > 0 ? [heading(2, pick(language, "逐项对照", "Line by line"))] : []),
    tableBlock(claimTable(input, language)),
  ];
}

/** Every city task reported done: returned first, then pending, then verified. */
function claimTable(input: ReportInput, language: Language): Table {
  const order: Readonly<Record<string, number>> = {returned: 0, pending: 1, accepted: 2};
  const rank = (task: TaskRow) => order[task.verdict ?? ""] ?? 1;
  const rows = cityTasks(input).filter((task) => task.claim).sort((a, b) => rank(a) - rank(b));
  const address = (row: string | null) => (row === null ? null : (input.addresses?.[row] ?? row));
  return {
    id: "claims",
    title: pick(language, "填报完成与核验", "Reported done and verified"),
    columns: [
      column("task_id", text("编号", "Code"), "code", 1.8, language),
      column("title", text("任务", "Task"), "text", 4.4, language),
      column("lead", text("牵头单位", "Lead"), "text", 2.8, language),
      column("due", text("时限", "Due"), "date", 2.5, language),
      column("verdict", text("核验", "Verdict"), "text", 2.2, language),
      column("light", text("亮灯", "Light"), "text", 2.7, language),
      column("reported_in", text("填报出处", "Reported in"), "text", 5.3, language),
      column("reviewed_in", text("核验出处", "Reviewed in"), "text", 3, language, {dataOnly: true}),
    ],
    rows: rows.map((task) => [task.task_id, task.title, task.lead_names, task.due, verdictWord(task.verdict, language), lightLabel(task.light, language), address(task.progress_row), address(task.review_row)]),
    foot: footOf(input, language, ["进展填报和对账核验", "progress reports and reviews"]),
  };
}
