import {address, type Cell, type Merge, type NumberedCells, type Sheet} from "../../src/lib/workbook";
import {rowFacts} from "./row-facts";

/** Merges cover cells no more often than this in all: a hostile sheet can declare millions of overlapping ones. */
const MOST_COVERED = 1_000_000;

/** A sheet as the check looks at it: transposed where the profile says so; addresses are always the sheet's own. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  readonly transposed: boolean;
  readonly rows: Sheet["rows"];
  /** Of a sheet whose cells are numbered; a part of it takes this along, but has rows of its own (see `numberedIn`). */
  readonly numbered?: NumberedCells;
  readonly height: number;
  readonly width: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Covered cell → top left cell of its merge, both as `row * width + column`. */
  readonly covered: ReadonlyMap<number, number>;
  /** Of a table below others on its sheet: the row where its own title begins, which counts before the sheet's. */
  readonly titleFrom?: number;
  /** Of a table beside others on its sheet: which one, from 1. */
  readonly beside?: number;
  /** Of a form read as a table: where the cells of its two rows really stand, row → column → place. */
  readonly form?: ReadonlyMap<number, readonly (readonly [row: number, column: number])[]>;
}

/** Makes the grid of a sheet. */
export function gridOf(sheet: Sheet, transposed = false): Grid {
  const rows = transposed ? transpose(sheet.rows) : sheet.rows;
  const merges = transposed ? sheet.merges.map(({top, left, bottom, right}) => ({top: left, left: top, bottom: right, right: bottom})) : sheet.merges;
  const numbered = transposed ? undefined : sheet.numbered;
  const width = numbered ? numbered.columns.length : widthOf(rows);
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    transposed,
    rows,
    ...(numbered ? {numbered} : {}),
    height: rows.length,
    width,
    merges,
    hiddenRows: transposed ? sheet.hiddenColumns : sheet.hiddenRows,
    covered: coveredCells(merges, rows.length, width),
  };
}

/** Address of a place of the grid as it is called in the sheet. */
export function addressIn(grid: Grid, row: number, column: number): string {
  const place = grid.form?.get(row)?.[column];
  if (place) return address(...place);
  return grid.transposed ? address(column, row) : address(row, column);
}

/** The cell that stands in a place, whatever it says. */
export function placedAt({rows, numbered}: Grid, row: number, column: number): Cell | undefined {
  if (numbered?.rows !== rows) return rows[row]?.[column];
  const number = numbered.columns[column]?.[row] ?? -1;
  return number < 0 ? undefined : numbered.cells[number];
}

/** The cell itself; `undefined` where nothing but blanks stands. */
export function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  const cell = placedAt(grid, row, column);
  return cell !== undefined && cell.text === "" && cell.kind === "text" ? undefined : cell;
}

/** Where the content of a place really stands: the top left of a merge that covers it, else the place itself. */
export function originOf(grid: Grid, row: number, column: number): readonly [row: number, column: number] {
  const at = grid.covered.size === 0 ? undefined : grid.covered.get(row * grid.width + column);
  return at === undefined ? [row, column] : [Math.floor(at / grid.width), at % grid.width];
}

/** What a person sees in a place, merged cells included. */
export function textAt(grid: Grid, row: number, column: number): string {
  const [top, left] = originOf(grid, row, column);
  return cellAt(grid, top, left)?.text ?? "";
}

/** Whether a row holds anything but blanks. */
export function isBlankRow(grid: Grid, row: number): boolean {
  const facts = rowFacts(grid);
  if (facts) return facts.said[row] === 0;
  const cells = grid.rows[row];
  return cells === undefined || !cells.some((cell) => cell !== undefined && (cell.kind !== "text" || cell.text.trim() !== ""));
}

function widthOf(rows: Sheet["rows"]): number {
  let width = 0;
  for (const row of rows) if (row !== undefined && row.length > width) width = row.length;
  return width;
}

function transpose(rows: Sheet["rows"]): (Cell | undefined)[][] {
  const turned: (Cell | undefined)[][] = Array.from({length: widthOf(rows)}, () => []);
  rows.forEach((row, r) => row?.forEach((cell, c) => {
    const line = turned[c];
    if (line && cell !== undefined) line[r] = cell;
  }));
  return turned;
}

function coveredCells(merges: readonly Merge[], height: number, width: number): Map<number, number> {
  const covered = new Map<number, number>();
  let times = 0;
  for (const merge of merges) {
    if (merge.left >= width) continue;
    const origin = merge.top * width + merge.left;
    const [bottom, right] = [Math.min(merge.bottom, height - 1), Math.min(merge.right, width - 1)];
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) {
        const place = row * width + column;
        if (place !== origin) covered.set(place, origin);
      }
      times += right - merge.left + 1;
      if (times > MOST_COVERED) return covered;
    }
  }
  return covered;
}
