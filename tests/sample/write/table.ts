import {address} from "../../../src/lib/workbook.js";
import {rich, type CellInput, type Grid, type Planted, type Range} from "./book.js";
import {shown} from "./shown.js";

/** A fault put into one row; `field` says which column shows it. */
export interface Mistake {
  readonly code: string;
  readonly field: string;
}

export interface Column<Row> {
  /** The register's field, or any name of its own where the column is in no register. */
  readonly field: string;
  readonly header: string;
  /** Upper of two header rows. */
  readonly group?: string;
  readonly width?: number;
  readonly cell: (row: Row, index: number) => CellInput;
}

export interface Table<Row> {
  readonly name: string;
  /** Rows above the title: 附件1. */
  readonly above?: readonly string[];
  readonly title?: string;
  /** Rows between title and header, each a list of cells. */
  readonly lines?: readonly (readonly CellInput[])[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** A row of its own before the first row of each section. */
  readonly section?: (row: Row) => string;
  /** A row after each section. */
  readonly subtotal?: (rows: readonly Row[]) => readonly CellInput[];
  readonly total?: readonly CellInput[];
  /** A total that is not the sum of its parts: the field in which it is seen. */
  readonly wrongTotal?: string;
  /** Faults of the sheet as a whole. */
  readonly planted?: readonly Planted[];
  /** Columns whose equal neighbours are merged downwards. */
  readonly mergeDown?: readonly string[];
  readonly tail?: readonly (readonly CellInput[])[];
  /** The printed header comes again before these rows (index into `rows`). */
  readonly headerAgain?: readonly number[];
  /** Fixed places: row (index) → one-based sheet row; blank rows fill up. */
  readonly at?: Readonly<Record<number, number>>;
  readonly blankFirstRow?: boolean;
  readonly hidden?: boolean;
  /** Rows a filter left out of sight. */
  readonly filteredOut?: (row: Row) => boolean;
}

type WithMistake = {readonly mistake?: Mistake};

function looking(cells: readonly CellInput[], look: "title" | "header" | "section" | "note" | "total"): CellInput[] {
  return cells.map((cell) => (cell === null ? null : {look, ...rich(cell)}));
}

class Sheet {
  readonly rows: CellInput[][] = [];
  readonly merges: Range[] = [];
  readonly planted: Planted[] = [];
  constructor(readonly width: number) {}

  add(cells: CellInput[]): number {
    return this.rows.push(cells) - 1;
  }

  across(text: string, look: "title" | "section" | "note"): void {
    const row = this.add(looking([text], look));
    if (this.width > 1) this.merges.push({top: row, left: 0, bottom: row, right: this.width - 1});
  }
}

function headerHeight<Row>(columns: readonly Column<Row>[]): number {
  return columns.some((column) => column.group !== undefined) ? 2 : 1;
}

function addHeader<Row>(sheet: Sheet, columns: readonly Column<Row>[]): void {
  if (headerHeight(columns) === 1) {
    sheet.add(looking(columns.map((column) => column.header), "header"));
    return;
  }
  const top = sheet.add(looking(columns.map((column, c) => (column.group === undefined ? column.header : column.group === columns[c - 1]?.group ? null : column.group)), "header"));
  sheet.add(looking(columns.map((column) => (column.group === undefined ? null : column.header)), "header"));
  for (let c = 0; c < columns.length; c++) {
    const group = columns[c]!.group;
    if (group === undefined) {
      sheet.merges.push({top, left: c, bottom: top + 1, right: c});
      continue;
    }
    let last = c;
    while (columns[last + 1]?.group === group) last++;
    if (last > c) sheet.merges.push({top, left: c, bottom: top, right: last});
    c = last;
  }
}

function mergeDown<Row>(sheet: Sheet, columns: readonly Column<Row>[], names: readonly string[], rowsAt: readonly number[]): void {
  for (const name of names) {
    const c = columns.findIndex((column) => column.field === name);
    for (let first = 0; first < rowsAt.length; ) {
      const text = rich(sheet.rows[rowsAt[first]!]![c]!).value;
      let last = first;
      while (rowsAt[last + 1] === rowsAt[last]! + 1 && rich(sheet.rows[rowsAt[last + 1]!]![c]!).value === text) last++;
      if (last > first) {
        sheet.merges.push({top: rowsAt[first]!, left: c, bottom: rowsAt[last]!, right: c});
        for (let i = first + 1; i <= last; i++) sheet.rows[rowsAt[i]!]![c] = null;
      }
      first = last + 1;
    }
  }
}

/** Lays a ledger out as an office would, and notes where each planted fault came to stand. */
export function table<Row extends WithMistake>(spec: Table<Row>): Grid {
  const {columns} = spec;
  const sheet = new Sheet(columns.length);
  if (spec.blankFirstRow) sheet.add([]);
  for (const line of spec.above ?? []) sheet.add(looking([line], "note"));
  if (spec.title !== undefined) sheet.across(spec.title, "title");
  for (const line of spec.lines ?? []) sheet.add(looking(line, "note"));
  addHeader(sheet, columns);

  const rowsAt: number[] = [];
  let section: string | undefined;
  let inSection: Row[] = [];
  const endSection = (): void => {
    if (spec.subtotal && inSection.length > 0) sheet.add(looking(spec.subtotal(inSection), "total"));
    inSection = [];
  };
  for (const [i, row] of spec.rows.entries()) {
    const next = spec.section?.(row);
    const begins = next !== section;
    if (begins) endSection();
    section = next;
    const again = spec.headerAgain?.includes(i) ?? false;
    const place = spec.at?.[i] ?? 0;
    const above = (again ? headerHeight(columns) : 0) + (begins && next !== undefined ? 1 : 0);
    while (sheet.rows.length < place - 1 - above) sheet.add([]);
    if (again) addHeader(sheet, columns);
    if (begins && next !== undefined) sheet.across(next, "section");
    const at = sheet.add(columns.map((column) => column.cell(row, i)));
    if (place > 0 && at !== place - 1) throw new Error(`row ${i} stands at ${at + 1}, not ${place}`);
    rowsAt.push(at);
    inSection.push(row);
    if (row.mistake) {
      const c = columns.findIndex((column) => column.field === row.mistake!.field);
      const cell = rich(sheet.rows[at]![c] ?? null);
      sheet.planted.push({code: row.mistake.code, cell: address(at, c), seen: shown(cell)});
    }
  }
  endSection();
  if (spec.total) {
    const at = sheet.add(looking(spec.total, "total"));
    const c = columns.findIndex((column) => column.field === spec.wrongTotal);
    if (c >= 0) sheet.planted.push({code: "total.disagrees", cell: address(at, c), seen: shown(rich(spec.total[c]!))});
  }
  mergeDown(sheet, columns, spec.mergeDown ?? [], rowsAt);
  for (const line of spec.tail ?? []) sheet.add(looking(line, "note"));
  return {
    name: spec.name,
    rows: sheet.rows,
    merges: sheet.merges,
    planted: [...(spec.planted ?? []), ...sheet.planted],
    widths: columns.map((column) => column.width ?? 14),
    ...(spec.hidden ? {hidden: true} : {}),
    ...(spec.filteredOut ? {hiddenRows: rowsAt.filter((_, i) => spec.filteredOut!(spec.rows[i]!))} : {}),
  };
}
