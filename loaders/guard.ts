import type {Fault} from "../src/lib/faults/fault.js";
import type {FileRecord} from "../src/lib/rows.js";
import {askLastGood} from "./warehouse/last-good.js";

interface Known {
  readonly file: string;
  readonly checksum: string;
  readonly accepted: number;
}

/**
 * What used to load and no longer does must not vanish from the figures unseen: a whole file, or rows out of one. The
 * last good warehouse is asked only what it held; nothing of it enters the new one. A file moved or renamed is known by
 * its checksum. What lies in the inbox is as received, so one whose bytes have changed and that gives fewer rows was
 * cut short; tables the office itself edits (methodology, corrections) may grow shorter.
 * @param narrowed an `as of` run reads fewer files on purpose
 */
export async function guardAgainstLoss(warehouseFile: string, files: readonly FileRecord[], narrowed: boolean): Promise<Fault[]> {
  if (narrowed) return [];
  const known = await askLastGood<Known>(warehouseFile, "select file, checksum, accepted from marts.files where accepted > 0 order by file");
  const rowsOf = new Map(files.map((file) => [file.source.file, accepted(file)]));
  const checksums = new Set(files.filter((file) => accepted(file) > 0).map((file) => file.source.checksum));
  const changed = known.filter((file) => !checksums.has(file.checksum));
  return changed.flatMap((file): Fault[] => {
    const now = rowsOf.get(file.file) ?? 0;
    if (now === 0) return [{code: "run.file_lost", file: file.file, seen: file.file}];
    if (now >= file.accepted || !file.file.startsWith("inbox/")) return [];
    return [{code: "run.file_shrunk", file: file.file, seen: String(now), expected: String(file.accepted)}];
  });
}

function accepted(file: FileRecord): number {
  return file.tables.reduce((sum, table) => sum + table.counts.accepted, 0);
}
