import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Fault} from "../../src/lib/faults/fault.js";
import {diskFault} from "../disk.js";
import {removeAbandoned, removeLeftovers} from "../leftovers.js";
import {takeLock} from "../lock.js";
import type {Asked} from "./arguments.js";
import type {Talk} from "./console.js";
import {openJournal, type Journal} from "./journal.js";
import {dataFolderOf, version} from "./place.js";
import {faultLines} from "./report.js";

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
