import {blankKind} from "../../src/lib/dialect/blank";
import {cellFor, type Found} from "./find-cell";
import type {Grid} from "./grid";

/** The first cell of a row that is struck out: most of what it says carries the line. One struck word in one cell is an edit, not a status. */
export function strickenRow(grid: Grid, row: number): Found | undefined {
  const cells = grid.rows[row] ?? [];
  if (!cells.some((cell) => cell?.struck)) return undefined;
  const said = cells.flatMap((cell, column) => (cell && blankKind(cell.text) === undefined ? [{cell, column}] : []));
  const struck = said.filter(({cell}) => cell.struck);
  if (struck.length * 2 <= said.length) return undefined;
  const [first] = struck;
  return first && cellFor(grid, row, first.column);
}
