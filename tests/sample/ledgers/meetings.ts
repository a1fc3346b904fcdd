import {meetingItems, type MeetingItem} from "../city/meetings.js";
import {serial, written} from "../dates.js";
import {pick} from "../seeded.js";
import {day, type Book} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

interface Row extends MeetingItem {
  readonly asOf: string;
  readonly mistake?: Mistake;
}

const KINDS: readonly MeetingItem["kind"][] = ["深改委会议", "会商研判", "区县点评会", "动员部署会"];
const closedBy = (row: Row): boolean => row.closed !== null && row.closed <= row.asOf;

const COLUMNS: readonly Column<Row>[] = [
  {field: "meeting_id", header: "会议编号", width: 14, cell: (row) => row.meeting},
  {field: "kind", header: "会议类型", width: 14, cell: (row) => row.kind},
  {field: "held_on", header: "召开时间", width: 14, cell: (row) => written.chinese(row.on)},
  {field: "theme", header: "会议主题", width: 18, cell: (row) => row.theme},
  {field: "item_id", header: "议题编号", width: 16, cell: (row) => row.id},
  {field: "first_item", header: "是否第一议题", width: 12, cell: (row) => (row.first ? "是" : "否")},
  {field: "decision", header: "议定事项", width: 26, cell: (row) => row.decision},
  {field: "unit", header: "责任单位", width: 18, cell: (row) => row.unit},
  {field: "due", header: "完成时限", width: 14, cell: (row) => (row.due === null ? null : pick(`due ${row.id}`, [written.dotted(row.due), row.due]))},
  {field: "closed_on", header: "办结日期", width: 14, cell: (row) => (closedBy(row) ? day(serial(row.closed!)) : null)},
  {field: "status", header: "落实情况", width: 12, cell: (row) => (row.unit === null ? null : closedBy(row) ? "已办结" : row.due! < row.asOf ? "逾期" : "正在办理")},
];

const COMMISSION: readonly Column<Row>[] = [
  {field: "joint", header: "是否与常委会合并召开", width: 12, cell: (row) => (row.joint ? "是" : "否")},
  {field: "expert_advice", header: "专家建议", width: 22, cell: (row) => row.advice},
  {field: "advice_taken", header: "建议是否采纳", width: 12, cell: (row) => (row.adviceTaken === null ? null : row.adviceTaken ? "是" : "否")},
];

/** 会商研判 writes down its four parts with the first item. */
const PARTS: readonly (readonly [field: string, header: string, texts: readonly string[]])[] = [
  ["requirements", "上级要求", ["年底前全面推开", "形成可复制经验", "纳入年度考核"]],
  ["highlights", "工作亮点", ["两区先行先试", "平台已上线", "首批清单已公布"]],
  ["difficulties", "难点堵点", ["数据未共享", "基层力量不足", "配套资金未落实"]],
  ["directions", "努力方向", ["打通系统", "下沉指导", "完善机制"]],
];
const CONSULTATION: readonly Column<Row>[] = PARTS.map(([field, header, texts]) => ({field, header, width: 18, cell: (row) => (row.id.endsWith("-1") ? pick(`${field} ${row.meeting}`, texts) : null)}));
const MORE: Partial<Record<MeetingItem["kind"], readonly Column<Row>[]>> = {深改委会议: COMMISSION, 会商研判: CONSULTATION};

function ledger(received: string, year: string, asOf: string): Book {
  const items = meetingItems.filter((item) => item.on.startsWith(year) && item.on <= asOf).map((item): Row => ({...item, asOf}));
  const grids = KINDS.filter((kind) => items.some((item) => item.kind === kind)).map((kind) =>
    table<Row>({
      name: kind,
      title: `示例市${kind}议定事项台账（${year}年·示例数据）`,
      lines: [[`截止时间：${written.chinese(asOf)}`]],
      columns: [...COLUMNS, ...(MORE[kind] ?? [])],
      rows: items.filter((item) => item.kind === kind),
      mergeDown: ["meeting_id", "kind", "held_on", "theme"],
    }),
  );
  return {path: `${received}/会议议定事项台账${year}年${asOf.slice(5, 7)}月.xlsx`, form: "xlsx", grids};
}

export function meetingBooks(): Book[] {
  return [ledger("2022-01-12", "2021", "2021-12-31"), ledger("2022-07-08", "2022", "2022-06-30"), ledger("2022-10-08", "2021", "2022-09-30"), ledger("2022-10-08", "2022", "2022-09-30")];
}
