import type {EvenColumn} from "../../src/lib/even-row";
import type {PlannedField} from "./plan";
import {DATED} from "./row-values";

const NONE = -1;

/** The year of each of some rows, as far as the fields before have told it: a year's own column, then the period's, then the file's; for a date the day on which the matter began. */
export class RowYears {
  private readonly year: Float64Array;
  private readonly period: Float64Array;
  private readonly began: Float64Array;

  constructor(
    private readonly fields: readonly PlannedField[],
    private readonly beginning: string | undefined,
    private readonly fileYear: number | undefined,
    rows: number,
  ) {
    this.year = new Float64Array(rows);
    this.period = new Float64Array(rows);
    this.began = new Float64Array(rows);
  }

  /** Nothing is known of the rows. */
  begin(): void {
    for (const known of [this.year, this.period, this.began]) known.fill(NONE);
  }

  /** Whether a field may need the year of its row. */
  concern(field: number): boolean {
    return DATED.has(this.fields[field]!.field.kind);
  }

  /** The year by which a field of a row is read. */
  of(field: number, at: number): number | undefined {
    if (this.year[at] !== NONE) return this.year[at];
    if (this.period[at] !== NONE) return this.period[at];
    if (this.fileYear !== undefined || this.fields[field]!.field.kind !== "date" || this.began[at] === NONE) return this.fileYear;
    return this.began[at];
  }

  /** Takes what a field says of the rows. */
  take(field: number, {values: [values = []], numbers}: EvenColumn, rows: number): void {
    const {name} = this.fields[field]!;
    const known = name === "year" ? this.year : name === "period" ? this.period : name === this.beginning ? this.began : undefined;
    if (!known) return;
    for (let at = 0; at < rows; at++) {
      const value = values[numbers[at]!]?.value;
      if (name === "year") known[at] = typeof value === "number" ? value : NONE;
      else if (typeof value === "string") known[at] = Number(value.slice(0, 4));
    }
  }
}
