import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import Papa from "papaparse";
import type {Fault} from "../src/lib/faults/fault.js";
import {severityOf} from "../src/lib/faults/catalogue.js";

/** What was let through on purpose: which check, on what, why, by whom, when. */
interface Acceptance {
  readonly check: string;
  readonly value: string;
  readonly reason: string;
  readonly by: string;
  readonly date: string;
}

const FILE = "acceptances.csv";

/**
 * Lets refusals of a run pass that stand in `data/acceptances.csv` (columns check, value, reason, by, date).
 * `check` is the fault's code, `value` the file it names. An acceptance without reason, name and date does not hold.
 * @returns the faults, those let through turned into notes, and a warning for every line that fits nothing
 */
export function accept(dataFolder: string, faults: readonly Fault[]): Fault[] {
  const given = readAcceptances(dataFolder);
  const used = new Set<Acceptance>();
  const left = faults.map((fault) => {
    if (severityOf(fault.code) !== "run_refused") return fault;
    const acceptance = given.find((each) => each.check === fault.code && each.value === fault.file && isSigned(each));
    if (!acceptance) return fault;
    used.add(acceptance);
    return {code: "run.acceptance_used", file: FILE, seen: `${acceptance.check} ${acceptance.value}: ${acceptance.reason} (${acceptance.by}, ${acceptance.date})`};
  });
  const stale = given.filter((each) => !used.has(each)).map((each) => ({code: "run.acceptance_stale", file: FILE, seen: `${each.check} ${each.value}`}));
  return [...left, ...stale];
}

function readAcceptances(dataFolder: string): Acceptance[] {
  const path = join(dataFolder, FILE);
  if (!existsSync(path)) return [];
  const {data} = Papa.parse<Record<string, string>>(textOf(readFileSync(path)).replace(/\r\n?/g, "\n"), {header: true, skipEmptyLines: true, newline: "\n", transformHeader: (name) => name.trim(), transform: (text) => text.trim()});
  return data.map(({check = "", value = "", reason = "", by = "", date = ""}) => ({check, value: value.normalize("NFC"), reason, by, date}));
}

/** Office programs of the country save a CSV as GB18030; lines may end in either way, in one file too. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function isSigned({reason, by, date}: Acceptance): boolean {
  return [reason, by, date].every((text) => text.trim() !== "");
}
