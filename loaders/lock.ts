import {closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync} from "node:fs";
import {join} from "node:path";

/**
 * Takes the one lock of a data folder. A lock left by a process that is gone is taken over.
 * @returns a function that gives it back, or the process that holds it
 */
export function takeLock(dataFolder: string): {release: () => void} | {heldBy: number} {
  mkdirSync(dataFolder, {recursive: true});
  const path = join(dataFolder, ".youjie.lock");
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(path, "wx");
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return {release: () => rmSync(path, {force: true})};
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = Number(readFileSync(path, "utf8"));
      if (isAlive(holder)) return {heldBy: holder};
      rmSync(path, {force: true});
    }
  }
  return {heldBy: 0};
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
