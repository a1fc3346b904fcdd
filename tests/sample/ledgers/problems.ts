import {problems, type Problem} from "../city/problems.js";
import {slipsIn} from "../city/slips.js";
import {counties, unitNamed, units} from "../city/units.js";
import {lastDay, serial, written} from "../dates.js";
import {fraction, pick} from "../seeded.js";
import {day, type Book, type CellInput, type Form} from "../write/book.js";
import {table, type Column, type Mistake, type Table} from "../write/table.js";

/** A problem as it stood on the day the ledger was closed. */
interface Row extends Problem {
  readonly asOf: string;
  readonly mistake?: Mistake;
  readonly instead?: Readonly<Record<string, CellInput>>;
}

const solvedBy = (row: Row): boolean => row.solved !== null && row.solved <= row.asOf;

function statusOf(row: Row): string {
  if (solvedBy(row)) return pick(`solved ${row.id}`, ["已办结", "已办结", "整改到位", "办结", "已销号"]);
  if (row.due < row.asOf) return pick(`late ${row.id}`, ["逾期", "超期", "正在办理"]);
  return pick(`open ${row.id}`, ["正在办理", "正在办理", "推进中", "持续推进"]);
}

function dueText(row: Row): CellInput {
  if (row.due.endsWith("-12-31") && row.due.slice(0, 4) === row.asOf.slice(0, 4)) return pick(`year end ${row.id}`, ["年底前", "12月底前"]);
  if (row.due === lastDay(row.due.slice(0, 7)) && row.due.slice(0, 4) === row.asOf.slice(0, 4)) return written.monthEnd(row.due);
  return pick(`due form ${row.id}`, [written.dotted(row.due), row.due, written.chinese(row.due), day(serial(row.due))]);
}

function solvedText(row: Row): CellInput {
  if (!solvedBy(row)) return fraction(`blank ${row.id}`) < 0.1 ? "—" : null;
  return pick(`solved form ${row.id}`, [day(serial(row.solved!)), row.solved!, written.dotted(row.solved!)]);
}

/** The month the ledger speaks of; `columns` in the words of the register, chosen by layout. */
function columns(words: Readonly<Record<string, string>>): Column<Row>[] {
  const column = (field: string, width: number, cell: (row: Row, i: number) => CellInput): Column<Row>[] =>
    words[field] === undefined ? [] : [{field, header: words[field], width, cell: (row, i) => (row.instead && field in row.instead ? row.instead[field]! : cell(row, i))}];
  return [
    ...column("row", 6, (_, i) => i + 1),
    ...column("problem_id", 11, (row) => row.id),
    ...column("unit", 18, (row) => row.unit),
    ...column("title", 28, (row) => row.title),
    ...column("field_name", 12, (row) => row.fieldName),
    ...column("found_on", 12, (row) => pick(`found form ${row.id}`, [day(serial(row.found)), row.found])),
    ...column("campaign", 10, (row) => row.campaign),
    ...column("channel", 20, (row) => row.channel),
    ...column("direction", 22, (row) => row.direction),
    ...column("level", 8, (row) => row.level),
    ...column("triage", 14, (row) => row.triage),
    ...column("due", 14, dueText),
    ...column("solved_on", 12, solvedText),
    ...column("status", 10, statusOf),
    ...column("reopened_on", 12, (row) => (row.reopened !== null && row.reopened <= row.asOf ? row.reopened : null)),
    ...column("solution", 22, (row) => (solvedBy(row) ? row.solution : null)),
    ...column("contact", 12, (row) => (fraction(`raised ${row.id}`) < 0.05 ? "示例来访人" : null)),
  ];
}

const DEPARTMENT_WORDS = {
  row: "序号", problem_id: "问题编号", title: "问题表现", field_name: "领域", found_on: "发现时间", campaign: "问题类型", channel: "发现渠道", direction: "查找方向",
  level: "问题层级", unit: "责任单位", triage: "处理方式", due: "办结时限", solved_on: "办结日期", status: "办理状态", reopened_on: "反弹日期", solution: "解决措施",
};
const COUNTY_WORDS = {
  row: "序号", problem_id: "编号", title: "问题", field_name: "类别", found_on: "登记日期", campaign: "痛难堵", channel: "问题来源", direction: "方向",
  level: "层级", unit: "承办单位", triage: "办理方式", due: "整改时限", solved_on: "实际完成", status: "是否解决", reopened_on: "反弹时间", solution: "整改措施", contact: "反映人",
};

