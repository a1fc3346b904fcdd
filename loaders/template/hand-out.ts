import {existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

/** Writes a file beside its place and renames it in: nobody ever finds half a workbook. */
export function writeBeside(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  const beside = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } finally {
    rmSync(beside, {force: true});
  }
}

/**
 * Writes the files of one hand-out and takes away what an earlier one left: a unit that has answered since must
 * not be sent the old letter.
 * @param ours whether a file of that name was made by this command for this month
 */
export function writeHandOut(folder: string, files: ReadonlyMap<string, Uint8Array>, ours: (name: string) => boolean): void {
  const stale = existsSync(folder) ? readdirSync(folder).filter((name) => ours(name) && !files.has(name)) : [];
  for (const [name, bytes] of files) writeBeside(join(folder, name), bytes);
  for (const name of stale) rmSync(join(folder, name));
}
