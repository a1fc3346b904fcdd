import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {batchOf} from "../../../loaders/warehouse/batch.js";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {fillRaw} from "../../../loaders/warehouse/raw.js";
import {openStore} from "../../../loaders/warehouse/store.js";
import {registerNamed} from "../../../src/lib/registers/index.js";
import type {RawRow} from "../../../src/lib/rows.js";

const progress = registerNamed("progress");
const TEXTS = ["", "一行\r\n两行", "a\u001fb,\"c\"'", "null", "\u0001", "é😀𠮷", " 前后 "];

function row(at: number, text: string | null): RawRow {
  return {row_id: `r-${at}`, sheet: "表", row: at, values: {task_id: `T-${at}`, period: "2022-09", unit: "C01", share: at === 1 ? null : 0.1 + at / 3, narrative: text, reported_on: "2022-10-05"}, cells: {narrative: ["A1", text ?? ""]}, other: {}};
}

it("rows come out of the store as they went in, whatever stands in them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "youjie-store-"));
  const rows = [...TEXTS, null, ...Array.from({length: 5000}, (_, at) => `第${at}项`)].map((text, at) => row(at, text));
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, folder, "test", [progress]);
  await store.keep("k", {}, [batchOf(progress, rows)]);
  await store.flush();
  await fillRaw(warehouse, [progress], [{key: "k", source: {file: "f", received: "2022-10-05", checksum: "0", bytes: 0}}]);
  const back = await query<Record<string, unknown>>(warehouse, 'select row_id, "row", share, narrative, reported_on, cells from raw.progress');
  expect(back).toEqual(rows.map(({row_id, row: number, values, cells}) => ({row_id, row: number, share: values["share"], narrative: values["narrative"], reported_on: values["reported_on"], cells: JSON.stringify(cells)})));
  warehouse.close();
  rmSync(folder, {recursive: true});
});

it("a noncharacter in a cell is replaced, and shifts nothing", async () => {
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, mkdtempSync(join(tmpdir(), "youjie-store-")), "test", [progress]);
  await store.keep("k", {}, [batchOf(progress, [row(0, "a\ufdd0b"), row(2, "\ufdd1"), row(3, "c")])]);
  await store.flush();
  expect(await query(warehouse, "select narrative from store.progress order by ordinal")).toEqual([{narrative: "a\ufffdb"}, {narrative: "\ufffd"}, {narrative: "c"}]);
  warehouse.close();
});
