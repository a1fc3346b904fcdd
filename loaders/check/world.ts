import {foldName} from "../../src/lib/dialect/fold";
import {unitClashes, unitIndex, type UnitNames} from "../../src/lib/dialect/units";
import type {Profile} from "../../src/lib/profile";
import type {CheckedTable, RawRow} from "../../src/lib/rows";

/** A task as other ledgers may name it. */
export interface TaskRef {
  readonly id: string;
  readonly year: number | undefined;
  readonly title: string;
  /** Ids of its lead and supporting units. */
  readonly units: readonly string[];
  /** Its result is a document, so that 已出台 says that it is done. */
  readonly document: boolean;
}

/** The figure that a task is to reach. */
export interface TargetRef {
  readonly unit: string | null;
  /** Whether reported figures are compared with it; else shares are. */
  readonly compared: boolean;
}

/** What a file may refer to: everything known from the registers checked before. */
export interface World {
  readonly profiles: readonly Profile[];
  /** Rows of register `units`, kept to build the index from. */
  readonly unitRows: readonly UnitNames[];
  /** Every way a unit is written, folded → its id. */
  readonly units: ReadonlyMap<string, string>;
  /** Names that several units claim, folded → those units. None of them is in `units`. */
  readonly sharedNames: ReadonlyMap<string, readonly UnitNames[]>;
  readonly tasks: {
    /** Folded code → the code as the register has it. */
    readonly byId: ReadonlyMap<string, string>;
    /** Folded title → the tasks so called. */
    readonly byTitle: ReadonlyMap<string, readonly TaskRef[]>;
    /** Code as the register has it → the titles it has carried. */
    readonly titles: ReadonlyMap<string, readonly string[]>;
    /** What a task's figure is held against, by code and year (`targetKey`). */
    readonly targets: ReadonlyMap<string, TargetRef>;
    /** Codes of tasks whose result (成果形式) is a document. */
    readonly documents: ReadonlySet<string>;
  };
}

/** 出台办法1件, 印发实施方案: the result is the document itself. */
const DOCUMENT = /(?:出台|印发|制定|发布).{0,20}(?:办法|方案|意见|规定|细则|制度|政策|措施|规划|计划|文件|标准|条例|清单|指引|指南)/;

/** Ways of measuring by which the figure itself is held against the target. */
const COMPARED: ReadonlySet<string> = new Set(["growth", "level"]);

/** A world in which nothing is known yet. */
export function emptyWorld(profiles: readonly Profile[] = []): World {
  return {profiles, unitRows: [], units: new Map(), sharedNames: new Map(), tasks: {byId: new Map(), byTitle: new Map(), titles: new Map(), targets: new Map(), documents: new Set()}};
}

/** The form in which codes and titles of tasks are compared. */
export function taskKey(text: string): string {
  return foldName(text);
}

/** A task's target is that of one year. */
export function targetKey(id: string, year: number): string {
  return `${id}|${year}`;
}

/** The world with the units and tasks of checked tables in it; a later row of the same id takes the place of the earlier. */
export function learn(world: World, tables: readonly CheckedTable[]): World {
  const units = tables.filter((table) => table.register === "units").flatMap((table) => table.rows);
  const tasks = tables.filter((table) => table.register === "tasks").flatMap((table) => table.rows);
  return learnTasks(learnUnits(world, units), tasks);
}

function learnUnits(world: World, rows: readonly RawRow[]): World {
  if (rows.length === 0) return world;
  const byId = new Map(world.unitRows.map((row) => [row.unit_id, row]));
  for (const {values} of rows) {
    const id = text(values["unit_id"]);
    byId.set(id, {unit_id: id, name: text(values["name"]), short_name: text(values["short_name"]), aliases: text(values["aliases"])});
  }
  const unitRows = [...byId.values()];
  const sharedNames = new Map(unitClashes(unitRows).map(({name, ids}) => [name, ids.flatMap((id) => byId.get(id) ?? [])]));
  return {...world, unitRows, units: unitIndex(unitRows), sharedNames};
}

function learnTasks(world: World, rows: readonly RawRow[]): World {
  if (rows.length === 0) return world;
  const byId = new Map(world.tasks.byId);
  const byTitle = new Map(world.tasks.byTitle);
  const titles = new Map(world.tasks.titles);
  const targets = new Map(world.tasks.targets);
  const documents = new Set(world.tasks.documents);
  for (const {values} of rows) {
    const id = text(values["task_id"]);
    const task: TaskRef = {id, year: typeof values["year"] === "number" ? values["year"] : undefined, title: text(values["title"]), units: unitsOf(values["lead_units"], values["support_units"]), document: DOCUMENT.test(text(values["annual_target"]))};
    byId.set(taskKey(id), id);
    if (!titles.get(id)?.includes(task.title)) titles.set(id, [...(titles.get(id) ?? []), task.title]);
    if (task.year !== undefined) {
      const key = targetKey(id, task.year);
      if (typeof values["target_value"] === "number") targets.set(key, {unit: text(values["target_unit"]) || null, compared: COMPARED.has(text(values["measured_by"]))});
      else targets.delete(key);
    }
    if (task.document) documents.add(id);
    else documents.delete(id);
    const key = taskKey(task.title);
    const others = (byTitle.get(key) ?? []).filter((one) => one.id !== id || one.year !== task.year);
    byTitle.set(key, [...others, task]);
  }
  return {...world, tasks: {byId, byTitle, titles, targets, documents}};
}

function unitsOf(...joined: unknown[]): string[] {
  return joined.flatMap((one) => text(one).split("、")).filter((id) => id !== "");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
