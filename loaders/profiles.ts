import {existsSync, readFileSync, readdirSync} from "node:fs";
import {basename, join} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";
import {readProfile, type Profile} from "../src/lib/profile.js";

/**
 * Reads the profiles of several folders; of two with the same id the earlier folder's holds. Those of the first are the city's own.
 * A profile with a mistake is a fault that names the key, never a crash.
 */
export function readProfiles(folders: readonly string[]): {profiles: Profile[]; faults: Fault[]} {
  const profiles = new Map<string, Profile>();
  const faults: Fault[] = [];
  folders.forEach((folder, at) => {
    for (const path of profileFiles(folder)) {
      const read = readOne(path);
      if (Array.isArray(read)) faults.push(...read);
      else if (!profiles.has(read.id)) profiles.set(read.id, at === 0 ? read : {...read, shipped: true});
    }
  });
  return {profiles: [...profiles.values()], faults};
}

function profileFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort().map((name) => join(folder, name));
}

function readOne(path: string): Profile | Fault[] {
  const file = `profiles/${basename(path)}`;
  let loose: unknown;
  try {
    loose = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    return [{code: "profile.invalid", file, seen: (error as Error).message, expected: "JSON"}];
  }
  const result = readProfile(loose);
  if (result.ok) return result.profile;
  return result.mistakes.map((mistake) => ({code: "profile.invalid", file, seen: `${mistake.key}: ${mistake.seen}`, expected: mistake.expected}));
}
