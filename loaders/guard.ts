import {existsSync} from "node:fs";
import type {Fault} from "../src/lib/faults/fault.js";
import type {CheckedFile} from "../src/lib/rows.js";
import {warehousePath} from "./warehouse/build.js";
import {openWarehouse, query} from "./warehouse/open.js";

interface Known {
  readonly file: string;
  readonly checksum: string;
  readonly accepted: number;
}

/**
 * A file that used to load and no longer does must not vanish from the figures unseen. The last good warehouse is asked
 * only what it held; nothing of it enters the new one. A file moved or renamed is known by its checksum.
 * @param narrowed an `as of` run reads fewer files on purpose
 */
export async function guardAgainstLoss(dataFolder: string, checked: readonly CheckedFile[], narrowed: boolean): Promise<Fault[]> {
  if (narrowed) return [];
  const known = await lastGood(dataFolder);
  const present = new Set(checked.filter((file) => file.fate !== "refused").map((file) => file.source.checksum));
  const loads = new Set(checked.filter((file) => file.tables.some((table) => table.rows.length > 0)).map((file) => file.source.file));
  return known
    .filter((file) => file.accepted > 0 && !present.has(file.checksum) && !loads.has(file.file))
    .map((file) => ({code: "run.file_lost", file: file.file, seen: file.file}));
}

async function lastGood(dataFolder: string): Promise<Known[]> {
  const path = warehousePath(dataFolder);
  if (!existsSync(path)) return [];
  try {
    const warehouse = await openWarehouse(path, "read");
    try {
      return await query<Known>(warehouse, "select file, checksum, accepted from marts.files order by file");
    } finally {
      warehouse.close();
    }
  } catch {
    // A warehouse of another version, or damaged: it holds nothing to compare with, and is built anew.
    return [];
  }
}
