import {blankKind} from "../../src/lib/dialect/blank";
import type {Cell} from "../../src/lib/workbook";
import {addressIn, cellAt, type Grid, originOf} from "./grid";

/** A cell and where it stands. */
export interface Found {
  readonly cell: Cell;
  readonly address: string;
}

/** The cell of a column; of cells merged downwards the first one's, with its own address. */
export function cellFor(grid: Grid, row: number, column: number): Found | undefined {
  const [top, left] = grid.covered.size === 0 ? [row, column] : originOf(grid, row, column);
  if (left !== column) return undefined;
  const cell = cellAt(grid, top, left);
  return cell && {cell, address: addressIn(grid, top, left)};
}

/** Of several columns the first that is not blank. */
export function findIn(grid: Grid, row: number, columns: readonly number[]): Found | undefined {
  let last: Found | undefined;
  for (const column of columns) {
    const found = cellFor(grid, row, column);
    if (found && (columns.length === 1 || blankKind(found.cell.text) === undefined)) return found;
    last ??= found;
  }
  return last;
}
