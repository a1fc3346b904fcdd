import {utils, write, type CellObject, type WorkSheet} from "@e965/xlsx";
import {rich, type Book, type Grid, type RichCell} from "./book.js";

function cellObject(cell: RichCell): CellObject {
  const format = cell.format ? {z: cell.format} : {};
  if (typeof cell.value === "number") return {t: "n", v: cell.value, ...format};
  return {t: "s", v: String(cell.value)};
}

function worksheet(grid: Grid): WorkSheet {
  const sheet: WorkSheet = {};
  let width = 1;
  for (const [r, row] of grid.rows.entries()) {
    width = Math.max(width, row.length);
    for (const [c, cell] of row.entries()) {
      if (cell !== null) sheet[utils.encode_cell({r, c})] = cellObject(rich(cell));
    }
  }
  sheet["!ref"] = utils.encode_range({s: {r: 0, c: 0}, e: {r: grid.rows.length - 1, c: width - 1}});
  sheet["!merges"] = grid.merges.map((m) => ({s: {r: m.top, c: m.left}, e: {r: m.bottom, c: m.right}}));
  return sheet;
}

/** BIFF8, as Excel 97–2003 saves. */
export function xlsBytes(book: Book): Uint8Array {
  const workbook = utils.book_new();
  for (const grid of book.grids) utils.book_append_sheet(workbook, worksheet(grid), grid.name);
  return new Uint8Array(write(workbook, {bookType: "biff8", type: "array"}) as ArrayBuffer);
}
