import {blankKind} from "../../src/lib/dialect/blank";
import {isBareMark, isNoteRow, sectionRow, totalRow} from "../../src/lib/dialect/layout";
import {parsePeriod} from "../../src/lib/dialect/periods";
import {resolveUnits} from "../../src/lib/dialect/units";
import type {Field} from "../../src/lib/field";
import {addressIn, cellAt, type Grid, isBlankRow} from "./grid";
import type {Fixed, Setting} from "./planned";
import {periodName} from "./type-period";
import {textCell} from "./typer";

/** Narrower tables have rows that are no fuller than a section row. */
const FEWEST_COLUMNS = 3;
const MOST_CELLS = 2;
const MOST_NAMED = 8;
const COUNTED = /[(（]共?\s*\d+\s*[项件个条]?[)）]$/;
const NUMBER = /^\d{1,3}[.、]?$/;

interface SectionRow {
  readonly row: number;
  readonly text: string;
  readonly address: string;
}

/** What section rows inside a table say of the rows below them. */
export interface Sections {
  /** What stands above a row; nothing before the first of them. */
  readonly above: (row: number) => Fixed | undefined;
  readonly rows: ReadonlySet<number>;
  readonly first: number;
  /** Each with its cell, for the reader. */
  readonly said: string;
  readonly cell: string;
}

/**
 * Units or months by section rows, where every single section row is certainly one; else nothing, and the rows are refused as before.
 * Of months below units (甲区, 8月, 9月, 乙区, 8月 …) the next unit begins without a month.
 */
export function sectionsFor({grid, block, context, world}: Setting, field: Field): Sections | undefined {
  const {kind} = field;
  const isUnit = kind === "unit" || kind === "units";
  if (!field.required || grid.width < FEWEST_COLUMNS || grid.form || (!isUnit && kind !== "month" && kind !== "period")) return undefined;
  const found = sectionRowsBelow(grid, block.top + block.height);
  const units = found.map(({text}) => unitOf(text, world.units));
  const periods = found.map(({text}) => periodOf(text, kind === "period", context.dateYear));
  if (found.some((_, at) => units[at] === undefined && periods[at] === undefined)) return undefined;
  const [own, other] = isUnit ? [units, periods] : [periods, units];
  const named = found.filter((_, at) => own[at] !== undefined);
  if (named.length === 0) return undefined;
  const marks = found.map((section, at) => ({...section, value: own[at]})).filter(({value}) => value !== undefined || other[0] !== undefined);
  const fixed = marks.map(({value, address, text}): Fixed | undefined => value === undefined ? undefined : {cell: textCell(value), address, text});
  const starts = marks.map(({row}) => row);
  return {
    above: (row) => fixed[lastBefore(starts, row)],
    rows: new Set(found.map(({row}) => row)),
    first: found[0]!.row,
    said: named.slice(0, MOST_NAMED).map(({text, address}) => `${text}（${address}）`).join("、") + (named.length > MOST_NAMED ? ` … (${named.length})` : ""),
    cell: named[0]!.address,
  };
}

function lastBefore(starts: readonly number[], row: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Rows that hold one text and no more, but for a number or 一 before it; notes, totals, what a merge hangs down into and lines below the last full row are none. */
function sectionRowsBelow(grid: Grid, top: number): SectionRow[] {
  const found: SectionRow[] = [];
  let full = 0;
  for (let row = top; row < grid.height; row++) {
    const columns = fewSaid(grid, row);
    if (columns === undefined && !isBlankRow(grid, row)) full = found.length;
    if (columns === undefined || columns.length === 0 || hangsDown(grid, row)) continue;
    const texts = columns.map((column) => cellAt(grid, row, column)!.text.trim());
    if (isNoteRow(texts) || totalRow(texts) !== undefined) continue;
    if (texts.length === 2 && !isBareMark(texts[0]!) && !NUMBER.test(texts[0]!)) continue;
    const text = texts.at(-1)!;
    found.push({row, text: (sectionRow([text])?.title ?? text).replace(COUNTED, "").replace(/[:：]$/, "").trim(), address: addressIn(grid, row, columns.at(-1)!)});
  }
  return found.slice(0, full);
}

/** The columns of a row that say something; undefined where they are more than a section row has. */
function fewSaid(grid: Grid, row: number): number[] | undefined {
  if (isBlankRow(grid, row)) return undefined;
  const columns: number[] = [];
  for (let column = 0; column < grid.width; column++) {
    const cell = cellAt(grid, row, column);
    if (cell === undefined || blankKind(cell.text) !== undefined || grid.covered.has(row * grid.width + column)) continue;
    if (columns.length === MOST_CELLS) return undefined;
    columns.push(column);
  }
  return columns;
}

function hangsDown(grid: Grid, row: number): boolean {
  if (grid.covered.size === 0) return false;
  for (let column = 0; column < grid.width; column++) {
    const origin = grid.covered.get(row * grid.width + column);
    if (origin !== undefined && Math.floor(origin / grid.width) < row) return true;
  }
  return false;
}

function unitOf(text: string, units: ReadonlyMap<string, string>): string | undefined {
  const {ids, unresolved, groups} = resolveUnits(text, units);
  return ids.length === 1 && unresolved.length === 0 && groups === undefined ? ids[0] : undefined;
}

function periodOf(text: string, any: boolean, year: number | undefined): string | undefined {
  const found = parsePeriod(text, year === undefined ? {} : {year});
  return found.ok && (any || found.granularity === "month") ? periodName(found) : undefined;
}
