import {assignments, dueOf, type Assignment} from "../city/assignments.js";
import {counties} from "../city/units.js";
import {lastDay, serial, written} from "../dates.js";
import {fraction, pick} from "../seeded.js";
import {day, type Book, type CellInput} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";
import {followUpBook} from "./follow-ups.js";

/** An assignment as it stood on the day the ledger was closed. */
interface Row extends Assignment {
  readonly asOf: string;
  readonly mistake?: Mistake;
  readonly instead?: Readonly<Record<string, CellInput>>;
}

const known = (date: string | null | undefined, row: Row): date is string => typeof date === "string" && date <= row.asOf;
const ifKnown = (date: string | null | undefined, row: Row, form: (date: string) => CellInput): CellInput => (known(date, row) ? form(date) : null);
const asSerial = (date: string): CellInput => day(serial(date));
const closed = (row: Row): boolean => known(row.closed, row) || (known(row.firstClosed, row) && !known(row.reopened, row));

function statusOf(row: Row): string {
  if (closed(row)) return pick(`closed ${row.id}`, ["已销号", "已销号", "销号"]);
  if (known(row.closingRequested, row)) return pick(`closing ${row.id}`, ["申请销号", "待核验"]);
  if (known(row.reopened, row)) return "反弹";
  if (known(row.returned, row)) return "退回";
  if (dueOf(row) < row.asOf) return pick(`late ${row.id}`, ["逾期", "超期"]);
  if (known(row.extension?.requested, row) && !known(row.extension?.approved, row)) return "申请延期";
  if (known(row.feedback, row)) return "已反馈";
  return known(row.signed, row) ? pick(`signed ${row.id}`, ["已签收", "正在办理"]) : "待签收";
}

function dueText(row: Row): CellInput {
  const due = row.originalDue;
  if (due === lastDay(due.slice(0, 7)) && due.slice(0, 4) === row.asOf.slice(0, 4)) return written.monthEnd(due);
  return pick(`due ${row.id}`, [written.dotted(due), due, asSerial(due)]);
}

/** Field → header; a layout has the columns it names, in this order. */
type Words = Readonly<Record<string, string | readonly [group: string, header: string]>>;

const CELLS: Readonly<Record<string, readonly [width: number, cell: (row: Row, i: number) => CellInput]>> = {
  row: [6, (_, i) => i + 1],
  assignment_id: [12, (row) => row.id],
  problem_id: [12, (row) => row.problem],
  title: [26, (row) => row.title],
  channel: [12, (row) => row.channel],
  meeting_id: [14, (row) => row.meeting],
  leader: [12, (row) => row.leader],
  instruction: [24, (row) => row.instruction],
  unit: [18, (row) => row.unit],
  assigned_on: [14, (row) => pick(`assigned ${row.id}`, [asSerial(row.assigned), row.assigned, written.chinese(row.assigned)])],
  receipt_due: [12, (row) => row.receiptDue],
  signed_on: [12, (row) => ifKnown(row.signed, row, asSerial)],
  feedback_on: [12, (row) => ifKnown(row.feedback, row, (date) => date)],
  original_due: [14, dueText],
  extension_requested_on: [14, (row) => ifKnown(row.extension?.requested, row, written.slashed)],
  extension_approved_on: [14, (row) => ifKnown(row.extension?.approved, row, written.slashed)],
  extended_due: [14, (row) => (known(row.extension?.approved, row) ? row.extension!.due : null)],
  extensions: [10, (row) => (known(row.extension?.approved, row) ? row.extension!.count : 0)],
  closing_requested_on: [14, (row) => ifKnown(row.closingRequested, row, asSerial)],
  verified_on: [12, (row) => ifKnown(row.closed, row, asSerial)],
  verdict: [10, (row) => (known(row.closed, row) ? "通过" : known(row.closingRequested, row) ? "待核验" : known(row.returned, row) ? "退回" : null)],
  returned_on: [12, (row) => ifKnown(row.returned, row, asSerial)],
  first_closed_on: [14, (row) => (known(row.reopened, row) ? row.firstClosed : null)],
  closed_on: [12, (row) => (known(row.closed, row) ? asSerial(row.closed) : closed(row) ? asSerial(row.firstClosed!) : null)],
  reopened_on: [12, (row) => ifKnown(row.reopened, row, (date) => date)],
  status: [10, statusOf],
  contact: [12, (row) => (fraction(`contact ${row.id}`) < 0.2 ? "示例联络员" : null)],
};

function columns(words: Words): Column<Row>[] {
  return Object.entries(words).map(([field, word]): Column<Row> => {
    const [width, cell] = CELLS[field]!;
    const [group, header] = typeof word === "string" ? [undefined, word] : word;
    return {field, header, width, ...(group === undefined ? {} : {group}), cell: (row, i) => (row.instead && field in row.instead ? row.instead[field]! : cell(row, i))};
  });
}

