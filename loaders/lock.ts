import {linkSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {isAlive} from "./leftovers.js";

/**
 * Takes the one lock of a data folder. A lock left by a process that is gone is taken over.
 * @returns a function that gives it back, or the process that holds it
 */
export function takeLock(dataFolder: string): {release: () => void} | {heldBy: number} {
  mkdirSync(dataFolder, {recursive: true});
  const path = join(dataFolder, ".youjie.lock");
  for (let attempt = 0; attempt < 2; attempt++) {
    if (created(path)) return {release: () => rmSync(path, {force: true})};
    const holder = holderOf(path);
    if (isAlive(holder)) return {heldBy: holder};
    rmSync(path, {force: true});
  }
  return {heldBy: 0};
}

/** Linked into place with the process in it: nobody ever reads an empty lock and takes it for a dead one's. */
function created(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    return createdWithoutLink(path);
  } finally {
    rmSync(own, {force: true});
  }
}

/** Sticks and shares of other systems have no links. */
function createdWithoutLink(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, "utf8"));
  } catch {
    return 0;
  }
}
