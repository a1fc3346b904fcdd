import {columnsOf, type Value} from "../../../src/lib/field.js";
import {registerNamed} from "../../../src/lib/registers/index.js";
import {appendRows, createTable} from "../../../loaders/warehouse/append.js";
import {openWarehouse, type Warehouse} from "../../../loaders/warehouse/open.js";

type Row = Readonly<Record<string, Value>>;

const date = (name: string, day: string): Row => ({[name]: day, [`${name}_start`]: day, [`${name}_precision`]: "day"});
const month = (name: string, end: string): Row => ({[name]: end, [`${name}_start`]: `${end.slice(0, 7)}-01`, [`${name}_precision`]: "month"});

const UNITS: Row[] = [
  {unit_id: "C1", name: "甲区", kind: "county", reports: true, sort: 1},
  {unit_id: "D1", name: "市水利局", kind: "department", reports: true, sort: 2},
  {unit_id: "D2", name: "市商务局", kind: "department", reports: true, sort: 3},
  {unit_id: "D3", name: "市供销社", kind: "department", reports: false, sort: 4},
  {unit_id: "O1", name: "市委改革办", kind: "office", reports: false, sort: 5},
];
const TASKS: Row[] = [
  {task_id: "T-1", year: 2022, title: "灌区改造", lead_units: "D1、D2", annual_target: "改造5处", ...month("due", "2022-12-31")},
  {task_id: "T-2", year: 2022, title: "节水", lead_units: "D1", ...date("due", "2022-08-14")},
  {task_id: "T-3", year: 2022, title: "已办成的事", lead_units: "D1", ...date("due", "2022-06-30")},
  {task_id: "T-4", year: 2022, title: "展会改革", lead_units: "D2", ...date("due", "2022-12-31")},
  {task_id: "T-1-甲", year: 2022, parent_task_id: "T-1", title: "甲区灌区改造", lead_units: "C1", ...date("due", "2022-12-31")},
  {task_id: "X-9", year: 2022, title: "另一方案的事", lead_units: "D1"},
];
const PROGRESS: Row[] = [
  {task_id: "T-1", period: "2022-08", unit: "D1", status: "on_schedule", share: 0.6},
  {task_id: "T-1", period: "2022-09", unit: "D1", status: "behind", share: 0.65, narrative: "已改造3处"},
  {task_id: "T-4", period: "2022-08", unit: "D2", status: "active", share: 0.5},
];
const PROBLEMS: Row[] = [
  {problem_id: "P-1", title: "停车难", unit: "D1", level: "city", campaign: "pain", triage: "assigned", status: "active", ...date("found_on", "2022-03-05"), ...month("due", "2022-08-31")},
  {problem_id: "P-2", title: "已解决", unit: "D1", status: "done_reported", ...date("found_on", "2022-03-05"), ...date("due", "2022-06-30"), ...date("solved_on", "2022-05-20")},
  {problem_id: "P-3", title: "未到期", unit: "D1", status: "active", ...month("found_on", "2022-04-30"), ...date("due", "2022-10-20")},
];
const INSPECTIONS: Row[] = [
  {finding_id: "I-1", inspection_id: "I", finding: "现场未开工", unit: "D3", verified: false, repeated: true, status: null, ...date("inspected_on", "2022-03-08"), due: null, due_start: null, due_precision: "immediate"},
  {finding_id: "I-2", inspection_id: "I", finding: "窗口无人", unit: "D3", verified: false, repeated: false, status: "active", ...date("inspected_on", "2022-03-08"), ...date("due", "2022-04-30")},
];
const MEETINGS: Row[] = [
  {item_id: "M-1", meeting_id: "M", kind: "commission", decision: "制定办法", unit: "D2", first_item: false, status: "active", ...date("held_on", "2022-03-10"), ...date("due", "2022-06-30")},
  {item_id: "M-2", meeting_id: "M", kind: "commission", decision: "传达学习", unit: "D2", first_item: true, ...date("held_on", "2022-03-10")},
];
const ASSIGNMENTS: Row[] = [
  {assignment_id: "J-1", title: "停车难", unit: "D3", channel: "slip", status: "signed", leader: "市领导甲", instruction: "请限期解决", extensions: 1, ...date("assigned_on", "2022-03-08"), ...month("original_due", "2022-05-31"), ...date("extended_due", "2022-08-31"), ...date("signed_on", "2022-03-09")},
  {assignment_id: "J-2", title: "等核验", unit: "D3", status: "closing", ...date("assigned_on", "2022-03-08"), ...date("original_due", "2022-06-30"), ...date("closing_requested_on", "2022-06-20")},
  {assignment_id: "J-3", title: "已销号", unit: "D3", status: "closed", ...date("assigned_on", "2022-03-08"), ...date("original_due", "2022-06-30"), ...date("closed_on", "2022-06-20")},
];
const FOLLOW_UPS: Row[] = [
  {paper_id: "S-1", kind: "chaser", assignment_id: "J-1", unit: "D3", ...date("issued_on", "2022-09-02"), ...date("due", "2022-09-10")},
];
const DOCUMENTS: Row[] = [
  {document_id: "W-1", title: "一件事一次办", unit: "D3", ...date("received_on", "2022-03-01"), ...date("conveyed_on", "2022-03-05"), ...month("own_due", "2022-05-31")},
  {document_id: "W-2", title: "已出台", unit: "D3", ...date("received_on", "2022-03-01"), ...date("conveyed_on", "2022-03-05"), ...date("studied_on", "2022-03-06"), ...date("issued_on", "2022-04-01")},
];
const COMMITMENTS: Row[] = [
  {commitment_id: "N-1", phase: "promise", year: 2022, title: "建书房10处", unit: "D3", ...date("due", "2022-08-31")},
  {commitment_id: "N-1", phase: "midyear", year: 2022, title: "建书房10处", unit: "D3", status: "active", result: "已建4处", ...date("due", "2022-08-31")},
  {commitment_id: "N-2", phase: "promise", year: 2022, title: "减证明20项", unit: "D3", ...date("due", "2022-06-30")},
  {commitment_id: "N-2", phase: "midyear", year: 2022, title: "减证明20项", unit: "D3", status: "done_reported", ...date("due", "2022-06-30")},
];
const ALL: Readonly<Record<string, readonly Row[]>> = {units: UNITS, tasks: TASKS, progress: PROGRESS, problems: PROBLEMS, inspections: INSPECTIONS, meetings: MEETINGS, assignments: ASSIGNMENTS, follow_ups: FOLLOW_UPS, documents: DOCUMENTS, commitments: COMMITMENTS};
const LIGHTS = ["('T-1', 'behind', true, null)", "('T-2', 'overdue', true, null)", "('T-3', 'done', true, null)", "('T-4', 'on_schedule', true, null)", "('T-1-甲', 'undetermined', false, 'T-1')", "('X-9', 'undetermined', false, null)"];

