import {type EvenRow, type EvenShape, Repeated} from "../../src/lib/even-row.js";
import type {ColumnBuffer} from "./parquet/column.js";
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

/** Writes even rows column by column, without taking them apart. Their ids, which their lines tell, it leaves out. */
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

  write({line, own, kept}: EvenRow): void {
    const row = this.table.next;
    this.sheets.putAgain(row, this.sheet);
    this.lines.put(row, line);
    for (let field = 0; field < own.length; field++) this.writeField(row, field, own[field]!);
    for (let at = 0; at < kept.length; at++) {
      const text = kept[at];
      if (text) {
        this.keptTexts.columns.takeAt(at, this.shape.kept[at]);
        this.kept[at]!.putAgain(row, text);
      } else this.keptTexts.columns.passOver(at);
    }
    this.table.endRow();
  }

  private writeField(row: number, field: number, {values, text}: EvenRow["own"][number]): void {
    const goal = this.own[field]!;
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (value) goal.values[at]!.putAgain(row, value);
    }
    if (!text) return this.ownTexts.columns.passOver(field);
    this.ownTexts.columns.takeAt(field, this.shape.fields[field]!.column);
    goal.text.putAgain(row, text);
    if (goal.address) goal.addresses.putAgain(row, goal.address);
  }
}
