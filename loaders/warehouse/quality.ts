import {files as filesMart, faults as faultsMart} from "../../src/lib/marts/quality.js";
import type {Mart} from "../../src/lib/marts/mart.js";
import {severityOf} from "../../src/lib/faults/catalogue.js";
import type {Fault} from "../../src/lib/faults/fault.js";
import type {FileRecord} from "../../src/lib/rows.js";
import {appendRows, createTable} from "./append.js";
import {query, type Warehouse} from "./open.js";

/** Writes `raw.files` and `raw.faults`: what came, and all that was wrong with it. */
export async function appendQuality(warehouse: Warehouse, checked: readonly FileRecord[], others: readonly Fault[]): Promise<void> {
  await write(warehouse, filesMart, checked.map(fileRow));
  const faults = [...checked.flatMap((file) => file.faults), ...others];
  await write(warehouse, faultsMart, faults.map(faultRow));
}

/** What shows only later is put behind the faults that stand there. */
export async function appendFaults(warehouse: Warehouse, more: readonly Fault[]): Promise<void> {
  if (more.length === 0) return;
  const [known] = await query<{n: string}>(warehouse, "select count(*) as n from raw.faults");
  const from = Number(known?.n ?? 0);
  await appendRows(warehouse, "raw", faultsMart.name, columnsOf(faultsMart), more.map((fault, index) => faultRow(fault, from + index)));
}

async function write(warehouse: Warehouse, mart: Mart, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = columnsOf(mart);
  await createTable(warehouse, "raw", mart.name, columns);
  await appendRows(warehouse, "raw", mart.name, columns, rows);
}

function columnsOf(mart: Mart): {name: string; type: Mart["columns"][string]["type"]}[] {
  return Object.entries(mart.columns).map(([name, column]) => ({name, type: column.type}));
}

function fileRow(file: FileRecord): Record<string, unknown> {
  const total = (count: "present" | "accepted" | "refused" | "skipped") => file.tables.reduce((sum, table) => sum + table.counts[count], 0);
  const registers = [...new Set(file.tables.flatMap((table) => (table.register ? [table.register] : [])))];
  return {
    ...file.source,
    source_id: file.source.checksum.slice(0, 12),
    format: file.format ?? null,
    reader: file.reader ?? null,
    encoding: file.encoding ?? null,
    fate: file.fate,
    registers: registers.join("、") || null,
    present: total("present"),
    accepted: total("accepted"),
    refused: total("refused"),
    skipped: total("skipped"),
  };
}

function faultRow(fault: Fault, index: number): Record<string, unknown> {
  const expected = typeof fault.expected === "string" ? {zh: fault.expected, en: fault.expected} : fault.expected;
  return {
    ...fault,
    fault_id: index + 1,
    severity: severityOf(fault.code),
    expected_zh: expected?.zh ?? null,
    expected_en: expected?.en ?? null,
  };
}
