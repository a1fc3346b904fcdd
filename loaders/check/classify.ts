import {blankKind} from "../../src/lib/dialect/blank";
import {isBareMark, isColumnNumbers, isExampleMark, isNoteRow, isSectionRow, totalRow, type TotalKind} from "../../src/lib/dialect/layout";
import {type Grid, placedAt} from "./grid";
import type {HeaderBlock} from "./header-block";
import {ordinaryRows} from "./ordinary-rows";

/** What a row below the header is; only `data` rows are rows of the register. */
export type RowKind = "data" | "blank" | "section" | "repeated_header" | "note" | "example" | TotalKind;

/** The rows of one kind, the first of all being `top`. */
export function rowsOf(kinds: readonly RowKind[], kind: RowKind, top: number): number[] {
  const rows: number[] = [];
  for (let at = 0; at < kinds.length; at++) if (kinds[at] === kind) rows.push(top + at);
  return rows;
}

const MOST_TAIL_CELLS = 1;
const PAGE = /^[-—\s]*第\s*\d+\s*页(?:[，,\s/]*共\s*\d+\s*页)?[-—\s]*$|^[（(]?(?:接|续|转)[上下前后](?:页|表)[）)]?$|^[（(]?(?:续表|此页无正文|以下空白|以下无正文)\s*\d{0,2}[）)]?$/;
const ROW_NUMBER = /^\s*\d{1,6}[.、]?\s*$/;

/**
 * Makes the judge of rows below one header. It is asked row by row from the top, since what follows a note (注：1. … 2. …) is note too.
 * `rowNumbers` are columns such as 序号, which say nothing: a row with nothing else is blank.
 */
export function rowJudge(grid: Grid, block: HeaderBlock, rowNumbers: readonly number[]): (row: number) => RowKind {
  const numbered = new Set(rowNumbers);
  const headers = new Set(block.cells.flatMap((cell) => cell.parts));
  const {beginnings, isPrintedAbove} = printedAbove(grid, block);
  const isOrdinary = ordinaryRows(grid, rowNumbers, new Set([...headers, ...beginnings]));
  const wide = wideRows(grid);
  const first = block.top + block.height;
  const isNumberedLikeRows = likeRows(grid, first);
  let inNotes = false;
  return (row) => {
    if (row !== first && isOrdinary(row)) {
      inNotes = false;
      return "data";
    }
    const texts = spokenTexts(grid, row);
    if (isBlank(texts, numbered)) return "blank";
    if (row === first && isColumnNumbers(texts)) return "repeated_header";
    if (rowNumbers.some((column) => isExampleMark(texts[column] ?? ""))) return "example";
    const few = countSaid(texts);
    if (inNotes && few <= MOST_TAIL_CELLS) return "note";
    inNotes = false;
    if (isHeaderAgain(texts, headers) || isPrintedAbove(texts)) return "repeated_header";
    const total = totalRow(texts);
    if (total) return total;
    if (few <= 2 && isSectionRow(texts) && !(few === 2 && isNumberedLikeRows(texts))) return "section";
    if (few === 1 && wide.has(row) && !isNoteRow(texts)) return "section";
    if (few <= 2 && texts.some((text) => text !== undefined && PAGE.test(text))) return "note";
    if (few <= 6 && isNoteRow(texts)) {
      inNotes = true;
      return "note";
    }
    return "data";
  };
}

const ROWS_LOOKED_AT = 200;
const FEWEST_OF_A_ROW = 4;

/** Makes the test for 三 beside a text that is no heading, since full rows are numbered 一, 二 in the same column: a row that nobody filled in. */
function likeRows(grid: Grid, first: number): (texts: readonly (string | undefined)[]) => boolean {
  const known = new Map<number, boolean>();
  return (texts) => {
    const column = texts.findIndex((text) => text !== undefined && text.trim() !== "");
    let found = known.get(column);
    if (found === undefined) {
      found = false;
      for (let row = first; row < Math.min(grid.height, first + ROWS_LOOKED_AT) && !found; row++) {
        found = isBareMark(placedAt(grid, row, column)?.text ?? "") && countSaid(spokenTexts(grid, row)) >= FEWEST_OF_A_ROW;
      }
      known.set(column, found);
    }
    return found && isBareMark(texts[column] ?? "");
  };
}

/** Rows with a cell merged over at least half of the table: headings, whatever they say. */
function wideRows(grid: Grid): ReadonlySet<number> {
  return new Set(grid.merges.filter((merge) => merge.top === merge.bottom && merge.right - merge.left + 1 >= grid.width / 2).map((merge) => merge.top));
}

/** Texts that stand in a row; what a merge covers says nothing of its own. */
function spokenTexts(grid: Grid, row: number): (string | undefined)[] {
  const cells = grid.rows[row];
  const texts: (string | undefined)[] = [];
  if (!cells) return texts;
  for (let column = 0; column < cells.length; column++) texts.push(cells[column]?.text);
  if (grid.covered.size === 0) return texts;
  return texts.map((text, column) => (text === undefined || text === "" || grid.covered.has(row * grid.width + column) ? undefined : text));
}

function isBlank(texts: readonly (string | undefined)[], numbered: ReadonlySet<number>): boolean {
  for (let column = 0; column < texts.length; column++) {
    const text = texts[column];
    if (text === undefined || text === "" || (numbered.has(column) && ROW_NUMBER.test(text))) continue;
    if (blankKind(text) !== "empty") return false;
  }
  return true;
}

function countSaid(texts: readonly (string | undefined)[]): number {
  let count = 0;
  for (const text of texts) if (text !== undefined && text !== "") count++;
  return count;
}

/** What begins the rows that stand above the data, title and header, and the test for those of them that come again on the next page. */
function printedAbove(grid: Grid, block: HeaderBlock): {readonly beginnings: ReadonlySet<string>; readonly isPrintedAbove: (texts: readonly (string | undefined)[]) => boolean} {
  const above = Array.from({length: block.top + block.height}, (_, row) => spokenTexts(grid, row)).filter((texts) => firstSaid(texts) !== "");
  const printed = new Set(above.map(signatureOf));
  const beginnings = new Set(above.map(firstSaid));
  return {beginnings, isPrintedAbove: (texts) => beginnings.has(firstSaid(texts)) && printed.has(signatureOf(texts))};
}

function firstSaid(texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text.trim() !== "")?.trim() ?? "";
}

/** What a row says, column by column: a page that begins anew repeats title and header as they stood. */
function signatureOf(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text, column) => (text === undefined || text.trim() === "" ? [] : [`${column} ${text.trim()}`])).join("\u0000");
}

/** Print headers come again as they stood, all their rows of them. */
function isHeaderAgain(texts: readonly (string | undefined)[], headers: ReadonlySet<string>): boolean {
  const first = texts.find((text) => text !== undefined && text.trim() !== "");
  if (first === undefined || !headers.has(first.trim())) return false;
  const said = texts.filter((text): text is string => text !== undefined && text.trim() !== "");
  return said.length >= 2 && said.filter((text) => headers.has(text.trim())).length >= said.length * 0.6;
}
