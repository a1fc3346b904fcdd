import {type Grid, originOf, textAt} from "./grid";
import {headsSeveral} from "./header-blanks";
import {unitAlone} from "./header-names";

/** Rows of the tallest header. */
export const TALLEST = 3;
/** Columns that are enough to tell what a row is; the header that is chosen is then read whole. */
export const COLUMNS_LOOKED_AT = 1_000;

/**
 * Whether a row can stand above another in one header without merges to say so: each of its texts either has nothing below it,
 * or heads several columns. 填报单位 above 序号, with the unit's name beside it, is a line of the title.
 */
export function reachesDown(grid: Grid, row: number): boolean {
  for (let column = 0; column < Math.min(grid.width, COLUMNS_LOOKED_AT); column++) {
    const [top, left] = originOf(grid, row, column);
    if (top !== row || left !== column || textAt(grid, row, column) === "" || textAt(grid, row + 1, column) === "") continue;
    if (sameAsBelow(grid, row, column) || unitAlone(textAt(grid, row + 1, column)) !== undefined) continue;
    const merged = column + 1 < grid.width && originOf(grid, row, column + 1)[1] === column && textAt(grid, row + 1, column + 1) !== "";
    if (!merged && !headsSeveral(grid, row, column)) return false;
  }
  return true;
}

function sameAsBelow(grid: Grid, row: number, column: number): boolean {
  const [top] = originOf(grid, row + 1, column);
  return top <= row;
}

/** Whether a row is the lower part of cells merged downwards, as in the second row of a header. */
export function cutsMerge(grid: Grid, top: number): boolean {
  return grid.merges.some((merge) => merge.top < top && top <= merge.bottom && merge.bottom - merge.top < TALLEST);
}

/** Whether a header that ends with a row would cut cells merged downwards that begin in it: the title above such a header is no part of it. */
export function endsInMerge(grid: Grid, top: number, bottom: number): boolean {
  return grid.merges.some((merge) => top <= merge.top && merge.top <= bottom && bottom < merge.bottom && merge.bottom - merge.top < TALLEST);
}

/** Cells merged downwards say how many rows the header has at least. */
export function leastHeight(grid: Grid, top: number): number {
  let least = 1;
  for (const merge of grid.merges) {
    const height = merge.bottom - merge.top + 1;
    if (merge.top === top && height <= TALLEST && height > least) least = height;
  }
  return least;
}
