import {existsSync, readFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";
import {MANIFEST, readManifest, type Manifest} from "../../src/lib/verify/manifest.js";
import {internal, readerNamed} from "../../src/lib/reader.js";
import {checksum} from "./checksum.js";
import {compareWith} from "./compare.js";
import {readReport} from "./read.js";
import {documentTables, renderTables, type Files} from "./render.js";
import {verifySnapshot} from "./verify.js";

/** What became of the tables of a frozen report when they were made anew from its inputs. */
export interface Derivation {
  /** Tables that came out with the bytes the manifest names. */
  readonly equal: number;
  readonly different: readonly string[];
  /** Whether program, settings and inputs are those of then: the stamps are the same. */
  readonly same_stamp: boolean;
}

const TABLE = /^(?:csv|package\/data)\/.*\.csv$/;

/**
 * Makes the tables of a frozen report anew from a warehouse that knows what was known then, and holds them against the
 * checksums of its manifest: a file altered together with its manifest is found out here.
 * @returns null where the warehouse has no such report, and for a comparison whose base does not lie beside it
 */
export async function deriveAgain(folder: string, warehouse: string): Promise<Derivation | null> {
  const manifest = readManifest(readFileSync(join(folder, MANIFEST), "utf8"));
  if (manifest === null) return null;
  if (manifest.base !== undefined) return comparedAgain(folder, manifest, warehouse);
  const read = await readReport(warehouse, {period: manifest.period, kind: manifest.kind, asOf: manifest.as_of, reader: readerNamed(manifest.edition ?? "internal") ?? internal});
  if ("ok" in read) return null;
  const made: Files = new Map([...renderTables(read.input, manifest.languages).files, ...read.packaged]);
  return compared(manifest, made, read.input.stamp);
}

/** The report that a comparison starts from, where it lies beside it as it was. */
export function baseFolder(folder: string, {base}: Manifest): string | null {
  if (base === undefined || basename(base.id) !== base.id) return null;
  const path = join(dirname(folder), base.id);
  const manifest = join(path, MANIFEST);
  return existsSync(manifest) && checksum(readFileSync(manifest)) === base.fingerprint && verifySnapshot(path).outcome === "intact" ? path : null;
}

async function comparedAgain(folder: string, manifest: Manifest, warehouse: string): Promise<Derivation | null> {
  const from = baseFolder(folder, manifest);
  const base = from === null ? null : readManifest(readFileSync(join(from, MANIFEST), "utf8"));
  if (from === null || base === null) return null;
  const made = await compareWith(from, base, warehouse, manifest.languages, manifest.as_of);
  if ("ok" in made) return null;
  const {read, documents} = made;
  return compared(manifest, new Map([...documentTables(documents, read.input.sample).files, ...read.packaged]), read.input.stamp);
}

function compared(manifest: Manifest, made: Files, stamp: string): Derivation {
  const named = manifest.outputs.filter(({path}) => TABLE.test(path));
  const same = named.filter(({path, sha256}) => {
    const bytes = made.get(path);
    return bytes !== undefined && checksum(bytes) === sha256;
  });
  const known = new Set(named.map(({path}) => path));
  const added = [...made.keys()].filter((path) => TABLE.test(path) && !known.has(path));
  return {equal: same.length, different: [...named.filter((entry) => !same.includes(entry)).map(({path}) => path), ...added].sort(), same_stamp: manifest.stamp === stamp};
}