const OFFICE: Words = {
  row: "序号", assignment_id: "交办编号", title: "交办事项", problem_id: "对应问题编号", channel: "交办渠道", meeting_id: "会议编号", unit: "承办单位",
  assigned_on: ["交办签收", "交办日期"], receipt_due: ["交办签收", "签收时限"], signed_on: ["交办签收", "签收日期"], feedback_on: ["交办签收", "反馈日期"],
  original_due: ["办理时限", "办结时限"], extension_requested_on: ["办理时限", "申请延期日期"], extension_approved_on: ["办理时限", "延期审批日期"], extended_due: ["办理时限", "延期至"], extensions: ["办理时限", "延期次数"],
  closing_requested_on: ["销号", "申请销号日期"], verified_on: ["销号", "核验日期"], verdict: ["销号", "核验结论"], returned_on: ["销号", "退回日期"], closed_on: ["销号", "销号日期"], reopened_on: ["销号", "反弹日期"], first_closed_on: ["销号", "首次销号日期"],
  status: "办理状态",
};
const COUNTY: Words = {
  assignment_id: "交办单号", title: "点题事项", channel: "点题渠道", problem_id: "问题编号", unit: "责任单位", assigned_on: "交办时间", receipt_due: "签收期限", signed_on: "签收时间", feedback_on: "反馈时间",
  original_due: "原定时限", extensions: "延期次数", extended_due: "延期后时限", extension_approved_on: "批准延期日期", closing_requested_on: "申请销号时间", returned_on: "退回时间", closed_on: "销号时间", first_closed_on: "首次销号时间", reopened_on: "反弹时间", status: "当前环节", contact: "联系人",
};
const INSTRUCTED: Words = {...OFFICE, leader: "批示领导", instruction: "领导批示"};

const isCounty = new Set(counties.map((unit) => unit.name));
const rowsAt = (asOf: string, of: (one: Assignment) => boolean): Row[] => assignments.filter((one) => one.assigned <= asOf && of(one)).map((one) => ({...one, asOf}));

function sheet(name: string, title: string, words: Words, rows: readonly Row[], asOf: string): ReturnType<typeof table> {
  const masked = words === COUNTY && rows.some((row) => fraction(`contact ${row.id}`) < 0.2);
  return table<Row>({name, title: `${title}（示例数据）`, lines: [[`截至${written.chinese(asOf)}`]], columns: columns(words), rows, ...(masked ? {planted: [{code: "personal.dropped"}]} : {})});
}

/** The office's own ledger, what leaders instructed on a sheet of its own; the counties' in their words, a sheet for each. */
function ledger(received: string, name: string, asOf: string, year: string, more: readonly Row[] = []): Book[] {
  const ours = (one: Assignment): boolean => one.id.startsWith(year) && !isCounty.has(one.unit);
  const carried = year === "J22" ? rowsAt(asOf, (one) => one.id.startsWith("J21") && (one.closed ?? "9") > "2021-12-31") : [];
  const office = [
    sheet("点题交办", `示例市点题交办台账（${name}）`, OFFICE, [...rowsAt(asOf, (one) => ours(one) && one.channel !== "领导批示"), ...more], asOf),
    sheet("领导批示", `示例市领导批示件办理台账（${name}）`, INSTRUCTED, rowsAt(asOf, (one) => ours(one) && one.channel === "领导批示"), asOf),
    ...(carried.length > 0 ? [sheet("上年结转", `示例市点题交办结转台账（${name}）`, INSTRUCTED, carried, asOf)] : []),
  ];
  const theirs = counties.map((unit) => sheet(unit.name, `${unit.name}点题交办事项（${name}）`, COUNTY, rowsAt(asOf, (one) => one.id.startsWith(year) && one.unit === unit.name), asOf));
  const form = year === "J21" ? "xls" : "xlsx";
  return [
    {path: `${received}/点题交办台账${name}.${form}`, form, grids: office},
    {path: `${received}/区县点题交办${name}.xlsx`, form: "xlsx", grids: theirs},
  ];
}

function mistakes(asOf: string): Row[] {
  const like = assignments.find((one) => one.id.startsWith("J22") && !isCounty.has(one.unit) && one.channel === "问题交办单")!;
  const wrong = (id: string, field: string, code: string, text: CellInput): Row => ({...like, id, asOf, instead: {[field]: text}, mistake: {code, field}});
  return [
    wrong("J22-9001", "unit", "unit.unknown", "市示例开发服务中心"),
    wrong("J22-9002", "channel", "choice.unknown", "电话交办"),
    wrong("J22-9003", "signed_on", "date.unreadable", "2022-09-31"),
    {...like, asOf, mistake: {code: "key.duplicate", field: "assignment_id"}},
  ];
}

export function assignmentBooks(): Book[] {
  return [
    ...ledger("2022-01-12", "2021年", "2021-12-31", "J21"),
    ...ledger("2022-07-08", "2022年上半年", "2022-06-30", "J22"),
    ...ledger("2022-09-08", "2022年1-8月", "2022-08-31", "J22"),
    ...ledger("2022-10-08", "2022年1-9月", "2022-09-30", "J22", mistakes("2022-09-30")),
    followUpBook(),
  ];
}
