import {linesOf, type Line} from "../city/lines.js";
import {committing, unitNamed} from "../city/units.js";
import {parts, written} from "../dates.js";
import type {Book} from "../write/book.js";
import {table, type Table} from "../write/table.js";
import type {MonthLines} from "./progress-county.js";
import {sumOf, worded} from "./progress-columns.js";

const OWN_FILES = ["市水利局", "市商务局", "市教育局", "市大数据局", "市统计局"];
const of = (data: MonthLines, name: string): Line[] => linesOf(data.lines, [unitNamed(name)]);
const yearMonth = (month: string): string => `${parts(month)[0]}年${parts(month)[1]}月`;

const WATER_COLUMNS = [
  "row:序号", "task_id:任务编号~任务", "title:任务名称~任务", "target:年度目标~任务",
  "value:完成数~本月进展", "share:完成率~本月进展", "narrative:进展情况~本月进展", "status:完成情况~本月进展",
  "difficulties:存在问题", "next_steps:下一步打算",
];
/** Where the row of T-047 stands in 水利9月.xlsx. */
const T047_ROW = 23;

const WATER_SECTIONS = ["一、水资源管理", "二、联合牵头任务", "三、限时任务"] as const;

function waterSection(line: Line): string {
  if (line.task.id === "T-047") return WATER_SECTIONS[2];
  return WATER_SECTIONS[line.task.leads.length > 1 ? 1 : 0];
}

function water(data: MonthLines): Book {
  const lines = of(data, "市水利局");
  const rows = WATER_SECTIONS.flatMap((section) => lines.filter((line) => waterSection(line) === section));
  const columns = worded(WATER_COLUMNS);
  const last = rows.findIndex((line) => line.task.id === "T-047");
  const grid = table<Line>({
    name: "进展",
    above: ["附件3"],
    title: `市水利局${yearMonth(data.month)}改革任务进展（示例数据）`,
    lines: [["填报单位：水利局", null, null, null, `填报日期：${written.dotted(rows[0]!.reportedOn)}`], ["填报说明："], ["1.完成率为占年度目标的比例；"], ["2.节点任务按节点填报形象进度。"]],
    columns,
    rows,
    section: waterSection,
    subtotal: (part) => sumOf("小计", columns, part),
    at: {[last]: T047_ROW},
    tail: [["备注：本表为示例数据。"]],
  });
  return {path: `${data.folder}/水利${parts(data.month)[1]}月.xlsx`, form: "xlsx", grids: [grid]};
}

/** Spaces inside headers, full-width figures, and a name that says how it came about. */
function commerce(data: MonthLines): Book {
  const grid = table<Line>({
    name: "商务",
    title: `市商务局重点改革任务推进情况\n（${yearMonth(data.month)}·示例数据）`,
    lines: [["报送单位：市商务局"]],
    columns: worded(["row:序 号", "task_id:编 号", "title:任 务", "status:办 理 状 态", "share:完 成\n比 例:full width", "narrative:亮 点", "difficulties:难 点", "next_steps:下一步\n打 算"]),
    rows: of(data, "市商务局"),
  });
  return {path: `${data.folder}/市商务局${yearMonth(data.month)}进展（最终版）(1).xlsx`, form: "xlsx", grids: [grid]};
}

/** Section rows, the printed header repeated, a hidden sheet of drop-down words and one that is no ledger. */
function education(data: MonthLines): Book {
  const rows = of(data, "市教育局");
  const grid = table<Line>({
    name: "月报",
    title: `市教育局改革任务月报（${yearMonth(data.month)}·示例数据）`,
    lines: [["填报单位：教育局", null, "单位：项"]],
    columns: worded(["row:序号", "task_id:督办编号", "title:督办事项", "share:完成进度:text", "status:办理结果", "narrative:目前进展", "difficulties:未完成原因", "next_steps:下步打算", "reported_on:报送日期"]),
    rows,
    section: (line) => (line.task.leads.length > 1 ? "（二）联合牵头" : "（一）独立牵头"),
    headerAgain: rows.length > 3 ? [3] : [],
  });
  const words = {name: "选项", hidden: true, rows: [["已完成"], ["推进中"], ["未启动"]], merges: [], planted: []};
  const agenda = {
    name: "会议安排", rows: [["时间", "地点", "内容"], ["上午", "示例会议室", "调度"], ["下午", "示例会议室", "研讨"]], merges: [],
    planted: data.month === "2022-09" ? [{code: "sheet.unrecognised"}] : [],
  };
  return {path: `${data.folder}/教育局${parts(data.month)[1]}月月报.xlsx`, form: "xlsx", grids: data.month === "2022-09" ? [grid, words, agenda] : [grid]};
}

