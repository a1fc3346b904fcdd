import type {Fault} from "../src/lib/faults/fault.js";
import {registers} from "../src/lib/registers/index.js";
import type {CheckedFile, RawRow} from "../src/lib/rows.js";
import type {Workbook} from "../src/lib/workbook.js";
import {buildWorld, checkWorkbook, readOptionsFor, registersIn, refusedFile, type Profile, type World} from "./check/index.js";
import type {Incoming} from "./inbox.js";
import {createReaderPool} from "./read/index.js";

/** A file after reading: its cells, or the fault that says why there are none. */
export interface ReadFile {
  readonly incoming: Incoming;
  readonly workbook: Workbook | null;
  readonly fault: Fault | null;
}

export interface Progress {
  (step: {readonly done: number; readonly total: number; readonly file: string}): void;
}

/** Reads every file, on both cores; one bad file never stops the others. Results stand in the order of arrival. */
export async function readAll(files: readonly Incoming[], profiles: readonly Profile[], progress: Progress): Promise<ReadFile[]> {
  const pool = createReaderPool();
  let done = 0;
  try {
    return await Promise.all(
      files.map(async (incoming): Promise<ReadFile> => {
        const result = await pool.read(incoming.path, readOptionsFor(incoming, profiles));
        progress({done: ++done, total: files.length, file: incoming.file});
        if (result.ok) return {incoming, workbook: result.workbook, fault: null};
        return {incoming, workbook: null, fault: {code: result.code, file: incoming.file, received: incoming.received, seen: result.seen}};
      }),
    );
  } finally {
    await pool.close();
  }
}

/** Registers others refer to, in the order in which the world grows. */
const FIRST = ["units", "tasks"] as const;

/**
 * Checks every file against the registers. Units are settled before tasks, tasks before all that names them;
 * a file holding several registers is looked at once for each step.
 */
export function checkAll(files: readonly ReadFile[], profiles: readonly Profile[]): {checked: CheckedFile[]; world: World} {
  let world = buildWorld({units: [], tasks: [], profiles, registers});
  const found: Record<(typeof FIRST)[number], RawRow[]> = {units: [], tasks: []};
  for (const name of FIRST) {
    for (const {incoming, workbook} of files) {
      if (!workbook || !registersIn(incoming, workbook, world).has(name)) continue;
      for (const table of checkWorkbook(incoming, workbook, world).tables) {
        if (table.register === name) found[name].push(...table.rows);
      }
    }
    world = buildWorld({...found, profiles, registers});
  }
  const checked = files.map(({incoming, workbook, fault}) =>
    workbook ? checkWorkbook(incoming, workbook, world) : refusedFile(incoming, fault!),
  );
  return {checked, world};
}
