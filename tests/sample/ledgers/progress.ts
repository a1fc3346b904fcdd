import {nextMonth, parts} from "../dates.js";
import {counties, reporting} from "../city/units.js";
import {linesOf, reportedLines, type Line} from "../city/lines.js";
import {percent, type Book} from "../write/book.js";
import {table, type Column} from "../write/table.js";

const COLUMNS: readonly Column<Line>[] = [
  {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
  {field: "unit", header: "填报单位", width: 16, cell: (line) => line.unit},
  {field: "task_id", header: "任务编号", width: 12, cell: (line) => line.task.id},
  {field: "title", header: "事项", width: 28, cell: (line) => line.task.title},
  {field: "status", header: "办理状态", width: 14, cell: (line) => line.status},
  {field: "share", header: "完成率", width: 10, cell: (line) => percent(line.share / 100)},
  {field: "value", header: "完成数", width: 10, cell: (line) => line.value},
  {field: "narrative", header: "进展情况", width: 36, cell: (line) => line.narrative},
  {field: "difficulties", header: "存在问题", width: 18, cell: (line) => line.difficulties || null},
  {field: "next_steps", header: "下一步打算", width: 24, cell: (line) => line.next || null},
];

export function progressBooks(): Book[] {
  return ["2022-08", "2022-09"].flatMap((month): Book[] => {
    const lines = reportedLines(month);
    const [year, m] = parts(month);
    const sheet = (rows: readonly Line[], name: string): Book["grids"] => [
      table<Line>({name: "进展", title: `${name}${year}年${m}月改革任务进展（示例数据）`, columns: COLUMNS, rows}),
    ];
    const folder = `${nextMonth(month)}-05`;
    return [
      {path: `${folder}/区县任务进展${m}月.xlsx`, form: "xlsx", grids: sheet(linesOf(lines, counties), "各区县")},
      {path: `${folder}/市直部门任务进展${m}月.xlsx`, form: "xlsx", grids: sheet(linesOf(lines, reporting.filter((unit) => unit.commits)), "市直部门")},
    ];
  });
}
