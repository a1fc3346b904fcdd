import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";
import type {Profile} from "../src/lib/profile.js";
import {programFingerprint} from "./fingerprint.js";
import {incomingFiles, type Incoming} from "./inbox.js";
import {regionsText} from "./regions.js";
import {readProfiles} from "./profiles.js";
import {settingFiles, type SettingFile} from "./setting-files.js";
import {readCity, type City} from "./settings.js";

export interface InputRequest {
  readonly dataFolder: string;
  /** A city's own profiles, and before them none: of two with one id the earlier folder's holds. */
  readonly profileFolders: readonly string[];
  readonly version: string;
  /** Only what had been received by this day (ISO) is known. */
  readonly asOf?: string;
}

/** Everything that decides the figures, and one checksum over it. */
export interface Inputs {
  readonly city: City;
  /** The map that the office supplied, as it came. */
  readonly regions: string | null;
  readonly files: readonly Incoming[];
  readonly profiles: readonly Profile[];
  readonly profileFaults: readonly Fault[];
  readonly settings: readonly SettingFile[];
  readonly asOf: string;
  /** What decides how a file is read, whatever else lies in the inbox: the program and its limits. */
  readonly reading: string;
  /** The same stamp, the same figures. */
  readonly stamp: string;
}

/** Gathers what a run reads, or says why there can be none. */
export function readInputs({dataFolder, profileFolders, version, asOf}: InputRequest): Inputs | {readonly faults: readonly Fault[]} {
  const {city, faults} = readCity(dataFolder);
  const found = incomingFiles(dataFolder);
  if ("code" in found) return {faults: [{code: found.code, file: found.path, seen: found.path}]};
  if (faults.length > 0) return {faults: faults.map((fault) => ({code: "run.settings", file: "city.json", seen: `${fault.key}: ${fault.seen}`, expected: fault.expected}))};
  const known = asOf ?? found.at(-1)!.received;
  const files = found.filter((file) => file.received <= known);
  const {profiles, faults: profileFaults} = readProfiles(profileFolders);
  const program = programOf(version, city);
  const regions = regionsText(dataFolder);
  const {freshness: _, ...deciding} = city;
  const words = [program, known, deciding, profiles, profileFaults, contentOf(join(dataFolder, "acceptances.csv")), regions, files.map(({file, received, checksum}) => [file, received, checksum])];
  return {city, regions, files, profiles, profileFaults, settings: settingFiles(dataFolder, profileFolders), asOf: known, reading: readingOf(program, city), stamp: sha256(words).slice(0, 12)};
}

/** What decides how a file is read: the same is the name of the store. */
export function readingBy(version: string, city: City): string {
  return readingOf(programOf(version, city), city);
}

function programOf(version: string, {limits}: City): string {
  return `${version} ${programFingerprint()} ${JSON.stringify(limits)}`;
}

function readingOf(program: string, {limits}: City): string {
  return sha256([program, limits]).slice(0, 16);
}

function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

function contentOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
