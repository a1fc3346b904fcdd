import {type EvenColumn, type EvenRun, type EvenShape, Repeated} from "../../src/lib/even-row.js";
import type {ColumnBuffer} from "./parquet/column-buffer.js";
import type {TableWriter} from "./parquet/table-writer.js";
import type {TextColumns} from "./text-columns.js";

const [SHEET, LINE, FIRST] = [1, 2, 3] as const;

/** Columns of texts, and where they begin in the file. */
export interface TextsFrom {
  readonly columns: TextColumns;
  readonly from: number;
}

/** Where one field of a row goes: its values, its text, and the text's address where that is its own. */
interface Goal {
  readonly values: readonly ColumnBuffer[];
  readonly text: ColumnBuffer;
  readonly addresses: ColumnBuffer;
  readonly address: Repeated | undefined;
}

/** Writes even rows column by column. Their ids, which their lines tell, it leaves out. */
export class EvenWriter {
  private readonly sheet: Repeated;
  private readonly sheets: ColumnBuffer;
  private readonly lines: ColumnBuffer;
  private readonly own: readonly Goal[];
  private readonly kept: readonly ColumnBuffer[];

  /** @param names the register's own columns, which follow the row's place */
  constructor(
    private readonly table: TableWriter,
    names: readonly string[],
    private readonly shape: EvenShape,
    private readonly ownTexts: TextsFrom,
    private readonly keptTexts: TextsFrom,
  ) {
    this.sheet = new Repeated(shape.sheet);
    this.sheets = table.column(SHEET);
    this.lines = table.column(LINE);
    this.own = shape.fields.map(({columns, column, address}, field) => ({
      values: columns.map((name) => table.column(FIRST + names.indexOf(name))),
      text: table.column(ownTexts.from + 2 * field),
      addresses: table.column(ownTexts.from + 2 * field + 1),
      address: column === undefined ? new Repeated(address) : undefined,
    }));
    this.kept = shape.kept.map((_, at) => table.column(keptTexts.from + 2 * at));
  }

  write(run: EvenRun): void {
    for (let from = run.from; from < run.to; ) {
      const to = Math.min(run.to, from + this.table.room);
      this.writePart(run, from, to);
      this.table.endRows(to - from);
      from = to;
    }
  }

  private writePart({own, kept, line, from: first}: EvenRun, from: number, to: number): void {
    const row = this.table.next;
    for (let at = from; at < to; at++) {
      this.sheets.putAgain(row + at - from, this.sheet);
      this.lines.put(row + at - from, line + at - first);
    }
    own.forEach((column, field) => this.writeField(row, field, column, from, to));
    kept.forEach((column, at) => this.note(this.keptTexts.columns, at, this.shape.kept[at], this.kept[at]!.putRun(row, column.texts, column, from, to), to - from));
  }

  private writeField(row: number, field: number, column: EvenColumn, from: number, to: number): void {
    const {values, texts, numbers} = column;
    const goal = this.own[field]!;
    values.forEach((list, at) => goal.values[at]!.putRun(row, list, column, from, to));
    this.note(this.ownTexts.columns, field, this.shape.fields[field]!.column, goal.text.putRun(row, texts, column, from, to), to - from);
    if (goal.address) for (let at = from; at < to; at++) if (texts[numbers[at]!]) goal.addresses.putAgain(row + at - from, goal.address);
  }

  private note(columns: TextColumns, at: number, column: number | undefined, present: number, rows: number): void {
    if (present < rows) columns.passOver(at);
    if (present > 0) columns.takeAt(at, column);
  }
}
