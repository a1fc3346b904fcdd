import {table, type Mistake} from "../write/table.js";
import type {Book} from "../write/book.js";

const encoder = new TextEncoder();

/** Files that cannot be read, and one that must not be. Each would hold nothing the city counts. */
export function brokenBooks(whole: Uint8Array): Book[] {
  const secret = table<{text: string; mistake?: Mistake}>({
    name: "表",
    above: ["机密★1年"],
    title: "涉密标识演示（示例数据，虚构）",
    columns: [
      {field: "problem_id", header: "问题编号", cell: () => "P22-9009"},
      {field: "title", header: "问题", cell: ({text}) => text},
      {field: "found_on", header: "发现日期", cell: () => "2022-04-01"},
      {field: "unit", header: "责任单位", cell: () => "市档案馆"},
    ],
    rows: [{text: "虚构内容，只为演示拒收"}],
  });
  return [
    {path: "2022-05-05/涉密演示（示例）.xlsx", form: "xlsx", grids: [secret], planted: [{code: "file.secret"}]},
    {path: "2022-07-05/经开区任务进展6月（传输中断）.xlsx", form: "bytes", grids: [], bytes: whole.slice(0, Math.floor(whole.length * 0.6)), planted: [{code: "file.corrupt"}]},
    {path: "2022-03-05/情况说明（示例）.xlsx", form: "bytes", grids: [], bytes: encoder.encode("%PDF-1.4\n% 示例：一份改了扩展名的文件，不是工作簿\n%%EOF\n"), planted: [{code: "file.not_a_workbook"}]},
  ];
}
