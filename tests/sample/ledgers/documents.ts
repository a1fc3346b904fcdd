import {documents, type DocumentReceived} from "../city/documents.js";
import {serial, written} from "../dates.js";
import {pick} from "../seeded.js";
import {day, type Book, type CellInput} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

interface Row extends DocumentReceived {
  readonly asOf: string;
  readonly mistake?: Mistake;
  readonly instead?: Readonly<Record<string, CellInput>>;
}

const asSerial = (date: string): CellInput => day(serial(date));
const known = (date: string | null, row: Row, form: (date: string) => CellInput = asSerial): CellInput => (date !== null && date <= row.asOf ? form(date) : null);
const issued = (row: Row, text: string | null): CellInput => (row.issued !== null && row.issued <= row.asOf ? text : null);

const COLUMNS: readonly Column<Row>[] = [
  {field: "document_id", header: "收文编号", width: 10, cell: (row) => row.id},
  {field: "title", header: "上级文件名称", width: 36, cell: (row) => row.title},
  {field: "level", header: "来文层级", width: 10, cell: (row) => pick(`level ${row.id}`, row.level === "中央" ? ["中央", "国家"] : ["省", "省级"])},
  {field: "issuer", header: "来文单位", width: 18, cell: (row) => row.issuer},
  {field: "source_number", header: "来文文号", width: 22, cell: (row) => row.number},
  {field: "unit", header: "牵头单位", width: 18, cell: (row) => row.instead?.["unit"] ?? row.unit},
  {field: "received_on", header: "收到日", group: "三个第一时间", width: 14, cell: (row) => row.instead?.["received_on"] ?? written.chinese(row.received)},
  {field: "conveyed_on", header: "传达会日", group: "三个第一时间", width: 12, cell: (row) => known(row.conveyed, row)},
  {field: "studied_on", header: "研究日", group: "三个第一时间", width: 12, cell: (row) => known(row.studied, row, (date) => date)},
  {field: "issued_on", header: "出台日", group: "三个第一时间", width: 12, cell: (row) => known(row.issued, row, written.dotted)},
  {field: "own_needed", header: "是否需出台", width: 10, cell: (row) => (row.needed ? "是" : "否")},
  {field: "own_title", header: "出台文件名称", width: 36, cell: (row) => issued(row, row.ownTitle)},
  {field: "own_number", header: "出台文号", width: 18, cell: (row) => issued(row, row.ownNumber)},
  {field: "major_policy", header: "是否重大改革政策", width: 10, cell: (row) => (row.major && row.issued !== null && row.issued <= row.asOf ? "是" : "否")},
];

function ledger(received: string, name: string, asOf: string, more: readonly Row[] = []): Book {
  const rows = documents.filter((document) => document.received <= asOf).map((document): Row => ({...document, asOf}));
  const grid = table<Row>({
    name: "三个第一时间",
    above: ["附件3"],
    title: `示例市上级文件落实“三个第一时间”台账（${name}·示例数据）`,
    lines: [[`截至${written.chinese(asOf)}`]],
    columns: COLUMNS,
    rows: [...rows, ...more],
    mergeDown: ["document_id", "title"],
    headerAgain: [40],
    tail: [["注：不需出台文件的，出台日不填。"]],
  });
  return {path: `${received}/上级文件落实台账${name}.xlsx`, form: "xlsx", grids: [grid]};
}

function mistakes(asOf: string): Row[] {
  const like = documents.at(-1)!;
  return [
    {...like, id: "W-901", asOf, instead: {received_on: "2022年13月5日"}, mistake: {code: "date.unreadable", field: "received_on"}},
    {...like, id: "W-902", asOf, instead: {unit: "市商务局、市税务局"}, mistake: {code: "unit.several", field: "unit"}},
  ];
}

export function documentBooks(): Book[] {
  return [ledger("2022-01-15", "2021年四季度", "2021-12-31"), ledger("2022-07-12", "2022年上半年", "2022-06-30"), ledger("2022-10-09", "2022年9月", "2022-09-30", mistakes("2022-09-30"))];
}
