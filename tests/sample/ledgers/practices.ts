import {practices, type Practice} from "../city/practices.js";
import {serial, written} from "../dates.js";
import {pick} from "../seeded.js";
import {day, type Book, type CellInput} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

interface Row extends Practice {
  /** The day the ledger was closed: what came later is not in it yet. */
  readonly asOf: string;
  readonly mistake?: Mistake;
  readonly instead?: Readonly<Record<string, CellInput>>;
}

const ifBy = (date: string | null, asOf: string): CellInput => (date !== null && date <= asOf ? day(serial(date)) : null);

const COLUMNS: readonly Column<Row>[] = [
  {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
  {field: "practice_id", header: "经验编号", width: 10, cell: (row) => row.id},
  {field: "title", header: "做法名称", width: 34, cell: (row) => row.title},
  {field: "unit", header: "申报单位", width: 20, cell: (row) => row.instead?.["unit"] ?? row.unit},
  {field: "theme", header: "所属主题", width: 14, cell: (row) => row.theme},
  {field: "tier", header: "培育层级", width: 12, cell: (row) => (row.tier === "一般经验" ? null : row.tier)},
  {field: "collected_on", header: "征集时间", width: 14, cell: (row) => pick(`form ${row.id}`, [day(serial(row.collected)), row.collected, written.chinese(row.collected)])},
  {field: "problem_id", header: "对应问题编号", width: 14, cell: (row) => row.problem},
  {field: "batch", header: "典型案例批次", width: 10, cell: (row) => (row.selected !== null && row.selected <= row.asOf ? row.batch : null)},
  {field: "selected_on", header: "入选时间", width: 12, cell: (row) => ifBy(row.selected, row.asOf)},
  {field: "promoted_on", header: "推介时间", width: 12, cell: (row) => ifBy(row.promoted, row.asOf)},
  {field: "beyond_city_on", header: "市外推广时间", width: 14, cell: (row) => ifBy(row.beyondCity, row.asOf)},
];

function ledger(received: string, name: string, asOf: string, from: string, more: readonly Row[] = [], until = asOf): Book {
  const rows = practices.filter((practice) => practice.collected >= from && practice.collected <= until).map((practice): Row => ({...practice, asOf}));
  const grid = table<Row>({
    name: "经验做法",
    title: `示例市经验做法台账（${name}·示例数据）`,
    lines: [[`截止时间：${written.chinese(asOf)}`]],
    columns: COLUMNS,
    rows: [...rows, ...more],
  });
  return {path: `${received}/经验做法台账${name}.xlsx`, form: "xlsx", grids: [grid]};
}

/** Later ledgers state what the earlier ones held, as it has become since. */
export function practiceBooks(): Book[] {
  const like = {...practices.at(-1)!, asOf: "2022-09-30"};
  const unknownUnit: Row = {...like, id: "E-9001", instead: {unit: "示例街道未列单位"}, mistake: {code: "unit.unknown", field: "unit"}};
  return [
    ledger("2021-01-15", "2019—2020年", "2020-12-31", "2019"),
    ledger("2022-01-15", "2021年", "2022-01-10", "2019"),
    ledger("2022-07-05", "2022年上半年", "2022-06-30", "2022-01-01"),
    ledger("2022-10-08", "2022年1-9月", "2022-09-30", "2022-01-01", [unknownUnit]),
    ledger("2022-10-08", "往年案例推介情况", "2022-09-30", "2019", [], "2021-12-31"),
  ];
}
