import {severityOf} from "../../src/lib/faults/catalogue";
import type {Fault} from "../../src/lib/faults/fault";
import type {Source} from "../../src/lib/rows";
import type {Placed} from "./read-rows";

/** Of a note or a warning that comes again and again so many are kept. */
const MOST_OF_A_KIND = 2_000;
/** Of refusals of one kind so many are told one by one; a sheet of a million wrong rows has the others told by number. */
const MOST_REFUSALS = 20_000;

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
    if (count > (severityOf(code) === "row_refused" ? MOST_REFUSALS : MOST_OF_A_KIND)) return;
    this.push({code, cell, row, field, seen, expected});
  }

  /** Tells how many refusals were not told one by one. Nothing is reported after it. */
  close(lastRow: number): void {
    for (const [code, count] of this.counts) {
      if (severityOf(code) !== "row_refused" || count <= MOST_REFUSALS) continue;
      this.push({code: "row.more_refused", cell: "", row: lastRow, seen: String(count - MOST_REFUSALS), expected: code});
    }
  }

  private push({code, cell, row, field, seen, expected}: {[K in keyof Placed]: Placed[K] | undefined} & Pick<Placed, "code" | "row">): void {
    this.faults.push({
      code,
      file: this.source.file,
      received: this.source.received,
      sheet: this.sheet,
      ...(cell === undefined || cell === "" ? {} : {cell}),
      row,
      register: this.register,
      ...(field === undefined ? {} : {field}),
      ...(seen === undefined ? {} : {seen}),
      ...(expected === undefined ? {} : {expected}),
    });
  }
}
