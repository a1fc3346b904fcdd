import {chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {settle} from "../disk.js";
import {isAlive} from "../lock.js";
import {SIGNATURE} from "../../src/lib/verify/manifest.js";
import type {Files} from "./render.js";

const TEMPORARY = /\.tmp-(\d+)-/;

/** Paths of everything below a folder, with `/`, sorted; folders themselves are not listed, anything else is. */
export function pathsBelow(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), {withFileTypes: true})
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? pathsBelow(folder, path) : [path];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Whether a folder holds these files with these bytes, and nothing else. */
function sameFiles(folder: string, files: Files): boolean {
  const there = pathsBelow(folder).filter((path) => path !== SIGNATURE);
  return there.length === files.size && there.every((path) => {
    const bytes = files.get(path);
    return bytes !== undefined && lstatSync(join(folder, path)).isFile() && readFileSync(join(folder, path)).equals(bytes);
  });
}

/** Where the files end up: the first name that is free, or that holds the very same. */
export function placeFor(parent: string, id: string, filesOf: (id: string) => Files): {id: string; folder: string; kept: boolean} {
  for (let number = 1; ; number++) {
    const name = number === 1 ? id : `${id}-${number}`;
    const folder = join(parent, name);
    if (!existsSync(folder)) return {id: name, folder, kept: false};
    if (sameFiles(folder, filesOf(name))) return {id: name, folder, kept: true};
  }
}

/** Writes beside and renames: a reader sees the whole folder or none of it. What a killed run left is cleared first. */
export function writeFolder(folder: string, files: Files): void {
  const parent = dirname(folder);
  mkdirSync(parent, {recursive: true});
  clearRemains(parent);
  const beside = mkdtempSync(join(parent, `.tmp-${process.pid}-`));
  // A temporary folder is its maker's alone; a report is for colleagues on a shared disk too.
  chmodSync(beside, 0o755);
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(beside, path)), {recursive: true});
      writeFileSync(join(beside, path), bytes);
    }
    settle(beside, folder);
  } catch (error) {
    rmSync(beside, {recursive: true, force: true});
    throw error;
  }
}

function clearRemains(parent: string): void {
  for (const name of readdirSync(parent)) {
    const process_id = TEMPORARY.exec(name)?.[1];
    if (process_id !== undefined && !isAlive(Number(process_id))) rmSync(join(parent, name), {recursive: true, force: true});
  }
}
