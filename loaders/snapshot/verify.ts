import {existsSync, lstatSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Text} from "../../src/lib/field.js";
import {checksum} from "./checksum.js";
import {pathsBelow} from "./folder.js";
import {FORMAT, MANIFEST, SEAL, sealed, sealLine, SIGNATURE, type FileEntry, type Manifest} from "./manifest.js";
import {signatureState} from "./sign.js";

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
export function verifySnapshot(folder: string): Verification {
  const path = join(folder, MANIFEST);
  if (!existsSync(path) || !lstatSync(path).isFile()) return notASnapshot(folder);
  const text = readFileSync(path, "utf8");
  const manifest = readManifest(text);
  const changed = new Set(alteredSeals(folder, text, manifest));
  const missing = existsSync(join(folder, SEAL)) ? [] : [SEAL];
  const misquoted = manifest !== null && changed.has(MANIFEST) && misquotesFiles(folder, manifest);
  const signed = existsSync(join(folder, SIGNATURE));
  if (signed && manifest !== null && !changed.has(MANIFEST) && signatureState(folder) === "broken") changed.add(SIGNATURE);
  for (const entry of manifest?.outputs ?? []) {
    const state = stateOf(folder, entry);
    if (state === "changed" && !misquoted) changed.add(entry.path);
    if (state === "missing") missing.push(entry.path);
  }
  const known = new Set([MANIFEST, SEAL, ...(signed ? [SIGNATURE] : []), ...(manifest?.outputs ?? []).map((entry) => entry.path)]);
  const added = manifest === null ? [] : pathsBelow(folder).filter((name) => !known.has(name));
  return verdict({id: manifest?.id ?? null, fingerprint: checksum(text), changed: [...changed].sort(), missing: missing.sort(), added, checked: known.size}, manifest !== null);
}

function notASnapshot(folder: string): Verification {
  const message = {zh: `${folder} 里没有 ${MANIFEST}，不是一份冻结的报告，或清单已被删去`, en: `${folder} has no ${MANIFEST}: it is not a frozen report, or its manifest was removed`};
  return {outcome: "not_a_snapshot", id: null, fingerprint: null, changed: [], missing: [MANIFEST], added: [], checked: 0, messages: [message]};
}

/** A manifest that can be gone by; `null` if it cannot be read at all. */
export function readManifest(text: string): Manifest | null {
  try {
    const value = JSON.parse(text) as Manifest;
    const entries: unknown = value.outputs;
    const readable = value.format === FORMAT && Array.isArray(entries) && entries.every(isEntry) && Array.isArray(value.inputs) && value.inputs.every(isEntry);
    return readable ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is FileEntry {
  const {path, sha256, bytes} = (value ?? {}) as Record<string, unknown>;
  const inside = typeof path === "string" && !path.startsWith("/") && !/^[a-z]:|\\/i.test(path) && !path.split("/").includes("..");
  return inside && typeof sha256 === "string" && typeof bytes === "number";
}

/** The manifest must be, letter for letter, what it would be written as; its seal must be of it. */
function alteredSeals(folder: string, text: string, manifest: Manifest | null): string[] {
  const whole = manifest !== null && sealed({...manifest, self: ""}) === text;
  const seal = join(folder, SEAL);
  const sealWhole = !existsSync(seal) || readFileSync(seal, "utf8") === sealLine(text);
  if (!whole) return sealWhole || sealFitsAnother(seal, text) ? [MANIFEST] : [MANIFEST, SEAL];
  return sealWhole ? [] : [SEAL];
}

/** A well-formed seal that is not of this manifest was left alone when the manifest was altered. */
function sealFitsAnother(seal: string, text: string): boolean {
  const line = readFileSync(seal, "utf8");
  return /^[0-9a-f]{64} {2}manifest\.json\n$/.test(line) && line !== sealLine(text);
}

/** A manifest that is whole again once it says of the files what they are: it was altered, and they were not. */
function misquotesFiles(folder: string, manifest: Manifest): boolean {
  const outputs = manifest.outputs.map((entry) => {
    const path = join(folder, entry.path);
    if (!existsSync(path) || !lstatSync(path).isFile()) return entry;
    const bytes = readFileSync(path);
    return {...entry, sha256: checksum(bytes), bytes: bytes.length};
  });
  return sealed({...manifest, outputs, self: ""}).endsWith(`"self": "${manifest.self}"\n}\n`);
}

function stateOf(folder: string, entry: FileEntry): "same" | "changed" | "missing" {
  const path = join(folder, entry.path);
  if (!existsSync(path)) return "missing";
  if (!lstatSync(path).isFile()) return "changed";
  const bytes = readFileSync(path);
  return bytes.length === entry.bytes && checksum(bytes) === entry.sha256 ? "same" : "changed";
}

function verdict(found: Omit<Verification, "outcome" | "messages">, readable: boolean): Verification {
  const {changed, missing, added, checked} = found;
  const lines = (paths: readonly string[], zh: string, en: string): Text[] => paths.map((path) => ({zh: `${zh}：${path}`, en: `${en}: ${path}`}));
  const unreadable: Text[] = readable ? [] : [{zh: "清单读不出来，其余文件无从核对", en: "the manifest cannot be read, so the other files cannot be checked"}];
  const troubles = [...unreadable, ...lines(changed, "已改动", "changed"), ...lines(missing, "缺失", "missing"), ...lines(added, "多出", "added")];
  const fine = {zh: `完好：${checked}个文件与清单一致。清单指纹 ${found.fingerprint}`, en: `intact: ${checked} files are as the manifest says. Fingerprint of the manifest ${found.fingerprint}`};
  return {...found, outcome: troubles.length === 0 ? "intact" : "altered", messages: troubles.length === 0 ? [fine] : troubles};
}
