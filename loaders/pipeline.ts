import {createHash} from "node:crypto";
import {accept} from "./acceptances.js";
import {entryOf} from "../src/lib/faults/catalogue.js";
import type {Fault} from "../src/lib/faults/fault.js";
import {marts} from "../src/lib/marts/index.js";
import {registers} from "../src/lib/registers/index.js";
import type {CheckedFile} from "../src/lib/rows.js";
import {evaluateWarehouse} from "./evaluate/index.js";
import {guardAgainstLoss} from "./guard.js";
import {incomingFiles, undatedFiles, type Incoming} from "./inbox.js";
import {checkAll, readAll, type Progress} from "./ingest.js";
import {brokenPromises} from "./models/promises.js";
import {runLayer} from "./models/run.js";
import {readProfiles} from "./profiles.js";
import {readCity, type City} from "./settings.js";
import {buildWarehouse, warehousePath} from "./warehouse/build.js";
import {writeMeta} from "./warehouse/meta.js";
import {literal} from "./warehouse/identifier.js";
import type {Warehouse} from "./warehouse/open.js";
import {appendQuality} from "./warehouse/quality.js";
import {appendRaw, createRawTables} from "./warehouse/raw.js";

export interface IngestOptions {
  readonly dataFolder: string;
  /** The product's own folder of profiles, beside the city's. */
  readonly profileFolders: readonly string[];
  readonly version: string;
  /** Only what had been received by this day (ISO) is known. */
  readonly asOf?: string;
  /** Where the warehouse is to stand, for one that is not the city's own (a report as of another day). */
  readonly warehouse?: string;
  readonly progress: Progress;
}

export interface IngestReport {
  /** `refused`: the last good warehouse stays, and `faults` holds why. */
  readonly outcome: "published" | "published_with_refusals" | "refused";
  readonly files: number;
  readonly rows: {readonly present: number; readonly accepted: number; readonly refused: number; readonly skipped: number};
  readonly checked: readonly CheckedFile[];
  readonly faults: readonly Fault[];
  readonly stamp: string;
}

/**
 * The whole way of the data on one screen: read → check → keep → model → evaluate → model → promise → publish.
 * The warehouse is a pure function of the files under the data folder and the edition; the clock is not asked.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const {city, faults: settings} = readCity(options.dataFolder);
  const found = incomingFiles(options.dataFolder);
  if ("code" in found) return refused([{code: found.code, file: found.path, seen: found.path}]);
  if (settings.length > 0) return refused(settings.map((fault) => ({code: "run.settings", file: "city.json", seen: `${fault.key}: ${fault.seen}`, expected: fault.expected})));
  const asOf = options.asOf ?? found.at(-1)!.received;
  const files = found.filter((file) => file.received <= asOf);
  const {profiles, faults: profileFaults} = readProfiles(options.profileFolders);
  const stamp = stampOf(files, options.version, asOf);

  const read = await readAll(files, profiles, options.progress);
  const {checked} = checkAll(read, profiles);
  const lost = await guardAgainstLoss(options.dataFolder, checked, options.asOf !== undefined);
  const faults = accept(options.dataFolder, [...profileFaults, ...undated(options.dataFolder), ...lost]);
  const report = reportOf(checked, faults, stamp);
  if (report.outcome === "refused") return report;

  return buildWarehouse(options.warehouse ?? warehousePath(options.dataFolder), async (warehouse) => {
    await fillRaw(warehouse, checked, faults, asOf);
    await runLayer(warehouse, "staging");
    await runLayer(warehouse, "intermediate");
    const evaluation = await evaluateWarehouse(warehouse, city);
    if (evaluation.faults.length > 0) return {keep: false, result: reportOf(checked, [...faults, ...evaluation.faults.map((fault) => editionFault(fault, checked))], stamp)};
    await runLayer(warehouse, "marts");
    const broken = await brokenPromises(warehouse, marts);
    if (broken.length > 0) return {keep: false, result: reportOf(checked, [...faults, ...broken.map((each) => ({code: "run.promise_failed", file: `marts.${each.mart}`, seen: `${each.promise}: ${each.seen}`}))], stamp)};
    await writeMeta(warehouse, {version: options.version, stamp, asOf, city: city as City, files, profiles});
    return {keep: true, result: report};
  });
}

async function fillRaw(warehouse: Warehouse, checked: readonly CheckedFile[], faults: readonly Fault[], asOf: string): Promise<void> {
  await warehouse.connection.run(`set variable as_of = date ${literal(asOf)}`);
  await createRawTables(warehouse, registers);
  for (const register of registers) {
    const tables = checked.flatMap(({source, tables: own}, arrival) => own.filter((table) => table.register === register.name).map((table) => ({source, arrival, rows: table.rows})));
    await appendRaw(warehouse, register, tables);
  }
  await appendQuality(warehouse, checked, faults);
}

function undated(dataFolder: string): Fault[] {
  return undatedFiles(dataFolder).map((file) => ({code: "run.bad_folder", file, seen: file, expected: "2022-10-05"}));
}

function editionFault(fault: {edition: string; code: string; field: string; seen: string; expected: {zh: string; en: string}; row_id: string | null}, checked: readonly CheckedFile[]): Fault {
  const place = fault.row_id === null ? null : placeOf(fault.row_id, fault.field, checked);
  return {code: `edition.${fault.code}`, file: place?.file ?? `methodology/${fault.edition}`, ...place, field: fault.field, seen: fault.seen, expected: fault.expected};
}

function placeOf(rowId: string, field: string, checked: readonly CheckedFile[]): {file: string; received: string; sheet: string; row: number; cell?: string} | null {
  for (const file of checked) {
    const row = file.tables.flatMap((table) => table.rows).find((each) => each.row_id === rowId);
    if (row) {
      const cell = row.cells[field]?.[0];
      return {file: file.source.file, received: file.source.received, sheet: row.sheet, row: row.row, ...(cell ? {cell} : {})};
    }
  }
  return null;
}

function refused(faults: readonly Fault[]): IngestReport {
  return {outcome: "refused", files: 0, rows: {present: 0, accepted: 0, refused: 0, skipped: 0}, checked: [], faults, stamp: ""};
}

function reportOf(checked: readonly CheckedFile[], others: readonly Fault[], stamp: string): IngestReport {
  const total = (count: "present" | "accepted" | "refused" | "skipped") =>
    checked.reduce((sum, file) => sum + file.tables.reduce((inner, table) => inner + table.counts[count], 0), 0);
  const faults = [...checked.flatMap((file) => file.faults), ...others];
  const severities = new Set(faults.map((fault) => entryOf(fault.code)?.severity ?? "warning"));
  if (total("accepted") === 0) faults.push({code: "run.nothing_accepted", file: "inbox", seen: String(checked.length)});
  const outcome = severities.has("run_refused") || total("accepted") === 0 ? "refused" : severities.has("row_refused") || severities.has("file_refused") ? "published_with_refusals" : "published";
  return {outcome, files: checked.length, rows: {present: total("present"), accepted: total("accepted"), refused: total("refused"), skipped: total("skipped")}, checked, faults, stamp};
}

/** Same inputs, same program, same day of knowledge: same stamp. */
function stampOf(files: readonly Incoming[], version: string, asOf: string): string {
  const hash = createHash("sha256").update(`${version}\n${asOf}\n`);
  for (const file of files) hash.update(`${file.file}\t${file.received}\t${file.checksum}\n`);
  return hash.digest("hex").slice(0, 12);
}
