import {columnsOf, type Register, type Value} from "../../src/lib/field.js";
import type {EvenRun, EvenShape, RowTaker} from "../../src/lib/even-row.js";
import type {OpenRow, TextNames} from "../../src/lib/open-row.js";
import {EvenWriter} from "./even-writer.js";
import {packRows, type Pack} from "./pack.js";
import {TableWriter} from "./parquet/table-writer.js";
import {rowColumns} from "./raw-columns.js";
import {TextColumns, type TextColumn} from "./text-columns.js";

/** Accepted rows of one table as a worker hands them over: few as packed texts, many as a file that the database reads by itself. */
export interface Batch {
  readonly register: string;
  readonly rows: number;
  readonly packs: readonly Pack[];
  readonly table?: BatchTable;
}

/** A Parquet file, in parts, with the columns of `rowColumns` but for `cells` and `other`: their texts stand in columns of their own. */
export interface BatchTable {
  readonly parts: readonly Uint8Array<ArrayBuffer>[];
  readonly cells: readonly TextColumn[];
  readonly other: readonly TextColumn[];
  /** A row without an id has this, a hyphen, and its line. */
  readonly idPrefix: string;
}

/** From so many rows on a table is a file of its own. */
const MANY = 2048;
/** Of these hardly one comes twice. */
const VARIED: ReadonlySet<string> = new Set(["row_id", "row"]);
const SPOKEN: ReadonlySet<string> = new Set(["cells", "other"]);

/** Gathers the rows of one table; it holds none of them but the first few. */
export class BatchBuilder implements RowTaker {
  private readonly first: OpenRow[] = [];
  private readonly names: readonly string[];
  private readonly cells: TextColumns;
  private readonly other: TextColumns;
  private table: TableWriter | undefined;
  private evenWriter: EvenWriter | undefined;

  /** @param even what its even rows are like, if it has any */
  constructor(
    private readonly register: Register,
    names: TextNames,
    private readonly even?: EvenShape,
  ) {
    this.names = columnsOf(register).map(({name}) => name);
    this.cells = new TextColumns("cell", names.own);
    this.other = new TextColumns("other", names.kept);
  }

  add(row: OpenRow): void {
    if (this.table) this.write(this.table, row);
    else if (this.first.push(row) === MANY) this.begin();
  }

  addEven(run: EvenRun): void {
    let {from} = run;
    if (!this.table && this.first.length + run.to - run.from >= MANY) this.begin();
    while (!this.evenWriter && from < run.to) this.add(run.open(from++));
    this.evenWriter?.write({...run, from, line: run.line + from - run.from});
  }

  /** What was gathered; nothing where there was no row. */
  done(): Batch | undefined {
    const {name} = this.register;
    if (this.table) return {register: name, rows: this.table.rows, packs: [], table: {parts: this.table.finish(), cells: this.cells.columns, other: this.other.columns, idPrefix: this.even?.idPrefix ?? ""}};
    return this.first.length === 0 ? undefined : {register: name, rows: this.first.length, packs: packRows(this.first, this.names)};
  }

  private begin(): void {
    const own = rowColumns(this.register).filter(({name}) => !SPOKEN.has(name));
    const columns = own.map((column) => ({...column, form: VARIED.has(column.name) ? ("varied" as const) : ("repeated" as const)}));
    const table = (this.table = new TableWriter([...columns, ...this.cells.declared(), ...this.other.declared()]));
    if (this.even) this.evenWriter = new EvenWriter(table, this.names, this.even, {columns: this.cells, from: columns.length}, {columns: this.other, from: columns.length + this.cells.declared().length});
    for (const row of this.first.splice(0)) this.write(table, row);
  }

  private write(table: TableWriter, row: OpenRow): void {
    const {values} = row;
    const whole: Value[] = [row.row_id, row.sheet, row.row];
    for (const name of this.names) whole.push(values[name] ?? null);
    this.cells.take(row.row, row.own, whole);
    this.other.take(row.row, row.kept, whole);
    table.add(whole);
  }
}
