import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {addWorkbook, makeCity} from "./city.js";
import {line, type BenchLine} from "./line.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WORKBOOKS = 600;
const ROWS = 30;

/** Wall time of the whole process `youjie ingest` over 600 workbooks: all new, none new, one new. */
export function benchRefresh(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), "youjie-bench-"));
  try {
    makeCity(folder, WORKBOOKS, ROWS);
    const cold = ingest(folder);
    const nothing = best(3, () => ingest(folder));
    let next = WORKBOOKS;
    const one = best(3, () => {
      addWorkbook(folder, next++, ROWS);
      return ingest(folder);
    });
    const named = `first ingest of ${WORKBOOKS} workbooks`;
    return [line(named, cold, named, cold), line("nothing new (wanted: under 1.5 s)", nothing, named, cold), line("one new (wanted: under 3 s)", one, named, cold)];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function best(times: number, run: () => number): number {
  return Math.min(...Array.from({length: times}, run));
}

function ingest(folder: string): number {
  const start = performance.now();
  const done = spawnSync(process.execPath, [join(ROOT, "bin", "youjie.mjs"), "ingest", "--data", folder], {stdio: ["ignore", "ignore", "pipe"], encoding: "utf8"});
  const took = performance.now() - start;
  if (done.status !== 0 && done.status !== 1) throw new Error(`ingest ended with ${done.status}: ${done.stderr}`);
  return took;
}
