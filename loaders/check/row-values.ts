import type {Field, Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import type {PlannedField} from "./plan";
import {joinUnits, splitText} from "./split-cell";
import {textCell} from "./typer";
import {taskByTitle} from "./type-reference";
import {typeStatus} from "./type-scalar";
import type {Typed} from "./typed";
import type {World} from "./world";

type Values = Readonly<Record<string, Value>>;

/** Puts what a cell was read as into its columns; units join those that stand there already. */
export function put(planned: PlannedField, typed: Typed, values: Record<string, Value>): void {
  planned.columnNames.forEach((name, i) => {
    const before = values[name];
    const now = typed.values[i] ?? null;
    values[name] = planned.field.kind === "units" && typeof before === "string" && typeof now === "string" ? joinUnits(before, now) : now;
  });
  if (!typed.rest || !planned.rest) return;
  const before = values[planned.rest];
  values[planned.rest] = joinUnits(typeof before === "string" ? before : "", typed.rest.join("、"));
}

/** Kinds that may need the year of their row. */
export const DATED: ReadonlySet<Field["kind"]> = new Set(["date", "month", "period", "task"]);

/** Reads a cell with the help of what the row has said before it: its year, its unit, its task, the day on which its matter began. */
export function typeInRow(planned: PlannedField, cell: Cell, values: Values, world: World, fileYear: number | undefined, began?: string): Typed {
  const split = planned.field.kind === "units" && planned.split.length > 0 ? textCell(splitText(cell.text, planned.split).join("、")) : cell;
  const year = DATED.has(planned.field.kind) ? yearOf(values, fileYear) : undefined;
  const typed = began !== undefined && planned.field.kind === "date" ? datedIn(planned, split, year, began) : planned.typer(split, year);
  if (planned.field.kind === "status" && typed !== "title" && typed.remark !== undefined) return issued(cell, values, world) ?? typed;
  if (typed !== "title") return typed;
  const unit = values["unit"];
  return taskByTitle(cell.text, world, typeof unit === "string" ? unit : undefined, year);
}

const DEADLINE = /(?:^|_)due$/;

/** A deadline of 1月10日 for what was found on 28 December of the file's year is of the next: none lies before what it is set for. */
function datedIn(planned: PlannedField, cell: Cell, year: number | undefined, began: string): Typed | "title" {
  if (year === undefined) return dateAfter(planned, cell, began);
  const typed = planned.typer(cell, year);
  const early = typed !== "title" && typed.year !== undefined && String(typed.values[0]) < began;
  return early && DEADLINE.test(planned.name) ? dateAfter(planned, cell, began) : typed;
}

/** 6月底前 in the row of a meeting of March 2022 is June of that year, 1月底前 January of the next: the first that is not before it. */
function dateAfter(planned: PlannedField, cell: Cell, began: string): Typed | "title" {
  const year = Number(began.slice(0, 4));
  const typed = planned.typer(cell, year);
  if (typed === "title" || typed.year === undefined || String(typed.values[0]) >= began) return typed;
  return planned.typer(cell, year + 1);
}

/** 已出台 is done where the row's task has that document for its result. */
function issued(cell: Cell, values: Values, world: World): Typed | undefined {
  const task = values["task_id"];
  if (typeof task !== "string" || !world.tasks.documents.has(task)) return undefined;
  const typed = typeStatus(cell, {resultIsDocument: true});
  return typed.remark === undefined ? typed : undefined;
}

/** The year of the row (its own year or period), else of the file. */
function yearOf(values: Values, fileYear: number | undefined): number | undefined {
  const year = values["year"];
  if (typeof year === "number") return year;
  const period = values["period"];
  return typeof period === "string" ? Number(period.slice(0, 4)) : fileYear;
}
