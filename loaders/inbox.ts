import {createHash, type Hash} from "node:crypto";
import {closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync} from "node:fs";
import {join, relative, sep} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";
import type {Source} from "../src/lib/rows.js";

/** A file to ingest, with its bytes still on disk. */
export interface Incoming extends Source {
  readonly path: string;
}

const DATED = /^\d{4}-\d{2}-\d{2}$/;
const IGNORED = /^(?:~\$|\.|README|Thumbs\.db$|desktop\.ini$)|\.(?:origin\.json|tmp|crdownload|part|md)$/i;
/** Folders beside the inbox whose files are inputs too; they hold from the first day. */
const STANDING = ["methodology"];
const STANDING_FILES = ["corrections.csv"];

/** What a file is, without where it lies on this disk. */
export function sourceOf({file, received, checksum, bytes}: Incoming): Source {
  return {file, received, checksum, bytes};
}

/** The inbox has nothing to read; `code` stands in the fault catalogue. */
export interface NoInput {
  readonly code: "run.no_inbox" | "run.empty_inbox";
  readonly path: string;
}

/**
 * Every input below a data folder, in the order they came: by day received, then by path.
 * A file name is an address, so the order never depends on the disk.
 */
export function incomingFiles(dataFolder: string): readonly Incoming[] | NoInput {
  const inbox = join(dataFolder, "inbox");
  if (!existsSync(inbox) || !statSync(inbox).isDirectory()) return {code: "run.no_inbox", path: inbox};
  const days = readdirSync(inbox).filter((name) => DATED.test(name)).sort();
  const received = days.flatMap((day) => walk(join(inbox, day)).map((path) => describe(dataFolder, path, day)));
  if (received.length === 0) return {code: "run.empty_inbox", path: inbox};
  const first = days[0]!;
  const standing = [
    ...STANDING.flatMap((name) => walk(join(dataFolder, name))),
    ...STANDING_FILES.map((name) => join(dataFolder, name)).filter((path) => existsSync(path)),
  ].map((path) => describe(dataFolder, path, first));
  return [...standing, ...received].sort(byArrival);
}

/** Files lying in the inbox outside a dated folder: they have no day received, so they are named and not read. */
export function undatedFaults(dataFolder: string): Fault[] {
  const inbox = join(dataFolder, "inbox");
  if (!existsSync(inbox)) return [];
  return readdirSync(inbox)
    .filter((name) => !DATED.test(name) && !IGNORED.test(name))
    .map((name) => `inbox/${name}`)
    .sort()
    .map((file) => ({code: "run.bad_folder", file, seen: file, expected: "2022-10-05"}));
}

/** Files that are byte for byte one that came before, each with the earlier one: it adds nothing, and whoever sent it may have meant another. */
export function duplicateFaults(files: readonly Source[]): Fault[] {
  const first = new Map<string, string>();
  return files.flatMap(({file, received, checksum, bytes}) => {
    const earlier = first.get(checksum);
    if (earlier === undefined) first.set(checksum, file);
    return earlier === undefined || bytes === 0 ? [] : [{code: "file.duplicate", file, received, seen: earlier}];
  });
}

function byArrival(a: Incoming, b: Incoming): number {
  if (a.received !== b.received) return a.received < b.received ? -1 : 1;
  return a.file < b.file ? -1 : Number(a.file > b.file);
}

/** Every file below a folder, and whatever else lies there under a name: it is refused when it is read, never passed over. Links to folders are not followed. */
function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => !IGNORED.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

/** Up to here a file is hashed in one piece; Node reads none at once that is longer than the other. */
const ONE_PIECE = 64 * 1024 * 1024;
const LONGEST = 2 ** 31;

/** What cannot be opened, or is no file but a pipe or a device, is refused by name when it is read; until then it counts as empty. */
function digestOf(path: string): {checksum: string; bytes: number} {
  const hash = createHash("sha256");
  try {
    const status = statSync(path);
    if (status.isFile() && status.size <= ONE_PIECE) return {bytes: status.size, checksum: hash.update(readFileSync(path)).digest("hex")};
    if (status.isFile() && status.size < LONGEST) return {bytes: status.size, checksum: digestInPieces(path, hash)};
  } catch {
    // Refused when it is read.
  }
  return {bytes: 0, checksum: createHash("sha256").digest("hex")};
}

function digestInPieces(path: string, hash: Hash): string {
  const file = openSync(path, "r");
  try {
    const piece = Buffer.alloc(4 * 1024 * 1024);
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) hash.update(piece.subarray(0, length));
    return hash.digest("hex");
  } finally {
    closeSync(file);
  }
}

/** Describes one file by what it is: where it lies, when it came, what it holds. */
export function describe(dataFolder: string, path: string, received: string): Incoming {
  const file = relative(dataFolder, path).split(sep).join("/").normalize("NFC");
  return {path, file, received, ...digestOf(path)};
}
