/**
 * What a reader hands over: cells as they stand, each with its place. No meaning yet.
 * Rows and columns are zero-based here; people see `address()` (A1 notation).
 */
export interface Cell {
  /** What a person sees in the cell: formatted text, line breaks kept, never trimmed. */
  readonly text: string;
  /** What is stored: a number for numbers and date serials, else the text. `null` for an error or a formula with no cached value. */
  readonly value: string | number | boolean | null;
  readonly kind: "text" | "number" | "date" | "boolean" | "error" | "uncached_formula";
  /** The number format code (`0.0%`, `yyyy"年"m"月"`), where the file has one other than General. */
  readonly format?: string;
  /** Strike-through, which offices use as a status. */
  readonly struck?: true;
  /** For `kind: "date"`: ISO `2022-06-30`, or `2022-06-30T08:00:00`; 1900 and 1904 systems and time zones already settled. */
  readonly iso?: string;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a long sheet by number: it has few that are different, and what is asked of every place is asked of them once. */
export interface NumberedCells {
  readonly cells: readonly Cell[];
  /** `columns[c][r]`: the number of the cell that stands there, -1 for none. */
  readonly columns: readonly Int32Array[];
  /** The rows that it numbers: of a table that takes in others it says nothing. */
  readonly rows: Sheet["rows"];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[r]?.[c]`, sparse: an absent cell was never written. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly numbered?: NumberedCells;
}

/** Something the reader noticed and that a person should know; codes stand in `src/lib/faults`. */
export interface ReadNote {
  readonly code: string;
  readonly sheet?: string;
  readonly seen: string;
}

export interface Workbook {
  readonly format: "xlsx" | "xls" | "xlsb" | "ods" | "csv" | "html" | "xml";
  readonly reader: "youjie" | "sheetjs" | "papaparse";
  /** Text files only. */
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadNote[];
  /** How many different cells it holds, where cells that are alike are one. */
  readonly different?: number;
}

/** Zero-based column to letters: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based row and column to A1 notation. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
