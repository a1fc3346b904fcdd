import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {severityOf} from "../../src/lib/faults/catalogue.js";
import type {Fault} from "../../src/lib/faults/fault.js";
import {internal, readerFolder, type Reader} from "../../src/lib/reader.js";
import {diskFault} from "../disk.js";
import {figuresOf} from "../health/index.js";
import {removeAbandoned, removeLeftovers, removeSources} from "../leftovers.js";
import {takeLock} from "../lock.js";
import type {IngestReport} from "../outcome.js";
import {refresh} from "../refresh.js";
import {askLastGood} from "../warehouse/last-good.js";
import {warehousePath} from "../warehouse/path.js";
import {UsageError, type Asked} from "./arguments.js";
import type {Talk} from "./console.js";
import {openJournal, type Journal} from "./journal.js";
import {faultLines, ingestLines} from "./report.js";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The program's version, from its own package. */
export function version(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {version: string}).version;
}

/** The data folder asked for, that of the environment, or the product's own. */
export function dataFolderOf(asked: Asked): string {
  return resolve(asked.data ?? (process.env["YOUJIE_DATA"] || join(ROOT, "data")));
}

/** A city's own profiles stand before those that ship with the product. */
export function profileFolders(dataFolder: string): string[] {
  return [...new Set([join(dataFolder, "profiles"), join(ROOT, "data", "profiles")])];
}

/** Where a reader's site stands: `site`, `site-public`, `site-unit-D01`. */
function siteFolder(dataFolder: string, reader: Reader = internal): string {
  return join(dataFolder, reader.kind === "internal" ? "site" : `site-${readerFolder(reader)}`);
}

/** Says why there is nothing to do. */
export function refuse(talk: Talk, faults: readonly Fault[], journal?: Journal): number {
  journal?.faults(faults);
  talk.result({outcome: "refused", faults}, []);
  for (const fault of faults) for (const line of faultLines(fault, talk.language)) talk.problem(line);
  return 2;
}

/** Runs `work` holding the lock of the data folder, with a log and a health file to show for it; says so if another run has it. */
export async function alone(asked: Asked, talk: Talk, work: (journal: Journal) => Promise<number>): Promise<number> {
  const dataFolder = dataFolderOf(asked);
  if (!existsSync(dataFolder)) return refuse(talk, [{code: "run.no_inbox", file: dataFolder, seen: dataFolder}]);
  const journal = openJournal(asked, talk, dataFolder, version());
  const lock = onDisk(() => takeLock(dataFolder), dataFolder);
  if ("code" in lock) return refuse(talk, [lock]);
  if ("heldBy" in lock) {
    journal.line("warn", "locked", {holder: lock.heldBy});
    return refuse(talk, [{code: "run.locked", file: dataFolder, seen: lock.heldBy}]);
  }
  let exit = 4;
  try {
    journal.line("info", "begin", {command: asked.command});
    for (const folder of ["", "snapshots", ".cache", ".cache/reports"]) removeLeftovers(join(dataFolder, folder));
    removeAbandoned(join(dataFolder, "outbox"));
    exit = await work(journal);
  } catch (error) {
    const fault = diskFault(error, dataFolder);
    if (fault === null) journal.line("error", "crashed", {reason: String(error)});
    if (fault === null) throw error;
    exit = refuse(talk, [fault], journal);
  } finally {
    journal.end(exit);
    lock.release();
  }
  return exit;
}

function onDisk<T>(work: () => T, folder: string): T | Fault {
  try {
    return work();
  } catch (error) {
    const fault = diskFault(error, folder);
    if (fault === null) throw error;
    return fault;
  }
}

/** Brings the warehouse up to date, saying so. */
export async function runIngest(asked: Asked, talk: Talk, journal: Journal): Promise<IngestReport> {
  const dataFolder = dataFolderOf(asked);
  talk.say({zh: `读 ${dataFolder} 的台账 …`, en: `Reading the ledgers of ${dataFolder} …`});
  const report = await refresh({
    dataFolder,
    profileFolders: profileFolders(dataFolder),
    version: version(),
    ...(asked.asOf !== undefined && {asOf: asked.asOf}),
    progress: ({done, total}) => talk.count({zh: "已读", en: "read"}, done, total),
  });
  const {files, read, rows} = report;
  journal.line("info", "read", {files, read, rows: rows.present, refused: rows.refused});
  if (report.outcome === "refused") journal.faults(report.faults.filter(({code}) => severityOf(code) === "run_refused"));
  else {
    const [known] = await askLastGood<{value: string}>(warehousePath(dataFolder), "select value from meta.build where key = 'as_of'");
    journal.left({figures: figuresOf(report, version(), known?.value ?? "")});
    journal.line("info", "warehouse", {stamp: report.stamp});
  }
  return report;
}

