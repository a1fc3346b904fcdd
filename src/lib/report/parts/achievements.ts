import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {lightLabel} from "../lights.js";
import type {TaskRow} from "../rows.js";
import {practicesSentence, problemsSentence} from "../sentences/problems.js";
import {watchTasks} from "../sentences/watch.js";
import {counted} from "../words.js";
import {byText, footOf, heading, ofPeriod, paragraph, pick, tableBlock} from "./common.js";
import {cityTasks} from "./overall.js";

const ledgers = ["任务台账和进展填报", "task and progress ledgers"] as const;

/** 亮点: what is ahead of its schedule or done and verified, and the major policies issued. */
export function highlightBlocks(input: ReportInput, language: Language): Block[] {
  const bright = cityTasks(input).filter((task) => task.light === "ahead" || (task.light === "done" && task.verified));
  const policies = policyTable(input, language);
  const [ahead, done] = [bright.filter((task) => task.light === "ahead").length, bright.filter((task) => task.light === "done").length];
  return [
    heading(1, pick(language, "亮点", "Highlights")),
    ...paragraph([pick(language, `完成并经核验认可${done}项，超序时${ahead}项；今年以来出台重大改革政策${policies.rows.length}件。`, `${counted(done, "task")} done and verified, ${ahead} ahead of schedule; ${counted(policies.rows.length, "major policy", "major policies")} issued this year.`)]),
    ...(bright.length > 0 ? [tableBlock(narrativeTable(input, "highlights", pick(language, "完成并认可和超序时的任务", "Tasks done and verified, or ahead"), bright, "narrative", language))] : []),
    ...(policies.rows.length > 0 ? [tableBlock(policies)] : []),
  ];
}

/** 难点: what the units say stands in the way, and which tasks to watch say nothing. */
export function difficultyBlocks(input: ReportInput, language: Language): Block[] {
  const said = cityTasks(input).filter((task) => (task.difficulties ?? "") !== "");
  const silent = watchTasks(input).filter((task) => (task.difficulties ?? "") === "");
  const names = silent.map((task) => task.task_id).sort().join(pick(language, "、", ", "));
  const rest = silent.length === 0 ? "" : pick(language, `；要盯的任务中${silent.length}项没有说明难点：${names}`, `; of the tasks to watch ${silent.length} name${silent.length === 1 ? "s" : ""} none: ${names}`);
  return [
    heading(1, pick(language, "难点", "Difficulties")),
    ...paragraph([pick(language, `${said.length}项任务填报了存在问题${rest}。`, `${counted(said.length, "task")} reported difficulties${rest}.`)]),
    ...(said.length > 0 ? [tableBlock(narrativeTable(input, "difficulties", pick(language, "填报的难点", "Difficulties reported"), said, "difficulties", language))] : []),
  ];
}

/** 成效: problems solved, practices spread, honours won; each in the window it is counted in. */
export function resultBlocks(input: ReportInput, language: Language): Block[] {
  const honours = ofPeriod(input.adjustments, input.overview.period).filter((row) => row.kind === "award" || row.kind === "affirmation");
  return [
    heading(1, pick(language, "成效", "Results")),
    ...paragraph(problemsSentence(input, language), pick(language, "问题", "Problems")),
    ...paragraph(practicesSentence(input, language), pick(language, "经验与会议", "Practices and meetings")),
    ...(honours.length > 0 ? paragraph([honours.map((row) => row.matter).join(pick(language, "；", "; "))], pick(language, `荣誉${honours.length}项`, `${counted(honours.length, "honour")}`)) : []),
  ];
}

function narrativeTable(input: ReportInput, id: string, title: string, tasks: readonly TaskRow[], what: "narrative" | "difficulties", language: Language): Table {
  const label = what === "narrative" ? text("进展和成效（单位填报）", "What was done, as reported") : text("存在问题（单位填报）", "Difficulties, as reported");
  return {
    id,
    title,
    columns: [
      column("task_id", text("编号", "Code"), "code", 1.8, language),
      column("title", text("任务", "Task"), "text", 4, language),
      column("lead", text("牵头单位", "Lead"), "text", 3, language),
      column("light", text("亮灯", "Light"), "text", 2.6, language),
      column(what, label, "text", 6, language),
    ],
    rows: tasks.map((task) => [task.task_id, task.title, task.lead_names, lightLabel(task.light, language), (task[what] ?? "").replaceAll(/\s*\n\s*/g, " ")]),
    foot: footOf(input, language, ledgers),
  };
}

/** 重大改革政策制定出台: a unit's own documents of the year, issued by the cut-off. */
function policyTable(input: ReportInput, language: Language): Table {
  const year = input.cut_off.slice(0, 4);
  const issued = input.documents.filter((row) => row.major_policy && row.issued_on !== null && row.issued_on.slice(0, 4) === year && row.issued_on <= input.cut_off);
  return {
    id: "policies",
    title: pick(language, "重大改革政策制定出台", "Major policies issued"),
    columns: [
      column("issued_on", text("出台日期", "Issued on"), "date", 2.5, language),
      column("unit", text("单位", "Unit"), "text", 3, language),
      column("own_title", text("本级文件", "Own document"), "text", 5, language),
      column("own_number", text("文号", "Number"), "text", 3, language),
      column("title", text("上级文件", "Higher-level document"), "text", 5, language),
    ],
    rows: issued.sort(byText((row) => `${row.issued_on}${row.document_id}`)).map((row) => [row.issued_on, row.unit_name, row.own_title, row.own_number, row.title]),
    foot: footOf(input, language, ["上级文件与落实台账", "ledger of documents"]),
  };
}
