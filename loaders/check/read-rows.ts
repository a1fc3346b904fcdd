import {blankKind, takesValueAbove} from "../../src/lib/dialect/blank";
import {redact} from "../../src/lib/dialect/personal";
import type {Field, Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import {findIn} from "./find-cell";
import {addressIn, type Grid} from "./grid";
import {KeptCells} from "./kept-cells";
import {settleMark, settleMeasure, unitFieldOf} from "./measured";
import {joinedMonth} from "./month-in-two";
import {OpenRow, type Place, Texts} from "../../src/lib/open-row";
import type {PlannedField, TablePlan} from "./plan";
import {put, typeInRow} from "./row-values";
import {partOf} from "./split-cell";
import {textCell} from "./typer";
import type {Remark, Typed} from "./typed";
import {remarksOnRow} from "./whole-row";
import type {World} from "./world";

/** A remark with the place it belongs to. */
export interface Placed extends Remark {
  readonly cell: string;
  readonly row: number;
  readonly field?: string;
}

/** One row as read: its values, or why not. */
export interface ReadRow {
  readonly raw: OpenRow;
  readonly remarks: readonly Placed[];
  readonly personal: number;
  readonly dittos: number;
  readonly year: string | undefined;
  readonly centuries: number;
  readonly quarters: number;
}

/** The cell of a field in the last row that had one. */
interface Above {
  cell: Cell | undefined;
}

/** Reads the rows of one table; it remembers the row above, for cells that say 同上. */
export class RowReader {
  private readonly above = new Map<string, Above>();
  private readonly aboves = new Map<readonly PlannedField[], readonly Above[]>();
  private readonly kept: KeptCells;
  /** The first day that a row must say: when its matter began. */
  readonly beginning: string | undefined;
  private readonly required: readonly (readonly [string, Field])[];
  private row = 0;
  private firstRow = Infinity;
  private remarks: Placed[] = [];
  private personal = 0;
  private dittos = 0;
  private assumedYear: string | undefined;
  private centuries = 0;
  private quarters = 0;
  private readonly measured: {readonly name: string; readonly typed: Typed; readonly cell: Cell; readonly place: Place}[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly plan: TablePlan,
    private readonly world: World,
    private readonly fileYear: number | undefined,
  ) {
    this.kept = new KeptCells(grid, plan);
    this.beginning = Object.keys(plan.register.fields).find((name) => plan.register.fields[name]?.kind === "date" && plan.register.fields[name]?.required === true);
    this.required = Object.entries(plan.register.fields).filter(([, field]) => field.required);
  }

  /** One record of a sheet row. `part` is set where a joined cell makes several rows. */
  read(row: number, fields: readonly PlannedField[], rowId: string, part?: number): ReadRow {
    this.row = row;
    this.firstRow = Math.min(this.firstRow, row);
    this.remarks = [];
    this.personal = 0;
    this.dittos = 0;
    this.assumedYear = undefined;
    this.centuries = 0;
    this.quarters = 0;
    const values: Record<string, Value> = {...this.plan.blankRow};
    const cells = new Texts();
    this.measured.length = 0;
    const above = this.aboveOf(fields);
    for (let at = 0; at < fields.length; at++) this.fill(fields[at]!, values, cells, part, above[at]!);
    this.settle(values, cells);
    this.demand(values, cells);
    const {other, personal, uncalculated} = this.kept.of(row);
    for (const {address} of uncalculated) this.remark({code: "value.uncalculated"}, address, "", undefined);
    const hidden = part !== undefined && part > 0 ? 0 : this.kept.personalIn(row);
    const raw = new OpenRow(rowId, this.grid.name, row + 1, values, cells, other);
    for (const {remark, cell, seen, field} of remarksOnRow(this.plan, raw, this.grid, this.world)) this.remark(remark, cell, seen, field);
    return {raw, remarks: this.remarks, personal: this.personal + personal + hidden, dittos: this.dittos, year: this.assumedYear, centuries: this.centuries, quarters: this.quarters};
  }

  /** Takes note of rows that others have read: of each field the last cell, and that they came first. */
  goOnAfter(cells: readonly (Cell | undefined)[]): void {
    const [fields = []] = this.plan.variants;
    const above = this.aboveOf(fields);
    cells.forEach((cell, at) => {
      if (cell && !fields[at]!.fixed) above[at]!.cell = cell;
    });
    if (cells.length > 0) this.firstRow = -1;
  }

  /** What stood above, field by field: where columns become rows they share it by name. */
  private aboveOf(fields: readonly PlannedField[]): readonly Above[] {
    const known = this.aboves.get(fields);
    if (known) return known;
    const own = fields.map(({name}) => this.above.get(name) ?? {cell: undefined});
    own.forEach((one, at) => this.above.set(fields[at]!.name, one));
    this.aboves.set(fields, own);
    return own;
  }

  /** The text a field's cell holds in a row, before anything is made of it. */
  textOf(row: number, planned: PlannedField): string {
    return planned.fixed?.cell.text ?? findIn(this.grid, row, planned.columns)?.cell.text ?? "";
  }

  /** Whether a field has no value in a row; a formula without its result is no blank. */
  saysNothing(row: number, planned: PlannedField): boolean {
    const cell = planned.fixed?.cell ?? findIn(this.grid, row, planned.columns)?.cell;
    return cell?.kind !== "uncached_formula" && planned.isNothing(cell?.text ?? "");
  }

  private fill(planned: PlannedField, values: Record<string, Value>, cells: Texts, part: number | undefined, above: Above): void {
    const {name} = planned;
    const fixed = planned.sections?.above(this.row) ?? planned.fixed;
    const found = fixed ?? findIn(this.grid, this.row, planned.columns);
    if (!found) return this.otherwise(planned, values);
    const written = part !== undefined && planned.split.length > 0 ? partOf(found.cell, planned.split, part) : found.cell;
    const own = fixed ? written : this.dittoed(planned, written, found, above);
    if (!own) return;
    const source = planned.yearColumn === undefined ? own : joinedMonth(findIn(this.grid, this.row, [planned.yearColumn.column])?.cell, own, planned.yearColumn.quarters);
    const began = this.beginning === undefined ? null : (values[this.beginning] ?? null);
    const typed = typeInRow(planned, source, values, this.world, this.fileYear, typeof began === "string" ? began : undefined);
    cells.add(name, found, fixed ? fixed.text : source === written ? (typed.kept ?? found.cell.text) : found.cell.text);
    if (typed.personal) this.personal += typed.personal;
    if (typed.year !== undefined) this.assumedYear = typed.year;
    if (typed.century) this.centuries++;
    if (typed.quarter) this.quarters++;
    if (typed.remark) this.remark(typed.remark, found.address, typed.kept ?? source.text, name);
    if (typed.blank) return this.otherwise(planned, values);
    put(planned, typed, values);
    if (typed.measure !== undefined || typed.mark !== undefined || typed.ones) this.measured.push({name, typed, cell: source, place: found});
  }

  /** What a figure's own cell says of its unit, once the whole row is read. */
  private settle(values: Record<string, Value>, cells: Texts): void {
    const {register} = this.plan;
    for (const {name, typed, cell, place} of this.measured) {
      for (const remark of [settleMeasure(register, name, typed, values, this.isUnitAround(name)), settleMark(register, typed, values, cells.placeOf("estimate") !== undefined)]) {
        if (remark) this.remark(remark, place.address, cell.text, name);
      }
    }
  }

  /** Whether the unit of a figure is said for the whole table: 单位：万元 above counts too. */
  private isUnitAround(figure: string): boolean {
    const unit = this.plan.register.fields[figure]?.unit === undefined ? unitFieldOf(this.plan.register, figure) : undefined;
    return unit !== undefined && unit !== "unit" && this.plan.variants.some((fields) => fields.some(({name, fixed}) => name === unit && fixed !== undefined));
  }

  /** 同上 and 〃 stand for the cell above. */
  private dittoed(planned: PlannedField, cell: Cell, place: Place, above: Above): Cell | undefined {
    if (!takesValueAbove(blankKind(cell.text))) return (above.cell = cell);
    if (!above.cell && this.row > this.firstRow) {
      this.dittos++;
      return undefined;
    }
    if (!above.cell) {
      this.remark({code: "row.ditto_nothing"}, place.address, cell.text, planned.name);
      return undefined;
    }
    this.dittos++;
    return above.cell;
  }

  private otherwise(planned: PlannedField, values: Record<string, Value>): void {
    const {otherwise} = planned.field;
    if (otherwise === undefined) return;
    const typed = planned.typer(textCell(otherwise), undefined);
    if (typed !== "title") put(planned, typed, values);
  }

  private demand(values: Readonly<Record<string, Value>>, cells: Texts): void {
    for (const [name, field] of this.required) {
      if (values[name] !== null) continue;
      const [cell, seen] = cells.at(name) ?? ["", ""];
      if (this.remarks.some((remark) => remark.field === name && remark.code !== "value.exempt")) continue;
      const code = this.plan.missing.includes(name) || this.isInSections(name) ? "context.missing" : "value.missing";
      this.remark({code, expected: field.label}, cell || this.placeOf(name), seen, name);
    }
  }

  private isInSections(field: string): boolean {
    return this.plan.variants[0]?.some(({name, sections}) => name === field && sections !== undefined) === true;
  }

  private placeOf(field: string): string {
    const planned = this.plan.variants[0]?.find((one) => one.name === field);
    return addressIn(this.grid, this.row, planned?.columns[0] ?? 0);
  }

  private remark(remark: Remark, cell: string, seen: string, field: string | undefined): void {
    this.remarks.push({seen: redact(seen).text, ...remark, cell, row: this.row + 1, ...(field === undefined ? {} : {field})});
  }
}
