import {mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {BatchBuilder, type Batch} from "../../../loaders/warehouse/batch.js";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {fillRaw} from "../../../loaders/warehouse/raw.js";
import {openStore} from "../../../loaders/warehouse/store.js";
import {registerNamed} from "../../../src/lib/registers/index.js";
import type {Register} from "../../../src/lib/field.js";
import {OpenRow, Texts} from "../../../src/lib/open-row.js";
import {placeOf} from "../../../loaders/read/xlsx/dimension.js";
import type {RawRow} from "../../../src/lib/rows.js";

const progress = registerNamed("progress");
const TEXTS = ["", "一行\r\n两行", "a\u001fb,\"c\"'", "null", "\u0001", "é😀𠮷", " 前后 "];

function row(at: number, text: string | null): RawRow {
  return {row_id: `r-${at}`, sheet: "表", row: at, values: {task_id: `T-${at}`, period: "2022-09", unit: "C01", share: at === 1 ? null : 0.1 + at / 3, narrative: text, reported_on: "2022-10-05"}, cells: {narrative: [at % 3 === 0 ? "A1" : `A${at}`, text ?? ""]}, other: {}};
}

function batchOf(register: Register, rows: readonly RawRow[]): Batch {
  const builder = new BatchBuilder(register, {own: ["narrative", "value"], kept: ["备注"]});
  for (const one of rows) builder.add(new OpenRow(one.row_id, one.sheet, one.row, one.values, textsOf(one.cells), textsOf(one.other)));
  return builder.done()!;
}

function textsOf(record: RawRow["cells"]): Texts {
  const texts = new Texts();
  for (const [name, [address, text]] of Object.entries(record)) {
    const [row, column] = placeOf(address);
    texts.add(name, {address, ...(column < 0 ? {} : {row, column})}, text);
  }
  return texts;
}

const stored = (key: string, file = key) => ({key, source: {file, received: "2022-10-05", checksum: "0", bytes: 0}});

it.each([5000, 100])("rows come out of the store as they went in, whatever stands in them: %d and some", async (many) => {
  const folder = mkdtempSync(join(tmpdir(), "youjie-store-"));
  const rows = [...TEXTS, null, ...Array.from({length: many}, (_, at) => `第${at}项`)].map((text, at) => row(at, text));
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, folder, "test", [progress]);
  await store.keep("k", {}, [batchOf(progress, rows)]);
  await store.flush();
  await fillRaw(warehouse, [progress], [stored("k")]);
  const back = await query<Record<string, unknown>>(warehouse, 'select row_id, "row", share, narrative, reported_on, cells from raw.progress');
  expect(back).toEqual(rows.map(({row_id, row: number, values, cells}) => ({row_id, row: number, share: values["share"], narrative: values["narrative"], reported_on: values["reported_on"], cells: JSON.stringify(cells)})));
  warehouse.close();
  rmSync(folder, {recursive: true});
});

it("rows that are being put into a file while others are written down are written down with the next", async () => {
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, mkdtempSync(join(tmpdir(), "youjie-store-")), "test", [progress]);
  const keeping = store.keep("k", {}, [batchOf(progress, Array.from({length: 5000}, (_, at) => row(at, "x")))]);
  await store.keep("short", {}, [batchOf(progress, [row(7, "y")])]);
  await Promise.all([store.flush(), keeping]);
  await store.flush();
  await fillRaw(warehouse, [progress], [stored("k"), stored("short")]);
  expect(await query(warehouse, "select file, count(*) as n from raw.progress group by file order by n")).toEqual([{file: "short", n: "1"}, {file: "k", n: "5000"}]);
  warehouse.close();
});

it("a noncharacter in a cell is replaced, and shifts nothing", async () => {
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, mkdtempSync(join(tmpdir(), "youjie-store-")), "test", [progress]);
  await store.keep("k", {}, [batchOf(progress, [row(0, "a\ufdd0b"), row(2, "\ufdd1"), row(3, "c")])]);
  await store.flush();
  expect(await query(warehouse, "select narrative from store.progress order by ordinal")).toEqual([{narrative: "a\ufffdb"}, {narrative: "\ufffd"}, {narrative: "c"}]);
  warehouse.close();
});

