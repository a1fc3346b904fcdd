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
/** Rows for which a column has room at first. */
const FEW = 64;
/** A column is given room for all rows that are expected, but not for more times what it has. */
const MOST_AT_ONCE = 16;
const SPARE = 1.02;

type Rows = (Cell | undefined)[][];

/** Gathers the cells of a text by number, line by line from left to right, each in its column; guards size and classification as `SheetBuilder` does. */
export class NumberedSheet {
  /** How much of the text was read, from 0 to 1: what is known of the rows to come. */
  progress = 0;
  private readonly columns: Int32Array[] = [];
  private height = 0;
  count = 0;
  private outside: readonly [number, number] | undefined;
  /** The rows themselves, once they have turned out too ragged. */
  private rows: Rows | undefined;

  constructor(
    private readonly cells: readonly Cell[],
    private readonly budget: Budget,
  ) {}

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
    const numbers = this.columns[column];
    if (numbers !== undefined && row < numbers.length) numbers[row] = number;
    else this.putFar(row, column, number);
    if (row >= this.height) this.height = row + 1;
  }

  private putFar(row: number, column: number, number: number): void {
    if (!this.holds(row, column)) this.outside ??= [row, column];
    else {
      if (!this.rows && this.isRagged(row + 1, Math.max(this.columns.length, column + 1))) this.becomeRagged();
      if (this.rows) this.putRagged(this.rows, row, column, this.cells[number]!);
      else this.makeRoom(row, column)[row] = number;
    }
  }

  private putRagged(rows: Rows, row: number, column: number, cell: Cell): void {
    this.budget.spend(cell);
    (rows[row] ??= [])[column] = cell;
  }

  private holds(row: number, column: number): boolean {
    const {maxRows, maxColumns} = this.budget.limits;
    return row < maxRows && column < maxColumns;
  }

  private isRagged(height: number, width: number, count = this.count): boolean {
    return width * height > RAGGED * count + RAGGED_ANYWAY;
  }

  /** From the cell on that is being put. */
  private becomeRagged(): void {
    this.budget.spendAll(this.count - 1, this.characters(), 0);
    this.rows = this.plainRows();
    this.columns.length = 0;
  }

  private makeRoom(row: number, column: number): Int32Array {
    const {columns, budget} = this;
    while (columns.length <= column) columns.push(new Int32Array(0));
    const has = columns[column]!.length;
    const expected = Math.min((SPARE * row) / this.progress || 0, MOST_AT_ONCE * has, budget.limits.maxCells / columns.length);
    const room = Math.min(budget.limits.maxRows, Math.ceil(Math.max(FEW, row + 1, 2 * has, expected)));
    return (columns[column] = resized(columns[column]!, room));
  }

  /** The numbers in each column, as far down as the last; nothing where it has become too ragged, or a cell lay outside. */
  numbers(): Int32Array[] | undefined {
    return this.rows || this.outside ? undefined : this.columns.map((numbers) => numbers.subarray(0, this.height));
  }

  /** Whether there is room for a table of so many rows and columns, with so many more cells. */
  hasRoom(height: number, width: number, more: number): boolean {
    const {maxRows, maxColumns, maxCells} = this.budget.limits;
    return !this.rows && height <= maxRows && width <= maxColumns && this.count + more <= maxCells && !this.isRagged(height, Math.max(width, this.columns.length), this.count + more);
  }

  /** Puts the rows of another table below. @param numbers what its numbers are here */
  append(top: number, height: number, columns: readonly Int32Array[], numbers: Int32Array, count: number): void {
    this.progress = 1;
    columns.forEach((other, column) => {
      if (other.length === 0) return;
      const own = this.columns[column];
      const into = own !== undefined && top + height <= own.length ? own : this.makeRoom(top + height - 1, column);
      for (let row = 0; row < other.length; row++) if (other[row] !== NONE) into[top + row] = numbers[other[row]!]!;
    });
    this.count += count;
    const last = columns.reduce((most, {length}) => Math.max(most, length), 0);
    if (last > 0) this.height = Math.max(this.height, top + last);
  }

  /** What the cells kept by number cost. @throws Refusal */
  private spendNumbered(): void {
    const {count} = this;
    const longest = this.cells.reduce((most, {text}) => Math.max(most, text.length), 0);
    // There are no more than this; where that is little enough nobody has to know how many there are.
    const most = count * longest;
    this.budget.spendAll(count, most <= this.budget.limits.maxCharacters ? most : this.characters(), 0);
  }

  private characters(): number {
    const lengths = Int32Array.from(this.cells, ({text}) => text.length);
    let characters = 0;
    for (const numbers of this.columns) for (let at = 0; at < numbers.length; at++) if (numbers[at] !== NONE) characters += lengths[numbers[at]!]!;
    return characters;
  }

  /** The sheet. @throws Refusal when its name marks a secret, or a cell lay outside what a sheet can hold */
  done(name: string): Sheet {
    demandNameNotSecret(name, () => `name of ${SOURCE}`);
    demandInside(this.outside, SOURCE);
    if (!this.rows) this.spendNumbered();
    const {cells, height} = this;
    const sheet = {name, hidden: false, merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>()};
    if (this.rows || height < MANY_ROWS || this.isRagged(height, this.columns.length)) return {...sheet, rows: this.rows ?? this.plainRows()};
    const columns = this.columns.map((numbers) => (numbers.length < height ? resized(numbers, height) : numbers.subarray(0, height)));
    const rows = rowsByNumber(cells, columns, height);
    return {...sheet, rows, numbered: {cells, columns, rows}};
  }

  private plainRows(): Rows {
    const rows: Rows = [];
    this.columns.forEach((numbers, column) => {
      const last = Math.min(numbers.length, this.height);
      for (let row = 0; row < last; row++) if (numbers[row] !== NONE) (rows[row] ??= [])[column] = this.cells[numbers[row]!];
    });
    return rows;
  }
}

function resized(numbers: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger.fill(NONE, numbers.length);
}
