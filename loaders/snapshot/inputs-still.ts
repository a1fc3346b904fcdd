import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {MANIFEST, readManifest} from "../../src/lib/verify/manifest.js";
import {settingPath} from "../setting-files.js";
import {checksum} from "./checksum.js";

export interface InputsStill {
  /** Inputs and settings that lie in the data folder with the bytes they were read with. */
  readonly same: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
}

/**
 * Holds the inputs a frozen report names against a data folder; `null` if the folder has no readable manifest.
 * @param known checksums of inputs, kept from one report to the next
 */
export function inputsStill(folder: string, dataFolder: string, known = new Map<string, string>()): InputsStill | null {
  const path = join(folder, MANIFEST);
  const manifest = existsSync(path) ? readManifest(readFileSync(path, "utf8")) : null;
  if (manifest === null) return null;
  const named = [...manifest.inputs, ...(manifest.settings ?? [])];
  const missing = named.filter((entry) => !existsSync(settingPath(entry.path, dataFolder)));
  const there = named.filter((entry) => !missing.includes(entry));
  const changed = there.filter((entry) => checksumOf(settingPath(entry.path, dataFolder), known) !== entry.sha256);
  return {same: there.length - changed.length, changed: changed.map((entry) => entry.path), missing: missing.map((entry) => entry.path)};
}

function checksumOf(path: string, known: Map<string, string>): string {
  const sum = known.get(path) ?? checksum(readFileSync(path));
  known.set(path, sum);
  return sum;
}
