import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {severityOf} from "../../src/lib/faults/catalogue.js";
import type {Health, HealthFigures, HealthRun} from "../../src/lib/health/health.js";
import {replaceFile} from "../disk.js";
import type {IngestReport} from "../outcome.js";

export {appendLog} from "./log.js";

/** What a run leaves for the health file. */
export interface Left {
  readonly run: HealthRun;
  /** The run brought the warehouse up to date, or found it so. */
  readonly figures?: HealthFigures;
  readonly site?: boolean;
  readonly snapshot?: boolean;
}

const placeOf = (dataFolder: string) => join(dataFolder, "health.json");

/** @returns null where there is none that can be read */
export function readHealth(dataFolder: string): Health | null {
  try {
    const health = JSON.parse(readFileSync(placeOf(dataFolder), "utf8")) as Health;
    return health.format === "youjie-health/1" ? health : null;
  } catch {
    return null;
  }
}

/** Writes how a run ended, and keeps what it did not touch; the office's own site, where there is one, carries it to monitors. */
export function noteRun(dataFolder: string, {run, figures, site, snapshot}: Left): void {
  const last = readHealth(dataFolder);
  const when = (made: boolean | undefined, before: string | null | undefined) => (made ? run.at : (before ?? null));
  const health: Health = {
    format: "youjie-health/1",
    figures: figures ?? last?.figures ?? null,
    run,
    good: {warehouse: when(figures !== undefined, last?.good.warehouse), site: when(site, last?.good.site), snapshot: when(snapshot, last?.good.snapshot)},
  };
  const text = `${JSON.stringify(health, null, 2)}\n`;
  replaceFile(placeOf(dataFolder), text);
  const published = join(dataFolder, "site");
  if (existsSync(join(published, "index.html"))) replaceFile(join(published, "health.json"), text);
}

/** What the health file says of a run that published. */
export function figuresOf(report: IngestReport, program: string, received: string): HealthFigures {
  const refused = new Set(report.faults.filter(({code}) => severityOf(code) === "file_refused").map(({file}) => file));
  return {program, stamp: report.stamp, received, files: report.files, files_refused: refused.size, rows: report.rows.present, rows_refused: report.rows.refused};
}
