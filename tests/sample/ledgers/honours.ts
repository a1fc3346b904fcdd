import {slipsIn} from "../city/slips.js";
import type {Book} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";

interface Row {
  readonly unit: string;
  readonly kind: "加分" | "扣分" | "一票肯定";
  readonly matter: string;
  readonly points: number | null;
  readonly document: string;
  readonly on: string;
  readonly mistake?: Mistake;
}

const row = (unit: string, kind: Row["kind"], matter: string, points: number | null, document: string, on: string): Row => ({unit, kind, matter, points, document, on});

const OF_2021: readonly Row[] = [
  row("甲区", "加分", "省级改革试点（示例）获批", 1, "示例省改〔2021〕7号", "2021-05-18"),
  row("丁区", "加分", "省级现场会（示例）交流", 0.5, "示例省办〔2021〕22号", "2021-09-27"),
  row("市财政局", "加分", "省级绩效评价优秀（示例）", 0.5, "示例省财〔2021〕31号", "2021-08-12"),
  row("市科技局", "加分", "国家级试点（示例）获批", 1.5, "示例国科〔2021〕12号", "2021-10-21"),
  row("辛县", "扣分", "整改敷衍被通报", 0.5, "示例改办通报第2期", "2021-06-30"),
  row("市城市管理局", "扣分", "材料迟报三次", 0.3, "示例改办通报第4期", "2021-11-19"),
];
/** One matter stands at two levels: it counts once, at its highest. */
const OF_2022: readonly Row[] = [
  row("丁区", "加分", "营商环境改革督查激励（示例）", 1, "示例省督〔2022〕3号", "2022-04-15"),
  row("丁区", "加分", "营商环境改革督查激励（示例）", 2, "示例国督〔2022〕9号", "2022-06-10"),
  row("甲区", "加分", "省级数字治理试点（示例）", 1, "示例省改〔2022〕11号", "2022-05-20"),
  row("甲区", "加分", "省级现场会（示例）承办", 1, "示例省办〔2022〕14号", "2022-07-21"),
  row("丙区", "加分", "省级典型案例（示例）入选", 0.5, "示例省改〔2022〕16号", "2022-07-08"),
  row("市大数据局", "加分", "国家级数据开放试点（示例）", 1.5, "示例国数〔2022〕5号", "2022-03-30"),
  row("市行政审批局", "加分", "省级经验（示例）复制推广", 0.5, "示例省政办〔2022〕20号", "2022-08-05"),
  row("市应急管理局", "一票肯定", "重大险情处置（示例）", null, "示例市委〔2022〕18号", "2022-08-29"),
  row("辛县", "扣分", "问题整改逾期被通报", 0.5, "示例改办通报第3期", "2022-07-01"),
  row("市水利局", "扣分", "填报不实被通报", 0.5, "示例改办通报第5期", "2022-09-26"),
  row("庚县", "扣分", "暗访发现同类问题重复发生", 0.3, "示例改办通报第4期", "2022-08-12"),
];

/** Every award and deduction of both years. */
export const honours: readonly object[] = [...OF_2021, ...OF_2022];

const idOf = (year: number, i: number): string => `H${String(year).slice(2)}-${String(i + 1).padStart(2, "0")}`;

function ledger(received: string, year: number, rows: readonly Row[]): Book {
  const grid = table<Row>({
    name: "加分扣分",
    title: `示例市${year}年度加分扣分事项（示例数据）`,
    columns: [
      {field: "honour_id", header: "事项编号", width: 12, cell: (_, i) => idOf(year, i)},
      {field: "unit", header: "责任单位", width: 18, cell: (one) => one.unit},
      {field: "kind", header: "类别", width: 10, cell: (one) => one.kind},
      {field: "matter", header: "事项", width: 32, cell: (one) => one.matter},
      {field: "points", header: "分值", width: 8, cell: (one, i) => slipsIn("honours", idOf(year, i))["points"] ?? one.points},
      {field: "document", header: "依据文件", width: 24, cell: (one) => one.document},
      {field: "granted_on", header: "印发日期", width: 14, cell: (one) => one.on},
    ],
    rows,
    tail: [["注：同一事项就高不重复。"]],
  });
  return {path: `${received}/加分扣分${year}年.xlsx`, form: "xlsx", grids: [grid]};
}

export function honourBooks(): Book[] {
  return [ledger("2022-01-12", 2021, OF_2021), ledger("2022-10-08", 2022, OF_2022)];
}
