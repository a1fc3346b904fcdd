import {severityOf} from "../src/lib/faults/catalogue.js";
import type {Fault} from "../src/lib/faults/fault.js";
import type {FileRecord} from "../src/lib/rows.js";

/** How a run ended. */
export interface IngestReport {
  /** `refused`: the last good warehouse stays, and `faults` holds why. */
  readonly outcome: "published" | "published_with_refusals" | "refused";
  readonly files: number;
  /** How many of them had to be read for this run; the others were known. */
  readonly read: number;
  readonly rows: {readonly present: number; readonly accepted: number; readonly refused: number; readonly skipped: number};
  readonly faults: readonly Fault[];
  readonly stamp: string;
}

export function promiseFaults(broken: readonly {readonly mart: string; readonly promise: string; readonly seen: string}[]): Fault[] {
  return broken.map((each) => ({code: "run.promise_failed", file: `marts.${each.mart}`, seen: `${each.promise}: ${each.seen}`}));
}

/** A run that ended before a file was read. */
export function refusedRun(faults: readonly Fault[]): IngestReport {
  return {outcome: "refused", files: 0, read: 0, rows: {present: 0, accepted: 0, refused: 0, skipped: 0}, faults, stamp: ""};
}

/** The outcome that follows from the files and from all that was wrong: severity decides. */
export function reportOf({files, read}: {readonly files: readonly FileRecord[]; readonly read: number}, others: readonly Fault[], stamp: string): IngestReport {
  const total = (count: "present" | "accepted" | "refused" | "skipped") => files.reduce((sum, file) => sum + file.tables.reduce((inner, table) => inner + table.counts[count], 0), 0);
  const rows = {present: total("present"), accepted: total("accepted"), refused: total("refused"), skipped: total("skipped")};
  const nothing: Fault[] = rows.accepted === 0 ? [{code: "run.nothing_accepted", file: "inbox", seen: String(files.length)}] : [];
  const faults = [...files.flatMap((file) => file.faults), ...others, ...nothing];
  const severities = new Set(faults.map((fault) => severityOf(fault.code)));
  const outcome = severities.has("run_refused") ? "refused" : severities.has("row_refused") || severities.has("file_refused") ? "published_with_refusals" : "published";
  return {outcome, files: files.length, read, rows, faults, stamp};
}
