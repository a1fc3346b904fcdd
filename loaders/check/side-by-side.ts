import {cellAt, type Grid} from "./grid";
import type {HeaderBlock} from "./header-block";

const FEWEST_COLUMNS = 3;

/**
 * The tables that stand beside each other on one sheet, parted by a column in which nothing stands from the header down: each a grid
 * of its own with the other's cells left out. One grid where there is no such column, or a part is too narrow for a table.
 */
export function tablesBeside(grid: Grid, block: HeaderBlock): Grid[] {
  const groups = groupsOf(grid, block);
  if (groups.length < 2 || groups.some(({from, to}) => to - from + 1 < FEWEST_COLUMNS)) return [grid];
  return groups.map(({from, to}, index) => ({...grid, rows: grid.rows.map((row, at) => (row === undefined || at < block.top ? row : row.map((cell, column) => (column < from || column > to ? undefined : cell)))), beside: index + 1}));
}

function groupsOf(grid: Grid, block: HeaderBlock): {readonly from: number; to: number}[] {
  const groups: {from: number; to: number}[] = [];
  for (const {column} of block.cells) {
    const last = groups.at(-1);
    if (last && (column === last.to + 1 || !isBlankBetween(grid, block.top, last.to + 1, column))) last.to = column;
    else groups.push({from: column, to: column});
  }
  return groups;
}

function isBlankBetween(grid: Grid, top: number, from: number, to: number): boolean {
  for (let row = top; row < grid.height; row++) {
    for (let column = from; column < to; column++) {
      if (cellAt(grid, row, column) !== undefined || grid.covered.has(row * grid.width + column)) return false;
    }
  }
  return true;
}
