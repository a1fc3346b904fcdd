import type {Book} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";
import {leaders, units, type Unit} from "../city/units.js";

type Row = Unit & {readonly mistake?: Mistake};

/** Phone-shaped and plainly nobody's. */
const PHONE = "199 0000 0000";

export function unitBooks(): Book[] {
  const directory = table<Row>({
    name: "单位名录",
    title: "示例市单位名录（示例数据）",
    columns: [
      {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
      {field: "unit_id", header: "单位编码", width: 10, cell: (unit) => unit.id},
      {field: "name", header: "单位名称", width: 22, cell: (unit) => unit.name},
      {field: "short_name", header: "简称", width: 14, cell: (unit) => unit.short},
      {field: "aliases", header: "别名", width: 32, cell: (unit) => unit.aliases || null},
      {field: "kind", header: "单位类别", width: 12, cell: (unit) => unit.kind},
      {field: "peer_group", header: "考核分类", width: 12, cell: (unit) => unit.peers},
      {field: "reports", header: "是否应报", width: 10, cell: (unit) => (unit.reports ? "是" : "否")},
      {field: "commits", header: "是否承诺部门", width: 12, cell: (unit) => (unit.commits ? "是" : "否")},
      {field: "sort", header: "排序", width: 6, cell: (_, i) => i + 1},
      {field: "contact", header: "联系电话", width: 16, cell: (_, i) => (i % 12 === 0 ? PHONE : null)},
    ],
    rows: units,
    planted: [{code: "personal.dropped"}],
    tail: [["注：本表为虚构城市的示例数据，与任何真实单位无关。"]],
  });
  const people = table<{id: string; name: string; post: string; mistake?: Mistake}>({
    name: "市级领导",
    title: "示例市市级领导名录（示例数据）",
    columns: [
      {field: "leader_id", header: "领导编码", width: 10, cell: (leader) => leader.id},
      {field: "name", header: "称谓", width: 14, cell: (leader) => leader.name},
      {field: "post", header: "职务", width: 16, cell: (leader) => leader.post},
      {field: "sort", header: "排序", width: 6, cell: (_, i) => i + 1},
    ],
    rows: leaders,
  });
  return [
    {path: "2021-01-05/单位名录（示例）.xlsx", form: "xlsx", grids: [directory]},
    {path: "2021-01-05/市级领导名录（示例）.xlsx", form: "xlsx", grids: [people]},
  ];
}
