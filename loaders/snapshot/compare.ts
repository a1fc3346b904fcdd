import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import type {Language} from "../../src/lib/field.js";
import type {ReportDocument} from "../../src/lib/report/blocks.js";
import {revisedDocument, type Comparison} from "../../src/lib/report/revised/document.js";
import {revisionsOf, type Revision, type TextRow} from "../../src/lib/report/revised/revisions.js";
import {MANIFEST, readManifest, type Manifest} from "../../src/lib/verify/manifest.js";
import {internal, readerNamed} from "../../src/lib/reader.js";
import {checksum} from "./checksum.js";
import {freeze} from "./freeze.js";
import {PACKAGE} from "./package/index.js";
import {readReport, type Read} from "./read.js";
import {renderDocuments, type Files} from "./render.js";
import {failure, type SnapshotFailure, type SnapshotResult} from "./result.js";
import {selectedMarts} from "./selections.js";
import {verifySnapshot} from "./verify.js";

export interface ComparisonOptions {
  /** The frozen report. */
  readonly folder: string;
  /** What is known now. */
  readonly warehouse: string;
  readonly output: string;
  readonly languages: readonly Language[];
  readonly asOf?: string;
}

/** Files and faults have lists of their own; rows behind numbers and months follow from the rest. */
const LEFT_OUT: ReadonlySet<string> = new Set(["files", "faults", "measure_rows", "window_rows", "periods"]);

/** Freezes a report of what has been revised since another was frozen. */
export async function compareSnapshot({folder, warehouse, output, languages, asOf}: ComparisonOptions): Promise<SnapshotResult> {
  const path = join(folder, MANIFEST);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const manifest = readManifest(text);
  if (manifest === null || !existsSync(join(folder, PACKAGE))) return failure("not_a_snapshot", `${folder} 不是带数据包的冻结报告`, `${folder} is not a frozen report with a data package`);
  if (verifySnapshot(folder).outcome !== "intact") return failure("altered", `${folder} 已被改动，不能作对照的依据。请先运行 youjie verify`, `${folder} was altered and cannot be compared with: run youjie verify first`);
  const compared = await compareWith(folder, manifest, warehouse, languages, asOf);
  if ("ok" in compared) return compared;
  const {read, documents} = compared;
  const base = {id: manifest.id, stamp: manifest.stamp, as_of: manifest.as_of, fingerprint: checksum(text)};
  return freeze({...read, languages, base, rendered: await renderDocuments(documents, read.input.sample)}, output);
}

/** A frozen report held against what a warehouse knows: the rows of now, and the documents of what is otherwise. */
export async function compareWith(folder: string, manifest: Manifest, warehouse: string, languages: readonly Language[], asOf?: string): Promise<{readonly read: Read; readonly documents: readonly ReportDocument[]} | SnapshotFailure> {
  const read = await readReport(warehouse, {period: manifest.period, kind: manifest.kind, reader: readerNamed(manifest.edition ?? "internal") ?? internal, ...(asOf !== undefined && {asOf})});
  if ("ok" in read) return read;
  const comparison = comparisonOf(folder, manifest, read.packaged);
  const addresses = {...rowAddresses(comparison.revisions, read.packaged), ...read.input.addresses};
  return {read, documents: languages.map((language) => revisedDocument({...read.input, addresses}, comparison, language))};
}

function comparisonOf(folder: string, manifest: Manifest, packaged: Files): Comparison {
  const then = (name: string) => rowsOf(readFileSync(join(folder, pathOf(name)), "utf8"));
  const now = (name: string) => rowsOf(new TextDecoder().decode(packaged.get(pathOf(name))));
  const compared = selectedMarts.filter(({name}) => !LEFT_OUT.has(name) && existsSync(join(folder, pathOf(name))));
  const known = new Set(manifest.inputs.map((entry) => entry.path));
  return {
    base: {id: manifest.id, as_of: manifest.as_of},
    revisions: compared.flatMap((mart) => revisionsOf(mart, then(mart.name), now(mart.name))),
    files: now("files").filter((row) => !known.has(row["file"]!)).map((row) => ({file: row["file"]!, received: row["received"]!})),
  };
}

/** `2022-10-05/水利9月.xlsx·1#23`: a row id names the file by its checksum, the sheet and the row by their numbers. */
function rowAddresses(revisions: readonly Revision[], packaged: Files): Record<string, string> {
  const files = new Map(rowsOf(new TextDecoder().decode(packaged.get(pathOf("files")))).map((row) => [row["source_id"]!, row["file"]!.replace(/^inbox\//, "")]));
  const known = revisions.flatMap(({row_id}) => {
    const [source = "", sheet, row] = row_id.split("-");
    return files.has(source) ? [[row_id, `${files.get(source)!}·${sheet}#${row}`] as const] : [];
  });
  return Object.fromEntries(known);
}

function pathOf(name: string): string {
  return `${PACKAGE}/data/${name}.csv`;
}

function rowsOf(csv: string): TextRow[] {
  return Papa.parse<TextRow>(csv.trimEnd(), {header: true, skipEmptyLines: true}).data;
}
