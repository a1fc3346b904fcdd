import {type Grid, isBlankRow} from "./grid";
import {folded} from "./header-block";
import {meaningsOf} from "./header-index";

const FEWEST_NAMES = 3;
const LEAST_SHARE = 0.6;

/**
 * The tables that stand below each other on one sheet, each as a grid of its own: its rows, and the title above the first.
 * A new one begins with a row of column names that stands below a blank row or below a line of title and is not a header printed again.
 */
export function stackedTables(grid: Grid): Grid[] {
  const heads: {row: number; start: number}[] = [];
  const printed = new Set<string>();
  for (let row = 0; row < grid.height; row++) {
    if (row > 0 && saidIn(grid, row - 1, 2) > 1) continue;
    const names = namesIn(grid, row);
    if (names === undefined || printed.has(names)) continue;
    printed.add(names);
    heads.push({row, start: startOf(grid, row)});
  }
  const [first] = heads;
  if (first === undefined || heads.length < 2) return [grid];
  return heads.map(({start}, index) => part(grid, first.row, index === 0 ? first.row : start, heads[index + 1]?.start ?? grid.height));
}

/** Rows `from` to `to`, and what stands above the first header; addresses stay those of the sheet. */
function part(grid: Grid, title: number, from: number, to: number): Grid {
  const rows = grid.rows.slice(0, to).map((row, index) => (index < title || index >= from ? row : undefined));
  return {...grid, rows, height: to, hiddenRows: new Set([...grid.hiddenRows].filter((row) => row >= from && row < to))};
}

/** The lines of title above a header belong to it. */
function startOf(grid: Grid, row: number): number {
  let start = row;
  while (start > 0 && saidIn(grid, start - 1, 2) === 1) start--;
  return start;
}

function saidIn(grid: Grid, row: number, enough: number): number {
  let said = 0;
  for (const cell of grid.rows[row] ?? []) {
    if (cell !== undefined && cell.text.trim() !== "" && ++said >= enough) break;
  }
  return said;
}

/** A row of texts most of which are columns of one register, as one text; nothing where it is no such row. */
function namesIn(grid: Grid, row: number): string | undefined {
  if (isBlankRow(grid, row)) return undefined;
  const keys: string[] = [];
  for (const cell of grid.rows[row] ?? []) {
    if (cell === undefined || cell.text.trim() === "") continue;
    if (cell.kind !== "text") return undefined;
    keys.push(folded(cell.text).key);
  }
  if (keys.length < FEWEST_NAMES) return undefined;
  const known = new Map<string, number>();
  for (const key of keys) for (const {register} of meaningsOf(key)) known.set(register.name, (known.get(register.name) ?? 0) + 1);
  const most = Math.max(0, ...known.values());
  return most >= FEWEST_NAMES && most >= keys.length * LEAST_SHARE ? keys.join("\u0000") : undefined;
}
