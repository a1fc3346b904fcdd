import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Mart} from "../../../src/lib/marts/mart.js";
import {identifier, literal} from "../../warehouse/identifier.js";
import {query, type Warehouse} from "../../warehouse/open.js";
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
export async function packageOf(warehouse: Warehouse, build: Build, period: Period): Promise<Files> {
  const files: Files = new Map();
  const packed: Packed[] = [];
  for (const mart of selectedMarts) {
    const columns = columnsOf(mart, build.sample);
    const sql = build.sample ? `select *, true as ${identifier(SAMPLE_COLUMN)} from (${selectionOf(mart.name, period)})` : selectionOf(mart.name, period);
    const rows = await query<MartRow>(warehouse, sql);
    const csv = bytes(martCsv(columns, rows));
    const parquet = await parquetOf(warehouse, sql);
    files.set(`${PACKAGE}/data/${mart.name}.csv`, csv);
    files.set(`${PACKAGE}/data/${mart.name}.parquet`, parquet);
    packed.push({mart: {...mart, columns}, rows: rows.length, csv, parquet});
  }
  files.set(`${PACKAGE}/datapackage.json`, bytes(descriptorOf(packed, build, period)));
  files.set(`${PACKAGE}/dictionary.html`, bytes(dictionaryOf(packed, build, period)));
  return files;
}

function columnsOf({columns}: Mart, sample: boolean): Mart["columns"] {
  if (!sample) return columns;
  return {...columns, [SAMPLE_COLUMN]: {type: "BOOLEAN", label: {zh: "示例数据", en: "Sample data"}, audience: "public"}};
}

/** DuckDB writes to a file only: one beside, read and removed. */
async function parquetOf(warehouse: Warehouse, sql: string): Promise<Uint8Array> {
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
