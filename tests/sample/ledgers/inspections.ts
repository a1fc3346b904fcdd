import {closedByOffice, inspections, type InspectionFinding} from "../city/inspections.js";
import {slipsIn} from "../city/slips.js";
import {serial, written} from "../dates.js";
import {pick} from "../seeded.js";
import {day, type Book, type CellInput} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

interface Row extends InspectionFinding {
  readonly asOf: string;
  readonly mistake?: Mistake;
  readonly instead?: Readonly<Record<string, CellInput>>;
}

const rectifiedBy = (row: Row): boolean => row.rectified !== null && row.rectified <= row.asOf;

const PLACES = ["便民服务中心", "项目现场", "镇办办事大厅", "社区服务站", "单位档案室"];

const COLUMNS: readonly Column<Row>[] = [
  {field: "finding_id", header: "发现编号", width: 12, cell: (row) => row.id},
  {field: "inspection_id", header: "暗访批次", width: 10, cell: (row) => row.visit},
  {field: "inspected_on", header: "暗访时间", width: 14, cell: (row) => row.instead?.["inspected_on"] ?? written.chinese(row.on)},
  {field: "unit", header: "被检查单位", width: 18, cell: (row) => row.unit},
  {field: "task_id", header: "涉及任务", width: 10, cell: (row) => row.task},
  {field: "finding", header: "现场情况", width: 30, cell: (row) => row.finding},
  {field: "place", header: "暗访地点", width: 16, cell: (row) => (row.task === null ? pick(`place ${row.id}`, PLACES) : "灌区改造现场")},
  {field: "feedback", header: "现场反馈", width: 18, cell: (row) => pick(`feedback ${row.id}`, ["当场指出，限期整改", "现场反馈并交办"])},
  {field: "due", header: "整改时限", width: 14, cell: (row) => pick(`due ${row.id}`, [written.dotted(row.due), row.due, day(serial(row.due))])},
  {field: "rectified_on", header: "整改完成时间", width: 14, cell: (row) => row.instead?.["rectified_on"] ?? (rectifiedBy(row) ? day(serial(row.rectified!)) : null)},
  {field: "status", header: "整改情况", width: 12, cell: (row) => (rectifiedBy(row) ? pick(`done ${row.id}`, ["整改到位", "整改完成"]) : row.due < row.asOf ? "逾期" : "正在整改")},
  {field: "verified", header: "是否销号", width: 10, cell: (row) => (rectifiedBy(row) && closedByOffice(row) ? "是" : "否")},
  {field: "repeated", header: "是否重复问题", width: 12, cell: (row) => (row.repeated ? "是" : "否")},
];

function ledger(received: string, name: string, asOf: string, year: string, more: readonly Row[] = []): Book {
  const rows = inspections.filter((finding) => finding.on.startsWith(year) && finding.on <= asOf).map((finding): Row => ({...finding, asOf, ...(rectifiedBy({...finding, asOf}) ? {instead: slipsIn("inspections", finding.id)} : {})}));
  const grid = table<Row>({
    name: "明察暗访",
    above: ["附件"],
    title: `示例市明察暗访发现问题整改台账（${name}·示例数据）`,
    lines: [[`截至${written.chinese(asOf)}`]],
    columns: COLUMNS,
    rows: [...rows, ...more],
    mergeDown: ["inspection_id", "inspected_on"],
    tail: [["注：整改到位由责任单位填报，销号由改革办核定。"]],
  });
  return {path: `${received}/明察暗访整改台账${name}.xlsx`, form: "xlsx", grids: [grid]};
}

export function inspectionBooks(): Book[] {
  const like = {...inspections.at(-1)!, asOf: "2022-09-30"};
  const noSuchDay: Row = {...like, id: "I22-99-01", instead: {inspected_on: "2022-06-31"}, mistake: {code: "date.unreadable", field: "inspected_on"}};
  return [
    ledger("2021-12-28", "2021年", "2021-12-25", "2021"),
    ledger("2022-01-28", "2021年（终）", "2022-01-25", "2021"),
    ledger("2022-07-08", "2022年上半年", "2022-06-30", "2022"),
    ledger("2022-09-08", "2022年1-8月", "2022-08-31", "2022"),
    ledger("2022-10-09", "2022年1-9月", "2022-09-30", "2022", [noSuchDay]),
  ];
}
