import {dirname, basename} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";
import type {CheckedFile} from "../src/lib/rows.js";
import {emptyWorld} from "./check/index.js";
import {describe, incomingFiles} from "./inbox.js";
import {checkAll, readAll} from "./ingest.js";
import {readProfiles} from "./profiles.js";

/** No inbox beside it: a file is then checked by what it says itself. */
const SILENT = () => undefined;

/**
 * Checks files without loading them. Units and tasks are those of the city's inbox, so that names are judged as an
 * ingest would judge them.
 * @param paths absolute paths; a file need not lie in the inbox
 */
export async function checkLoose(paths: readonly string[], dataFolder: string, profileFolders: readonly string[]): Promise<{checked: CheckedFile[]; faults: Fault[]}> {
  const {profiles, faults} = readProfiles(profileFolders);
  const inbox = incomingFiles(dataFolder);
  const given = paths.map((path) => ({...describe(dirname(path), path, receivedOf(path)), file: basename(path)}));
  const sums = new Set(given.map((file) => file.checksum));
  const known = "code" in inbox ? [] : inbox.filter((file) => !sums.has(file.checksum));
  const {world} = checkAll(await readAll(known, profiles, SILENT), profiles, emptyWorld(profiles));
  const {checked} = checkAll(await readAll(given, profiles, SILENT), profiles, world);
  return {checked, faults};
}

/** The day received is the inbox folder's, where the file lies in one. */
function receivedOf(path: string): string {
  return path.split(/[/\\]/).findLast((part) => /^\d{4}-\d{2}-\d{2}$/.test(part)) ?? "1970-01-01";
}
