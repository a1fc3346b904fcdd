import type {WorkBook} from "@e965/xlsx";

/**
 * Whether formulas stand in a workbook that nobody calculated. A library that writes .xls puts an empty text in place of every result, as a
 * formula whose result is empty has it too; but a spreadsheet program names itself in the properties, and then the empty texts are results.
 */
export function isUncalculated(book: WorkBook): boolean {
  if (Object.keys(book.Props ?? {}).length > 0) return false;
  let formulas = 0;
  for (const name of book.SheetNames) {
    for (const row of book.Sheets[name]?.["!data"] ?? []) {
      for (const cell of row ?? []) {
        if (cell?.f === undefined) continue;
        if (cell.v !== undefined && cell.v !== "") return false;
        formulas += 1;
      }
    }
  }
  return formulas > 0;
}
