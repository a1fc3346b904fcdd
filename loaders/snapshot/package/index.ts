import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Mart} from "../../../src/lib/marts/mart.js";
import {seenColumns} from "../../../src/lib/marts/seen.js";
import type {Gate} from "../../gate/open.js";
import {identifier, literal} from "../../warehouse/identifier.js";
import {query} from "../../warehouse/open.js";
import type {Build} from "../gather.js";
import type {Files} from "../render.js";
import {selectedMarts, selectionOf, type Period} from "../selections.js";
import {descriptorOf, type Packed} from "./descriptor.js";
import {dictionaryOf} from "./dictionary.js";
import {martCsv, type MartRow} from "./mart-csv.js";

/** Where the package stands inside a snapshot. */
export const PACKAGE = "package";
/** Marks every row of sample data. */
export const SAMPLE_COLUMN = "sample_data";

/** The rows a report stands on, as files that outlive the program: CSV and Parquet of every mart, what each column means, one descriptor. */
export async function packageOf(warehouse: Gate, build: Build, period: Period): Promise<Files> {
  const files: Files = new Map();
  const packed: Packed[] = [];
  for (const mart of selectedMarts) {
    const names = seenColumns(mart, build.reader);
    if (names.length === 0) continue;
    const columns = columnsOf(mart, names, build.sample);
    const selection = selectionOf(mart.name, period, build.reader);
    const sql = build.sample ? `select *, true as ${identifier(SAMPLE_COLUMN)} from (${selection})` : selection;
    const rows = await query<MartRow>(warehouse, sql);
    const csv = bytes(martCsv(columns, rows));
    const parquet = await parquetOf(warehouse, sql);
    files.set(`${PACKAGE}/data/${mart.name}.csv`, csv);
    files.set(`${PACKAGE}/data/${mart.name}.parquet`, parquet);
    packed.push({mart: {...mart, key: mart.key.filter((name) => names.includes(name)), columns}, rows: rows.length, csv, parquet});
  }
  files.set(`${PACKAGE}/datapackage.json`, bytes(descriptorOf(packed, build, period)));
  files.set(`${PACKAGE}/dictionary.html`, bytes(dictionaryOf(packed, build, period)));
  return files;
}

function columnsOf(mart: Mart, names: readonly string[], sample: boolean): Mart["columns"] {
  const columns = Object.fromEntries(names.map((name) => [name, mart.columns[name]!]));
  if (!sample) return columns;
  return {...columns, [SAMPLE_COLUMN]: {type: "BOOLEAN", label: {zh: "示例数据", en: "Sample data"}, audience: "public"}};
}

/** DuckDB writes to a file only: one beside, read and removed. */
async function parquetOf(warehouse: Gate, sql: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-parquet-"));
  try {
    const path = join(folder, "mart.parquet");
    await warehouse.connection.run(`copy (${sql}) to ${literal(path)} (format parquet, compression zstd)`);
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
