import {existsSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {isAlive} from "./lock.js";

/** What this program writes beside before it renames: each name carries the process that wrote it. */
const BESIDE = [/^warehouse\.tmp-(\d+)\.duckdb(?:\.wal)?$/, /^site(?:-[\w.-]+)?\.(\d+)(?:\.old)?$/, /^data\.(?:tmp|old)-(\d+)$/, /^\.youjie\.lock\.(\d+)$/, /^\.tmp-(\d+)-/, /\.tmp-(\d+)$/];

/**
 * Removes what killed processes left in a folder. Only whoever holds the folder's lock may ask for it: every writer holds
 * that lock, so what bears another number than ours is nobody's, even where that number has been given to another since.
 */
export function removeLeftovers(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const writer = BESIDE.map((form) => form.exec(name)?.[1]).find((pid) => pid !== undefined);
    if (writer === undefined || Number(writer) === process.pid) continue;
    // Killed between two renames: this is the last good site.
    const site = join(folder, name.replace(/\.\d+\.old$/, ""));
    if (name.endsWith(".old") && !existsSync(site)) renameSync(join(folder, name), site);
    else rmSync(join(folder, name), {recursive: true, force: true});
  }
}

/** The same for the folder in which the pages of other readers' sites are put together. */
export function removeSources(folder: string): void {
  if (!existsSync(folder)) return;
  const left = readdirSync(folder).filter((name) => /^site-.+-\d+$/.test(name) && !name.endsWith(`-${process.pid}`));
  for (const name of left) rmSync(join(folder, name), {recursive: true, force: true});
}

/** Removes the half-written files of a folder and all below it whose writers are gone; what is handed out is written without a lock. */
export function removeAbandoned(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    const writer = /\.tmp-(\d+)$/.exec(entry.name)?.[1];
    if (entry.isDirectory()) removeAbandoned(path);
    else if (writer !== undefined && !isAlive(Number(writer))) rmSync(path, {force: true});
  }
}
