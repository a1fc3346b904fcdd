import {expect, it} from "vitest";
import type {EvenRun, RowTaker} from "../../../src/lib/even-row.js";
import type {OpenRow} from "../../../src/lib/open-row.js";
import type {RawRow} from "../../../src/lib/rows.js";
import type {Cell} from "../../../src/lib/workbook.js";
import {checkWorkbook} from "../../../loaders/check/index.js";
import {city, sheet, source, workbook} from "./make.js";
import {HEADS, randomLedger} from "./random-ledger.js";

const MANY = 400;

/** Rows as one takes them that cannot tell even rows from others: what it gets is put into words at once. */
class Listing implements RowTaker {
  readonly rows: RawRow[] = [];
  even = 0;
  add(row: OpenRow): void {
    this.rows.push(row.plain());
  }
  addEven({from, to, open}: EvenRun): void {
    this.even += to - from;
    for (let at = from; at < to; at++) this.add(open(at));
  }
}

it.each(Array.from({length: 16}, (_, at) => at + 1))("what is read by different cells is what is read cell by cell (%d)", (seed) => {
  const share = [0, 0.01, 0.05, 0.3][Math.floor((seed - 1) / HEADS.length)]!;
  const shared = new Map<string, Cell>();
  const one = sheet(randomLedger(seed, share, MANY));
  const rows = one.rows.map((row) => row!.map((cell) => cell && (cell.format || cell.struck || cell.value === null ? cell : (shared.get(`${cell.kind}${cell.text}`) ?? (shared.set(`${cell.kind}${cell.text}`, cell), cell)))));
  const book = workbook({...one, rows});
  const listing = new Listing();
  const world = city();
  const alone = checkWorkbook(source("台账.xlsx"), book, world);
  const together = checkWorkbook(source("台账.xlsx"), book, world, {taker: () => listing});
  expect(together.faults).toEqual(alone.faults);
  expect(together.tables.map(({counts}) => counts)).toEqual(alone.tables.map(({counts}) => counts));
  expect(listing.rows).toEqual(alone.tables.flatMap((table) => table.rows));
  expect(alone.tables[0]!.register).not.toBeNull();
  expect(listing.even).toBeGreaterThan(share < 0.02 ? MANY / 4 : 0);
  expect(listing.even < listing.rows.length || share === 0).toBe(true);
});
