import {blankKind, takesValueAbove} from "../../src/lib/dialect/blank";
import {redact} from "../../src/lib/dialect/personal";
import type {Field, Value} from "../../src/lib/field";
import type {RawRow} from "../../src/lib/rows";
import type {Cell} from "../../src/lib/workbook";
import {addressIn, cellAt, type Grid, originOf} from "./grid";
import type {PlannedField, TablePlan} from "./plan";
import {textCell} from "./typer";
import {taskByTitle} from "./type-reference";
import {typeStatus} from "./type-scalar";
import type {Remark, Typed} from "./typed";
import type {World} from "./world";

/** A remark with the place it belongs to. */
export interface Placed extends Remark {
  readonly cell: string;
  readonly row: number;
  readonly field?: string;
}

/** One row as read: its values, or why not. */
export interface ReadRow {
  readonly raw: RawRow;
  readonly remarks: readonly Placed[];
  readonly personal: number;
  readonly dittos: number;
  readonly year: string | undefined;
  readonly centuries: number;
}

type Written = readonly [address: string, text: string];

interface Found {
  readonly cell: Cell;
  readonly address: string;
}

/** Reads the rows of one table; it remembers the row above, for cells that say 同上. */
export class RowReader {
  private readonly above = new Map<string, Found>();
  private readonly otherNames: readonly (readonly [column: number, name: string])[];
  private readonly required: readonly (readonly [string, Field])[];
  private row = 0;
  private remarks: Placed[] = [];
  private personal = 0;
  private dittos = 0;
  private assumedYear: string | undefined;
  private centuries = 0;

  constructor(
    private readonly grid: Grid,
    private readonly plan: TablePlan,
    private readonly world: World,
    private readonly fileYear: number | undefined,
  ) {
    this.otherNames = uniqueNames(plan.others.map((cell) => [cell.column, cell.text] as const));
    this.required = Object.entries(plan.register.fields).filter(([, field]) => field.required);
  }

  /** One record of a sheet row. `part` is set where a joined cell makes several rows. */
  read(row: number, fields: readonly PlannedField[], rowId: string, part?: number): ReadRow {
    this.row = row;
    this.remarks = [];
    this.personal = 0;
    this.dittos = 0;
    this.assumedYear = undefined;
    this.centuries = 0;
    const values: Record<string, Value> = {...this.plan.blankRow};
    const cells: Record<string, Written> = {};
    for (const planned of fields) this.fill(planned, values, cells, part);
    this.demand(values, cells);
    const raw: RawRow = {row_id: rowId, sheet: this.grid.name, row: row + 1, values, cells, other: this.others(row)};
    return {raw, remarks: this.remarks, personal: this.personal + this.personalCells(row, part), dittos: this.dittos, year: this.assumedYear, centuries: this.centuries};
  }

  /** The text a field's cell holds in a row, before anything is made of it. */
  textOf(row: number, planned: PlannedField): string {
    return planned.fixed?.cell.text ?? this.find(row, planned)?.cell.text ?? "";
  }

  private fill(planned: PlannedField, values: Record<string, Value>, cells: Record<string, Written>, part: number | undefined): void {
    const {name, fixed} = planned;
    const found = fixed ? {cell: fixed.cell, address: fixed.address} : this.find(this.row, planned);
    if (!found) return this.otherwise(planned, values);
    const written = part !== undefined && planned.split.length > 0 ? {cell: partOf(found.cell, planned.split, part), address: found.address} : found;
    const source = planned.fixed ? written : this.dittoed(planned, written);
    if (!source) return;
    const typed = this.type(planned, source.cell, values);
    cells[name] = [found.address, fixed ? fixed.text : source === written ? (typed.kept ?? found.cell.text) : found.cell.text];
    if (typed.personal) this.personal += typed.personal;
    if (typed.year !== undefined) this.assumedYear = typed.year;
    if (typed.century) this.centuries++;
    if (typed.remark) this.remark(typed.remark, found.address, typed.kept ?? source.cell.text, name);
    if (typed.blank) return this.otherwise(planned, values);
    this.put(planned, typed, values);
  }

  private put(planned: PlannedField, typed: Typed, values: Record<string, Value>): void {
    const names = planned.columnNames;
    for (let i = 0; i < names.length; i++) {
      const name = names[i];
      if (name === undefined) continue;
      const before = values[name];
      const now = typed.values[i] ?? null;
      values[name] = planned.field.kind === "units" && typeof before === "string" && typeof now === "string" ? joinUnits(before, now) : now;
    }
    if (typed.rest && planned.rest) {
      const before = values[planned.rest];
      values[planned.rest] = joinUnits(typeof before === "string" ? before : "", typed.rest.join("、"));
    }
  }

