import {severityOf} from "../../src/lib/faults/catalogue";
import type {Fault} from "../../src/lib/faults/fault";
import type {Source} from "../../src/lib/rows";
import type {Placed} from "./read-rows";

/** Of a note or a warning that comes again and again so many are kept; a refused row is always told of. */
const MOST_OF_A_KIND = 2_000;

/** Gathers the faults of one table, each with its file, sheet and register. */
export class FaultDesk {
  readonly faults: Fault[] = [];
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly source: Source,
    private readonly sheet: string,
    private readonly register: string,
  ) {}

  report({code, cell, row, field, seen, expected}: Placed): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (severityOf(code) !== "row_refused" && count > MOST_OF_A_KIND) return;
    this.faults.push({
      code,
      file: this.source.file,
      received: this.source.received,
      sheet: this.sheet,
      ...(cell === "" ? {} : {cell}),
      row,
      register: this.register,
      ...(field === undefined ? {} : {field}),
      ...(seen === undefined ? {} : {seen}),
      ...(expected === undefined ? {} : {expected}),
    });
  }
}