function bigData(data: MonthLines): Book {
  const grid = table<Line>({
    name: "大数据局",
    lines: [[`市大数据局${yearMonth(data.month)}任务进展（示例数据）`]],
    columns: worded(["row:序号", "task_id:任务编号", "title:任务", "period:月份", "unit:填报单位", "status:办理状态", "share:完成率:text", "value:完成数", "narrative:进展情况", "difficulties:存在问题", "next_steps:下一步打算"]),
    rows: of(data, "市大数据局"),
  });
  return {path: `${data.folder}/大数据局任务进展${data.month.replace("-", "")}.csv`, form: "csv-gb18030", grids: [grid]};
}

function statistics(data: MonthLines): Book {
  const grid = table<Line>({
    name: "任务进展",
    title: `市统计局任务进展（示例数据）`,
    lines: [["填报单位：统计局", null, `截止时间：${yearMonth(data.month)}`]],
    columns: worded(["row:序号", "task_id:任务编号", "title:事项", "period:统计月份", "share:完成率（%）:bare", "status:是否完成", "narrative:进展情况"]),
    rows: of(data, "市统计局"),
  });
  return {path: `${data.folder}/统计局${parts(data.month)[1]}月报表.xls`, form: "xls", grids: [grid]};
}

const SUMMARIES: Readonly<Record<string, Partial<Table<Line>> & {readonly words: readonly string[]}>> = {
  部门一类: {
    words: ["row:序号", "unit:填报单位", "task_id:任务编号", "title:任务名称", "target:年度目标", "status:办理状态", "share:完成率", "value:完成数", "narrative:进展情况", "difficulties:存在问题", "next_steps:下一步打算"],
    mergeDown: ["unit"],
  },
  部门二类: {
    words: ["row:序号", "task_id:任务编号~任务", "title:任务~任务", "unit:责任单位~任务", "share:完成率（%）:bare~进展", "status:进展状态~进展", "narrative:工作进展~进展", "difficulties:需协调事项", "next_steps:下步打算"],
  },
  部门三类: {
    words: ["row:序号", "unit:上报单位", "task_id:编号", "title:事项", "share:完成比例:about", "status:状态", "value:累计完成", "narrative:成效", "difficulties:难点"],
    section: (line) => line.unit,
  },
};

function summary(data: MonthLines, peers: string): Book {
  const {words, ...layout} = SUMMARIES[peers]!;
  const members = committing.filter((unit) => unit.peers === peers && !OWN_FILES.includes(unit.name));
  const grid = table<Line>({
    name: "汇总",
    title: `${peers}单位改革任务进展汇总表（${yearMonth(data.month)}·示例数据）`,
    columns: worded(words),
    rows: linesOf(data.lines, members),
    ...(data.month === "2022-07" && peers === "部门一类" ? {filteredOut: (line: Line) => line.state === "done"} : {}),
    ...layout,
    tail: [["注：未报送单位不在表内。"]],
  });
  return {path: `${data.folder}/${peers}任务进展汇总（${parts(data.month)[1]}月）.xlsx`, form: "xlsx", grids: [grid]};
}

export function departmentBooks(data: MonthLines): Book[] {
  return [water(data), commerce(data), education(data), bigData(data), statistics(data), ...Object.keys(SUMMARIES).map((peers) => summary(data, peers))];
}
