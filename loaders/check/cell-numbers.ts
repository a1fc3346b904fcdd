import type {Cell} from "../../src/lib/workbook";
import {cellAt, type Grid} from "./grid";
import {numberedIn} from "./row-facts";

export const NO_CELL = -1;
/** So many different cells are remembered by their numbers. */
const MOST = 1 << 19;

/** Numbers of the cells of a grid: the same for cells that are one. A sheet may have numbered them already. */
export class CellNumbers {
  private readonly given: ReturnType<typeof numberedIn>;
  private readonly known = new Map<Cell, number>();
  private readonly own: Cell[] = [];

  constructor(private readonly grid: Grid) {
    this.given = numberedIn(grid);
  }

  /** The cell of a number. */
  cell(number: number): Cell {
    return (this.given?.cells ?? this.own)[number]!;
  }

  /** Whether all numbers given so far are void, which is asked before others are. */
  beginsAnew(): boolean {
    if (this.own.length < MOST) return false;
    this.own.length = 0;
    this.known.clear();
    return true;
  }

  /** The numbers in a column, row by row; -1 where no cell says anything. */
  of(column: number, first: number, last: number): Int32Array {
    const given = this.given?.columns[column];
    if (given) return given.subarray(first, last);
    const numbers = new Int32Array(last - first).fill(NO_CELL);
    if (this.given || column < 0) return numbers;
    for (let row = first; row < last; row++) {
      const cell = cellAt(this.grid, row, column);
      if (cell !== undefined) numbers[row - first] = this.number(cell);
    }
    return numbers;
  }

  private number(cell: Cell): number {
    let number = this.known.get(cell);
    if (number === undefined) this.known.set(cell, (number = this.own.push(cell) - 1));
    return number;
  }
}
