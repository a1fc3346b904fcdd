/** What the library does not tell of a workbook of binary records, found by walking over them. */
export interface Aside {
  /** Cells struck through, sheet by sheet in the order of the workbook; a cell is `cellNumber(row, column)`. */
  readonly struck: readonly ReadonlySet<number>[];
  /** Headers and footers of the printed pages, as written. */
  readonly print: readonly string[];
  /** Words of text boxes. */
  readonly boxes: readonly string[];
  /** Names that a workbook gives to places. */
  readonly names: readonly string[];
  /** What is said to him who fills in a cell. */
  readonly prompts: readonly string[];
  /** Other workbooks that formulas refer to. */
  readonly links: number;
}

export const NOTHING_ASIDE: Aside = {struck: [], print: [], boxes: [], names: [], prompts: [], links: 0};

export function cellNumber(row: number, column: number): number {
  return row * 16_384 + column;
}
