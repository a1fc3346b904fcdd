import {isNoteRow, isSectionRow, totalRow} from "../../src/lib/dialect/layout";
import {type Grid, isBlankRow} from "./grid";
import {type HeaderBlock, ROWS_LOOKED_AT_LATER} from "./header-block";
import {TALLEST} from "./header-stack";
import {folded} from "./header-names";
import {meaningsOf} from "./header-index";
import {rowFacts} from "./row-facts";
import {says} from "./says";

const FEWEST_NAMES = 3;
const LEAST_SHARE = 0.6;
/** A header and two rows: less is a line of labels above a table. */
const FEWEST_ROWS = 3;
const PAGE = /第\s*\d+\s*页/;

/** A row of column names, and where the title above it begins. */
interface Head {
  readonly row: number;
  readonly start: number;
}

/**
 * The tables that stand below each other on one sheet, each as a grid of its own: its rows, and the title above the first.
 * A new one begins with a row of column names below a blank row or a line of title; a header printed again begins none.
 */
export function stackedTables(grid: Grid): Grid[] {
  const heads = headsOf(grid);
  const [first] = heads;
  if (first === undefined) return [grid];
  const before = strangeRows(grid, first.start);
  if (heads.length < 2 && before === undefined) return [grid];
  const tables = tablesBelow(grid, heads.map(({row}) => row));
  return before === undefined ? tables : [part(grid, 0, 0, before), ...tables.map((table) => ({...part(table, 0, before, table.height), titleFrom: Math.max(before, table.titleFrom ?? 0)}))];
}

/** The tables below headers that stand in known rows, each with the title above it. */
export function tablesBelow(grid: Grid, tops: readonly number[]): Grid[] {
  const starts = tops.map((top) => startOf(grid, top));
  return tops.map((_, index) => part(grid, tops[0] ?? 0, index === 0 ? (tops[0] ?? 0) : (starts[index] ?? 0), starts[index + 1] ?? grid.height));
}

function headsOf(grid: Grid): Head[] {
  const heads: Head[] = [];
  const printed = new Set<string>();
  for (let row = 0; row < grid.height; row++) {
    if (row > 0 && saidIn(grid, row - 1, 2) > 1) continue;
    const names = namesIn(grid, row);
    if (names === undefined || printed.has(names)) continue;
    printed.add(names);
    heads.push({row, start: startOf(grid, row)});
  }
  return heads;
}

/** The row from which a header is to be looked for, where a row of names stands below those that are looked at anyway. */
export function laterHeader(grid: Grid): number | undefined {
  let seen = 0;
  for (let row = 0; row < grid.height && seen < ROWS_LOOKED_AT_LATER; row++) {
    if (saidIn(grid, row, 1) === 0) continue;
    seen++;
    if (namesIn(grid, row) !== undefined) return Math.max(0, row - TALLEST + 1);
  }
  return undefined;
}

/**
 * The tables under one header that is printed again with a title of its own: another unit, another month. A page's own title,
 * a section's heading and a note begin none.
 */
export function retitledTables(grid: Grid, block: HeaderBlock): Grid[] {
  const titles = new Set(Array.from({length: block.top}, (_, row) => saidText(grid, row)));
  const [first, printed] = [saidText(grid, block.top), signatureOf(grid, block.top)];
  const starts: number[] = [];
  for (let row = block.top + block.height; row < grid.height; row++) {
    if (saidText(grid, row) !== first || signatureOf(grid, row) !== printed) continue;
    const start = startOf(grid, topOfReprint(grid, row, block.top));
    let isNew = false;
    for (let line = start; line < row; line++) isNew ||= !isSectionRow(textsOf(grid, line)) && !titles.has(saidText(grid, line));
    for (let line = start; line < row; line++) titles.add(saidText(grid, line));
    if (isNew) starts.push(start);
  }
  if (starts.length === 0) return [grid];
  return [block.top, ...starts].map((from, index) => part(grid, block.top, from, starts[index] ?? grid.height));
}

/** Rows of groups above the names are printed again with them. */
function topOfReprint(grid: Grid, row: number, original: number): number {
  let rows = 0;
  while (original - rows > 0 && saidIn(grid, original - rows - 1, 2) > 1 && signatureOf(grid, row - rows - 1) === signatureOf(grid, original - rows - 1)) rows++;
  return row - rows;
}

/** What a row says, column by column. */
function signatureOf(grid: Grid, row: number): string {
  const texts = textsOf(grid, row).map((text) => text?.trim() ?? "");
  while (texts.at(-1) === "") texts.pop();
  return texts.join("\u0000");
}

/** Rows `from` to `to`, and what stands above row `title`; addresses stay those of the sheet. */
function part(grid: Grid, title: number, from: number, to: number): Grid {
  const rows = grid.rows.slice(0, to).map((row, index) => (index < title || index >= from ? row : undefined));
  const hiddenRows = new Set([...grid.hiddenRows].filter((row) => row >= from && row < to));
  return {...grid, rows, height: to, hiddenRows, titleFrom: from > title ? from : 0};
}

/** The lines of title above a header belong to it. */
function startOf(grid: Grid, row: number): number {
  let start = row;
  while (start > 0 && isTitle(grid, start - 1)) start--;
  return start;
}

function isTitle(grid: Grid, row: number): boolean {
  if (saidIn(grid, row, 2) !== 1) return false;
  const texts = textsOf(grid, row);
  return !isNoteRow(texts) && totalRow(texts) === undefined && !PAGE.test(saidText(grid, row));
}

/** Where the rows of a table that nobody knows end, above a blank row above the first header that is known. */
function strangeRows(grid: Grid, start: number): number | undefined {
  let end: number | undefined;
  let run = 0;
  for (let row = 0; row < start; row++) {
    const said = isBlankRow(grid, row) ? 0 : saidIn(grid, row, FEWEST_NAMES);
    if (said === 0 && run >= FEWEST_ROWS) end = row;
    run = said >= FEWEST_NAMES && !textsOf(grid, row).some((text) => /[:：]/.test(text ?? "")) ? run + 1 : 0;
  }
  return end;
}

function textsOf(grid: Grid, row: number): (string | undefined)[] {
  return Array.from(grid.rows[row] ?? [], (cell) => cell?.text);
}

function saidText(grid: Grid, row: number): string {
  const facts = rowFacts(grid);
  if (facts) return facts.trimmed[facts.first[row] ?? -1] ?? "";
  for (const cell of grid.rows[row] ?? []) if (says(cell)) return cell.text.trim();
  return "";
}

function saidIn(grid: Grid, row: number, enough: number): number {
  const facts = rowFacts(grid);
  if (facts) return Math.min(facts.said[row] ?? 0, enough);
  let said = 0;
  for (const cell of grid.rows[row] ?? []) if (says(cell) && ++said === enough) return said;
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
