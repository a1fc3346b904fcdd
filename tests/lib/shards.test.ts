import {expect, it} from "vitest";
import {arrowBytes} from "../../loaders/publish/arrow.js";
import {tableFromArrow} from "../../src/components/parts/arrow.js";
import {lazyRowsOf, type Table} from "../../src/lib/published.js";
import {bucketOf, rowShard} from "../../src/lib/shards.js";

it("a task's bucket is FNV-1a of its code, and buckets are used evenly", () => {
  expect(bucketOf("")).toBe((0x811c9dc5 % 256).toString(16));
  expect(bucketOf("a")).toBe((0xe40c292c % 256).toString(16)); // FNV-1a 32 of "a" in the authors' test suite
  const counts = new Map<string, number>();
  for (let at = 0; at < 25_600; at++) counts.set(bucketOf(`T-${at}`), (counts.get(bucketOf(`T-${at}`)) ?? 0) + 1);
  expect(counts.size).toBe(256);
  expect(Math.max(...counts.values())).toBeLessThan(200);
});

it("a source row stands in the file of its sheet, or of its thousand", () => {
  expect(rowShard("1f2e3d4c5b6a-1-999")).toBe("1f2e3d4c5b6a");
  expect(rowShard("1f2e3d4c5b6a-2-7001")).toBe("1f2e3d4c5b6a-7");
});

const table: Table = {
  rows: 4,
  columns: {title: ["推广“齐鑫贷”", "<b>", "", null], light: ["done", "done", null, "done"], share: [0.5, null, 1, 0], days: [3, null, -2, 0], city: [true, false, null, true], none: [null, null, null, null]},
};

it("Arrow carries what JSON carries, missing is missing, and the bytes are the same from run to run", () => {
  const bytes = arrowBytes(table);
  arrowBytes({rows: 1, columns: {other: ["x"]}});
  expect(Buffer.from(arrowBytes(table)).equals(Buffer.from(bytes))).toBe(true);
  const names = Object.keys(table.columns);
  const read = (rows: readonly Record<string, unknown>[]) => rows.map((row) => names.map((name) => row[name]));
  expect(read(lazyRowsOf(tableFromArrow(bytes)))).toEqual(names.length > 0 ? Array.from({length: 4}, (_, at) => names.map((name) => table.columns[name]![at])) : []);
  expect(read(lazyRowsOf(table))).toEqual(read(lazyRowsOf(tableFromArrow(bytes))));
});
