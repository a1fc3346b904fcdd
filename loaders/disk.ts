import {closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {open, readdir} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";

const CODES = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EIO", "EMFILE"]);
/** The database says it in words. */
const WORDS = /no space left|disk (?:is )?full|read-only file system|permission denied|could not write|cannot open file|failed to (?:write|sync|truncate)/i;

/** The fault that an error of the disk is; `null` for an error of the program, which is to crash with its stack. */
export function diskFault(error: unknown, folder: string): Fault | null {
  if (!(error instanceof Error)) return null;
  const {code, syscall} = error as NodeJS.ErrnoException;
  // A folder that cannot be made on a disk that is read-only: Node says that it is not there.
  const unmade = code === "ENOENT" && syscall === "mkdir";
  return unmade || (code !== undefined && CODES.has(code)) || WORDS.test(error.message) ? {code: "run.disk", file: folder, seen: error.message} : null;
}

/** Writes a file beside the one that stands and renames it into its place: whole on the disk before it has the name, even where the power fails. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const beside = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(beside, content, {flush: true});
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, {force: true});
    throw error;
  }
  flush(dirname(path));
}

/** Renames what is whole already, a file or a folder, once all of it is on the disk. */
export function settle(beside: string, path: string): void {
  flushBelow(beside);
  renameSync(beside, path);
  flush(dirname(path));
}

/** Has the disk take all the files of a folder, several at a time: a thousand in a third of a second, where one after another takes two and a half. */
export async function flushMany(folder: string): Promise<void> {
  const left = (await readdir(folder, {recursive: true})).map((name) => join(folder, name));
  const hand = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const file = await open(path, "r").catch(() => null);
      await file?.sync().catch(() => undefined);
      await file?.close();
    }
  };
  await Promise.all([hand(), hand(), hand(), hand()]);
}

/** Has the disk take a file, or a folder and all below it. */
function flushBelow(path: string): void {
  for (const entry of folderAt(path)) flushBelow(join(path, entry));
  flush(path);
}

function folderAt(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [];
    throw error;
  }
}

/** Shares and other systems may know no such thing for a folder: then the rename is as safe as they make it. */
function flush(path: string): void {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    fsyncSync(file);
  } catch (error) {
    if (!["EISDIR", "EPERM", "EACCES", "EINVAL", "EBADF", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
