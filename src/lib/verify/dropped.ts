import type {FrozenFiles, FrozenReport} from "./frozen.js";
import {MANIFEST, readManifest, SEAL, SIGNATURE} from "./manifest.js";
import {isOf, readSignature} from "./signature.js";
import {sha256Text} from "./sha256.js";
import {stateOf, verifyFolder, type Seen, type Verification} from "./verify.js";

/** A file that a reader put before us. */
export interface Dropped {
  /** With `/`, as deep as it was given. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What the site knows of frozen reports. */
export interface Known {
  readonly reports: readonly FrozenReport[];
  readonly files: FrozenFiles;
}

export interface SignatureVerdict {
  readonly state: "unsigned" | "valid" | "foreign" | "broken";
  /** Checksum of the key it names. */
  readonly key: string | null;
}

/** Held against the manifest that the site knows. */
export interface SiteVerdict {
  readonly folder: string;
  readonly sameManifest: boolean;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

export interface JudgedFolder {
  readonly name: string;
  readonly own: Verification;
  readonly signature: SignatureVerdict;
  /** `null`: the site knows no such report. */
  readonly site: SiteVerdict | null;
}

export interface JudgedFile {
  readonly path: string;
  /** Where the site knows just these bytes. */
  readonly found: readonly {readonly folder: string; readonly path: string}[];
}

export interface Judgement {
  readonly folders: readonly JudgedFolder[];
  readonly loose: readonly JudgedFile[];
}

type Files = ReadonlyMap<string, Dropped>;

/**
 * Says of files put before us which frozen reports they are, and whether they are as they were frozen.
 * @param key the public key that a signature should be by, as a signature names it
 */
export function judgeDropped(dropped: readonly Dropped[], known: Known, key: string | null): Judgement {
  const roots = rootsOf(dropped, known);
  const groups = new Map(roots.map((root) => [root, new Map<string, Dropped>()]));
  const loose: JudgedFile[] = [];
  for (const file of dropped) {
    const root = roots.find((each) => file.path.startsWith(each));
    if (root === undefined) loose.push(lookedUp(file, known));
    else groups.get(root)!.set(file.path.slice(root.length), file);
  }
  return {folders: [...groups].map(([root, files]) => judgeFolder(root, files, known, key)), loose};
}

/** Folders that hold a manifest, and those that bear the name of a report the site knows; the deepest first. */
function rootsOf(dropped: readonly Dropped[], known: Known): string[] {
  const manifests = dropped.filter(({path}) => path === MANIFEST || path.endsWith(`/${MANIFEST}`)).map(({path}) => path.slice(0, -MANIFEST.length));
  const named = dropped.flatMap(({path}) => {
    const parts = path.split("/").slice(0, -1);
    const at = parts.findIndex((part) => part in known.files);
    return at < 0 ? [] : [`${parts.slice(0, at + 1).join("/")}/`];
  });
  return [...new Set([...manifests, ...named])].sort((a, b) => b.length - a.length);
}

function judgeFolder(root: string, files: Files, known: Known, key: string | null): JudgedFolder {
  const text = (name: string) => (files.has(name) ? textOf(files.get(name)!.bytes) : null);
  const manifest = text(MANIFEST);
  const signature = signatureOf(files, key);
  const name = root.replace(/\/$/, "").split("/").at(-1) ?? "";
  const own = verifyFolder({manifest, seal: text(SEAL), signature: signature.state === "unsigned" ? "absent" : signature.state === "broken" ? "broken" : "whole", files: seenIn(files)}, name);
  const id = manifest === null ? null : (readManifest(manifest)?.id ?? null);
  return {name: name || (id ?? MANIFEST), own, signature, site: againstSite(files, known, [id, name])};
}

function seenIn(files: Files): ReadonlyMap<string, Seen> {
  return new Map([...files].map(([path, {sha256, bytes}]) => [path, {sha256, bytes: bytes.length}]));
}

/** A text as it stands: a mark at its beginning is part of it. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
}

function signatureOf(files: Files, key: string | null): SignatureVerdict {
  const file = files.get(SIGNATURE);
  if (file === undefined) return {state: "unsigned", key: null};
  const signature = readSignature(textOf(file.bytes));
  const manifest = files.get(MANIFEST);
  if (signature === null) return {state: "broken", key: null};
  const named = sha256Text(signature.public_key);
  if (manifest === undefined || !isOf(signature, manifest.bytes)) return {state: "broken", key: named};
  return {state: key === null || key === signature.public_key ? "valid" : "foreign", key: named};
}

function againstSite(files: Files, known: Known, names: readonly (string | null)[]): SiteVerdict | null {
  const folder = names.find((name) => name !== null && name in known.files);
  if (folder === undefined || folder === null) return null;
  const entries = known.files[folder]!;
  const seen = seenIn(files);
  const own = new Set([MANIFEST, SEAL, SIGNATURE, ...entries.map(({path}) => path)]);
  const fingerprint = known.reports.find((report) => report.folder === folder)?.fingerprint;
  const inState = (state: "changed" | "missing") => entries.filter((entry) => stateOf(seen, entry) === state).map(({path}) => path);
  return {folder, sameManifest: seen.get(MANIFEST)?.sha256 === fingerprint, changed: inState("changed"), missing: inState("missing"), added: [...files.keys()].filter((path) => !own.has(path)).sort()};
}

function lookedUp({path, sha256}: Dropped, {files, reports}: Known): JudgedFile {
  const named = Object.entries(files).flatMap(([folder, entries]) => entries.filter((entry) => entry.sha256 === sha256).map((entry) => ({folder, path: entry.path})));
  const manifests = reports.filter((report) => report.fingerprint === sha256).map(({folder}) => ({folder, path: MANIFEST}));
  return {path, found: [...named, ...manifests]};
}
