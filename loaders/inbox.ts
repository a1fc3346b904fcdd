import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
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

function byArrival(a: Incoming, b: Incoming): number {
  if (a.received !== b.received) return a.received < b.received ? -1 : 1;
  return a.file < b.file ? -1 : Number(a.file > b.file);
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => !IGNORED.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : entry.isFile() ? [join(folder, entry.name)] : []))
    .sort();
}

/** A file that cannot be opened is refused by name when it is read; until then it counts as empty. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Describes one file by what it is: where it lies, when it came, what it holds. */
export function describe(dataFolder: string, path: string, received: string): Incoming {
  const bytes = contentOf(path);
  const file = relative(dataFolder, path).split(sep).join("/").normalize("NFC");
  return {path, file, received, checksum: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length};
}
