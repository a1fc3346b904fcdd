import {cpSync, mkdirSync, rmSync} from "node:fs";
import {networkInterfaces} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {ingest} from "../../loaders/pipeline.js";
import {publish} from "../../loaders/publish/index.js";
import {copyReports, frozenReports} from "../../loaders/reports/index.js";
import {buildSite} from "../../loaders/site/build.js";
import {createSnapshot} from "../../loaders/snapshot/index.js";

/** What the build without a network hands to the tests. */
export interface BuiltSample {
  readonly dataFolder: string;
  readonly warehouse: string;
  readonly site: string;
  /** What the pages read. A copy: other tests build other cities in `src/data`. */
  readonly published: string;
  /** A frozen report, the one that the site lists. */
  readonly frozen: string;
  readonly interfaces: readonly string[];
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The sample city from its workbooks to its site, with the generator's cache cold. Run by `tests/setup.ts`, cut off from every network. */
async function build(): Promise<BuiltSample> {
  const dataFolder = join(ROOT, "data");
  const folder = join(ROOT, ".cache", "test");
  rmSync(folder, {recursive: true, force: true});
  rmSync(join(ROOT, "src", ".observablehq"), {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const warehouse = join(folder, "warehouse.duckdb");
  const report = await ingest({dataFolder, profileFolders: [join(dataFolder, "profiles")], version: "test", warehouse, progress: () => undefined});
  if (report.outcome === "refused") throw new Error(`the sample city was refused: ${JSON.stringify(report.faults.filter((fault) => /^(run|edition)\./.test(fault.code)))}`);
  const snapshots = join(folder, "snapshots");
  const frozen = await createSnapshot({dataFolder, warehouse, output: snapshots, period: "2022-09", kind: "pack", languages: ["zh"]});
  if (!frozen.ok) throw new Error(frozen.message.en);
  const reports = frozenReports(dataFolder, snapshots);
  const published = join(folder, "published");
  cpSync(await publish(warehouse, join(ROOT, "src", "data"), reports), published, {recursive: true});
  const site = join(folder, "site");
  const built = await buildSite({source: join(ROOT, "src"), output: site, add: (made) => copyReports(reports.reports, dataFolder, made, snapshots)});
  if (!built.ok) throw new Error(built.message.en);
  return {dataFolder, warehouse, site, published, frozen: frozen.folder, interfaces: Object.keys(networkInterfaces())};
}

console.log(JSON.stringify(await build()));
