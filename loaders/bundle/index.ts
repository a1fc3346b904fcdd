import {createHash} from "node:crypto";
import {createReadStream, createWriteStream, mkdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGzip} from "node:zlib";
import {settle} from "../disk.js";
import {bundleContents} from "./contents.js";
import {tarOf, type Packed} from "./tar.js";

export interface BundleRequest {
  /** The folder of the program, with its packages installed. */
  readonly root: string;
  readonly output: string;
  readonly version: string;
  /** Tests, the sample city and what they need. */
  readonly tests: boolean;
  /** A Node to take along. */
  readonly node?: string;
}

export interface Bundle {
  readonly file: string;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Checks a bundle where no program is at hand: `sha256sum -c SHA256SUMS`. */
const SUMS = "SHA256SUMS";

/** Packs the program and all it needs into one archive; the same files make the same bytes. */
export async function makeBundle({root, output, version, tests, node}: BundleRequest): Promise<Bundle> {
  const top = `youjie-${version}`;
  const paths = bundleContents(root, {tests});
  const beside = `${output}.tmp-${process.pid}`;
  mkdirSync(dirname(output), {recursive: true});
  try {
    await pipeline(Readable.from(tarOf(packed(root, top, paths, node))), createGzip({level: 6}), createWriteStream(beside));
    const {size} = statSync(beside);
    const sha256 = await checksumOf(beside);
    settle(beside, output);
    return {file: output, files: paths.length, bytes: size, sha256};
  } finally {
    rmSync(beside, {force: true});
  }
}

/** The files with their sums behind them, and the script that installs them. */
function* packed(root: string, top: string, paths: readonly string[], node: string | undefined): Generator<Packed> {
  const sums: string[] = [];
  const add = (path: string, bytes: Uint8Array, run = false): Packed => {
    sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`);
    return {path: `${top}/${path}`, run, bytes};
  };
  for (const path of paths) yield add(path, readFileSync(join(root, path)), isRun(root, path));
  yield add("node_modules/.youjie-installed", Buffer.from(installedMark(root)));
  yield add("install", readFileSync(join(root, "bin", "install.sh")), true);
  if (node !== undefined) yield add("node/bin/node", readFileSync(node), true);
  yield {path: `${top}/${SUMS}`, run: false, bytes: Buffer.from(sums.join(""))};
}

function isRun(root: string, path: string): boolean {
  return (statSync(join(root, path)).mode & 0o100) !== 0;
}

/** What the door looks for before it asks npm for anything. */
function installedMark(root: string): string {
  return createHash("sha256").update(readFileSync(join(root, "package-lock.json"))).update(readFileSync(join(root, "package.json"))).digest("hex");
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}
