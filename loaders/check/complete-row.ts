import {blankKind} from "../../src/lib/dialect/blank";
import {isNoteRow, totalRow} from "../../src/lib/dialect/layout";
import type {RowKind} from "./classify";
import {findIn} from "./find-cell";
import type {Grid} from "./grid";
import type {TablePlan} from "./plan";

const BY_ITS_WORDS: ReadonlySet<RowKind> = new Set(["total", "subtotal", "of_which", "note", "section"]);
const FEWEST = 2;

/**
 * Makes a second look at rows that were taken for totals, notes or sections by a word in them (*3, 说明：材料不全, 合计 as a title):
 * one that has its key and all else that a row of the register has to have is a row. The word itself must not stand in the key.
 */
export function wholeRows(grid: Grid, {register, variants}: TablePlan): (row: number, kind: RowKind) => RowKind {
  const needed = (variants[0] ?? []).filter(({field, columns}) => field.required && columns.length > 0);
  const keys = needed.filter(({name}) => register.key.includes(name));
  if (needed.length < FEWEST || keys.length === 0) return (_, kind) => kind;
  return (row, kind) => {
    if (!BY_ITS_WORDS.has(kind)) return kind;
    const textOf = (columns: readonly number[]): string => findIn(grid, row, columns)?.cell.text ?? "";
    const complete = needed.every(({columns}) => blankKind(textOf(columns)) === undefined);
    return complete && keys.every(({columns}) => isPlain(textOf(columns))) ? "data" : kind;
  };
}

/** Neither a word for a sum nor one that begins a note; a mark before a number (*3, ※2) is neither. */
function isPlain(text: string): boolean {
  return totalRow([text]) === undefined && !isNoteRow([text.replace(/^[*＊※]\s*(?=[\dA-Za-z])/, "")]);
}
