import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {FrozenAbout, FrozenFiles, FrozenReport} from "../../src/lib/verify/frozen.js";
import {MANIFEST, readManifest, SIGNATURE, type Manifest} from "../../src/lib/verify/manifest.js";
import {sha256Text} from "../../src/lib/verify/sha256.js";
import {readSignature} from "../../src/lib/verify/signature.js";
import {inputsStill, signatureState, verifySnapshot} from "../snapshot/index.js";
import {derivedOf} from "./derived.js";
import {archiveOf, documentsOf} from "./offered.js";

export {copyReports} from "./copy.js";
export {noteDerived} from "./derived.js";

/** Every folder of frozen reports, verified as it lies there, the latest month first; and the files that their manifests name. */
export function frozenReports(dataFolder: string, snapshots = join(dataFolder, "snapshots")): {reports: FrozenReport[]; files: FrozenFiles} {
  const folders = existsSync(snapshots) ? readdirSync(snapshots).filter((name) => !name.startsWith(".") && statSync(join(snapshots, name)).isDirectory()) : [];
  const known = new Map<string, string>();
  const found = folders.map((folder) => {
    const manifest = manifestIn(join(snapshots, folder));
    return {manifest, report: reportOf({dataFolder, snapshots, folder, manifest, known})};
  });
  const reports = found.map(({report}) => report).sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  return {reports, files: Object.fromEntries(found.flatMap(({manifest, report}) => (manifest === null ? [] : [[report.folder, manifest.outputs]])))};
}

const orderOf = ({about, folder}: FrozenReport) => [about?.period ?? "", about?.as_of ?? "", folder].join(" ");

interface Request {
  readonly dataFolder: string;
  readonly snapshots: string;
  readonly folder: string;
  readonly manifest: Manifest | null;
  /** Checksums of inputs, each computed once for all reports. */
  readonly known: Map<string, string>;
}

function reportOf({dataFolder, snapshots, folder, manifest, known}: Request): FrozenReport {
  const path = join(snapshots, folder);
  const {outcome, changed, missing, added, fingerprint} = verifySnapshot(path);
  const inputs = inputsStill(path, dataFolder, known);
  const intact = outcome === "intact";
  return {
    folder, outcome, changed, missing, added, fingerprint,
    about: manifest === null ? null : aboutOf(manifest),
    signature: manifest === null ? "unsigned" : signatureState(path),
    key: keyOf(path),
    inputs: inputs === null ? null : {same: inputs.same, changed: inputs.changed.length, missing: inputs.missing.length},
    derivation: fingerprint === null ? null : derivedOf(dataFolder, fingerprint),
    documents: intact && manifest !== null ? documentsOf(manifest) : [],
    archive: intact && fingerprint !== null ? archiveOf(dataFolder, path, fingerprint) : null,
    files: manifest?.outputs.length ?? 0,
    bytes: (manifest?.outputs ?? []).reduce((sum, {bytes}) => sum + bytes, 0),
  };
}

function manifestIn(folder: string): Manifest | null {
  const path = join(folder, MANIFEST);
  return existsSync(path) && statSync(path).isFile() ? readManifest(readFileSync(path, "utf8")) : null;
}

function aboutOf(manifest: Manifest): FrozenAbout {
  const {id, kind, period, cut_off, as_of, languages, city, sample, command, stamp} = manifest;
  return {id, kind, period, cut_off, as_of, languages, city, sample, command, stamp, edition: manifest.edition ?? "internal", editions: manifest.editions.map((edition) => edition.id), version: manifest.program.version, base: manifest.base?.id ?? null};
}

/** The key is known by its checksum: short enough to read out. */
function keyOf(folder: string): string | null {
  const path = join(folder, SIGNATURE);
  const signature = existsSync(path) ? readSignature(readFileSync(path, "utf8")) : null;
  return signature === null ? null : sha256Text(signature.public_key);
}
