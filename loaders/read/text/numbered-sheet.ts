import {address, type Cell, type Sheet} from "../../../src/lib/workbook";
import {demandNameNotSecret, demandNotSecret} from "../secret";
import {type Budget, demandInside} from "../sheet-builder";
import {rowsByNumber} from "./rows-by-number";

const SOURCE = "text";
const NONE = -1;
/** From so many rows on a sheet keeps its cells by number. */
const MANY_ROWS = 2048;
/** Places for each cell, beyond which a table is too ragged to be kept by number. */
const RAGGED = 4;
const RAGGED_ANYWAY = 1 << 20;
const NEAR = 512;
/** Bytes for each cell of an ordinary table: that many are expected. */
const BYTES_OF_CELL = 10;

type Rows = (Cell | undefined)[][];

/** Gathers the cells of a text by number, line by line from left to right; guards size and classification as `SheetBuilder` does. */
export class NumberedSheet {
  private numbers: Int32Array<ArrayBuffer>;
  private length = 0;
  /** Where each row begins among the numbers. */
  private starts = new Int32Array(1 << 10);
  private height = 0;
  private width = 0;
  private count = 0;
  private outside: readonly [number, number] | undefined;
  /** The rows themselves, once they have turned out too ragged. */
  private rows: Rows | undefined;

  constructor(
    private readonly cells: readonly Cell[],
    private readonly budget: Budget,
    bytes: number,
  ) {
    this.numbers = new Int32Array(1024 + Math.ceil(bytes / BYTES_OF_CELL));
  }

  /** A cell that was not met before. @throws Refusal when it is too long, or marks a secret */
  putNew(row: number, column: number, number: number): void {
    const {text} = this.cells[number]!;
    this.budget.spendAll(0, 0, text.length);
    if (this.holds(row, column)) demandNotSecret(text, () => `${SOURCE}, ${address(row, column)}`);
    this.put(row, column, number);
  }

  /** Puts a cell in its place. @throws Refusal when there are too many */
  put(row: number, column: number, number: number): void {
    if (++this.count > this.budget.limits.maxCells) this.budget.spendAll(this.count, 0, 0);
    if (!this.holds(row, column)) this.outside ??= [row, column];
    else if (this.rows) this.putRagged(this.rows, row, column, this.cells[number]!);
    else this.append(row, column, number);
  }

  private putRagged(rows: Rows, row: number, column: number, cell: Cell): void {
    this.budget.spend(cell);
    (rows[row] ??= [])[column] = cell;
  }

  private holds(row: number, column: number): boolean {
    const {maxRows, maxColumns} = this.budget.limits;
    return row < maxRows && column < maxColumns;
  }

  private append(row: number, column: number, number: number): void {
    while (this.height <= row) this.begin();
    let at = this.length;
    const place = this.starts[row]! + column;
    if (place >= this.numbers.length) this.numbers = grown(this.numbers, place + 1);
    while (at < place) this.numbers[at++] = NONE;
    this.numbers[at] = number;
    this.length = at + 1;
    if (column >= this.width) this.width = column + 1;
    if (this.length > RAGGED * this.count + RAGGED_ANYWAY) this.becomeRagged();
  }

  private becomeRagged(): void {
    this.spendNumbered();
    this.rows = this.plainRows();
    this.length = 0;
  }

  /** What the cells kept by number cost. @throws Refusal */
  private spendNumbered(): void {
    const lengths = Int32Array.from(this.cells, ({text}) => text.length);
    let characters = 0;
    for (let at = 0; at < this.length; at++) if (this.numbers[at] !== NONE) characters += lengths[this.numbers[at]!]!;
    this.budget.spendAll(this.count, characters, 0);
  }

  private begin(): void {
    if (this.height + 2 > this.starts.length) this.starts = grown(this.starts, this.height + 2);
    this.starts[this.height++] = this.length;
  }

  /** The sheet. @throws Refusal when its name marks a secret, or a cell lay outside what a sheet can hold */
  done(name: string): Sheet {
    demandNameNotSecret(name, () => `name of ${SOURCE}`);
    demandInside(this.outside, SOURCE);
    if (!this.rows) this.spendNumbered();
    const {cells, height, width} = this;
    const sheet = {name, hidden: false, merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>()};
    if (this.rows || height < MANY_ROWS || width * height > RAGGED * this.count + RAGGED_ANYWAY) return {...sheet, rows: this.rows ?? this.plainRows()};
    const columns = this.columns();
    const rows = rowsByNumber(cells, columns, height);
    return {...sheet, rows, numbered: {cells, columns, rows}};
  }

  private plainRows(): Rows {
    const rows: Rows = [];
    this.starts[this.height] = this.length;
    for (let row = 0; row < this.height; row++) {
      const [from, to] = [this.starts[row]!, this.starts[row + 1]!];
      if (from === to) continue;
      const cells: (Cell | undefined)[] = (rows[row] = []);
      for (let at = from; at < to; at++) if (this.numbers[at] !== NONE) cells[at - from] = this.cells[this.numbers[at]!];
    }
    return rows;
  }

  /** Row by row becomes column by column, some rows at a time: as many as lie near each other. */
  private columns(): Int32Array[] {
    const {numbers, starts, height} = this;
    starts[height] = this.length;
    const columns = Array.from({length: this.width}, () => new Int32Array(height).fill(NONE));
    for (let first = 0; first < height; first += NEAR) {
      const last = Math.min(first + NEAR, height);
      columns.forEach((given, column) => {
        for (let row = first; row < last; row++) {
          const at = starts[row]! + column;
          if (at < starts[row + 1]!) given[row] = numbers[at]!;
        }
      });
    }
    return columns;
  }
}

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * array.length, least));
  larger.set(array);
  return larger;
}
