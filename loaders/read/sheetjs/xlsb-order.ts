import type {Limits} from "../limits";
import {demand} from "../result";
import type {Zip} from "../zip";
import {FIRST_CELL, LAST_CELL, LAST_SHORT_CELL, ROW, walk} from "./xlsb-records";

const COLUMNS = 60;
const MERGE = 176;
const SHEET_END = 130;

/** BrtEndSheet, BrtEndSst. */
const ENDS: readonly (readonly [part: RegExp, end: number])[] = [[/^xl\/worksheets\/[^/]+\.bin$/, SHEET_END], [/^xl\/sharedstrings\.bin$/, 160]];

/** The library reads a part that breaks off as far as it goes, and says nothing. @throws Refusal `file.corrupt` */
export function demandWholeParts(zip: Zip, limits: Limits): void {
  for (const name of zip.names) {
    const end = ENDS.find(([part]) => part.test(name))?.[1];
    if (end === undefined) continue;
    let ended = false;
    const order = new Order(name, limits);
    walk(zip.part(name), (type, body) => {
      ended ||= type === end;
      if (end === SHEET_END) order.record(type, body);
    });
    demand(ended, "file.corrupt", () => `${name} breaks off`);
  }
}

/**
 * Rows and cells of an .xlsb ascend: where they do not, one would take the place of another. The library makes a thing of every
 * column and every merge that a record names.
 */
class Order {
  private row = -1;
  private column = -1;
  private merges = 0;

  constructor(
    private readonly part: string,
    private readonly limits: Limits,
  ) {}

  record(type: number, body: DataView): void {
    const {byteLength: length} = body;
    if (type === ROW && length >= 4) {
      this.row = this.after(this.row, body.getUint32(0, true), this.limits.maxRows, "row");
      this.column = -1;
    } else if (type >= FIRST_CELL && type <= LAST_CELL && length >= 8) this.column = this.after(this.column, body.getUint32(0, true), this.limits.maxColumns, "column");
    else if (type > LAST_CELL && type <= LAST_SHORT_CELL) this.column += 1;
    else if (type === COLUMNS && length >= 8) demand(body.getUint32(4, true) < 2 * this.limits.maxColumns, "file.too_large", () => `${this.part}: the width of column ${body.getUint32(4, true) + 1}`);
    else if (type === MERGE) demand((this.merges += 1) <= this.limits.maxMerges, "file.too_large", () => `more than ${this.limits.maxMerges} merged ranges`);
  }

  private after(before: number, next: number, limit: number, what: string): number {
    demand(next < limit, "file.too_large", () => `${this.part}: ${what} ${next + 1}`);
    demand(next > before, "file.corrupt", () => `${this.part}: ${what} ${next + 1} after ${what} ${before + 1}`);
    return next;
  }
}
