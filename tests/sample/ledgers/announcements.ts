import type {Book} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";

interface Announced {
  readonly edition: string;
  readonly month: string;
  readonly on: string;
  readonly document: string;
  readonly mistake?: Mistake;
}

/** The evaluation of the year before and of the half year were settled and made public; the months between were not. */
export const announced: readonly Announced[] = [
  {edition: "counties-2021", month: "2021年12月", on: "2022-01-28", document: "示例市改革评价结果公告〔2022〕1号"},
  {edition: "departments-2021", month: "2021年12月", on: "2022-01-28", document: "示例市改革评价结果公告〔2022〕1号"},
  {edition: "counties-2022", month: "2022年6月", on: "2022-08-26", document: "示例市改革评价结果公告〔2022〕2号"},
  {edition: "departments-2022", month: "2022年6月", on: "2022-08-26", document: "示例市改革评价结果公告〔2022〕2号"},
];

function ledger(received: string, name: string, rows: readonly Announced[]): Book {
  const grid = table<Announced>({
    name: "结果公布",
    title: "示例市改革评价结果公布情况（示例数据）",
    columns: [
      {field: "edition", header: "评价办法", width: 20, cell: (one) => one.edition},
      {field: "period", header: "评价月份", width: 14, cell: (one) => one.month},
      {field: "announced_on", header: "公布日期", width: 14, cell: (one) => one.on},
      {field: "document", header: "公布依据", width: 36, cell: (one) => one.document},
    ],
    rows,
  });
  return {path: `${received}/${name}.xlsx`, form: "xlsx", grids: [grid]};
}

export function announcementBooks(): Book[] {
  return [ledger("2022-01-28", "结果公布2021年", announced.slice(0, 2)), ledger("2022-09-05", "结果公布2022年上半年", announced.slice(2))];
}
