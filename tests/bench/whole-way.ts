import {createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {read} from "@e965/xlsx";
import Papa from "papaparse";
import {incomingFiles, type Incoming} from "../../loaders/inbox.js";
import {createCrew} from "../../loaders/ingest/crew.js";
import {checkInbox} from "../../loaders/ingest/index.js";
import {openWarehouse, query} from "../../loaders/warehouse/open.js";
import {fillRaw} from "../../loaders/warehouse/raw.js";
import {openStore} from "../../loaders/warehouse/store.js";
import {registers} from "../../src/lib/registers/index.js";
import {addWorkbook, HEAD, makeCity, progressRows} from "./city.js";
import {line, type BenchLine} from "./line.js";

const WORKBOOKS = {files: 12, rows: 4000};
const CSV_ROWS = [100_000, 500_000];
/** Rows of one month: all units' reports on all tasks. */
const MONTH = 2000;

/** From the file to checked rows in DuckDB, on every core, against what a library needs for reading alone. */
export async function benchWholeWay(): Promise<BenchLine[]> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-bench-"));
  try {
    const books = join(folder, "books");
    makeCity(books, 0, 0);
    for (let number = 0; number < WORKBOOKS.files; number++) addWorkbook(books, number, WORKBOOKS.rows);
    const lines = [await workbooks(books)];
    for (const rows of CSV_ROWS) {
      const csv = join(folder, `csv-${rows}`);
      makeCity(csv, 0, 0);
      mkdirSync(join(csv, "inbox", "2022-10-05"), {recursive: true});
      writeFileSync(join(csv, "inbox", "2022-10-05", "进展.csv"), [HEAD, ...Array.from({length: rows / MONTH}, (_, month) => reportOf(month)).flat()].map((row) => row.join(",")).join("\r\n"));
      lines.push(await text14(csv, rows));
    }
    return lines;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Every month a new one, so that no key comes twice. */
function reportOf(month: number): string[][] {
  const period = `${1990 + Math.floor(month / 12)}年${(month % 12) + 1}月`;
  return progressRows((month % 60) * 10, MONTH).map((row) => row.with(1, period));
}

async function workbooks(folder: string): Promise<BenchLine> {
  const sheetJs = best(2, () => filesOf(folder).forEach(({path}) => void read(readFileSync(path), {dense: true})));
  const {milliseconds, note} = await wholeWay(folder);
  return line(`${WORKBOOKS.files} workbooks × ${WORKBOOKS.rows} rows × 14 columns (wanted: 1)`, milliseconds, "SheetJS, reading alone", sheetJs, note);
}

async function text14(folder: string, rows: number): Promise<BenchLine> {
  const path = filesOf(folder).find(({file}) => file.endsWith(".csv"))!.path;
  const papa = Math.min(await papaparse(path), await papaparse(path), await papaparse(path));
  const {milliseconds, note} = await wholeWay(folder);
  return line(`CSV of ${rows} rows × 14 columns (wanted: 0.25; clean UTF-8 0.5)`, milliseconds, "papaparse, streaming, reading alone", papa, note);
}

function filesOf(folder: string): readonly Incoming[] {
  const files = incomingFiles(folder);
  if ("code" in files) throw new Error(files.code);
  return files;
}

/** Reads, checks and keeps everything in memory, twice: the second time with warm code. */
async function wholeWay(folder: string): Promise<{milliseconds: number; note: string}> {
  const times: number[] = [];
  let note = "";
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    const crew = createCrew([]);
    const warehouse = await openWarehouse(":memory:");
    const store = await openStore(warehouse, join(folder, `.cache-${round}`), "bench", registers);
    const {files} = await checkInbox(filesOf(folder), [], store, () => undefined, crew);
    await fillRaw(warehouse, registers, files);
    times.push(performance.now() - start);
    const {user, system} = process.cpuUsage(before);
    const [held] = await query<{n: string}>(warehouse, "select count(*) as n from raw.progress");
    note = `${held!.n} rows, ${(Number(held!.n) / Math.min(...times)).toFixed(0)} rows/ms, ${((user + system) / 1e6).toFixed(2)} s of processor time, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`;
    warehouse.close();
  }
  return {milliseconds: Math.min(...times), note};
}

function papaparse(path: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(path, {encoding: "utf8"}), {step: () => undefined, complete: () => resolve(performance.now() - start), error: reject});
  });
}

function best(times: number, run: () => void): number {
  return Math.min(...Array.from({length: times}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }));
}
