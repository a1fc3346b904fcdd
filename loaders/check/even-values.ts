import {type EvenColumn, Repeated} from "../../src/lib/even-row";
import type {Value} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import {NO_CELL} from "./cell-numbers";
import type {EvenCell, EvenReader} from "./even-cells";

const NOT_EVEN = -1;
const UNKNOWN = 0;
/** What is remembered of a column is forgotten when it is more than this: different things, and places in tables. */
const MOST_VALUES = 1 << 17;
const MOST_PLACES = 1 << 24;

/** What the cells of one column say, each worked out once and numbered; in a column that needs the row's year, once for each year. */
export class EvenValues implements EvenColumn {
  readonly values: (Repeated | undefined)[][];
  readonly texts: (Repeated | undefined)[] = [];
  readonly numbers: Int32Array;
  edition = 0;
  /** As in tables: the number + 1, or NOT_EVEN. */
  private absent = NOT_EVEN;
  /** The values of each column, and the texts, each once. */
  private readonly known: readonly Map<Value, Repeated>[];
  /** By year: cell number → value number + 1, or NOT_EVEN. */
  private readonly years = new Map<number | undefined, Int32Array>();
  private places = 0;
  private year: number | undefined;
  private table: Int32Array = new Int32Array(0);

  /** @param cellOf the cell of a number */
  constructor(
    private readonly reader: EvenReader,
    private readonly cellOf: (number: number) => Cell,
    columns: number,
    rows: number,
  ) {
    this.values = Array.from({length: columns}, () => []);
    this.numbers = new Int32Array(rows);
    this.known = Array.from({length: columns + 1}, () => new Map<Value, Repeated>());
    this.forget();
  }

  /** Called before numbers are given to other rows. @param anew whether the cells have other numbers now */
  begin(anew: boolean): void {
    if (anew || this.texts.length > MOST_VALUES || this.places > MOST_PLACES) this.forget();
  }

  /**
   * Gives some rows the numbers of what their cells say; one whose cell does not say it all by itself is even no longer.
   * @param cells of each row the number of its cell, or NO_CELL
   * @param even of each row whether it is even so far
   */
  number(cells: Int32Array, even: Uint8Array, from: number, to: number, year: number | undefined): void {
    if (year !== this.year) this.turnTo(year);
    for (let at = from; at < to; ) {
      at = this.passKnown(cells, even, at, to);
      if (at < to) this.learn(cells[at]!);
    }
  }

  /** @returns the first row whose cell was not met before */
  private passKnown(cells: Int32Array, even: Uint8Array, from: number, to: number): number {
    const {table, numbers, absent} = this;
    for (let at = from; at < to; at++) {
      if (even[at] === 0) continue;
      const cell = cells[at]!;
      const known = cell === NO_CELL ? absent : cell < table.length ? table[cell]! : UNKNOWN;
      if (known === UNKNOWN) return at;
      if (known === NOT_EVEN) even[at] = 0;
      else numbers[at] = known - 1;
    }
    return to;
  }

  private learn(cell: number): void {
    if (cell >= this.table.length) this.grow(cell);
    this.table[cell] = this.add(this.reader.read(this.cellOf(cell), this.year));
  }

  /** @returns as it stands in tables */
  private add(cell: EvenCell | undefined): number {
    if (!cell) return NOT_EVEN;
    this.values.forEach((list, at) => list.push(this.repeated(cell.values[at] ?? null, at)));
    return this.texts.push(this.repeated(cell.text ?? null, this.values.length));
  }

  /** What is the same in the same column is one. */
  private repeated(value: Value, at: number): Repeated | undefined {
    if (value === null) return undefined;
    const known = this.known[at]!;
    let found = known.get(value);
    if (!found) known.set(value, (found = new Repeated(value)));
    return found;
  }

  private grow(cell: number): void {
    const larger = new Int32Array(Math.max(2 * this.table.length, cell + 1, 256));
    larger.set(this.table);
    this.places += larger.length - this.table.length;
    this.years.set(this.year, (this.table = larger));
  }

  private turnTo(year: number | undefined): void {
    this.year = year;
    const known = this.years.get(year);
    if (known) this.table = known;
    else this.years.set(year, (this.table = new Int32Array(0)));
  }

  private forget(): void {
    this.edition++;
    for (const list of this.values) list.length = 0;
    for (const known of this.known) known.clear();
    this.texts.length = 0;
    this.years.clear();
    this.places = 0;
    this.turnTo(undefined);
    this.absent = this.add(this.reader.absent);
  }
}
