import {committing} from "../city/units.js";
import {fraction, pick} from "../seeded.js";
import type {Book} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

interface Row {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly due: string;
  readonly published: string;
  readonly status: string | null;
  readonly result: string | null;
  readonly mistake?: Mistake;
}

const EACH = 3;
const PROMISES = ["压减办理材料20项", "新增便民服务点12处", "走访企业200家", "办成群众实事10件", "公开服务事项清单", "推行预约服务", "缩短审批时限三成以上", "开展政策宣讲30场", "建立回访制度"];
type Phase = "亮诺" | "半年践诺" | "年终亮晒";

/** Due by the middle of the year, or by its end. */
const dueOf = (id: string, year: number): string => (fraction(`due ${id}`) < 0.3 ? `${year}年6月底前` : pick(`end ${id}`, ["年底前", `${year}.12.31`]));

function statusOf(id: string, phase: Phase, early: boolean): string | null {
  if (phase === "亮诺") return null;
  const luck = fraction(`kept ${id}`);
  if (phase === "年终亮晒") return luck < 0.95 ? "已完成" : "正在推进";
  if (early) return luck < 0.9 ? "已完成" : "正在推进";
  return luck < 0.25 ? "已完成" : pick(`word ${id}`, ["有序推进", "达到序时进度", "正常推进"]);
}

function rowsOf(year: number, phase: Phase, published: string): Row[] {
  return committing.flatMap((unit, u) =>
    Array.from({length: EACH}, (_, i): Row => {
      const id = `N${String(year).slice(2)}-${String(u * EACH + i + 1).padStart(3, "0")}`;
      const due = dueOf(id, year);
      const status = statusOf(id, phase, due.includes("6月"));
      return {id, unit: unit.name, title: PROMISES[(u * EACH + i + year) % PROMISES.length]!, due, published, status, result: status === "已完成" ? "已兑现，结果已公开" : null};
    }),
  );
}

function ledger(received: string, year: number, phase: Phase, published: string): Book {
  const columns: Column<Row>[] = [
    {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
    {field: "unit", header: "承诺单位", width: 22, cell: (row) => row.unit},
    {field: "commitment_id", header: "承诺编号", width: 12, cell: (row) => row.id},
    {field: "title", header: "承诺事项", width: 28, cell: (row) => row.title},
    {field: "year", header: "年度", width: 8, cell: () => year},
    {field: "phase", header: "公开阶段", width: 12, cell: () => phase},
    {field: "due", header: "兑现时限", width: 14, cell: (row) => row.due},
    {field: "published_on", header: "公布日期", width: 12, cell: (row) => row.published},
    ...(phase === "亮诺" ? [] : ([
      {field: "status", header: "践诺情况", width: 14, cell: (row) => row.status},
      {field: "result", header: "兑现成效", width: 22, cell: (row) => row.result},
    ] satisfies Column<Row>[])),
  ];
  const grid = table<Row>({name: phase, title: `示例市${year}年度部门承诺践诺（${phase}·示例数据）`, columns, rows: rowsOf(year, phase, published), mergeDown: ["unit"]});
  return {path: `${received}/承诺践诺${year}年${phase}.xlsx`, form: "xlsx", grids: [grid]};
}

export function commitmentBooks(): Book[] {
  return [
    ledger("2021-01-20", 2021, "亮诺", "2021-01-19"),
    ledger("2021-07-15", 2021, "半年践诺", "2021-07-14"),
    ledger("2022-01-12", 2021, "年终亮晒", "2022-01-11"),
    ledger("2022-01-20", 2022, "亮诺", "2022-01-19"),
    ledger("2022-07-15", 2022, "半年践诺", "2022-07-14"),
  ];
}
