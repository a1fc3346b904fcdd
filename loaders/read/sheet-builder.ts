import {address, type Cell, type Merge, type ReadNote, type Sheet} from "../../src/lib/workbook";
import type {Limits} from "./limits";
import {demand, Refusal} from "./result";
import {demandNameNotSecret, demandNotSecret} from "./secret";

/** Counts that run through all sheets of a file. */
export class Budget {
  private cells = 0;
  private characters = 0;
  private merges = 0;
  constructor(readonly limits: Limits) {}

  /** @throws Refusal `file.too_large` or `file.bomb`. */
  spend({text: {length}}: Cell): void {
    this.spendAll(1, length, length);
  }

  /** The same for so many cells with so many characters, the longest of so many. */
  spendAll(cells: number, characters: number, length: number): void {
    const {maxCells, maxCharacters, maxCellCharacters} = this.limits;
    this.cells += cells;
    this.characters += characters;
    if (this.cells > maxCells || length > maxCellCharacters || this.characters > maxCharacters) this.overspent(length);
  }

  /** @throws Refusal `file.too_large`. */
  spendMerge(): void {
    this.merges += 1;
    demand(this.merges <= this.limits.maxMerges, "file.too_large", () => `more than ${this.limits.maxMerges} merged ranges`);
  }

  private overspent(length: number): void {
    const {maxCells, maxCharacters, maxCellCharacters} = this.limits;
    demand(this.cells <= maxCells, "file.too_large", () => `more than ${maxCells} cells`);
    demand(length <= maxCellCharacters, "file.too_large", () => `a cell of ${length} characters`);
    throw new Refusal("file.bomb", `texts repeated to more than ${maxCharacters} characters`);
  }
}

/** Gathers the cells of one sheet. Guards size and classification, whatever the format read. */
export class SheetBuilder {
  readonly rows: (Cell | undefined)[][] = [];
  readonly merges: Merge[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private lastText = "";
  private lastRow = -1;
  private lastCells: (Cell | undefined)[] = [];
  private outside: readonly [number, number] | undefined;
  private twice: string | undefined;

  constructor(
    private readonly budget: Budget,
    private readonly source: string,
  ) {}

  /** Puts a cell in its place. @throws Refusal when it is one too many, or marks a secret. */
  put(row: number, column: number, cell: Cell): void {
    this.budget.spend(cell);
    if (cell.text !== this.lastText && this.holds(row, column)) {
      this.lastText = cell.text;
      demandNotSecret(cell.text, () => `${this.source}, ${address(row, column)}`);
    }
    this.place(row, column, cell);
  }

  /** The same for a cell that was put before, which marks no secret. */
  putAgain(row: number, column: number, cell: Cell): void {
    this.budget.spend(cell);
    this.place(row, column, cell);
  }

  /** Whether a sheet has such a place. */
  holds(row: number, column: number): boolean {
    const {maxRows, maxColumns} = this.budget.limits;
    return row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
  }

  private place(row: number, column: number, cell: Cell): void {
    if (!this.holds(row, column)) this.outside ??= [row, column];
    else {
      const cells = row === this.lastRow ? this.lastCells : this.begin(row);
      if (column < cells.length && (cells[column]?.text ?? cell.text) !== cell.text) this.twice ??= address(row, column);
      cells[column] = cell;
    }
  }

  private begin(row: number): (Cell | undefined)[] {
    this.lastRow = row;
    return (this.lastCells = this.rows[row] ??= []);
  }

  /** Columns from the first to the last; those that are hidden already are stepped over, however often they are named. */
  hideColumns(first: number, last: number): void {
    const {hiddenColumns, shownFrom} = this;
    const end = Math.min(last, this.budget.limits.maxColumns - 1);
    const passed: number[] = [];
    let next = Math.max(first, 0);
    while (next <= end) {
      passed.push(next);
      hiddenColumns.add(next);
      next = shownFrom.get(next) ?? next + 1;
    }
    for (const column of passed) shownFrom.set(column, next);
  }

  /** Where to go on from a hidden column: none before that is shown. */
  private readonly shownFrom = new Map<number, number>();

  merge(merge: Merge): void {
    this.budget.spendMerge();
    this.merges.push(merge);
  }

  /** The sheet. @throws Refusal when its name marks a secret, a cell lay outside what a sheet can hold or was given twice; a bomb was refused before. */
  done(name: string, hidden: boolean): Sheet {
    demandNameNotSecret(name, () => `name of ${this.source}`);
    demandInside(this.outside, this.source);
    demand(this.twice === undefined, "file.corrupt", () => `${this.source}: two cells at ${this.twice}`);
    const {rows, merges, hiddenRows, hiddenColumns} = this;
    return {name, hidden, rows, merges, hiddenRows, hiddenColumns};
  }
}

/** @throws Refusal where a cell lay outside what a sheet can hold. */
export function demandInside(outside: readonly [number, number] | undefined, source: string): void {
  const [row = 0, column = 0] = outside ?? [];
  const code = row < 0 || column < 0 ? "file.corrupt" : "file.too_large";
  demand(outside === undefined, code, () => `${source}: a cell in row ${row + 1}, column ${column + 1}`);
}

/** What the readers of each format hand to `readBytes`. */
export interface SheetsRead {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadNote[];
}
