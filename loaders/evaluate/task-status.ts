import type {Light} from "../../src/lib/evaluation/lights.js";
import {task_status} from "../../src/lib/marts/status.js";
import {appendColumns, createTable, type ColumnSpec} from "../warehouse/append.js";
import {identifier} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import type {LitTask} from "./tasks.js";
import {write} from "./write.js";

const WATCH: ReadonlySet<Light> = new Set(["behind", "overdue", "not_started"]);

/** Columns of the mart that are worked out here; the others are those of `intermediate.task_periods`. */
const LIGHTS: readonly ColumnSpec[] = ["city", "light", "light_previous", "change", "rule", "expected", "days_overdue", "claim", "verdict", "verified"].map((name) => ({name, type: task_status.columns[name]!.type}));

const OTHERWISE: Readonly<Record<string, string>> = {
  lead_names: "leads.names",
  support_names: "supports.names",
  measured_by: "coalesce(task.measured_by, 'cumulative')",
  carried: "task.reported_period is not null and task.reported_period <> task.period",
};

/**
 * Writes `evaluation.task_status`: each month beside the one it is compared with. What was reported in words stays in the
 * database; only what is worked out goes into it.
 * @param tasks lit, in the order of `intermediate.task_periods`
 */
export async function writeTaskStatus(warehouse: Warehouse, tasks: readonly LitTask[], previousOf: ReadonlyMap<string, string | null>, nameOf: ReadonlyMap<string, string>): Promise<void> {
  await write(warehouse, task_status, []);
  await createTable(warehouse, "intermediate", "task_lights", LIGHTS);
  await appendColumns(warehouse, {schema: "intermediate", name: "task_lights"}, LIGHTS, [lightColumns(tasks, previousOf)]);
  await writeNames(warehouse, nameOf);
  const own = new Set(LIGHTS.map(({name}) => name));
  const columns = Object.keys(task_status.columns).map((name) => OTHERWISE[name] ?? `${own.has(name) ? "lit" : "task"}.${identifier(name)}`);
  await warehouse.connection.run(`
    insert into evaluation.task_status
    select ${columns.join(", ")} from intermediate.task_periods as task positional join intermediate.task_lights as lit
    left join intermediate.unit_lists as leads on leads.ids = task.lead_units
    left join intermediate.unit_lists as supports on supports.ids = task.support_units`);
}

function lightColumns(tasks: readonly LitTask[], previousOf: ReadonlyMap<string, string | null>): unknown[][] {
  const lightOf = new Map(tasks.map((task) => [`${task.period}|${task.task_id}`, task.light]));
  const previous = tasks.map((task) => lightOf.get(`${previousOf.get(task.period) ?? ""}|${task.task_id}`) ?? null);
  return [
    tasks.map((task) => task.city),
    tasks.map((task) => task.light),
    previous,
    tasks.map((task, at) => changeOf(previous[at]!, task.light)),
    tasks.map((task) => task.lit.rule),
    tasks.map((task) => task.lit.expected),
    tasks.map((task) => task.lit.days_overdue),
    tasks.map((task) => task.claim),
    tasks.map((task) => (task.claim ? (task.review ?? "pending") : task.review)),
    tasks.map((task) => task.verified),
  ];
}

function changeOf(previous: Light | null, now: Light): string | null {
  if (previous === null) return null;
  if (WATCH.has(previous) && !WATCH.has(now)) return "better";
  if (!WATCH.has(previous) && WATCH.has(now)) return "worse";
  return previous === now ? "same" : "other";
}

/** Lists of units as codes beside the same as names; each list once. */
async function writeNames(warehouse: Warehouse, nameOf: ReadonlyMap<string, string>): Promise<void> {
  const columns: readonly ColumnSpec[] = [{name: "ids", type: "VARCHAR"}, {name: "names", type: "VARCHAR"}];
  const lists = await query<{ids: string}>(warehouse, "select lead_units as ids from intermediate.task_periods where lead_units <> '' union select support_units from intermediate.task_periods where support_units <> ''");
  await createTable(warehouse, "intermediate", "unit_lists", columns);
  await appendColumns(warehouse, {schema: "intermediate", name: "unit_lists"}, columns, [[lists.map(({ids}) => ids), lists.map(({ids}) => ids.split("、").map((id) => nameOf.get(id) ?? id).join("、"))]]);
}
