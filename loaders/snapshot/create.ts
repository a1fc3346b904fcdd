import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Language} from "../../src/lib/field.js";
import {freeze} from "./freeze.js";
import {readReport, type ReadRequest} from "./read.js";
import {render} from "./render.js";
import {failure, type SnapshotResult} from "./result.js";

export interface SnapshotOptions extends ReadRequest {
  readonly dataFolder: string;
  readonly languages?: readonly Language[];
  /** Folder in which the snapshot's own folder is made; by default `<data>/snapshots`. */
  readonly output?: string;
  /** The warehouse to read; by default `<data>/warehouse.duckdb`. */
  readonly warehouse?: string;
}

/**
 * Freezes a report: reads the warehouse, renders every format, writes a folder with a manifest.
 * Nothing is overwritten and no clock is asked: the same warehouse gives the same bytes.
 */
export async function createSnapshot(options: SnapshotOptions): Promise<SnapshotResult> {
  const path = options.warehouse ?? join(options.dataFolder, "warehouse.duckdb");
  if (!existsSync(path)) return failure("no_warehouse", `没有仓库：${path}。请先运行 youjie ingest`, `there is no warehouse at ${path}: run youjie ingest first`);
  const read = await readReport(path, options);
  if ("ok" in read) return read;
  const languages = options.languages ?? ["zh", "en"];
  return freeze({...read, languages, rendered: await render(read.input, languages)}, options.output ?? join(options.dataFolder, "snapshots"));
}
