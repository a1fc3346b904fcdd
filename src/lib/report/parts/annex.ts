import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {lightLabel} from "../lights.js";
import type {TaskRow} from "../rows.js";
import {commitmentData} from "./commitments.js";
import {byText, footOf, heading, ofPeriod, pick, tableBlock} from "./common.js";
import {problemTable} from "./issues.js";
import {cityTasks} from "./overall.js";
import {allFaults, reportingTable} from "./quality.js";

/** On paper: every city task with its light. */
export function annexBlocks(input: ReportInput, language: Language): Block[] {
  return [
    {kind: "break"},
    heading(1, pick(language, "附表", "Annex")),
    tableBlock(taskTable(input, "tasks", pick(language, "市级任务逐项", "Every city task"), cityTasks(input), language)),
  ];
}

/** In workbooks and CSV only: what would fill a hundred pages. */
export function dataTables(input: ReportInput, language: Language): Table[] {
  const items = ofPeriod(input.tasks, input.overview.period).filter((task) => !task.city).sort(byText((task: TaskRow) => task.task_id));
  return [
    taskTable(input, "county-items", pick(language, "区县分解事项及其他事项", "Counties' items and others"), items, language),
    problemTable(input, language, false),
    ...commitmentData(input, language),
    reportingTable(input, language),
    allFaults(input, language),
    fileTable(input, language),
  ];
}

/** Tasks with their lights, and the cells they came from. */
export function taskTable(input: ReportInput, id: string, title: string, tasks: readonly TaskRow[], language: Language): Table {
  const address = (row: string | null) => (row === null ? null : (input.addresses?.[row] ?? row));
  return {
    id,
    title,
    columns: [
      column("task_id", text("编号", "Code"), "code", 2, language),
      column("title", text("任务", "Task"), "text", 5.6, language),
      column("lead", text("牵头单位", "Lead"), "text", 3, language),
      column("due", text("时限", "Due"), "date", 2.6, language),
      column("light", text("亮灯", "Light"), "text", 2.6, language),
      column("share", text("填报", "Reported"), "percent", 1.7, language, {decimals: 0}),
      column("expected", text("应达", "Expected"), "percent", 1.7, language, {decimals: 0}),
      column("before", text("上月", "Last month"), "text", 2.4, language, {dataOnly: true}),
      column("claim", text("填报完成", "Reported done"), "flag", 1.4, language, {dataOnly: true}),
      column("verified", text("核验认可", "Verified"), "flag", 1.4, language, {dataOnly: true}),
      column("carried", text("沿用往月", "Carried over"), "flag", 1.4, language, {dataOnly: true}),
      column("task_source", text("任务出处", "Source of the task"), "text", 3, language, {dataOnly: true}),
      column("progress_source", text("填报出处", "Source of the report"), "text", 3, language, {dataOnly: true}),
    ],
    rows: tasks.map((task) => [
      task.task_id, task.title, task.lead_names, task.due, lightLabel(task.light, language), task.share, task.expected,
      lightLabel(task.light_previous, language), task.claim, task.verified, task.carried, address(task.task_row), address(task.progress_row),
    ]),
    foot: footOf(input, language, ["任务台账和进展填报", "task and progress ledgers"]),
  };
}

function fileTable(input: ReportInput, language: Language): Table {
  return {
    id: "files",
    title: pick(language, "来件登记", "Files received"),
    columns: [
      column("file", text("文件", "File"), "text", 6, language),
      column("received", text("收到日", "Received"), "date", 2, language),
      column("fate", text("结果", "Fate"), "text", 2, language),
      column("registers", text("台账", "Registers"), "text", 2, language),
      column("present", text("应有行", "Rows present"), "integer", 1.4, language),
      column("accepted", text("接受行", "Rows accepted"), "integer", 1.4, language),
      column("refused", text("退回行", "Rows refused"), "integer", 1.4, language),
      column("bytes", text("字节数", "Bytes"), "integer", 1.6, language),
      column("checksum", text("校验和", "Checksum (SHA-256)"), "text", 6, language),
    ],
    rows: input.files.map((file) => [file.file, file.received, file.fate, file.registers, file.present, file.accepted, file.refused, file.bytes, file.checksum]),
    foot: footOf(input, language, ["来件登记", "register of files received"]),
  };
}
