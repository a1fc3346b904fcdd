import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import type {RowTaker} from "../../../src/lib/even-row.js";
import {registerNamed} from "../../../src/lib/registers/index.js";
import type {Cell} from "../../../src/lib/workbook.js";
import {checkWorkbook, type CheckOptions} from "../../../loaders/check/index.js";
import {BatchBuilder, type Batch} from "../../../loaders/warehouse/batch.js";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {fillRaw} from "../../../loaders/warehouse/raw.js";
import {openStore} from "../../../loaders/warehouse/store.js";
import {city, sheet, source, workbook} from "../check/make.js";

const ROWS = 5000;
const HEAD = ["任务编号", "月份", "填报单位", "办理状态", "完成率（%）", "完成数", "进展情况", "填报日期", "备注", "附件"];
const folder = mkdtempSync(join(tmpdir(), "youjie-even-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Long enough for a file of its own, with rows here and there that are not even. */
function ledger(): ReturnType<typeof workbook> {
  const cells = new Map<string, Cell>();
  const body = Array.from({length: ROWS}, (_, row) => [
    `T-00${1 + (row % 3)}`, `${1990 + Math.floor(row / 72)}年${(Math.floor(row / 6) % 12) + 1}月`, row % 6 === 4 ? "同上" : row % 6 < 3 ? "市水利局" : "甲区", row % 7 === 0 ? "" : "已完成", `${row % 100}%`,
    row % 211 === 210 ? "约5" : row % 5 === 0 ? "" : String(row), row % 97 === 96 ? "联系13912345678" : row % 11 === 0 ? "" : `“进展”"${row % 50}"\n\t\\`, row % 3 === 0 ? "2022-09-28" : "2022年9月", row % 2 === 0 ? "" : " 前后 ", row % 1000 === 999 ? "有" : "",
  ]);
  const one = sheet([["2022年9月进展"], HEAD, ...body]);
  return workbook({...one, rows: one.rows.map((row) => row!.map((cell) => cell && (cells.get(cell.text) ?? (cells.set(cell.text, cell), cell))))});
}

/** What stands in the warehouse of a ledger checked with such takers. */
async function kept(name: string, wrap: (builder: BatchBuilder) => RowTaker, even: boolean): Promise<unknown[]> {
  const builders: BatchBuilder[] = [];
  const taker: CheckOptions["taker"] = (register, names, shape) => {
    const builder = new BatchBuilder(register, names, even ? shape : undefined);
    builders.push(builder);
    return wrap(builder);
  };
  const {faults} = checkWorkbook(source("进展.csv"), ledger(), city(), {taker});
  expect(faults.some(({code}) => code === "personal.dropped")).toBe(true);
  const batches: Batch[] = builders.flatMap((builder) => builder.done() ?? []);
  expect(batches[0]!.table).toBeDefined();
  const warehouse = await openWarehouse(":memory:");
  const register = registerNamed("progress");
  const store = await openStore(warehouse, join(folder, name), "test", [register]);
  await store.keep("k", {}, batches);
  await store.flush();
  await fillRaw(warehouse, [register], [{key: "k", source: source("进展.csv")}]);
  const rows = await query(warehouse, "select * from raw.progress");
  warehouse.close();
  return rows;
}

it("even rows stand in the warehouse as they would value by value", async () => {
  let evens = 0;
  const together = await kept("together", (builder) => ({add: (row) => builder.add(row), addEven: (run) => ((evens += run.to - run.from), builder.addEven(run))}), true);
  const alone = await kept("alone", (builder) => ({add: (row) => builder.add(row), addEven: ({from, to, open}) => Array.from({length: to - from}, (_, at) => builder.add(open(from + at)))}), false);
  expect(evens).toBeGreaterThan(ROWS / 2);
  expect(evens).toBeLessThan(together.length);
  expect(together).toHaveLength(ROWS);
  expect(together).toEqual(alone);
});