/** How a run that ended is told to the shell. */
export const EXIT = {published: 0, published_with_refusals: 1, refused: 2} as const;

export async function ingestCommand(asked: Asked, talk: Talk): Promise<number> {
  return alone(asked, talk, async (journal) => {
    const report = await runIngest(asked, talk, journal);
    talk.result(report, ingestLines(report, talk.language));
    return EXIT[report.outcome];
  });
}

export async function checkCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.files.length === 0) throw new UsageError("check <file…>");
  const dataFolder = dataFolderOf(asked);
  const missing = asked.files.filter((file) => !existsSync(file));
  if (missing.length > 0) return refuse(talk, missing.map((file) => ({code: "run.file_not_found", file, seen: file})));
  const [{checkLoose}, {explain}] = await Promise.all([import("../check-files.js"), import("../check/index.js")]);
  const {checked, faults} = await checkLoose(asked.files.map((file) => resolve(file)), dataFolder, profileFolders(dataFolder), new Date().toLocaleDateString("sv-SE"));
  for (const fault of faults) for (const line of faultLines(fault, talk.language)) talk.problem(line);
  talk.result(checked, checked.flatMap((file) => [...explain(file, talk.language), ""]));
  return checked.some((file) => file.fate !== "loaded") ? 1 : 0;
}

/** Publishes the warehouse for a reader and builds his site. Sites are drawn in the program's own folder: one at a time, whosever data they show. */
export async function runBuild(dataFolder: string, talk: Talk, journal: Journal, reader: Reader = internal): Promise<number> {
  if (!existsSync(warehousePath(dataFolder))) return refuse(talk, [{code: "run.no_warehouse", file: dataFolder, seen: dataFolder}], journal);
  const lock = takeLock(join(ROOT, ".cache"));
  if ("heldBy" in lock) return refuse(talk, [{code: "run.locked", file: ROOT, seen: lock.heldBy}], journal);
  try {
    removeLeftovers(join(ROOT, "src"));
    removeSources(join(ROOT, ".cache"));
    return await drawSite(dataFolder, talk, journal, reader);
  } finally {
    lock.release();
  }
}

async function drawSite(dataFolder: string, talk: Talk, journal: Journal, reader: Reader): Promise<number> {
  talk.say({zh: "生成网站 …", en: "Building the site …"});
  const {buildFor} = await import("../site/edition.js");
  const built = await buildFor(reader, {dataFolder, warehouse: warehousePath(dataFolder), output: siteFolder(dataFolder, reader), log: (line) => talk.say(line)});
  if (!built.ok) {
    talk.problem(built.message[talk.language]);
    journal.line("error", "refused", {reason: built.message[talk.language]});
    return 2;
  }
  if (reader.kind === "internal") journal.left({site: true});
  journal.line("info", "site", {folder: built.output});
  talk.result({outcome: "built", site: built.output}, [talk.language === "zh" ? `网站在 ${built.output}` : `The site is in ${built.output}`]);
  return 0;
}

export async function buildCommand(asked: Asked, talk: Talk): Promise<number> {
  return alone(asked, talk, (journal) => runBuild(dataFolderOf(asked), talk, journal, asked.reader));
}

/** A build killed between its two renames left the last good site under another name. */
function putBackSite(dataFolder: string, site: string): void {
  if (existsSync(site) || !existsSync(dataFolder)) return;
  const lock = takeLock(dataFolder);
  if ("heldBy" in lock) return;
  removeLeftovers(dataFolder);
  lock.release();
}

/** Serves until the process is told to stop. */
export async function serveCommand(asked: Asked, talk: Talk): Promise<number> {
  const site = siteFolder(dataFolderOf(asked), asked.reader);
  putBackSite(dataFolderOf(asked), site);
  if (!existsSync(join(site, "index.html"))) return refuse(talk, [{code: "run.no_site", file: site, seen: site}]);
  const {serveSite} = await import("../site/serve.js");
  const server = await serveSite({folder: site, ...(asked.port !== undefined && {port: asked.port})});
  talk.result({address: server.address}, [talk.language === "zh" ? `\n打开 ${server.address}\nCtrl-C 停止` : `\nOpen ${server.address}\nCtrl-C stops it`]);
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}

export async function startCommand(asked: Asked, talk: Talk): Promise<number> {
  const dataFolder = dataFolderOf(asked);
  const ready = await alone(asked, talk, async (journal) => {
    const report = await runIngest(asked, talk, journal);
    for (const line of ingestLines(report, talk.language)) talk.problem(line);
    if (report.outcome === "refused" && !existsSync(warehousePath(dataFolder))) return 2;
    return runBuild(dataFolder, talk, journal);
  });
  if (ready !== 0 && !existsSync(join(dataFolder, "site", "index.html"))) return ready;
  return serveCommand(asked, talk);
}
