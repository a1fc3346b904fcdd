import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {zipSync, type ZipOptions} from "fflate";
import type {Offered} from "../../src/lib/verify/frozen.js";
import {SIGNATURE, type Manifest} from "../../src/lib/verify/manifest.js";
import {replaceFile} from "../disk.js";
import {checksum} from "../snapshot/checksum.js";
import {pathsBelow} from "../snapshot/folder.js";

/** Files that a reader opens; all the rest travels in the archive. */
const DOCUMENT = /^report\.[^/]+\.(?:html|pdf|docx|xlsx)$/;
/** These are packed already. */
const PACKED = /\.(?:pdf|docx|xlsx|parquet|png)$/;
/** The first day that a zip can name: an archive is the same whenever it is made. */
const DAY = new Date(1980, 0, 1);

export function documentsOf(manifest: Manifest): Offered[] {
  return manifest.outputs.filter(({path}) => DOCUMENT.test(path)).map(({path, bytes, sha256: sum}) => ({name: path, bytes, sha256: sum}));
}

/** Where the archive of a report lies between two builds: under the fingerprint of its manifest; one that was signed since is another. */
export function archivePlace(dataFolder: string, folder: string, fingerprint: string): string {
  return join(dataFolder, ".cache", "reports", `${fingerprint}${existsSync(join(folder, SIGNATURE)) ? "-signed" : ""}.zip`);
}

/** The whole folder of an intact report as one file, signature and all; made once. */
export function archiveOf(dataFolder: string, folder: string, fingerprint: string): Offered {
  const name = basename(folder);
  const place = archivePlace(dataFolder, folder, fingerprint);
  if (!existsSync(place)) {
    mkdirSync(dirname(place), {recursive: true});
    const files = pathsBelow(folder).map((path) => [`${name}/${path}`, [readFileSync(join(folder, path)), {level: PACKED.test(path) ? 0 : 6}]] as [string, [Uint8Array, ZipOptions]]);
    replaceFile(place, zipSync(Object.fromEntries(files), {mtime: DAY}));
  }
  const bytes = readFileSync(place);
  return {name: `${name}.zip`, bytes: bytes.length, sha256: checksum(bytes)};
}