it("many rows, in a file of their own, and few are the same: nulls, dates, figures, yes and no, a noncharacter", async () => {
  const indicators = registerNamed("indicators");
  const rows = Array.from({length: 40_000}, (_, at): RawRow => ({
    row_id: `r-${at}`, sheet: "表", row: at, cells: at % 9 === 0 ? {} : {...(at % 4 === 0 ? {narrative: ["", "标题：\"一\""]} : {}), value: [at % 11 === 0 ? `C${at - 1}` : `B${at}`, `值${at}`]}, other: at % 5 === 0 ? {备注: ["C1", "\ufdd1"]} : {},
    values: {region: at % 3 === 0 ? null : `区${at % 400}`, indicator: "a\ufdd0b", value: at % 7 === 0 ? null : at / 3, period_start: at % 2 === 0 ? `20${10 + (at % 20)}-02-28` : null, period_ytd: at % 4 === 0 ? null : at % 4 === 1},
  }));
  const tables = [];
  for (const parts of [[rows], Array.from({length: 40}, (_, at) => rows.slice(at * 1000, at * 1000 + 1000))]) {
    const warehouse = await openWarehouse(":memory:");
    const store = await openStore(warehouse, mkdtempSync(join(tmpdir(), "youjie-store-")), "test", [indicators]);
    for (const [at, part] of parts.entries()) await store.keep(`k${at}`, {}, [batchOf(indicators, part)]);
    await store.flush();
    await fillRaw(warehouse, [indicators], parts.map((_, at) => stored(`k${at}`, "f")));
    tables.push(await query(warehouse, "select * exclude (arrival) from raw.indicators"));
    warehouse.close();
  }
  expect(tables[0]).toHaveLength(rows.length);
  expect(tables[0]).toEqual(tables[1]);
});

it("files of many and of few rows stand in raw in the order in which they came", async () => {
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, mkdtempSync(join(tmpdir(), "youjie-store-")), "test", [progress]);
  const sizes = [3, 3000, 5, 2048, 2047, 1, 4000];
  for (const [at, size] of sizes.entries()) await store.keep(`k${at}`, {}, [batchOf(progress, Array.from({length: size}, (_, number) => row(number, `${at}`)))]);
  await store.flush();
  await fillRaw(warehouse, [progress], sizes.map((_, at) => stored(`k${at}`)));
  const back = await query<{file: string; row: number}>(warehouse, 'select file, "row" from raw.progress');
  expect(back).toEqual(sizes.flatMap((size, at) => Array.from({length: size}, (_, number) => ({file: `k${at}`, row: number}))));
  warehouse.close();
});

it("rows of several groups, which two threads put in, stand in the order in which they came, and sums are one thread's again", async () => {
  const warehouse = await openWarehouse(":memory:");
  const store = await openStore(warehouse, mkdtempSync(join(tmpdir(), "youjie-store-")), "test", [progress]);
  const builder = new BatchBuilder(progress, {own: ["narrative"], kept: []});
  const many = 300_000;
  for (let at = 0; at < many; at++) builder.add(new OpenRow(`r-${at}`, "表", at, {task_id: `T-${at % 7}`}, new Texts(), new Texts()));
  await store.keep("k", {}, [builder.done()!]);
  await store.flush();
  await fillRaw(warehouse, [progress], [stored("k")]);
  expect(await query(warehouse, 'select count(*) as n, bool_and("row" = place - 1) as in_order from (select "row", row_number() over () as place from raw.progress)')).toEqual([{n: String(many), in_order: true}]);
  expect(await query(warehouse, "select current_setting('threads') as threads")).toEqual([{threads: "1"}]);
  warehouse.close();
});

it("what is known of a file is forgotten where its rows have been removed, and rows where they are no longer known", async () => {
  const folder = mkdtempSync(join(tmpdir(), "youjie-store-"));
  const open = async () => {
    const warehouse = await openWarehouse(":memory:");
    return {warehouse, store: await openStore(warehouse, folder, "test", [progress])};
  };
  const rows = Array.from({length: 3000}, (_, at) => row(at, "x"));
  const first = await open();
  for (const key of ["a", "b"]) await first.store.keep(key, key, [batchOf(progress, rows)]);
  await first.store.flush();
  first.warehouse.close();
  const files = () => readdirSync(join(folder, "checked-test.rows"));
  expect(files()).toEqual(["a-0000.parquet", "b-0000.parquet"]);
  rmSync(join(folder, "checked-test.rows", "a-0000.parquet"));
  const second = await open();
  expect([second.store.recall("a"), second.store.recall("b")]).toEqual([undefined, "b"]);
  await second.store.forgetUnused();
  expect(files()).toEqual(["b-0000.parquet"]);
  second.warehouse.close();
  const third = await open();
  await third.store.forgetUnused();
  expect(files()).toEqual([]);
  third.warehouse.close();
});
