import type {Fault} from "../src/lib/faults/fault.js";

const CODES = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "EIO", "EMFILE"]);
/** The database says it in words. */
const WORDS = /no space left|disk (?:is )?full|read-only file system|permission denied|could not write|cannot open file|failed to (?:write|sync|truncate)/i;

/** The fault that an error of the disk is; `null` for an error of the program, which is to crash with its stack. */
export function diskFault(error: unknown, folder: string): Fault | null {
  if (!(error instanceof Error)) return null;
  const {code} = error as NodeJS.ErrnoException;
  return (code !== undefined && CODES.has(code)) || WORDS.test(error.message) ? {code: "run.disk", file: folder, seen: error.message} : null;
}
