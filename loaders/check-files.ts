import {dirname, isAbsolute, join, relative} from "node:path";
import type {Fault} from "../src/lib/faults/fault.js";
import type {Profile} from "../src/lib/profile.js";
import type {CheckedFile} from "../src/lib/rows.js";
import type {Workbook} from "../src/lib/workbook.js";
import {checkWorkbook, learn, readOptionsFor, type World} from "./check/index.js";
import {describe, incomingFiles, sourceOf, type Incoming} from "./inbox.js";
import {FIRST, worldOf} from "./ingest/index.js";
import {readingBy, type InputRequest} from "./inputs.js";
import {readProfiles} from "./profiles.js";
import {createReaderPool, type Limits} from "./read/index.js";
import {readCity} from "./settings.js";
import {recallOnly} from "./warehouse/recall.js";

type Read = {readonly incoming: Incoming; readonly workbook: Workbook} | {readonly incoming: Incoming; readonly fault: Fault};

/**
 * Checks files without loading them. Units and tasks are those of the city's inbox, so that names are judged as an
 * ingest would judge them.
 * What earlier runs know of the inbox is taken from their store, which stays as it is.
 * @param paths absolute paths; a file need not lie in the inbox
 * @param today the day received of a file that lies in no dated folder
 */
export async function checkLoose(paths: readonly string[], {dataFolder, profileFolders, version}: InputRequest, today: string): Promise<{checked: CheckedFile[]; faults: Fault[]}> {
  const {profiles, faults} = readProfiles(profileFolders);
  const inbox = incomingFiles(dataFolder);
  const {city: settings} = readCity(dataFolder);
  const {limits} = settings;
  const given = paths.map((path) => describe(isInside(dataFolder, path) ? dataFolder : dirname(path), path, receivedOf(path) ?? today));
  const sums = new Set(given.map((file) => file.checksum));
  const reading = readAll(given, profiles, limits);
  const recall = await recallOnly(join(dataFolder, ".cache"), readingBy(version, settings));
  const city = await worldOf("code" in inbox ? [] : inbox.filter((file) => !sums.has(file.checksum)), profiles, limits, recall);
  const read = await reading;
  const world = FIRST.reduce((known, name) => learnFrom(read, known, name), city);
  return {checked: read.map((each) => checkOne(each, world)), faults};
}

async function readAll(files: readonly Incoming[], profiles: readonly Profile[], limits: Partial<Limits>): Promise<Read[]> {
  const pool = createReaderPool();
  try {
    return await Promise.all(
      files.map(async (incoming): Promise<Read> => {
        const result = await pool.read(incoming.path, {...readOptionsFor(incoming.file, profiles), limits}).catch(unreadable);
        if (result.ok) return {incoming, workbook: result.workbook};
        return {incoming, fault: {code: result.code, file: incoming.file, received: incoming.received, seen: result.seen}};
      }),
    );
  } finally {
    await pool.close();
  }
}

/** What the system says of a file that it does not give. */
function unreadable(error: NodeJS.ErrnoException): {ok: false; code: string; seen: string} {
  if (error.code === undefined) throw error;
  return {ok: false, code: "file.unreadable", seen: error.code};
}

function learnFrom(read: readonly Read[], world: World, register: string): World {
  return learn(world, read.flatMap((each) => ("fault" in each ? [] : checkWorkbook(each.incoming, each.workbook, world, {only: new Set([register])}).tables)));
}

function checkOne(each: Read, world: World): CheckedFile {
  const source = sourceOf(each.incoming);
  return "fault" in each ? {source, fate: "refused", tables: [], faults: [each.fault]} : {...checkWorkbook(source, each.workbook, world), source};
}

/** A file of the inbox has its folder for a hint, and for a profile that names a path, as an ingest sees it. */
function isInside(dataFolder: string, path: string): boolean {
  const way = relative(join(dataFolder, "inbox"), path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

/** The day received is the inbox folder's, where the file lies in one. */
function receivedOf(path: string): string | undefined {
  return path.split(/[/\\]/).findLast((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
}
