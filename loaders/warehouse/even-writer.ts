import {type EvenRow, type EvenShape, Repeated} from "../../src/lib/even-row.js";
import type {TableWriter} from "./parquet/table-writer.js";
import type {TextColumns} from "./text-columns.js";

const [ROW_ID, SHEET, LINE, FIRST] = [0, 1, 2, 3] as const;

/** Writes even rows column by column, without taking them apart. */
export class EvenWriter {
  private readonly sheet: Repeated;
  /** The column of the file for each value of each field. */
  private readonly values: readonly (readonly number[])[];
  private readonly addresses: readonly (Repeated | undefined)[];

  /** @param names the register's own columns, which follow the row's place */
  constructor(
    private readonly table: TableWriter,
    names: readonly string[],
    private readonly shape: EvenShape,
    private readonly texts: {readonly own: TextColumns; readonly ownFrom: number; readonly kept: TextColumns; readonly keptFrom: number},
  ) {
    this.sheet = new Repeated(shape.sheet);
    this.values = shape.fields.map(({columns}) => columns.map((name) => FIRST + names.indexOf(name)));
    this.addresses = shape.fields.map(({column, address}) => (column === undefined ? new Repeated(address) : undefined));
  }

  write({id, line, own, kept}: EvenRow): void {
    const {table, shape, texts} = this;
    table.put(ROW_ID, id);
    table.putAgain(SHEET, this.sheet);
    table.put(LINE, line);
    for (let field = 0; field < own.length; field++) {
      const {values, text} = own[field]!;
      const columns = this.values[field]!;
      for (let at = 0; at < columns.length; at++) if (values[at]) table.putAgain(columns[at]!, values[at]!);
      this.writeText(texts.own, texts.ownFrom, field, text, shape.fields[field]!.column);
      if (text && this.addresses[field]) table.putAgain(texts.ownFrom + 2 * field + 1, this.addresses[field]!);
    }
    for (let at = 0; at < kept.length; at++) this.writeText(texts.kept, texts.keptFrom, at, kept[at], shape.kept[at]);
    table.endRow();
  }

  private writeText(texts: TextColumns, from: number, at: number, text: Repeated | undefined, column: number | undefined): void {
    if (!text) return texts.passOver(at);
    texts.takeAt(at, column);
    this.table.putAgain(from + 2 * at, text);
  }
}
