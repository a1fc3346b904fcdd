import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {severityOf} from "../../src/lib/faults/catalogue.js";
import {figuresOf} from "../health/index.js";
import type {IngestReport} from "../outcome.js";
import {refresh} from "../refresh.js";
import {askLastGood} from "../warehouse/last-good.js";
import {warehousePath} from "../warehouse/path.js";
import {alone, refuse} from "./alone.js";
import {UsageError, type Asked} from "./arguments.js";
import type {Talk} from "./console.js";
import type {Journal} from "./journal.js";
import {dataFolderOf, profileFolders, version} from "./place.js";
import {faultLines, ingestLines} from "./report.js";
import {runBuild, serveCommand} from "./site.js";

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
  const {checked, faults} = await checkLoose(asked.files.map((file) => resolve(file)), {dataFolder, profileFolders: profileFolders(dataFolder), version: version()}, new Date().toLocaleDateString("sv-SE"));
  for (const fault of faults) for (const line of faultLines(fault, talk.language)) talk.problem(line);
  talk.result(checked, checked.flatMap((file) => [...explain(file, talk.language), ""]));
  return checked.some((file) => file.fate !== "loaded") ? 1 : 0;
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
