import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Derived} from "../../src/lib/verify/frozen.js";
import {replaceFile} from "../disk.js";

type Notes = Readonly<Record<string, Derived>>;

const placeOf = (dataFolder: string) => join(dataFolder, ".cache", "derived.json");

/** Notes what came of making a report's tables anew, under the fingerprint of its manifest. */
export function noteDerived(dataFolder: string, fingerprint: string, derived: Derived): void {
  const path = placeOf(dataFolder);
  mkdirSync(join(dataFolder, ".cache"), {recursive: true});
  replaceFile(path, `${JSON.stringify({...notesIn(path), [fingerprint]: derived}, null, 2)}\n`);
}

export function derivedOf(dataFolder: string, fingerprint: string): Derived | null {
  return notesIn(placeOf(dataFolder))[fingerprint] ?? null;
}

function notesIn(path: string): Notes {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Notes) : {};
  } catch {
    return {};
  }
}
