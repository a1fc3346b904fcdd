import {counties} from "../city/units.js";
import {cityTasks, countyItems, type Task} from "../city/tasks.js";
import type {Book} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

type Row = Task & {readonly mistake?: Mistake};

const milestonesText = (task: Task): string => task.milestones.map(({month, what}) => `${month}月 ${what}`).join("；");

const PLAN_COLUMNS: readonly Column<Row>[] = [
  {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
  {field: "field_name", header: "领域", width: 12, cell: (task) => task.fieldName},
  {field: "aspect", header: "方面", width: 12, cell: (task) => task.aspect},
  {field: "task_id", header: "任务编号", width: 10, cell: (task) => task.id},
  {field: "title", header: "改革事项", width: 30, cell: (task) => task.title},
  {field: "origin", header: "任务来源", width: 14, cell: (task) => task.origin},
  {field: "list", header: "所属清单", width: 10, cell: (task) => task.list || null},
  {field: "annual_target", header: "年度目标", width: 20, cell: (task) => task.targetText},
  {field: "target_value", header: "目标数", width: 8, cell: (task) => task.target},
  {field: "measured_by", header: "衡量方式", width: 8, cell: (task) => task.measuredBy},
  {field: "measures", header: "具体措施", width: 26, cell: (task) => task.measures},
  {field: "milestones", header: "时间节点", width: 34, cell: (task) => milestonesText(task) || null},
  {field: "lead_units", header: "牵头单位", width: 20, cell: (task) => task.leads.join("、")},
  {field: "support_units", header: "配合单位", width: 20, cell: (task) => task.supports || null},
  {field: "leader", header: "市级领导", width: 12, cell: (task) => task.leader},
  {field: "start", header: "启动时间", width: 12, cell: (task) => task.start},
  {field: "due", header: "完成时限", width: 14, cell: (task) => task.due},
  {field: "plan", header: "所属方案", width: 12, cell: () => "实施方案"},
];

const ITEM_COLUMNS: readonly Column<Row>[] = [
  {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
  {field: "task_id", header: "分解事项编号", width: 14, cell: (task) => task.id},
  {field: "parent_task_id", header: "对应市级任务", width: 12, cell: (task) => task.parent},
  {field: "title", header: "分解事项", width: 34, cell: (task) => task.title},
  {field: "annual_target", header: "目标任务", width: 18, cell: (task) => task.targetText},
  {field: "target_value", header: "目标数值", width: 10, cell: (task) => task.target},
  {field: "lead_units", header: "责任区县", width: 10, cell: (task) => task.leads[0]!},
  {field: "list", header: "清单类别", width: 10, cell: (task) => task.list || null},
  {field: "measured_by", header: "计量方式", width: 10, cell: (task) => task.measuredBy},
  {field: "start", header: "开始时间", width: 12, cell: (task) => task.start},
  {field: "due", header: "办结时限", width: 14, cell: (task) => task.due},
  {field: "plan", header: "所属方案", width: 12, cell: () => "区县分解"},
];

/** The plan of 2021 came as a sheet for each field, in other words. */
const PLAN_2021_COLUMNS: readonly Column<Row>[] = [
  {field: "task_id", header: "项号", width: 10, cell: (task) => task.id},
  {field: "field_name", header: "改革领域", width: 14, cell: (task) => task.fieldName},
  {field: "aspect", header: "改革方面", width: 12, cell: (task) => task.aspect},
  {field: "title", header: "重点改革任务", width: 30, cell: (task) => task.title},
  {field: "annual_target", header: "目标任务", width: 20, cell: (task) => task.targetText},
  {field: "target_value", header: "目标数值", width: 10, cell: (task) => task.target},
  {field: "lead_units", header: "牵头部门", width: 22, cell: (task) => task.leads.join("、")},
  {field: "support_units", header: "配合部门", width: 20, cell: (task) => task.supports || null},
  {field: "leader", header: "分管市领导", width: 12, cell: (task) => task.leader},
  {field: "origin", header: "来源", width: 12, cell: (task) => task.origin},
  {field: "list", header: "清单", width: 10, cell: (task) => task.list || null},
  {field: "measured_by", header: "目标类型", width: 10, cell: (task) => task.measuredBy},
  {field: "milestones", header: "推进计划", width: 34, cell: (task) => milestonesText(task) || null},
  {field: "start", header: "开始时间", width: 12, cell: (task) => task.start},
  {field: "due", header: "预计完成", width: 14, cell: (task) => task.due},
  {field: "plan", header: "方案名称", width: 12, cell: () => "实施方案"},
];

function plan2021(): Book[] {
  const plan = cityTasks(2021);
  const fields = [...new Set(plan.map((task) => task.fieldName))];
  const grids = fields.map((name) =>
    table<Row>({
      name,
      title: `示例市改革实施方案任务分解表（2021年度·${name}·示例数据）`,
      columns: PLAN_2021_COLUMNS,
      rows: plan.filter((task) => task.fieldName === name),
      mergeDown: ["field_name", "aspect"],
    }),
  );
  const items = table<Row>({
    name: "分解事项",
    title: "示例市2021年度区县分解事项（示例数据）",
    columns: ITEM_COLUMNS,
    rows: counties.flatMap((county, i) => countyItems(county.name, i, 2021)),
    section: (task) => task.leads[0]!,
  });
  return [
    {path: "2021-01-11/实施方案任务分解2021.xlsx", form: "xlsx", grids},
    {path: "2021-01-11/区县分解事项2021.xlsx", form: "xlsx", grids: [items]},
  ];
}

function plan2022(): Book[] {
  const plan = table<Row>({
    name: "任务台账",
    above: ["附件1"],
    title: "示例市改革实施方案任务台账（2022年度·示例数据）",
    columns: PLAN_COLUMNS,
    rows: cityTasks(2022),
    mergeDown: ["field_name", "aspect"],
  });
  const items = counties.map((county, i) =>
    table<Row>({
      name: county.name,
      title: `示例市2022年度改革任务${county.name}分解事项（示例数据）`,
      columns: ITEM_COLUMNS,
      rows: countyItems(county.name, i, 2022),
    }),
  );
  return [
    {path: "2022-01-10/实施方案任务台账2022.xlsx", form: "xlsx", grids: [plan]},
    {path: "2022-01-10/区县分解事项2022.xlsx", form: "xlsx", grids: items},
  ];
}

/** Restated each January: the same tasks, the year's own targets. */
export function taskBooks(): Book[] {
  return [...plan2021(), ...plan2022()];
}
