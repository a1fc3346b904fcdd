import {isNoteRow} from "../../src/lib/dialect/layout";
import type {Cell} from "../../src/lib/workbook";
import {cellAt, type Grid} from "./grid";
import {folded} from "./header-names";
import {isPersonalHeader, meaningsOf} from "./header-index";

/** A form is no bigger than a page. */
const TALLEST_FORM = 80;
const WIDEST_FORM = 24;
const FEWEST_NAMES = 3;

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
}

interface Entry {
  readonly label: Piece;
  readonly value: Piece;
  readonly known: boolean;
}

/**
 * A sheet that is a form (交办单, 任务卡片): each name with its value to the right, several in a row and below each other. As a grid of one
 * header and one row, whose cells keep their places. Undefined where a name comes twice or stands beside another as in a header, where
 * several values stand beside one name, which are several records, or where some text is neither name, value, title nor note.
 */
export function formOf(grid: Grid): Grid | undefined {
  if (grid.transposed || grid.height > TALLEST_FORM || grid.width > WIDEST_FORM) return undefined;
  const entries: Entry[] = [];
  for (let row = 0; row < grid.height; row++) {
    const pieces = piecesOf(grid, row);
    if (isSilent(pieces)) continue;
    const found = entriesIn(pieces);
    if (found === undefined || (found.length === 0 && entries.length > 0)) return undefined;
    entries.push(...found);
  }
  return isForm(entries) ? gridFrom(grid, entries) : undefined;
}

/** The cells of a row, merged ones once, blank ones too. */
function piecesOf(grid: Grid, row: number): Piece[] {
  const pieces: Piece[] = [];
  for (let column = 0; column < grid.width; column++) {
    if (!grid.covered.has(row * grid.width + column)) pieces.push({row, column, cell: cellAt(grid, row, column)});
  }
  return pieces;
}

/** Names and values in turn; none in a line of title or note. */
function entriesIn(pieces: readonly Piece[]): Entry[] | undefined {
  const entries: Entry[] = [];
  const names = pieces.filter(isName).length;
  for (let at = 0; at < pieces.length; at++) {
    const label = pieces[at]!;
    if (textOf(label) === "") continue;
    const value = pieces[at + 1];
    if (names === 0 && entries.length === 0 && pieces.filter((piece) => textOf(piece) !== "").length < 2) return [];
    if (value === undefined || isName(value)) return undefined;
    entries.push({label, value, known: isName(label)});
    at++;
  }
  return entries;
}

/** Nothing, or 承办单位（盖章） … 年 月 日. */
function isSilent(pieces: readonly Piece[]): boolean {
  const texts = pieces.map(textOf);
  return texts.every((text) => text === "") || (isNoteRow(texts) && !pieces.some((piece) => isName(piece) && !isPersonalHeader([folded(textOf(piece)).key])));
}

function isName(piece: Piece): boolean {
  const text = textOf(piece);
  if (text === "" || piece.cell?.kind !== "text") return false;
  const {key} = folded(text);
  return meaningsOf(key).length > 0 || isPersonalHeader([key]);
}

function isForm(entries: readonly Entry[]): boolean {
  const known = entries.filter((entry) => entry.known);
  const labels = new Set(entries.map(({label}) => folded(textOf(label)).key));
  const columns = new Set(known.map(({label}) => label.column));
  const rows = new Set(known.map(({label}) => label.row));
  return known.length >= FEWEST_NAMES && rows.size >= 2 && labels.size === entries.length && known.length * 2 >= entries.length && entries.every(({label}) => columns.has(label.column));
}

function gridFrom(grid: Grid, entries: readonly Entry[]): Grid {
  const top = entries[0]!.label.row;
  const rows = [...grid.rows.slice(0, top), entries.map(({label}) => label.cell), entries.map(({value}) => value.cell)];
  const place = ({row, column}: Piece): readonly [number, number] => [row, column];
  const form = new Map([[top, entries.map(({label}) => place(label))], [top + 1, entries.map(({value}) => place(value))]]);
  return {...grid, rows, height: rows.length, width: Math.max(grid.width, entries.length), merges: [], covered: new Map(), form};
}

function textOf({cell}: Piece): string {
  return cell?.text.trim() ?? "";
}
