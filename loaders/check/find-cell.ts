import {blankKind} from "../../src/lib/dialect/blank";
import type {Place} from "../../src/lib/open-row";
import {address, type Cell} from "../../src/lib/workbook";
import {cellAt, type Grid, originOf} from "./grid";

/** A cell and its place in the sheet, which is put into words when asked for. */
export class Found implements Place {
  constructor(
    readonly cell: Cell,
    readonly row: number,
    readonly column: number,
  ) {}

  get address(): string {
    return address(this.row, this.column);
  }
}

function foundAt(grid: Grid, row: number, column: number): Found | undefined {
  const cell = cellAt(grid, row, column);
  if (!cell) return undefined;
  const place = grid.form?.get(row)?.[column];
  if (place) return new Found(cell, ...place);
  return grid.transposed ? new Found(cell, column, row) : new Found(cell, row, column);
}

/** The cell of a column; of cells merged downwards the first one's, with its own address. */
export function cellFor(grid: Grid, row: number, column: number): Found | undefined {
  if (grid.covered.size === 0) return foundAt(grid, row, column);
  const [top, left] = originOf(grid, row, column);
  return left === column ? foundAt(grid, top, left) : undefined;
}

/** Of several columns the first that is not blank. */
export function findIn(grid: Grid, row: number, columns: readonly number[]): Found | undefined {
  let last: Found | undefined;
  for (const column of columns) {
    const found = cellFor(grid, row, column);
    if (found && (columns.length === 1 || found.cell.kind === "uncached_formula" || blankKind(found.cell.text) === undefined)) return found;
    last ??= found;
  }
  return last;
}
