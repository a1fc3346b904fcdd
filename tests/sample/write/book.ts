/** A workbook before it has bytes. */
export interface RichCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly struck?: true;
  /** Without `value` the formula has no cached result. */
  readonly formula?: string;
  readonly look?: "title" | "header" | "section" | "note" | "total";
}

export type CellInput = string | number | boolean | null | RichCell;

/** Zero-based and inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A fault put in on purpose: what a reader of this cell must report. */
export interface Planted {
  readonly code: string;
  readonly cell?: string;
  readonly seen?: string;
}

export interface Grid {
  readonly name: string;
  readonly rows: CellInput[][];
  readonly merges: Range[];
  readonly widths?: readonly number[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly planted: Planted[];
}

export type Form = "xlsx" | "xls" | "csv-gb18030" | "csv-utf8" | "libreoffice-xlsx" | "libreoffice-ods" | "bytes";

export interface Book {
  /** Below `data/inbox`: `2022-10-05/水利9月.xlsx`. */
  readonly path: string;
  readonly form: Form;
  readonly grids: readonly Grid[];
  /** For `bytes`: what the file holds, with the faults of the file as a whole. */
  readonly bytes?: Uint8Array;
  readonly planted?: readonly Planted[];
}

export function rich(cell: CellInput): RichCell {
  return typeof cell === "object" && cell !== null ? cell : {value: cell};
}

export function day(serial: number, format = "yyyy-mm-dd"): RichCell {
  return {value: serial, format};
}

export function percent(share: number, format = "0%"): RichCell {
  return {value: share, format};
}
