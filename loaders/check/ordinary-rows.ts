import {blankKind} from "../../src/lib/dialect/blank";
import {isExampleMark, isNoteRow, totalRow} from "../../src/lib/dialect/layout";
import type {Cell} from "../../src/lib/workbook";
import type {Grid} from "./grid";

/** A section or a page number stands in no more cells than these, and so does what belongs to a note above. */
const FEW = 2;
const ROW_NUMBER = /^\s*\d{1,6}[.、]?\s*$/;
const PLAIN = 0;
const NUMBER = 1;
const BLANK = 2;
const STRANGE = 3;

/**
 * Makes the test for rows that are data at first sight: several cells say something, and what the first one says neither stands above
 * the table nor begins a total or a note. Most rows of a long table are; the others are judged by all they say.
 * @param above texts that stand in the first cell of a row above the data
 */
export function ordinaryRows(grid: Grid, rowNumbers: readonly number[], above: ReadonlySet<string>): (row: number) => boolean {
  const known = new Map<Cell, number>();
  const kindOf = (cell: Cell): number => {
    let kind = known.get(cell);
    if (kind === undefined) known.set(cell, (kind = above.has(cell.text.trim()) ? STRANGE : kindOfText(cell.text)));
    return kind;
  };
  const isExample = (cell: Cell | undefined): boolean => cell !== undefined && isExampleMark(cell.text);
  return (row) => {
    const cells = grid.rows[row];
    if (!cells || grid.covered.size > 0) return false;
    let said = 0;
    let before = BLANK;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === undefined || cell.text === "") continue;
      said++;
      if (before === PLAIN) continue;
      const kind = kindOf(cell);
      if (kind === STRANGE || (kind === NUMBER && before === NUMBER)) return false;
      if (kind !== BLANK) before = kind;
    }
    return said > FEW && before === PLAIN && !rowNumbers.some((column) => isExample(cells[column]));
  };
}

function kindOfText(text: string): number {
  if (blankKind(text) !== undefined) return BLANK;
  if (totalRow([text]) !== undefined || isNoteRow([text])) return STRANGE;
  return ROW_NUMBER.test(text) || totalRow([text, "合计"]) !== undefined ? NUMBER : PLAIN;
}
