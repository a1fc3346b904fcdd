import {linesOf, type Line} from "../city/lines.js";
import {unitNamed} from "../city/units.js";
import {months, parts, written} from "../dates.js";
import type {Book, Form, Grid} from "../write/book.js";
import {table} from "../write/table.js";
import {sumOf, worded} from "./progress-columns.js";

export interface MonthLines {
  readonly month: string;
  readonly folder: string;
  readonly lines: readonly Line[];
}

const of = (data: MonthLines, name: string): Line[] => linesOf(data.lines, [unitNamed(name)]);
const title = (month: string, name: string): string => `${name}${parts(month)[0]}年${parts(month)[1]}月改革任务进展情况（示例数据）`;

/** Two header rows, a line that names the unit, all counties' own manner of 甲区. */
function jia(data: MonthLines): Book[] {
  const m = parts(data.month)[1];
  const grid = table<Line>({
    name: "进展",
    above: ["附件2"],
    title: title(data.month, "甲区"),
    lines: [["填报单位：甲区", null, null, null, `填报日期：${written.chinese(of(data, "甲区")[0]!.reportedOn)}`]],
    columns: worded(["row:序号", "task_id:任务编号~分解事项", "title:任务名称~分解事项", "target:年度目标~分解事项", "status:办理状态~本月进展", "share:完成率~本月进展", "value:完成数~本月进展", "narrative:进展情况~本月进展", "difficulties:存在问题", "next_steps:下一步打算"]),
    rows: of(data, "甲区"),
    tail: [["注：完成率为占年度目标的比例。"], ["填表人：示例", null, "审核人：示例"]],
  });
  return [{path: `${data.folder}/甲区 任务进展${m}月.xlsx`, form: "xlsx", grids: [grid]}];
}

/** Bare figures under 完成率（%）; from August 2022 saved as OpenDocument. */
function yi(data: MonthLines): Book[] {
  const [year, m] = parts(data.month);
  const form: Form = data.month >= "2022-08" ? "libreoffice-ods" : "xlsx";
  const grid = table<Line>({
    name: `${m}月`,
    title: `乙区改革任务月调度表（示例数据）`,
    lines: [["填报单位：", "乙区", null, "截止时间：", `${year}年${m}月`]],
    columns: worded(["row:序号", "task_id:事项编号", "title:事项", "share:完成率（%）:bare", "status:进展状态", "narrative:目前进展", "difficulties:难点", "next_steps:下步打算"]),
    rows: of(data, "乙区"),
  });
  return [{path: `${data.folder}/乙区${year}年${m}月调度表.${form === "xlsx" ? "xlsx" : "ods"}`, form, grids: [grid]}];
}

/** No codes: the title is the key. The last one was saved by LibreOffice. */
function bing(data: MonthLines): Book[] {
  const [year, m] = parts(data.month);
  const grid = table<Line>({
    name: "Sheet1",
    title: title(data.month, "丙区"),
    columns: worded(["row:序号", "unit:报送单位", "task_title:事项名称", "status:完成情况", "share:完成比例:text", "narrative:工作进展", "difficulties:需协调事项"]),
    rows: of(data, "丙区"),
    blankFirstRow: true,
    mergeDown: ["unit"],
  });
  return [{path: `${data.folder}/丙区报送-${year}.${m}.xlsx`, form: data.month === "2022-09" ? "libreoffice-xlsx" : "xlsx", grids: [grid]}];
}

/** Columns in another order, a total below. */
function ding(data: MonthLines): Book[] {
  const m = parts(data.month)[1];
  const rows = of(data, "丁区");
  const columns = worded(["row:序号", "share:形象进度:decimal", "status:状态", "value:累计完成", "task_id:项号", "title:分解事项", "target:目标", "narrative:进展", "difficulties:堵点", "reported_on:填报时间"]);
  const grid = table<Line>({
    name: "丁区",
    title: title(data.month, "丁区"),
    lines: [["填报单位：丁区委改革办"]],
    columns,
    rows,
    total: sumOf("合计", columns, rows),
    tail: [["说明：各项计量单位不同，合计仅供核对。"]],
  });
  return [{path: `${data.folder}/丁区改革任务进展（${m}月）.xlsx`, form: "xlsx", grids: [grid]}];
}

/** One workbook a year that grows by a sheet a month and sends all of them again. */
function wu(data: MonthLines, upTo: readonly MonthLines[]): Book[] {
  const year = parts(data.month)[0];
  if (of(data, "戊区").length === 0) return [];
  const grids = upTo
    .filter((one) => parts(one.month)[0] === year && of(one, "戊区").length > 0)
    .map((one): Grid =>
      table<Line>({
        name: `${parts(one.month)[1]}月`,
        title: title(one.month, "戊区"),
        lines: [["填报单位：戊区"]],
        columns: worded(["row:序号", "task_id:台账编号", "title:事项", "value:完成量", "share:完成进度:about", "status:办理状态", "narrative:进展情况", "difficulties:存在问题", "next_steps:下步措施"]),
        rows: of(one, "戊区"),
      }),
    );
  return [{path: `${data.folder}/戊区${year}年任务进展.xlsx`, form: "xlsx", grids}];
}

/** Three counties in one workbook, a sheet each, with a telephone that must not come in. */
function threeCounties(data: MonthLines): Book[] {
  const m = parts(data.month)[1];
  const grids = ["己县", "庚县", "辛县"].filter((name) => of(data, name).length > 0).map((name) => {
    const rows = of(data, name);
    const wrongTotal = data.month === "2022-08" && name === "庚县";
    const columns = worded(["row:序号", "task_id:任务编号", "title:重点事项", "value:完成数", "share:完成率", "status:办理状态", "narrative:进展情况", "difficulties:未完成原因", "next_steps:下一步工作", "contact:联系电话"]);
    return table<Line>({
      name,
      title: title(data.month, name),
      lines: [[`填报单位：${name}`, null, null, `截止时间：${data.month.replace("-", "年")}月底`]],
      columns,
      rows,
      total: sumOf("合计", columns, rows, wrongTotal ? 7 : 0),
      ...(wrongTotal ? {wrongTotal: "value"} : {}),
      planted: data.month === "2022-09" ? [{code: "personal.dropped"}] : [],
      tail: [["填表人：示例", null, null, "联系电话：199 0000 0000"]],
    });
  });
  return [{path: `${data.folder}/三县任务进展${m}月.xlsx`, form: "xlsx", grids}];
}

export function countyBooks(data: MonthLines, all: readonly MonthLines[]): Book[] {
  const upTo = all.filter((one) => one.month <= data.month);
  return [...jia(data), ...yi(data), ...bing(data), ...ding(data), ...wu(data, upTo), ...threeCounties(data)];
}

export const ALL_MONTHS = months("2021-01", "2022-09");
