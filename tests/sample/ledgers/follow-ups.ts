import {followUps, type FollowUp} from "../city/assignments.js";
import type {Book} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";

export function followUpBook(): Book {
  const grid = table<FollowUp & {mistake?: Mistake}>({
    name: "三单一书",
    title: "示例市督办文书登记（三单一书）（2022年1-9月·示例数据）",
    columns: [
      {field: "paper_id", header: "文书编号", width: 12, cell: (one) => one.id},
      {field: "kind", header: "文书种类", width: 10, cell: (one) => one.kind},
      {field: "assignment_id", header: "对应交办编号", width: 14, cell: (one) => one.assignment},
      {field: "unit", header: "送达单位", width: 18, cell: (one) => one.unit},
      {field: "issued_on", header: "送达日期", width: 12, cell: (one) => one.on},
      {field: "due", header: "回复时限", width: 12, cell: (one) => one.due},
      {field: "replied_on", header: "回复时间", width: 12, cell: (one) => one.replied},
    ],
    rows: followUps,
  });
  return {path: "2022-10-08/三单一书登记2022年1-9月.xlsx", form: "xlsx", grids: [grid]};
}
