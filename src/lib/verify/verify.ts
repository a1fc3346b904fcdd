import type {Text} from "../field.js";
import {MANIFEST, readManifest, SEAL, sealed, sealLine, SIGNATURE, type FileEntry, type Manifest} from "./manifest.js";
import {sha256Text} from "./sha256.js";

/** A file as it lies there. */
export interface Seen {
  readonly sha256: string;
  readonly bytes: number;
}

/** A folder to be verified, wherever it lies: on a disk, or dropped into a browser. */
export interface Folder {
  /** Texts of the manifest and its seal; `null` where there is none. */
  readonly manifest: string | null;
  readonly seal: string | null;
  readonly signature: "absent" | "whole" | "broken";
  /** Every path in it, those three among them; `null` for what is there and no file. */
  readonly files: ReadonlyMap<string, Seen | null>;
}

export interface Verification {
  /** `not_a_snapshot`: there is no manifest to go by. */
  readonly outcome: "intact" | "altered" | "not_a_snapshot";
  readonly id: string | null;
  /** SHA-256 of the manifest as it lies there: compare it with the one written down when the report was frozen. */
  readonly fingerprint: string | null;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Files that could be compared, the manifest and its seal among them. */
  readonly checked: number;
  readonly messages: readonly Text[];
}

/** Says whether a frozen report was changed: names every changed, missing and added file, the manifest's own among them. */
export function verifyFolder(folder: Folder, name: string): Verification {
  const {manifest: text, files, signature} = folder;
  if (text === null) return notASnapshot(name);
  const manifest = readManifest(text);
  const changed = new Set(alteredSeals(folder.seal, text, manifest));
  const misquoted = manifest !== null && changed.has(MANIFEST) && misquotesFiles(files, manifest);
  if (signature === "broken" && manifest !== null && !changed.has(MANIFEST)) changed.add(SIGNATURE);
  const missing = folder.seal === null ? [SEAL] : [];
  for (const entry of manifest?.outputs ?? []) {
    const state = stateOf(files, entry);
    if (state === "changed" && !misquoted) changed.add(entry.path);
    if (state === "missing") missing.push(entry.path);
  }
  const known = new Set([MANIFEST, SEAL, ...(signature === "absent" ? [] : [SIGNATURE]), ...(manifest?.outputs ?? []).map((entry) => entry.path)]);
  const added = manifest === null ? [] : [...files.keys()].filter((path) => !known.has(path)).sort();
  return verdict({id: manifest?.id ?? null, fingerprint: sha256Text(text), changed: [...changed].sort(), missing: missing.sort(), added, checked: known.size}, manifest !== null);
}

function notASnapshot(name: string): Verification {
  const message = {zh: `${name} 里没有 ${MANIFEST}，不是一份冻结的报告，或清单已被删去`, en: `${name} has no ${MANIFEST}: it is not a frozen report, or its manifest was removed`};
  return {outcome: "not_a_snapshot", id: null, fingerprint: null, changed: [], missing: [MANIFEST], added: [], checked: 0, messages: [message]};
}

/** The manifest must be, letter for letter, what it would be written as; its seal must be of it. */
function alteredSeals(seal: string | null, text: string, manifest: Manifest | null): string[] {
  const whole = manifest !== null && sealed({...manifest, self: ""}) === text;
  const sealWhole = seal === null || seal === sealLine(text);
  if (whole) return sealWhole ? [] : [SEAL];
  // A well-formed seal that is not of this manifest was left alone when the manifest was altered.
  return sealWhole || /^[0-9a-f]{64} {2}manifest\.json\n$/.test(seal) ? [MANIFEST] : [MANIFEST, SEAL];
}

/** A manifest that is whole again once it says of the files what they are: it was altered, and they were not. */
function misquotesFiles(files: Folder["files"], manifest: Manifest): boolean {
  const outputs = manifest.outputs.map((entry) => {
    const seen = files.get(entry.path);
    return seen ? {...entry, sha256: seen.sha256, bytes: seen.bytes} : entry;
  });
  return sealed({...manifest, outputs, self: ""}).endsWith(`"self": "${manifest.self}"\n}\n`);
}

/** What became of a file that a manifest names. */
export function stateOf(files: Folder["files"], {path, sha256, bytes}: FileEntry): "same" | "changed" | "missing" {
  const seen = files.get(path);
  if (seen === undefined) return "missing";
  return seen !== null && seen.bytes === bytes && seen.sha256 === sha256 ? "same" : "changed";
}

function verdict(found: Omit<Verification, "outcome" | "messages">, readable: boolean): Verification {
  const {changed, missing, added, checked} = found;
  const lines = (paths: readonly string[], zh: string, en: string): Text[] => paths.map((path) => ({zh: `${zh}：${path}`, en: `${en}: ${path}`}));
  const unreadable: Text[] = readable ? [] : [{zh: "清单读不出来，其余文件无从核对", en: "the manifest cannot be read, so the other files cannot be checked"}];
  const troubles = [...unreadable, ...lines(changed, "已改动", "changed"), ...lines(missing, "缺失", "missing"), ...lines(added, "多出", "added")];
  const fine = {zh: `完好：${checked}个文件与清单一致。清单指纹 ${found.fingerprint}`, en: `intact: ${checked} files are as the manifest says. Fingerprint of the manifest ${found.fingerprint}`};
  return {...found, outcome: troubles.length === 0 ? "intact" : "altered", messages: troubles.length === 0 ? [fine] : troubles};
}
