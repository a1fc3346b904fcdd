import type {WorkBook} from "@e965/xlsx";
import type {Limits} from "../limits";

/**
 * Whether formulas stand in a workbook that nobody calculated. A library that writes .xls puts an empty text in place of every result, as a
 * formula whose result is empty has it too; but a spreadsheet program names itself in the properties, and then the empty texts are results.
 */
export function isUncalculated(book: WorkBook, limits: Limits): boolean {
  if (Object.keys(book.Props ?? {}).length > 0) return false;
  let formulas = 0;
  let results = 0;
  for (const name of book.SheetNames) {
    book.Sheets[name]?.["!data"]?.forEach((row) => {
      if (!row || row.length > limits.maxColumns) return;
      row.forEach((cell) => {
        if (cell?.f === undefined) return;
        formulas += 1;
        if (cell.v !== undefined && cell.v !== "") results += 1;
      });
    });
  }
  return formulas > 0 && results === 0;
}
