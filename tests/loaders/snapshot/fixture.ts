import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {checksum} from "../../../loaders/snapshot/checksum.js";
import {appendRows, createTable, type ColumnSpec} from "../../../loaders/warehouse/append.js";
import {openWarehouse, type Warehouse} from "../../../loaders/warehouse/open.js";
import {marts} from "../../../src/lib/marts/index.js";
import {input, overview, score, task} from "../../lib/report/overview-case.js";

type Rows = Readonly<Record<string, readonly object[]>>;

/** Text that a spreadsheet would run. */
export const formula = "=HYPERLINK(\"http://example.invalid\",\"点我\")";

const measure = (code: string, unit_id: string, contribution: number) => ({
  period: "2022-09", edition: "counties-2022", unit_id, code, parent: "total", title_zh: code === "tasks" ? "任务推进" : "问题解决", title_en: code,
  weight: 0.5, effective_weight: 0.5, contribution,
});

const node = (code: string, parent: string | null, title_zh: string, row: number) => ({
  edition: "counties-2022", code, parent, title_zh, title_en: code, weight: "1", direction: "1", row_id: `m-1-${row}`, missing: "renormalise",
  measure: parent === null ? null : "schedule_share", normalisation: "goalposts", lower: "0", upper: "1",
});

const growth = (region: string, ranks: readonly number[]) => ranks.map((rank, at) => ({year: 2019 + at, region, growth: 9 - rank, rank, peers: 3, tied: false, row_id: `g-1-${at}`}));

const problem = (problem_id: string, due: string, solved_on: string | null, title = "停车难") => ({
  problem_id, title, found_on: "2022-03-05", unit: "D01", unit_name: "市水利局", level: "city", due, solved_on, row_id: `p-1-${problem_id}`,
});

/** Rows of every mart that a report reads: the illustration of the tests of the sentences, and a little of all else. */
const rows: Rows = {
  periods: [
    {period: "2022-08", cut_off: "2022-08-31", year: 2022, previous: null, latest: false},
    {period: "2022-09", cut_off: "2022-09-30", year: 2022, previous: "2022-08", latest: true},
  ],
  overview: [{...overview, period: "2022-08", watch: 15, watch_previous: null}, overview],
  task_status: [...input.tasks, task("T-066", "done", {claim: true, verdict: "accepted", verified: true, light_previous: "behind"})],
  unit_scores: [...input.scores, score("D02", "市商务局", 2, null, {peer_group: "部门一类", edition: "departments-2022", grade: "good"})],
  unit_measures: [measure("tasks", "C04", 50), measure("problems", "C04", 39)],
  adjustments: [{period: "2022-09", honour_id: "H-1", unit_id: "C04", kind: "award", matter: "督查激励", points: 1, counted: true, document: "示例1号", granted_on: "2022-04-01", row_id: "h-1-2"}],
  reporting: input.reporting,
  problem_list: [problem("P-001", "2022-06-30", null, formula), problem("P-002", "2022-06-30", "2022-06-01"), problem("P-003", "2022-12-31", null)],
  finding_list: input.findings ?? [],
  edition_nodes: [node("total", null, "总分", 2), node("tasks", "total", "任务推进", 10), node("problems", "total", "问题解决", 9)],
  edition_parameters: [{edition: "counties-2022", parameter: "draws", value: "10000", note: "模拟次数", row_id: "m-2-2"}, {edition: "counties-2022", parameter: "weight_spread", value: "0.25", note: "浮动", row_id: "m-2-3"}],
  indicator_series: [{region: "淄博市", indicator: "固定资产投资", period: "2022-01..2022-07", period_start: "2022-01-01", period_end: "2022-07-31", ytd: true, kind: "growth", value: 19.6, unit: "%", source: "公报", note: null, row_id: "i-1-2"}],
  city_growth: [...growth("淄博市", [3, 3, 2]), ...growth("潍坊市", [1, 2, 1]), ...growth("东营市", [2, 1, 3])],
  files: [{file: "inbox/2022-10-05/甲区9月.xlsx", received: "2022-10-05", checksum: "ab", bytes: 7, fate: "loaded", registers: "progress", present: 3, accepted: 3, refused: 0, skipped: 1}],
  faults: [{fault_id: 1, code: "cell.date_unreadable", severity: "row_refused", file: "inbox/2022-10-05/甲区9月.xlsx", sheet: "进展", cell: "C7", row: 7, seen: "六月底"}],
};

const text = (name: string): ColumnSpec => ({name, type: "VARCHAR"});

async function addTable(warehouse: Warehouse, schema: string, name: string, columns: readonly ColumnSpec[], given: readonly object[]): Promise<void> {
  await createTable(warehouse, schema, name, columns);
  await appendRows(warehouse, schema, name, columns, given as readonly Readonly<Record<string, unknown>>[]);
}

/** A data folder with one input file and a warehouse of the rows given, as the pipeline would leave it. */
export async function makeDataFolder(changed: Rows = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-snapshot-"));
  mkdirSync(join(folder, "inbox", "2022-10-05"), {recursive: true});
  writeFileSync(join(folder, "inbox", "2022-10-05", "甲区9月.xlsx"), "一个工作簿");
  const warehouse = await openWarehouse(join(folder, "warehouse.duckdb"));
  for (const mart of marts) {
    const columns = Object.entries(mart.columns).map(([name, column]) => ({name, type: column.type}));
    await addTable(warehouse, "marts", mart.name, columns, changed[mart.name] ?? rows[mart.name] ?? []);
  }
  await addTable(warehouse, "raw", "progress", [...["row_id", "file", "sheet", "cells"].map(text), {name: "row", type: "INTEGER"}], [
    {row_id: "abc-1-23", file: "inbox/2022-10-05/水利9月.xlsx", sheet: "进展", row: 23, cells: JSON.stringify({status: ["H23", "已完成"]})},
  ]);
  await addMeta(warehouse);
  warehouse.close();
  return folder;
}

async function addMeta(warehouse: Warehouse): Promise<void> {
  const build = {version: "0.1.0", stamp: "0123456789ab", as_of: "2022-10-12", sample: "true", city_zh: "示例市", city_en: "Sample City", home_region: "淄博市"};
  await addTable(warehouse, "meta", "build", ["key", "value"].map(text), Object.entries(build).map(([key, value]) => ({key, value})));
  await addTable(warehouse, "meta", "inputs", [text("file"), text("checksum"), {name: "bytes", type: "INTEGER"}], [
    {file: "inbox/2022-10-05/甲区9月.xlsx", checksum: checksum("一个工作簿"), bytes: Buffer.byteLength("一个工作簿")},
  ]);
  await addTable(warehouse, "meta", "settings", [text("file"), text("checksum"), {name: "bytes", type: "INTEGER"}], []);
}