  private type(planned: PlannedField, cell: Cell, values: Readonly<Record<string, Value>>): Typed {
    const split = planned.field.kind === "units" && planned.split.length > 0 ? textCell(splitText(cell.text, planned.split).join("、")) : cell;
    const typed = planned.typer(split, this.yearOf(values));
    if (planned.field.kind === "status" && typed !== "title" && typed.remark !== undefined) return this.issued(cell, values) ?? typed;
    if (typed !== "title") return typed;
    const unit = values["unit"];
    return taskByTitle(cell.text, this.world, typeof unit === "string" ? unit : undefined, this.yearOf(values));
  }

  /** 已出台 is done where the row's task has that document for its result. */
  private issued(cell: Cell, values: Readonly<Record<string, Value>>): Typed | undefined {
    const task = values["task_id"];
    if (typeof task !== "string" || !this.world.tasks.documents.has(task)) return undefined;
    const typed = typeStatus(cell, {resultIsDocument: true});
    return typed.remark === undefined ? typed : undefined;
  }

  /** The year of the row (its own year or period), else of the file. */
  private yearOf(values: Readonly<Record<string, Value>>): number | undefined {
    const year = values["year"];
    if (typeof year === "number") return year;
    const period = values["period"];
    return typeof period === "string" ? Number(period.slice(0, 4)) : this.fileYear;
  }

  private find(row: number, planned: PlannedField): Found | undefined {
    let last: Found | undefined;
    for (const column of planned.columns) {
      const found = this.cellFor(row, column);
      if (found && (planned.columns.length === 1 || blankKind(found.cell.text) === undefined)) return found;
      last ??= found;
    }
    return last;
  }

  /** The cell of a column; of cells merged downwards the first one's, with its own address. */
  private cellFor(row: number, column: number): Found | undefined {
    const {grid} = this;
    const [top, left] = grid.covered.size === 0 ? [row, column] : originOf(grid, row, column);
    if (left !== column) return undefined;
    const cell = cellAt(grid, top, left);
    return cell && {cell, address: addressIn(grid, top, left)};
  }

  /** 同上 and 〃 stand for the cell above. */
  private dittoed(planned: PlannedField, found: Found): Found | undefined {
    if (found.cell.text.length > 12 || !takesValueAbove(blankKind(found.cell.text))) {
      this.above.set(planned.name, found);
      return found;
    }
    const above = this.above.get(planned.name);
    if (!above) {
      this.remark({code: "row.ditto_nothing"}, found.address, found.cell.text, planned.name);
      return undefined;
    }
    this.dittos++;
    return above;
  }

  private otherwise(planned: PlannedField, values: Record<string, Value>): void {
    const {otherwise} = planned.field;
    if (otherwise === undefined) return;
    const typed = planned.typer(textCell(otherwise), undefined);
    if (typed !== "title") this.put(planned, typed, values);
  }

  private demand(values: Readonly<Record<string, Value>>, cells: Readonly<Record<string, Written>>): void {
    for (const [name, field] of this.required) {
      if (values[name] !== null) continue;
      const [cell, seen] = cells[name] ?? ["", ""];
      if (this.remarks.some((remark) => remark.field === name && remark.code !== "value.exempt")) continue;
      const code = this.plan.missing.includes(name) ? "context.missing" : "value.missing";
      this.remark({code, expected: field.label}, cell || this.placeOf(name), seen, name);
    }
  }

  private placeOf(field: string): string {
    const planned = this.plan.variants[0]?.find((one) => one.name === field);
    return addressIn(this.grid, this.row, planned?.columns[0] ?? 0);
  }

  private others(row: number): Record<string, Written> {
    const others: Record<string, Written> = {};
    if (this.plan.distinct) return others;
    for (const [column, name] of this.otherNames) {
      const found = this.cellFor(row, column);
      if (!found || found.cell.text.trim() === "") continue;
      const {text, dropped} = redact(found.cell.text);
      this.personal += dropped;
      others[name] = [found.address, text];
    }
    return others;
  }

  private personalCells(row: number, part: number | undefined): number {
    if (part !== undefined && part > 0) return 0;
    let count = 0;
    for (const cell of this.plan.personal) {
      const found = cellAt(this.grid, row, cell.column);
      if (found && blankKind(found.text) === undefined) count++;
    }
    return count;
  }

  private remark(remark: Remark, cell: string, seen: string, field: string): void {
    this.remarks.push({seen: redact(seen).text, ...remark, cell, row: this.row + 1, field});
  }
}

/** The parts of a joined cell. */
export function splitText(text: string, separators: readonly string[]): string[] {
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function partOf(cell: Cell, separators: readonly string[], part: number): Cell {
  return textCell(splitText(cell.text, separators)[part] ?? "");
}

function joinUnits(before: string, more: string): string {
  return [...new Set([...before.split("、"), ...more.split("、")].filter((id) => id !== ""))].join("、");
}

/** Headers of columns that are kept; a name that comes again carries its column, and none is a name of the language's own. */
function uniqueNames(columns: readonly (readonly [number, string])[]): (readonly [number, string])[] {
  const seen = new Set<string>(["__proto__"]);
  return columns.map(([column, text]) => {
    let name = text;
    while (seen.has(name)) name = `${name} (${column + 1})`;
    seen.add(name);
    return [column, name] as const;
  });
}
