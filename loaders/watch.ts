import {closeSync, openSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

/** Everything that decides the figures: each file's size and time of change. */
export type Look = ReadonlyMap<string, string>;

const WATCHED = ["inbox", "methodology", "profiles", "city.json", "acceptances.csv", "corrections.csv"];

export interface WatchOptions {
  readonly signal: AbortSignal;
  /** Between two looks; a file that did not change from one to the next has been copied whole. */
  readonly milliseconds?: number;
}

/** What lies in a data folder now. Looking is all: notices of change do not reach across network drives. */
export function lookAt(dataFolder: string): Look {
  const look = new Map<string, string>();
  for (const name of WATCHED) note(join(dataFolder, name), look);
  return look;
}

/**
 * Waits until something differs from `since` and has come to rest: the same size and time in two looks, and readable.
 * @returns what lies there then; `null` when told to stop
 */
export async function nextChange(dataFolder: string, since: Look, {signal, milliseconds = 1500}: WatchOptions): Promise<Look | null> {
  let before = since;
  while (await waited(milliseconds, signal)) {
    const now = lookAt(dataFolder);
    if (!same(now, since) && same(now, before) && isReadable(now, since)) return now;
    before = now;
  }
  return null;
}

function note(path: string, look: Map<string, string>): void {
  const found = statSync(path, {throwIfNoEntry: false});
  if (found?.isDirectory()) for (const name of namesIn(path)) note(join(path, name), look);
  else if (found) look.set(path, `${found.size} ${found.mtimeMs}`);
}

/** A folder may go between two looks at it. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function same(a: Look, b: Look): boolean {
  return a.size === b.size && [...a].every(([path, state]) => b.get(path) === state);
}

/** Some systems refuse to open a file that another program is still writing. */
function isReadable(now: Look, since: Look): boolean {
  return [...now].every(([path, state]) => since.get(path) === state || canOpen(path));
}

function canOpen(path: string): boolean {
  try {
    closeSync(openSync(path, "r"));
    return true;
  } catch {
    return false;
  }
}

async function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, {signal});
    return true;
  } catch {
    return false;
  }
}
