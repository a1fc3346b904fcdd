import type {EvenCell, EvenRow, EvenShape, Repeated} from "../../src/lib/even-row";
import {OpenRow, type Place, Texts} from "../../src/lib/open-row";
import {blankKind} from "../../src/lib/dialect/blank";
import type {Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import {isDone, mayContradict} from "./claims";
import {EvenCells, KeptTexts} from "./even-cells";
import {Found} from "./find-cell";
import {keptNames} from "./kept-cells";
import type {PlannedField} from "./plan";
import {DATED} from "./row-values";
import type {TableJob} from "./table-job";
import {mayDifferFromTarget} from "./target-unit";
import {TitlesBeside} from "./titles-beside";

/** One field, in a form that is alike for all: what is asked for every row is worked out once. */
interface Column {
  readonly planned: PlannedField;
  /** The same cell for every row. */
  readonly fixed: Cell | undefined;
  readonly column: number;
  readonly cells: EvenCells;
  readonly dated: boolean;
  readonly isDate: boolean;
  readonly says: Says;
  readonly required: boolean;
}

/** What a field says that concerns others of its row. */
type Says = "year" | "period" | "beginning" | "done" | "figure" | "nothing";

/** The shape of a table's even rows; nothing where its rows have to be read together with others, or make several. */
export function evenShape({grid, plan, tableNumber, idPrefix}: Pick<TableJob, "grid" | "plan" | "tableNumber" | "idPrefix">): EvenShape | undefined {
  const [fields = [], ...more] = plan.variants;
  const whole = more.length > 0 || plan.distinct || plan.missing.length > 0 || plan.skipBlank.length > 0 || plan.skipUnfilled.length > 0;
  if (whole || tableNumber !== undefined || grid.transposed || grid.form || grid.covered.size > 0) return undefined;
  if (fields.some(({columns, split, field}) => columns.length > 1 || (split.length > 0 && field.kind !== "units"))) return undefined;
  return {
    sheet: grid.name,
    idPrefix,
    fields: fields.map(({name, columnNames, columns, fixed}) => ({name, columns: columnNames, column: fixed ? undefined : (columns[0] ?? -1), address: fixed?.address ?? ""})),
    kept: keptNames(plan).map(([column]) => column),
  };
}

/**
 * Reads the rows that are even: what a cell says is worked out once, however often it comes. Whatever it does not know for
 * certain it leaves to the reader of single rows, which gives the same for an even row.
 */
export class EvenRows implements EvenRow {
  line = 0;
  readonly own: EvenCell[] = [];
  readonly kept: (Repeated | undefined)[] = [];
  /** Its key, column by column, and where the first of them stands, as the book of keys has it. */
  readonly key: string[] = [];
  keyPlace: Place | number | undefined;
  /** Cells in columns of names, phones and identity numbers. */
  personal = 0;
  /** The last cell of each field, for those below that say 同上. */
  readonly above: (Cell | undefined)[] = [];
  private readonly columns: readonly Column[];
  private readonly keyed: readonly (readonly [field: number, value: number])[];
  private readonly keptColumns: ReturnType<typeof keptNames>;
  private readonly keptTexts: readonly KeptTexts[];
  private readonly titles: TitlesBeside;
  private readonly personalColumns: readonly number[];

  constructor(
    private readonly job: Pick<TableJob, "grid" | "plan" | "world" | "fileYear">,
    private readonly shape: EvenShape,
    beginning: string | undefined,
  ) {
    const {plan, world} = job;
    const unlike = mayDifferFromTarget(plan, world);
    this.columns = plan.variants[0]!.map((planned, at): Column => {
      const {name, field} = planned;
      const says = name === "year" || name === "period" ? name : name === beginning ? "beginning" : name === "status" && mayContradict(plan) ? "done" : name === "value" && unlike ? "figure" : "nothing";
      return {planned, fixed: planned.fixed?.cell, column: shape.fields[at]!.column ?? -1, cells: new EvenCells(planned), dated: DATED.has(field.kind), isDate: field.kind === "date", says, required: field.required === true};
    });
    this.keyed = plan.register.key.map((name) => placeOfColumn(shape, name));
    this.keptColumns = keptNames(plan);
    this.keptTexts = shape.kept.map(() => new KeptTexts());
    this.titles = new TitlesBeside(plan, world);
    this.personalColumns = plan.personal.map(({column}) => column);
  }

  /** Whether the row is even; then it stands here until the next one is read. */
  read(row: number): boolean {
    const cells = this.job.grid.rows[row] ?? [];
    this.line = row + 1;
    if (!this.readOwn(cells) || !this.readKept(cells)) return false;
    for (let at = 0; at < this.keyed.length; at++) {
      const [field, value] = this.keyed[at]!;
      this.key[at] = String(this.own[field]?.values[value]?.value ?? "");
    }
    const [first = -1] = this.keyed[0] ?? [];
    this.keyPlace = this.own[first]?.text && (this.columns[first]!.planned.fixed ?? this.columns[first]!.column);
    return true;
  }

  private readOwn(cells: readonly (Cell | undefined)[]): boolean {
    const {columns, own} = this;
    let year: number | undefined;
    let period: number | undefined;
    let began: string | undefined;
    for (let at = 0; at < columns.length; at++) {
      const {fixed, column, cells: known, dated, isDate, says, required} = columns[at]!;
      const cell = fixed ?? cellIn(cells, column);
      let when = dated ? (year ?? period ?? this.job.fileYear) : undefined;
      if (isDate && when === undefined && began !== undefined) when = Number(began.slice(0, 4));
      const even = cell === undefined ? known.absent : known.of(cell, when);
      if (even === null || (required && even.values[0] === undefined)) return false;
      own[at] = even;
      if (says === "nothing") continue;
      const value = even.values[0]?.value;
      if (says === "year") year = typeof value === "number" ? value : undefined;
      else if (says === "figure" && value !== undefined) return false;
      else if (typeof value !== "string") continue;
      else if (says === "done" && isDone(value)) return false;
      else if (says === "period") period = Number(value.slice(0, 4));
      else if (says === "beginning") began = value;
    }
    return true;
  }

  private readKept(cells: readonly (Cell | undefined)[]): boolean {
    const {shape, kept, keptTexts, columns, above} = this;
    for (let at = 0; at < keptTexts.length; at++) {
      const cell = cellIn(cells, shape.kept[at]!);
      const text = cell === undefined ? undefined : keptTexts[at]!.of(cell);
      if (text === null) return false;
      kept[at] = text;
    }
    this.personal = 0;
    for (const column of this.personalColumns) {
      const cell = cellIn(cells, column);
      if (cell?.struck) return false;
      if (cell && blankKind(cell.text) === undefined) this.personal++;
    }
    if (!this.titles.fit(cells, this.own)) return false;
    for (let at = 0; at < columns.length; at++) above[at] = cellIn(cells, columns[at]!.column) ?? above[at];
    return true;
  }

  open(): OpenRow {
    const {grid, plan} = this.job;
    const values: Record<string, Value> = {...plan.blankRow};
    const own = new Texts();
    const kept = new Texts();
    const placeIn = (column: number) => new Found(grid.rows[this.line - 1]![column]!, this.line - 1, column);
    this.columns.forEach(({planned: {columnNames, name, fixed}, column}, at) => {
      const {values: said, text} = this.own[at]!;
      columnNames.forEach((one, i) => (values[one] = said[i]?.value ?? null));
      if (text) own.add(name, fixed ?? placeIn(column), String(text.value));
    });
    this.keptColumns.forEach(([column, name], at) => {
      const text = this.kept[at];
      if (text) kept.add(name, placeIn(column), String(text.value));
    });
    return new OpenRow(`${this.shape.idPrefix}-${this.line}`, grid.name, this.line, values, own, kept);
  }
}

function placeOfColumn({fields}: EvenShape, name: string): readonly [field: number, value: number] {
  const field = fields.findIndex(({columns}) => columns.includes(name));
  return [field, fields[field]?.columns.indexOf(name) ?? -1];
}

function cellIn(cells: readonly (Cell | undefined)[], column: number): Cell | undefined {
  if (column < 0 || column >= cells.length) return undefined;
  const cell = cells[column];
  return cell !== undefined && cell.text === "" && cell.kind === "text" ? undefined : cell;
}
