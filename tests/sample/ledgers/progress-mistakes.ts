import {linesOf, reportedLines, type Line} from "../city/lines.js";
import {unitNamed} from "../city/units.js";
import {nextMonth, parts} from "../dates.js";
import type {Book, CellInput} from "../write/book.js";
import {table} from "../write/table.js";
import {worded} from "./progress-columns.js";

interface Planned {
  readonly month: string;
  readonly unit: string;
  /** Which of the unit's lines, from 0. */
  readonly line: number;
  readonly code: string;
  readonly field: string;
  readonly text: CellInput;
  /** `extra`: a row too many, beside the right one. `again`: the unit sends the right row a week later. */
  readonly way: "extra" | "again";
}

const PLANNED: readonly Planned[] = [
  {month: "2021-09", unit: "丙区", line: 4, code: "value.out_of_range", field: "share", text: "700%", way: "again"},
  {month: "2022-05", unit: "甲区", line: 6, code: "number.unreadable", field: "value", text: "若干", way: "again"},
  {month: "2022-06", unit: "辛县", line: 9, code: "status.unknown", field: "status", text: "差不多了", way: "again"},
  {month: "2022-07", unit: "丁区", line: 3, code: "share.scale", field: "share", text: 0.55, way: "again"},
  {month: "2022-08", unit: "甲区", line: 2, code: "value.uncached_formula", field: "value", text: {value: null, formula: "2+3"}, way: "again"},
  {month: "2022-09", unit: "甲区", line: 19, code: "task.unknown", field: "task_id", text: "T-999-甲", way: "extra"},
  {month: "2022-09", unit: "己县", line: 7, code: "value.missing", field: "task_id", text: "", way: "extra"},
  {month: "2022-09", unit: "市应急管理局", line: 0, code: "unit.unknown", field: "unit", text: "市示例水运处", way: "extra"},
  {month: "2022-09", unit: "市医保局", line: 1, code: "key.duplicate", field: "task_id", text: "", way: "extra"},
];

function wrong(line: Line, plan: Planned): Line {
  const mistake = {code: plan.code, field: plan.field};
  if (plan.code === "key.duplicate") return {...line, mistake};
  return {...line, mistake, instead: {[plan.field]: plan.text}};
}

/** Puts this month's mistakes among what was reported. */
export function withMistakes(month: string, lines: readonly Line[]): Line[] {
  const plans = PLANNED.filter((plan) => plan.month === month);
  return lines.flatMap((line) => {
    const plan = plans.find((one) => linesOf(lines, [unitNamed(one.unit)])[one.line] === line);
    if (!plan) return [line];
    return plan.way === "extra" ? [line, wrong(line, plan)] : [wrong(line, plan)];
  });
}

/** 补报: the right rows, a week after the wrong ones. */
export function lateBooks(): Book[] {
  return PLANNED.filter((plan) => plan.way === "again").map((plan): Book => {
    const [year, m] = parts(plan.month);
    const grid = table<Line>({
      name: "补报",
      title: `${plan.unit}${year}年${m}月任务进展补报（示例数据）`,
      lines: [[`填报单位：${plan.unit}`]],
      columns: worded(["task_id:任务编号", "title:事项", "status:办理状态", "share:完成率", "value:完成数", "narrative:进展情况", "difficulties:存在问题"]),
      rows: [linesOf(reportedLines(plan.month), [unitNamed(plan.unit)])[plan.line]!],
    });
    return {path: `${nextMonth(plan.month)}-12/${plan.unit}补报${m}月.xlsx`, form: "xlsx", grids: [grid]};
  });
}
