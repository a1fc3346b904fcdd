import {type Grid, isBlankRow, textAt} from "./grid";
import type {HeaderBlock, HeaderCell} from "./header-block";
import {unitAlone} from "./header-names";

const LABEL = /^(?:计量)?单位$/;

/** A header with the row of units below it, where there is one: 万元 below 投资额, % below 完成率, and nothing but units. */
export function withUnitsRow(grid: Grid, block: HeaderBlock): HeaderBlock {
  const row = block.top + block.height;
  if (row >= grid.height || isBlankRow(grid, row)) return block;
  const units = new Map<number, string>();
  for (let column = 0; column < (grid.rows[row]?.length ?? 0); column++) {
    const text = textAt(grid, row, column).trim();
    if (text === "" || LABEL.test(text)) continue;
    const unit = unitAlone(text);
    if (unit === undefined) return block;
    units.set(column, unit);
  }
  const unknown = [...units.keys()].some((column) => !block.cells.some((cell) => cell.column === column));
  return units.size === 0 || unknown ? block : {...block, height: block.height + 1, cells: block.cells.map((cell) => measured(cell, units.get(cell.column)))};
}

function measured(cell: HeaderCell, unit: string | undefined): HeaderCell {
  return unit === undefined || cell.unit !== undefined ? cell : {...cell, unit};
}
