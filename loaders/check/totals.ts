import {parseNumber} from "../../src/lib/dialect/numbers";
import {type RowKind, rowsOf} from "./classify";
import {addressIn, cellAt, type Grid} from "./grid";
import type {HeaderBlock} from "./header-block";
import type {TablePlan} from "./plan";

/** Columns of shares, rates and ranks, which add up to nothing. */
export const NO_SUM = /率|比|占|增速|增长|同比|位次|排名|名次|均|%|指数/;

export interface Disagreement {
  readonly cell: string;
  readonly row: number;
  readonly seen: string;
  readonly expected: string;
}

/**
 * Compares each 小计 with the rows since the last one, each 合计 with all rows of its part; a total above its rows with those below.
 * Columns of shares and ranks are no sums, and are left alone.
 */
export function checkTotals(grid: Grid, top: number, kinds: readonly RowKind[], plan: TablePlan, block: HeaderBlock): Disagreement[] {
  const totals = [...rowsOf(kinds, "total", 0), ...rowsOf(kinds, "subtotal", 0)].sort((a, b) => a - b);
  if (totals.length === 0) return [];
  const columns = summedColumns(plan, block);
  return totals.flatMap((index) => {
    const parts = partsOf(kinds, index);
    if (parts.length === 0) return [];
    return columns.flatMap((column) => disagreement(grid, column, top, index, parts));
  });
}

function summedColumns(plan: TablePlan, block: HeaderBlock): number[] {
  const unsummed = new Set((plan.variants[0] ?? []).filter(({field}) => !["number", "text"].includes(field.kind)).flatMap((planned) => planned.columns));
  return block.cells
    .filter((cell) => !unsummed.has(cell.column) && !plan.rowNumbers.includes(cell.column) && !NO_SUM.test(cell.text))
    .map((cell) => cell.column);
}

/** Rows that a total adds up: those above it back to the last total that ends them, or, where it comes first, those below. */
function partsOf(kinds: readonly RowKind[], index: number): number[] {
  const ends = (kind: RowKind | undefined): boolean => kind === "total" || (kinds[index] === "subtotal" && (kind === "subtotal" || kind === "section"));
  const above: number[] = [];
  for (let i = index - 1; i >= 0 && !ends(kinds[i]); i--) if (kinds[i] === "data") above.push(i);
  if (above.length > 0 || kinds.slice(0, index).includes("data")) return above;
  const below: number[] = [];
  for (let i = index + 1; i < kinds.length && !ends(kinds[i]); i++) if (kinds[i] === "data") below.push(i);
  return below;
}

function disagreement(grid: Grid, column: number, top: number, index: number, parts: readonly number[]): Disagreement[] {
  const total = figure(grid, top + index, column);
  if (total === undefined) return [];
  const figures = parts.map((part) => figure(grid, top + part, column));
  const known = figures.filter((one) => one !== undefined);
  if (known.length < 2 || known.length < parts.length / 2) return [];
  const sum = sumUnlike(total, known);
  return sum === undefined ? [] : [{cell: addressIn(grid, top + index, column), row: top + index + 1, seen: String(total), expected: String(sum)}];
}

/** What the parts add up to, where it is not the total even when rounding is allowed for. */
export function sumUnlike(total: number, parts: readonly number[]): number | undefined {
  const decimals = Math.max(decimalsOf(total), ...parts.map(decimalsOf));
  const sum = Number(parts.reduce((a, b) => a + b, 0).toFixed(decimals));
  const tolerance = decimals === 0 ? 0 : 0.5 * 10 ** -decimals * (parts.length + 1);
  return Math.abs(sum - total) <= tolerance + 1e-9 ? undefined : sum;
}

/** A plain figure; nothing where a share, an estimate or a text stands. */
export function figure(grid: Grid, row: number, column: number): number | undefined {
  const cell = cellAt(grid, row, column);
  if (!cell) return undefined;
  const found = parseNumber(cell, {kind: "number"});
  return found.ok && found.qualifier === "exact" && found.unit !== "%" ? found.value : undefined;
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
