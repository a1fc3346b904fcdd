import {type Grid, textAt} from "./grid";

/** A heading without a merge reaches so many columns to the right. */
const WIDEST_GROUP = 30;

/** The rows of a header. `blanksBelong`: nothing is merged in them, as in a text file, so that a blank belongs to what stands beside it. */
export interface HeaderRows {
  readonly top: number;
  readonly height: number;
  readonly blanksBelong: boolean;
}

/** The rows of a header as they stand in a grid: where it merges cells its blanks are blanks. */
export function headerRows(grid: Grid, top: number, height: number): HeaderRows {
  return {top, height, blanksBelong: height > 1 && !grid.merges.some((merge) => merge.top < top + height && merge.bottom >= top)};
}

/**
 * The group that a blank cell in the upper rows of a header belongs to: the text on its left, as far as the group above reaches.
 * A blank below its own column's heading, or with no name below it, belongs to none.
 */
export function groupOf(grid: Grid, rows: HeaderRows, row: number, column: number): string {
  if (!rows.blanksBelong || row === rows.top + rows.height - 1 || !saysBelow(grid, rows, row, column)) return "";
  for (let left = column; left >= Math.max(0, column - WIDEST_GROUP); left--) {
    const text = textAt(grid, row, left);
    if (text !== "") return text;
    for (let above = rows.top; above < row; above++) if (textAt(grid, above, left) !== "") return "";
  }
  return "";
}

function saysBelow(grid: Grid, rows: HeaderRows, row: number, column: number): boolean {
  for (let below = row + 1; below < rows.top + rows.height; below++) if (textAt(grid, below, column) !== "") return true;
  return false;
}

/** Whether a text heads more than its own column: names stand below the blanks on its right, in the next row or the one after. */
export function headsSeveral(grid: Grid, row: number, column: number): boolean {
  const end = Math.min(grid.width, column + WIDEST_GROUP + 1);
  for (let right = column + 1; right < end && textAt(grid, row, right) === ""; right++) {
    if (textAt(grid, row + 1, right) !== "" || textAt(grid, row + 2, right) !== "") return true;
  }
  return false;
}
