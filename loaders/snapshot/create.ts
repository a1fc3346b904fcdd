import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Language} from "../../src/lib/field.js";
import type {ReportKind} from "../../src/lib/report/kind.js";
import type {ReportInput} from "../../src/lib/report/input.js";
import {openWarehouse, type Warehouse} from "../warehouse/open.js";
import {checksum} from "./checksum.js";
import {placeFor, writeFolder} from "./folder.js";
import {gather, readBuild, readInputs, readPeriods, type Build, type Input} from "./gather.js";
import {MANIFEST, manifestOf, SEAL, sealed, sealLine} from "./manifest.js";
import {readmeOf} from "./readme.js";
import {packageOf} from "./package/index.js";
import {render, type Files, type Rendered} from "./render.js";
import type {Period} from "./selections.js";
import {failure, type SnapshotFailure, type SnapshotResult} from "./result.js";

export interface SnapshotOptions {
  readonly dataFolder: string;
  /** `2022-09` */
  readonly period: string;
  /** What is frozen; by default the monthly report. */
  readonly kind?: ReportKind;
  readonly languages?: readonly Language[];
  /** The day of knowledge asked for; it must be the warehouse's. */
  readonly asOf?: string;
  /** Folder in which the snapshot's own folder is made; by default `<data>/snapshots`. */
  readonly output?: string;
  /** The warehouse to read; by default `<data>/warehouse.duckdb`. */
  readonly warehouse?: string;
}

/**
 * Freezes the report of a month: reads the warehouse, renders every format, writes a folder with a manifest.
 * Nothing is overwritten and no clock is asked: the same warehouse gives the same bytes.
 */
export async function createSnapshot(options: SnapshotOptions): Promise<SnapshotResult> {
  const path = options.warehouse ?? join(options.dataFolder, "warehouse.duckdb");
  if (!existsSync(path)) return failure("no_warehouse", `没有仓库：${path}。请先运行 youjie ingest`, `there is no warehouse at ${path}: run youjie ingest first`);
  const read = await readAll(path, options);
  if ("ok" in read) return read;
  const languages = options.languages ?? ["zh", "en"];
  return write(read, languages, await render(read.input, languages), options.output ?? join(options.dataFolder, "snapshots"));
}

interface Read {
  readonly input: ReportInput;
  readonly inputs: readonly Input[];
  /** The rows the report stands on, as a data package. */
  readonly packaged: Files;
}

async function readAll(path: string, options: SnapshotOptions): Promise<Read | SnapshotFailure> {
  let warehouse: Warehouse;
  try {
    warehouse = await openWarehouse(path, "read");
  } catch (error) {
    return failure("unreadable_warehouse", `仓库打不开：${(error as Error).message}。请重新运行 youjie ingest`, `the warehouse cannot be opened: ${(error as Error).message}; run youjie ingest again`);
  }
  try {
    const [build, periods] = [await readBuild(warehouse), await readPeriods(warehouse)];
    const wrong = wrongAsked(options, build, periods);
    if (wrong !== null) return wrong;
    const period = periods.find((row) => row.period === options.period)!;
    const input = await gather(warehouse, build, period, options.kind ?? "monthly");
    return input === null ? noPeriod(options.period, periods) : {input, inputs: await readInputs(warehouse), packaged: await packageOf(warehouse, build, period)};
  } finally {
    warehouse.close();
  }
}

function wrongAsked({period, asOf}: SnapshotOptions, build: Build, periods: readonly Period[]): SnapshotFailure | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return failure("no_period", `月份写成 2022-09 的样子，看到的是“${period}”`, `write the month as 2022-09; seen: “${period}”`);
  if (!periods.some((row) => row.period === period)) return noPeriod(period, periods);
  if (asOf !== undefined && asOf !== build.as_of) {
    return failure("as_of_differs", `仓库按收到至 ${build.as_of} 的资料建成，要的是 ${asOf}。请先运行 youjie ingest --as-of ${asOf}`, `the warehouse knows what had come by ${build.as_of}, asked was ${asOf}: run youjie ingest --as-of ${asOf} first`);
  }
  return null;
}

function noPeriod(period: string, periods: readonly Period[]): SnapshotFailure {
  const [first, last] = [periods[0]?.period ?? "—", periods.at(-1)?.period ?? "—"];
  return failure("no_such_period", `仓库里没有 ${period}；有的是 ${first} 至 ${last}`, `the warehouse has no ${period}; it has ${first} to ${last}`);
}

function write(read: Read, languages: readonly Language[], rendered: Rendered, parent: string): SnapshotResult {
  const {overview, stamp, kind} = read.input;
  const wanted = [overview.period, kind, stamp.slice(0, 8), ...(languages.length > 1 ? [] : languages)].join("-");
  try {
    const {id, folder, kept} = placeFor(parent, wanted, (name) => withManifest(name, read, languages, rendered));
    const files = withManifest(id, read, languages, rendered);
    if (!kept) writeFolder(folder, files);
    const state = kept ? "kept" : id === wanted ? "written" : "beside";
    const list = [...files].map(([path, bytes]) => ({path, bytes: bytes.length}));
    return {ok: true, state, id, folder, files: list, fingerprint: checksum(files.get(MANIFEST)!), message: messageOf(state, wanted, id)};
  } catch (error) {
    const {message} = error as Error;
    return failure("cannot_write", `写不进 ${parent}：${message}。请看磁盘空间和权限；已有的报告没有动`, `cannot write to ${parent}: ${message}; look at disk space and permissions; earlier reports are untouched`);
  }
}

/** The outputs, a note on how to read and check them, the manifest and its seal. */
function withManifest(id: string, {input, inputs, packaged}: Read, languages: readonly Language[], rendered: Rendered): Files {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files: Files = new Map([...rendered.files, ...packaged, ["README.txt", bytes(readmeOf(input, id))]]);
  const manifest = sealed(manifestOf({id, input, inputs, languages, rendered: {...rendered, files}}));
  return new Map([...files, [MANIFEST, bytes(manifest)], [SEAL, bytes(sealLine(manifest))]]);
}

function messageOf(state: "written" | "kept" | "beside", wanted: string, id: string) {
  switch (state) {
    case "written": return {zh: `已冻结：${id}`, en: `frozen: ${id}`};
    case "kept": return {zh: `${id} 早已冻结，逐字节相同，保留不动`, en: `${id} was frozen before with the very same bytes: kept`};
    case "beside": return {zh: `${wanted} 里的内容与这次不同，没有动它；这次的在 ${id}。请用 youjie verify 核对 ${wanted}`, en: `${wanted} holds something else and was left alone; this one is ${id}. Run youjie verify on ${wanted}`};
  }
}
