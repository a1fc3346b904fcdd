import type {Fault} from "../src/lib/faults/fault.js";
import type {FileRecord} from "../src/lib/rows.js";
import {askLastGood} from "./warehouse/last-good.js";

interface Known {
  readonly file: string;
  readonly checksum: string;
}

/**
 * A file that used to load and no longer does must not vanish from the figures unseen. The last good warehouse is asked
 * only what it held; nothing of it enters the new one. A file moved or renamed is known by its checksum, a new version
 * of a file by its path: either has to load.
 * @param narrowed an `as of` run reads fewer files on purpose
 */
export async function guardAgainstLoss(warehouseFile: string, files: readonly FileRecord[], narrowed: boolean): Promise<Fault[]> {
  if (narrowed) return [];
  const known = await askLastGood<Known>(warehouseFile, "select file, checksum from marts.files where accepted > 0 order by file");
  const loading = files.filter((file) => file.tables.some((table) => table.counts.accepted > 0));
  const checksums = new Set(loading.map((file) => file.source.checksum));
  const paths = new Set(loading.map((file) => file.source.file));
  return known.filter((file) => !checksums.has(file.checksum) && !paths.has(file.file)).map((file) => ({code: "run.file_lost", file: file.file, seen: file.file}));
}