/** What the check puts where nothing is written. */
function defaults(name: string): Row {
  const given = Object.entries(registerNamed(name).fields).filter(([, field]) => field.otherwise !== undefined);
  return Object.fromEntries(given.map(([field, {kind, otherwise}]) => [field, kind === "flag" ? otherwise === "是" : otherwise!]));
}

/** A warehouse of five units in memory, with all that templates and reminders ask of one. */
export async function smallCity(): Promise<Warehouse> {
  const warehouse = await openWarehouse(":memory:");
  for (const [name, rows] of Object.entries(ALL)) {
    const columns = columnsOf(registerNamed(name));
    await createTable(warehouse, "staging", name, columns);
    await appendRows(warehouse, "staging", name, columns, rows.map((row) => ({...defaults(name), ...row})));
  }
  await warehouse.connection.run(`
    create schema marts; create schema meta;
    create table marts.periods as select * from (values ('2022-08', 2022), ('2022-09', 2022)) as rows(period, "year");
    create table marts.task_status as
      select periods.period, lights.*, cast(null as integer) as days_overdue
      from marts.periods cross join (values ${LIGHTS.join(", ")}) as lights(task_id, light, city, parent_task_id);
    create table meta.build as select 'as_of' as key, '2022-10-05' as value;
  `);
  return warehouse;
}

export const KNOWN = {units: UNITS, tasks: TASKS};
