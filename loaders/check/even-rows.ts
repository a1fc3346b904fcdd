import type {EvenRun, EvenShape, Repeated} from "../../src/lib/even-row";
import {OpenRow, type Place, Texts} from "../../src/lib/open-row";
import type {Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import {CellNumbers, NO_CELL} from "./cell-numbers";
import {isDone, mayContradict} from "./claims";
import {fieldReader, keptReader, personalReader} from "./even-cells";
import {EvenValues} from "./even-values";
import {placeOfColumn} from "./even-shape";
import {Found} from "./find-cell";
import {cellAt} from "./grid";
import {keptNames} from "./kept-cells";
import type {PlannedField} from "./plan";
import {RowYears} from "./row-years";
import type {TableJob} from "./table-job";
import {mayDifferFromTarget} from "./target-unit";
import {TitlesBeside} from "./titles-beside";

/** So many rows are looked at together. */
export const BLOCK = 4096;

/**
 * Finds the rows that are even, some at a time, column by column: what a cell says is worked out once, however often it comes.
 * Whatever it does not know for certain it leaves to the reader of single rows, which gives the same for an even row.
 */
export class EvenRows {
  private first = 0;
  private count = 0;
  /** Of all rows of the grid, whether they are known to be even. */
  private readonly even: Uint8Array;
  private readonly cells: CellNumbers;
  private readonly fields: readonly PlannedField[];
  private readonly own: readonly EvenValues[];
  private readonly kept: readonly EvenValues[];
  private readonly personal: readonly EvenValues[];
  private readonly years: RowYears;
  private readonly mayContradict: boolean;
  private readonly mayDiffer: boolean;
  private readonly titles: TitlesBeside;
  private readonly key: readonly (readonly [field: number, value: number])[];
  private readonly personalColumns: readonly number[];
  /** Up to here it was told what stands above, if an even row did. */
  private told = 0;
  private toldOfAny = false;

  constructor(
    private readonly job: Pick<TableJob, "grid" | "plan" | "world" | "fileYear">,
    private readonly shape: EvenShape,
    beginning: string | undefined,
  ) {
    const {grid, plan, world, fileYear} = job;
    this.even = new Uint8Array(grid.height);
    const cells = (this.cells = new CellNumbers(grid));
    const cellOf = (number: number): Cell => cells.cell(number);
    this.fields = plan.variants[0]!;
    this.own = this.fields.map((planned) => new EvenValues(fieldReader(planned), planned.fixed ? () => planned.fixed!.cell : cellOf, planned.columnNames.length, BLOCK));
    this.kept = shape.kept.map(() => new EvenValues(keptReader, cellOf, 0, BLOCK));
    this.personalColumns = plan.personal.map(({column}) => column);
    this.personal = this.personalColumns.map(() => new EvenValues(personalReader, cellOf, 0, BLOCK));
    this.years = new RowYears(this.fields, beginning, fileYear, BLOCK);
    this.mayContradict = mayContradict(plan);
    this.mayDiffer = mayDifferFromTarget(plan, world);
    this.titles = new TitlesBeside(plan, world);
    this.key = plan.register.key.map((name) => placeOfColumn(shape, name));
  }

  /** Looks at rows of the grid, at most a block; from now on it knows of these. */
  load(first: number, last: number, isData: (row: number) => boolean): void {
    this.first = first;
    this.count = last - first;
    for (let row = first; row < last; row++) this.even[row] = Number(isData(row));
    const anew = this.cells.beginsAnew();
    for (const column of [...this.own, ...this.kept, ...this.personal]) column.begin(anew);
    this.years.begin();
    this.fields.forEach((planned, at) => this.loadField(planned, at));
    this.kept.forEach((column, at) => this.fill(column, this.shape.kept[at]!));
    this.personal.forEach((column, at) => this.fill(column, this.personalColumns[at]!));
    for (const column of this.titles.columns) this.compareTitles(column);
  }

  /** Whether a row that was looked at is even. */
  isEven(row: number): boolean {
    return this.even[row] === 1;
  }

  private loadField({fixed, name}: PlannedField, at: number): void {
    const column = this.own[at]!;
    if (fixed) this.fillFrom(column, new Int32Array(this.count), at);
    else this.fillFrom(column, this.cells.of(this.shape.fields[at]!.column!, this.first, this.first + this.count), at);
    this.years.take(at, column, this.count);
    const said = (row: number): Value => column.values[0]![column.numbers[row]!]?.value ?? null;
    if (name === "status" && this.mayContradict) this.leaveOut((row) => isDone(said(row)));
    if (name === "value" && this.mayDiffer) this.leaveOut((row) => said(row) !== null);
  }

  private fill(column: EvenValues, from: number): void {
    this.fillFrom(column, this.cells.of(from, this.first, this.first + this.count), undefined);
  }

  /** @param field where the rows' years may matter to it */
  private fillFrom(column: EvenValues, cells: Int32Array, field: number | undefined): void {
    const {first, count, years} = this;
    const even = this.even.subarray(first, first + count);
    if (field === undefined || !years.concern(field)) return column.number(cells, even, 0, count, undefined);
    for (let from = 0, to = 0; from < count; from = to) {
      const year = years.of(field, from);
      for (to = from + 1; to < count && years.of(field, to) === year; ) to++;
      column.number(cells, even, from, to, year);
    }
  }

  private leaveOut(isOut: (at: number) => boolean): void {
    for (let at = 0; at < this.count; at++) if (this.even[this.first + at] === 1 && isOut(at)) this.even[this.first + at] = 0;
  }

  private compareTitles(column: number): void {
    const cells = this.cells.of(column, this.first, this.first + this.count);
    const task = this.own[this.titles.task]!;
    this.leaveOut((at) => {
      const id = task.values[0]![task.numbers[at]!]?.value;
      return cells[at] !== NO_CELL && typeof id === "string" && !this.titles.fits(this.cells.cell(cells[at]!), id);
    });
  }

  /** The key of an even row, column by column. @param key is filled */
  readKey(row: number, key: string[]): void {
    for (let part = 0; part < this.key.length; part++) {
      const [field, value] = this.key[part]!;
      const column = this.own[field];
      key[part] = String(column?.values[value]?.[column.numbers[row - this.first]!]?.value ?? "");
    }
  }

  /** What the first column of an even row's key says. */
  keyValue(row: number): Repeated | undefined {
    const [field, value] = this.key[0] ?? [];
    const column = field === undefined ? undefined : this.own[field];
    return column?.values[value!]?.[column.numbers[row - this.first]!];
  }

  /** Where the first column of an even row's key stands, as the book of keys has it. */
  keyPlace(row: number): Place | number | undefined {
    const [field = -1] = this.key[0] ?? [];
    const column = this.own[field];
    if (!column?.texts[column.numbers[row - this.first]!]) return undefined;
    return this.fields[field]!.fixed ?? this.shape.fields[field]!.column;
  }

  /** How many cells in columns of names, phones and identity numbers even rows have. */
  personalIn(from: number, to: number): number {
    let count = 0;
    for (const {texts, numbers} of this.personal) for (let row = from; row < to; row++) if (texts[numbers[row - this.first]!] !== undefined) count++;
    return count;
  }

  /** Of each field the last cell of the even rows between the row asked for before and this one, for a row that says 同上; nothing as long as there was none. */
  above(row: number): (Cell | undefined)[] {
    const {told, even, shape} = this;
    this.toldOfAny ||= even.subarray(told, row).includes(1);
    this.told = row;
    if (!this.toldOfAny) return [];
    return shape.fields.map(({column}) => (column === undefined ? undefined : this.lastIn(column, told, row)));
  }

  private lastIn(column: number, from: number, to: number): Cell | undefined {
    for (let row = to - 1; row >= from; row--) {
      const cell = this.even[row] === 1 ? cellAt(this.job.grid, row, column) : undefined;
      if (cell) return cell;
    }
    return undefined;
  }

  /** Even rows below each other. */
  run(from: number, to: number): EvenRun {
    const {own, kept, first} = this;
    return {from: from - first, to: to - first, line: from + 1, own, kept, open: (at) => this.open(at)};
  }

  private open(at: number): OpenRow {
    const {grid, plan} = this.job;
    const row = this.first + at;
    const values: Record<string, Value> = {...plan.blankRow};
    const own = new Texts();
    const kept = new Texts();
    const placeIn = (column: number) => new Found(cellAt(grid, row, column)!, row, column);
    this.fields.forEach(({columnNames, name, fixed}, field) => {
      const column = this.own[field]!;
      const number = column.numbers[at]!;
      columnNames.forEach((one, i) => (values[one] = column.values[i]![number]?.value ?? null));
      const text = column.texts[number];
      if (text) own.add(name, fixed ?? placeIn(this.shape.fields[field]!.column!), String(text.value));
    });
    keptNames(plan).forEach(([column, name], i) => {
      const text = this.kept[i]!.texts[this.kept[i]!.numbers[at]!];
      if (text) kept.add(name, placeIn(column), String(text.value));
    });
    return new OpenRow(`${this.shape.idPrefix}-${row + 1}`, grid.name, row + 1, values, own, kept);
  }
}