interface Vintage {
  readonly received: string;
  readonly asOf: string;
  readonly name: string;
  readonly from: string;
  readonly departments?: Form;
  readonly counties?: Form;
}

const VINTAGES: readonly Vintage[] = [
  {received: "2021-04-08", asOf: "2021-03-31", name: "2021年一季度", from: "2021-01-01"},
  {received: "2021-07-06", asOf: "2021-06-30", name: "2021年上半年", from: "2021-01-01"},
  {received: "2021-10-11", asOf: "2021-09-30", name: "2021年1-9月", from: "2021-01-01"},
  {received: "2022-01-08", asOf: "2021-12-31", name: "2021年全年", from: "2021-01-01"},
  {received: "2022-04-08", asOf: "2022-03-31", name: "2022年一季度", from: "2022-01-01", departments: "xls"},
  {received: "2022-07-05", asOf: "2022-06-30", name: "2022年6月", from: "2022-01-01"},
  {received: "2022-08-05", asOf: "2022-07-31", name: "2022年7月", from: "2022-01-01"},
  {received: "2022-09-05", asOf: "2022-08-31", name: "2022年8月", from: "2022-01-01"},
  {received: "2022-10-08", asOf: "2022-09-30", name: "2022年9月", from: "2022-01-01"},
];

const OWN_WORDS = new Set(units.filter((unit) => unit.kind === "市直部门").map((unit) => unit.name));

/** A slip in the day of solution stands where there is such a day. */
function withSlips(row: Row): Row {
  return solvedBy(row) ? {...row, instead: slipsIn("problems", row.id)} : row;
}

function vintageBooks(vintage: Vintage): Book[] {
  const known = problems.filter((problem) => problem.found >= vintage.from && problem.found <= vintage.asOf).map((problem): Row => withSlips({...problem, asOf: vintage.asOf}));
  const carried = vintage.from === "2022-01-01" ? problems.filter((problem) => problem.id.startsWith("P21") && (problem.solved ?? "9") > "2021-12-31").map((problem): Row => ({...problem, asOf: vintage.asOf})) : [];
  const ours = (rows: readonly Row[]): Row[] => rows.filter((row) => OWN_WORDS.has(row.unit));
  const departmentSheet: Table<Row> = {
    name: "市直部门",
    title: `示例市问题台账（市直部门）（${vintage.name}·示例数据）`,
    lines: [[`截止时间：${written.chinese(vintage.asOf)}`]],
    columns: columns(DEPARTMENT_WORDS),
    rows: [...ours(known), ...(vintage.asOf === "2022-09-30" ? surplus(vintage.asOf) : [])],
    tail: [["注：同一问题在后期台账中重报的，以后期为准。"]],
  };
  const countySheets = [...counties, unitNamed("高新区（示例）"), unitNamed("经开区（示例）")].map((unit) =>
    table<Row>({
      name: unit.short,
      title: `${unit.name}问题清单（${vintage.name}·示例数据）`,
      columns: columns(COUNTY_WORDS),
      rows: known.filter((row) => row.unit === unit.name).map((row, i) => (unit.name === "己县" && i > 0 ? {...row, instead: {...row.instead, unit: "〃"}} : row)),
    }),
  );
  const carriedSheet = table<Row>({
    name: "上年结转",
    title: `示例市上年结转问题台账（${vintage.name}·示例数据）`,
    columns: columns(DEPARTMENT_WORDS),
    rows: carried,
  });
  const extra = carried.length > 0 ? [carriedSheet] : [];
  const form = vintage.departments ?? "xlsx";
  return [
    {path: `${vintage.received}/问题台账（市直部门）${vintage.name}.${form}`, form, grids: [table(departmentSheet), ...extra]},
    {path: `${vintage.received}/区县问题清单${vintage.name}.xlsx`, form: "xlsx", grids: countySheets},
  ];
}

/** Rows that must be refused; each is over and above the 712. */
function surplus(asOf: string): Row[] {
  const like = problems.find((problem) => problem.id.startsWith("P22") && OWN_WORDS.has(problem.unit))!;
  const wrong = (id: string, field: string, code: string, text: CellInput): Row => ({...like, id, asOf, instead: {[field]: text}, mistake: {code, field}});
  return [
    wrong("P22-9001", "unit", "unit.unknown", "市示例水运处"),
    wrong("P22-9002", "found_on", "date.unreadable", "2022-02-30"),
    wrong("P22-9003", "title", "value.missing", null),
  ];
}

export function problemBooks(): Book[] {
  return VINTAGES.flatMap(vintageBooks);
}
