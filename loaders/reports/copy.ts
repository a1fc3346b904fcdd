import {constants, copyFileSync, mkdirSync} from "node:fs";
import {dirname, join} from "node:path";
import type {FrozenReport} from "../../src/lib/verify/frozen.js";
import {MANIFEST} from "../../src/lib/verify/manifest.js";
import {archivePlace} from "./offered.js";

/** Puts what readers may take of each report into a site: its documents, its manifest, and the whole folder as one archive. */
export function copyReports(reports: readonly FrozenReport[], dataFolder: string, site: string, snapshots = join(dataFolder, "snapshots")): void {
  for (const {folder, documents, archive, fingerprint} of reports) {
    if (archive === null || fingerprint === null) continue;
    const from = join(snapshots, folder);
    const to = join(site, "reports", folder);
    for (const name of [...documents.map((document) => document.name), MANIFEST]) copy(join(from, name), join(to, name));
    copy(archivePlace(dataFolder, from, fingerprint), join(to, archive.name));
  }
}

/** Where the disk can, without the bytes being there twice. */
function copy(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true});
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
