import {existsSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";

/** What this program writes beside before it renames: each name carries the process that wrote it. */
const BESIDE = [/^warehouse\.tmp-(\d+)\.duckdb(?:\.wal)?$/, /^site\.(\d+)(?:\.old)?$/, /^data\.(?:tmp|old)-(\d+)$/, /^\.youjie\.lock\.(\d+)$/];

/** Removes what killed processes left in a folder. What a running one is writing stays. */
export function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const writer = BESIDE.map((form) => form.exec(name)?.[1]).find((pid) => pid !== undefined);
    if (writer === undefined || isAlive(Number(writer))) continue;
    // Killed between two renames: this is the last good site.
    if (name.endsWith(".old") && !existsSync(join(folder, "site"))) renameSync(join(folder, name), join(folder, "site"));
    else rmSync(join(folder, name), {recursive: true, force: true});
  }
}

/** Whether a process of that number runs on this machine. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
