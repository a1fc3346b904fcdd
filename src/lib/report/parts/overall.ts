import type {Language} from "../../field.js";
import {text} from "../../field.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {ReportInput} from "../input.js";
import {isLight, lightLabel, lights, lightShapes, watched, type Light} from "../lights.js";
import {lightWords} from "../../messages/lights.js";
import type {TaskRow} from "../rows.js";
import {plain} from "../sentence.js";
import {headlineSentence, lightsSentence} from "../sentences/headline.js";
import {missingSentence} from "../sentences/asking.js";
import {watchSentence, watchTasks} from "../sentences/watch.js";
import {byText, chartBlock, footOf, heading, ofPeriod, paragraph, pick, tableBlock} from "./common.js";

const ledgers = ["任务台账和进展填报", "task and progress ledgers"] as const;

/** Lights, what to watch, what changed since last month. */
export function overallBlocks(input: ReportInput, language: Language): Block[] {
  const changed = changedTable(input, language);
  return [
    heading(1, pick(language, "总体情况", "Where we stand")),
    heading(2, pick(language, "亮灯", "Lights against the schedule")),
    ...paragraph(headlineSentence(input, language)),
    lightsChart(input, language),
    tableBlock(fieldTable(input, language)),
    heading(2, pick(language, "要盯的任务", "Tasks to watch")),
    ...paragraph(watchSentence(input, language)),
    tableBlock(watchTable(input, language)),
    ...(changed.rows.length > 0 ? [heading(2, pick(language, "较上月的变化", "Changed since last month")), tableBlock(changed)] : []),
    ...paragraph(missingSentence(input, language)),
  ];
}

function lightsChart(input: ReportInput, language: Language): Block {
  const {overview} = input;
  const counts = Object.fromEntries(lights.map((light) => [light, overview[light]]));
  const well = overview.done + overview.ahead + overview.on_schedule;
  return chartBlock({
    id: "lights",
    title: pick(language, `${overview.tasks}项任务中${well}项完成或达序时，${overview.watch}项要盯`, `${well} of ${overview.tasks} tasks are done or on schedule, ${overview.watch} are to watch`),
    subtitle: pick(language, "市级任务按亮灯，项", "City tasks by light, number of tasks"),
    foot: footOf(input, language, ledgers),
    alt: plain(lightsSentence(input, language)),
    spec: {component: "lightsBar", counts},
  });
}

/** Lights by field of the plan; the last row is the total, and the parts add up to it. */
function fieldTable(input: ReportInput, language: Language): Table {
  const tasks = cityTasks(input);
  const fields = [...new Set(tasks.map((task) => task.field_name))].sort(byText((field) => firstTask(tasks, field)));
  const row = (name: string, own: readonly TaskRow[]) => [name, ...lights.map((light) => own.filter((task) => task.light === light).length), own.length];
  return {
    id: "lights-by-field",
    title: pick(language, "各领域亮灯", "Lights by field"),
    columns: [
      column("field", text("领域", "Field"), "text", 3.4, language),
      ...lights.map((light) => column(light, {zh: `${lightShapes[light]}${lightWords[light].zh}`, en: `${lightShapes[light]} ${lightWords[light].en}`}, "integer", 2, language)),
      column("total", text("合计", "Total"), "integer", 1.6, language),
    ],
    rows: [
      ...fields.map((field) => row(field ?? pick(language, "未填领域", "No field"), tasks.filter((task) => task.field_name === field))),
      row(pick(language, "合计", "Total"), tasks),
    ],
    foot: footOf(input, language, ledgers),
  };
}

/** Fields stand in the order of their first task, as in the plan. */
function firstTask(tasks: readonly TaskRow[], field: string | null): string {
  return tasks.filter((task) => task.field_name === field).map((task) => task.task_id).sort(byText(String))[0] ?? "";
}

export function cityTasks({tasks, overview}: ReportInput): TaskRow[] {
  return ofPeriod(tasks, overview.period).filter((task) => task.city).sort(byText((task) => task.task_id));
}

function watchTable(input: ReportInput, language: Language): Table {
  const urgency: Readonly<Record<string, number>> = {overdue: 0, not_started: 1, behind: 2};
  const rows = watchTasks(input).sort((a, b) => (urgency[a.light] ?? 9) - (urgency[b.light] ?? 9) || (b.days_overdue ?? 0) - (a.days_overdue ?? 0) || byText((task: TaskRow) => task.task_id)(a, b));
  return {
    id: "watch",
    title: pick(language, "要盯的任务清单", "Tasks to watch"),
    columns: [
      column("task_id", text("编号", "Code"), "code", 2, language),
      column("title", text("任务", "Task"), "text", 5.6, language),
      column("lead", text("牵头单位", "Lead"), "text", 3, language),
      column("due", text("时限", "Due"), "date", 2.6, language),
      column("light", text("本月", "This month"), "text", 3.1, language),
      column("before", text("上月", "Last month"), "text", 3.1, language),
      column("days", text("逾期", "Overdue"), "integer", 1.7, language, {unit: pick(language, "天", "days")}),
    ],
    rows: rows.map((task) => [task.task_id, task.title, task.lead_names, task.due, lightLabel(task.light, language), lightLabel(task.light_previous, language), task.days_overdue]),
    foot: footOf(input, language, ledgers, carriedNote(rows, language)),
  };
}

function carriedNote(rows: readonly TaskRow[], language: Language): string {
  const carried = rows.filter((task) => task.carried).map((task) => task.task_id);
  if (carried.length === 0) return "";
  return pick(language, `；沿用往月填报：${carried.join("、")}`, `; carried over from an earlier report: ${carried.join(", ")}`);
}

/** Tasks that came off the watch list, and those that came onto it. */
function changedTable(input: ReportInput, language: Language): Table {
  const onWatch = (light: string | null) => isLight(light) && watched.includes(light as Light);
  const changed = cityTasks(input).filter((task) => task.light_previous !== null && onWatch(task.light) !== onWatch(task.light_previous));
  const direction = (task: TaskRow) => (onWatch(task.light) ? pick(language, "新增要盯", "New") : pick(language, "转好", "Better"));
  return {
    id: "changed",
    title: pick(language, "转好和新增", "Turned better, and new to watch"),
    columns: [
      column("task_id", text("编号", "Code"), "code", 2, language),
      column("title", text("任务", "Task"), "text", 6.5, language),
      column("lead", text("牵头单位", "Lead"), "text", 3.2, language),
      column("change", text("变化", "Change"), "text", 2.2, language),
      column("before", text("上月", "Last month"), "text", 2.9, language),
      column("light", text("本月", "This month"), "text", 2.9, language),
    ],
    rows: changed.map((task) => [task.task_id, task.title, task.lead_names, direction(task), lightLabel(task.light_previous, language), lightLabel(task.light, language)]),
    foot: footOf(input, language, ledgers),
  };
}
