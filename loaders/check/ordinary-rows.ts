import {blankKind} from "../../src/lib/dialect/blank";
import {isExampleMark, isNoteRow, totalRow} from "../../src/lib/dialect/layout";
import type {Cell, NumberedCells} from "../../src/lib/workbook";
import {type Grid, placedAt} from "./grid";
import {numberedIn} from "./row-facts";

/** A section or a page number stands in no more cells than these, and so does what belongs to a note above. */
const FEW = 2;
const ROW_NUMBER = /^\s*\d{1,6}[.、]?\s*$/;
const PLAIN = 1;
const NUMBER = 2;
const BLANK = 3;
const STRANGE = 4;

/**
 * Makes the test for rows that are data at first sight: several cells say something, and what the first one says neither stands above
 * the table nor begins a total or a note. Most rows of a long table are; the others are judged by all they say.
 * @param above texts that stand in the first cell of a row above the data
 */
export function ordinaryRows(grid: Grid, rowNumbers: readonly number[], above: ReadonlySet<string>): (row: number) => boolean {
  if (grid.covered.size > 0) return () => false;
  const numbered = numberedIn(grid);
  const kindOf = (cell: Cell): number => (above.has(cell.text.trim()) ? STRANGE : kindOfText(cell.text));
  const data = numbered && dataByNumber(numbered, kindOf);
  const isData = data ? (row: number) => data[row] === 1 : dataByCell(grid, kindOf);
  if (rowNumbers.length === 0) return isData;
  return (row) => isData(row) && !rowNumbers.some((column) => isExampleMark(placedAt(grid, row, column)?.text ?? ""));
}

/** The first cell that is not blank, behind a row number maybe, is plain, and it is not alone. */
function dataByCell(grid: Grid, kindOf: (cell: Cell) => number): (row: number) => boolean {
  const known = new Map<Cell, number>();
  return (row) => {
    const cells = grid.rows[row] ?? [];
    let said = 0;
    let before = BLANK;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === undefined || cell.text === "") continue;
      said++;
      if (before === PLAIN) continue;
      let kind = known.get(cell);
      if (kind === undefined) known.set(cell, (kind = kindOf(cell)));
      if (kind === STRANGE || (kind === NUMBER && before === NUMBER)) return false;
      if (kind !== BLANK) before = kind;
    }
    return said > FEW && before === PLAIN;
  };
}

/** The same for all rows at once. */
function dataByNumber({cells, columns, rows}: NumberedCells, kindOf: (cell: Cell) => number): Uint8Array {
  const kinds = new Uint8Array(cells.length);
  const data = new Uint8Array(rows.length);
  for (let row = 0; row < data.length; row++) {
    let said = 0;
    let before = BLANK;
    for (let column = 0; column < columns.length && (said <= FEW || before !== PLAIN); column++) {
      const number = columns[column]![row]!;
      if (number < 0) continue;
      said++;
      if (before === PLAIN) continue;
      const kind = kinds[number] || (kinds[number] = kindOf(cells[number]!));
      if (kind === STRANGE || (kind === NUMBER && before === NUMBER)) {
        before = STRANGE;
        break;
      }
      if (kind !== BLANK) before = kind;
    }
    data[row] = Number(said > FEW && before === PLAIN);
  }
  return data;
}

function kindOfText(text: string): number {
  if (blankKind(text) !== undefined) return BLANK;
  if (totalRow([text]) !== undefined || isNoteRow([text])) return STRANGE;
  return ROW_NUMBER.test(text) || totalRow([text, "合计"]) !== undefined ? NUMBER : PLAIN;
}
