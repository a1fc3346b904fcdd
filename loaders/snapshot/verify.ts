import {existsSync, lstatSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {MANIFEST, SEAL} from "../../src/lib/verify/manifest.js";
import {verifyFolder, type Seen, type Verification} from "../../src/lib/verify/verify.js";
import {checksum} from "./checksum.js";
import {pathsBelow} from "./folder.js";
import {signatureState} from "./sign.js";

/** Says whether a frozen report on this disk was changed: names every changed, missing and added file, the manifest's own among them. */
export function verifySnapshot(folder: string): Verification {
  const manifest = textOf(folder, MANIFEST);
  if (manifest === null) return verifyFolder({manifest, seal: null, signature: "absent", files: new Map()}, folder);
  const state = signatureState(folder);
  const signature = state === "unsigned" ? "absent" : state === "broken" ? "broken" : "whole";
  return verifyFolder({manifest, seal: existsSync(join(folder, SEAL)) ? (textOf(folder, SEAL) ?? "") : null, signature, files: filesIn(folder)}, folder);
}

function textOf(folder: string, name: string): string | null {
  const path = join(folder, name);
  return existsSync(path) && lstatSync(path).isFile() ? readFileSync(path, "utf8") : null;
}

function filesIn(folder: string): Map<string, Seen | null> {
  return new Map(pathsBelow(folder).map((path) => [path, seenAt(join(folder, path))]));
}

function seenAt(path: string): Seen | null {
  if (!lstatSync(path).isFile()) return null;
  const bytes = readFileSync(path);
  return {sha256: checksum(bytes), bytes: bytes.length};
}
