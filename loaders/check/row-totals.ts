import {type RowKind, rowsOf} from "./classify";
import {addressIn, type Grid, placedAt} from "./grid";
import type {HeaderBlock, HeaderCell} from "./header-block";
import type {TablePlan} from "./plan";
import {type Disagreement, figure, NO_SUM, sumUnlike} from "./totals";

const TOTAL = /^(?:合计|总计|小计|总数|共计|合计数|总项数|total)$/i;
const FEWEST_PARTS = 2;
const SAMPLE = 200;
/** Of one or two rows it is not known that the columns are parts at all, unless their sum comes near. */
const NEAR = 0.8;

/** Compares a column 合计 with the columns beside it that it adds up, row by row. Where most rows disagree it is a total of something else. */
export function checkRowTotals(grid: Grid, top: number, kinds: readonly RowKind[], plan: Pick<TablePlan, "rowNumbers">, block: HeaderBlock): Disagreement[] {
  if (!block.cells.some(isTotal)) return [];
  const rows = rowsOf(kinds, "data", top);
  return block.cells.flatMap((cell, at) => {
    if (!isTotal(cell)) return [];
    const parts = partsOf(grid, rows, block, at, plan.rowNumbers);
    return parts.length < FEWEST_PARTS ? [] : compare(grid, rows, cell.column, parts);
  });
}

function isTotal(cell: HeaderCell): boolean {
  return TOTAL.test((cell.parts.at(-1) ?? cell.text).replace(/[（(].*[)）]$/, "").trim());
}

/** The run of figures on the right, or else on the left, within the same group of a header of several rows. */
function partsOf(grid: Grid, rows: readonly number[], block: HeaderBlock, at: number, rowNumbers: readonly number[]): number[] {
  const group = block.cells[at]?.parts.length === 1 ? undefined : block.cells[at]?.parts[0];
  const belongs = (cell: HeaderCell): boolean => !isTotal(cell) && !NO_SUM.test(cell.text) && !/其中/.test(cell.text) && (group === undefined || cell.parts[0] === group) && !rowNumbers.includes(cell.column) && isFigures(grid, rows, cell.column);
  const run = (cells: readonly HeaderCell[]): number[] => {
    const end = cells.findIndex((cell) => !belongs(cell));
    return (end < 0 ? cells : cells.slice(0, end)).map(({column}) => column);
  };
  const right = run(block.cells.slice(at + 1));
  return right.length >= FEWEST_PARTS ? right : run(block.cells.slice(0, at).reverse());
}

function isFigures(grid: Grid, rows: readonly number[], column: number): boolean {
  const texts = rows.slice(0, SAMPLE).map((row) => placedAt(grid, row, column)?.text.trim() ?? "").filter((text) => text !== "");
  return texts.length > 0 && rows.slice(0, SAMPLE).filter((row) => figure(grid, row, column) !== undefined).length >= texts.length * 0.8;
}

function compare(grid: Grid, rows: readonly number[], column: number, parts: readonly number[]): Disagreement[] {
  let judged = 0;
  const found: {readonly unlike: Disagreement; readonly near: boolean}[] = [];
  for (const row of rows) {
    const total = figure(grid, row, column);
    const known = parts.map((part) => figure(grid, row, part)).filter((one) => one !== undefined);
    if (total === undefined || known.length < FEWEST_PARTS) continue;
    judged++;
    const sum = sumUnlike(total, known);
    if (sum === undefined) continue;
    const unlike = {cell: addressIn(grid, row, column), row: row + 1, seen: String(total), expected: String(sum)};
    found.push({unlike, near: Math.min(sum, total) / Math.max(sum, total) >= NEAR});
  }
  if (judged > 2 && found.length * 2 >= judged) return [];
  return found.filter(({near}) => judged > 2 || near).map(({unlike}) => unlike);
}
