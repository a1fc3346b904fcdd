import {appendFileSync, createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Transform} from "node:stream";
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
import {gb18030} from "../sample/write/gb18030.js";
import {line, type BenchLine} from "./line.js";

const WORKBOOKS = {files: 12, rows: 4000};
const MANY = 500_000;
/** The same table as programs save it: plain, of a size that starting still counts for, every field in quotes, and in the encoding of the country. */
const TEXTS: readonly TextCase[] = [
  {name: "clean UTF-8", rows: 100_000, wanted: 0.5},
  {name: "clean UTF-8", rows: MANY, wanted: 0.5},
  {name: "every field in quotes", rows: MANY, wanted: 0.25, field: (text) => `"${text}"`},
  {name: "GB18030", rows: MANY, wanted: 0.25, encoding: "gb18030"},
];

interface TextCase {
  readonly name: string;
  readonly rows: number;
  readonly wanted: number;
  readonly field?: (text: string) => string;
  readonly encoding?: "gb18030";
}
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
    for (const [at, one] of TEXTS.entries()) {
      const csv = join(folder, `csv-${at}`);
      makeCity(csv, 0, 0);
      writeText(csv, one);
      lines.push(await text14(csv, one));
    }
    return lines;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function writeText(folder: string, {rows, field = (text) => text, encoding}: TextCase): void {
  const path = join(folder, "inbox", "2022-10-05", "进展.csv");
  mkdirSync(join(path, ".."), {recursive: true});
  const write = (table: readonly (readonly string[])[]): void => {
    const text = table.map((row) => `${row.map(field).join(",")}\r\n`).join("");
    appendFileSync(path, encoding === undefined ? text : gb18030(text));
  };
  write([HEAD]);
  for (let month = 0; month < rows / MONTH; month++) write(reportOf(month));
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

async function text14(folder: string, {name, rows, wanted, encoding}: TextCase): Promise<BenchLine> {
  const path = filesOf(folder).find(({file}) => file.endsWith(".csv"))!.path;
  const papa = Math.min(await papaparse(path, encoding), await papaparse(path, encoding), await papaparse(path, encoding));
  const {milliseconds, note} = await wholeWay(folder);
  return line(`CSV of ${rows} rows × 14 columns, ${name} (wanted: ${wanted})`, milliseconds, "papaparse, streaming, reading alone", papa, note);
}

function filesOf(folder: string): readonly Incoming[] {
  const files = incomingFiles(folder);
  if ("code" in files) throw new Error(files.code);
  return files;
}

/** Reads, checks and keeps everything in memory, as often as the library reads; each time with new workers. */
async function wholeWay(folder: string): Promise<{milliseconds: number; note: string}> {
  const times: number[] = [];
  let note = "";
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    const crew = createCrew([]);
    const opening = openWarehouse(":memory:");
    const incoming = filesOf(folder);
    const warehouse = await opening;
    const store = await openStore(warehouse, join(folder, `.cache-${round}`), "bench", registers);
    const {files} = await checkInbox(incoming, [], store, () => undefined, crew);
    await fillRaw(warehouse, registers, files);
    times.push(performance.now() - start);
    const {user, system} = process.cpuUsage(before);
    const [held] = await query<{n: string}>(warehouse, "select count(*) as n from raw.progress");
    note = `${held!.n} rows, ${(Number(held!.n) / Math.min(...times)).toFixed(0)} rows/ms, ${((user + system) / 1e6).toFixed(2)} s of processor time, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`;
    warehouse.close();
  }
  return {milliseconds: Math.min(...times), note};
}

function papaparse(path: string, encoding: TextCase["encoding"]): Promise<number> {
  const start = performance.now();
  const texts = encoding === undefined ? createReadStream(path, {encoding: "utf8"}) : createReadStream(path).pipe(decoder(encoding));
  return new Promise((resolve, reject) => {
    Papa.parse(texts, {step: () => undefined, complete: () => resolve(performance.now() - start), error: reject});
  });
}

function decoder(encoding: string): Transform {
  const text = new TextDecoder(encoding);
  return new Transform({readableObjectMode: true, transform: (bytes: Buffer, _, done) => done(null, text.decode(bytes, {stream: true}))});
}

function best(times: number, run: () => void): number {
  return Math.min(...Array.from({length: times}, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }));
}
