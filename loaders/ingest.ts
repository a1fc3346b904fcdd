import type {Fault} from "../src/lib/faults/fault.js";
import type {Profile} from "../src/lib/profile.js";
import type {CheckedFile, CheckedTable, Source} from "../src/lib/rows.js";
import type {Workbook} from "../src/lib/workbook.js";
import {checkWorkbook, emptyWorld, learn, readOptionsFor, recognise, type World} from "./check/index.js";
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
        const result = await pool.read(incoming.path, readOptionsFor(incoming.file, profiles));
        progress({done: ++done, total: files.length, file: incoming.file});
        if (result.ok) return {incoming, workbook: result.workbook, fault: null};
        return {incoming, workbook: null, fault: {code: result.code, file: incoming.file, received: incoming.received, seen: result.seen}};
      }),
    );
  } finally {
    await pool.close();
  }
}

/** Registers that others refer to, in the order in which the world grows. */
const FIRST = ["units", "tasks"] as const;

/**
 * Checks every file against the registers. Units are settled before tasks, tasks before all that names them;
 * a file that holds units or tasks is looked at once more for each.
 * @param world what is known already (for a file checked by itself: the units and tasks of the city)
 */
export function checkAll(files: readonly ReadFile[], profiles: readonly Profile[], world: World = emptyWorld(profiles)): {checked: CheckedFile[]; world: World} {
  const recognised = files.map(({incoming, workbook}) =>
    workbook === null ? new Set<string>() : new Set(recognise(incoming, workbook, profiles).flatMap((sheet) => sheet.registers)),
  );
  let known = world;
  for (const name of FIRST) {
    const tables = files.flatMap(({incoming, workbook}, at): CheckedTable[] => {
      if (workbook === null || !recognised[at]!.has(name)) return [];
      return [...checkWorkbook(incoming, workbook, known, {only: new Set([name])}).tables];
    });
    known = learn(known, tables);
  }
  const settled = known;
  const checked = files.map(({incoming, workbook, fault}) => (workbook ? {...checkWorkbook(incoming, workbook, settled), source: sourceOf(incoming)} : refusedFile(incoming, fault!)));
  return {checked, world: settled};
}

function refusedFile(incoming: Incoming, fault: Fault): CheckedFile {
  return {source: sourceOf(incoming), fate: "refused", tables: [], faults: [fault]};
}

function sourceOf({file, received, checksum, bytes}: Incoming): Source {
  return {file, received, checksum, bytes};
}
