import {appendFileSync, existsSync, mkdirSync, renameSync, statSync} from "node:fs";
import {dirname, join} from "node:path";

/** `<data>/logs/youjie.log`, at most a million bytes, and before it at most four older ones: youjie.log.1 is the last of them. */
const LOG = join("logs", "youjie.log");
const MOST_BYTES = 1_000_000;
const OLDER = 4;

/** Adds lines to the log of a data folder. */
export function appendLog(dataFolder: string, lines: readonly string[]): void {
  const path = join(dataFolder, LOG);
  mkdirSync(dirname(path), {recursive: true});
  if (existsSync(path) && statSync(path).size >= MOST_BYTES) turn(path);
  appendFileSync(path, lines.map((line) => `${line}\n`).join(""));
}

/** The oldest is dropped, each other moves on by one. */
function turn(path: string): void {
  for (let number = OLDER; number >= 1; number--) {
    const from = number === 1 ? path : `${path}.${number - 1}`;
    if (existsSync(from)) renameSync(from, `${path}.${number}`);
  }
}
