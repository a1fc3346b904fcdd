import {createHash} from "node:crypto";
import type {Profile} from "../../src/lib/profile.js";
import type {CheckedTable, FileRecord} from "../../src/lib/rows.js";
import {emptyWorld, learn, type World} from "../check/index.js";
import {sourceOf, type Incoming} from "../inbox.js";
import type {Limits} from "../read/index.js";
import type {Store} from "../warehouse/store.js";
import type {Progress} from "./progress.js";
import {createCrew, type Crew, type NamedWorld, type Refusal} from "./crew.js";

/** A file after checking: what is remembered of it, and the key under which the store holds its rows. */
export interface StoredRecord extends FileRecord {
  readonly key: string;
}

export interface CheckedInbox {
  readonly files: readonly StoredRecord[];
  /** The units and tasks that names were read against. */
  readonly world: World;
  /** How many files had to be read, because they or what they refer to are new. */
  readonly read: number;
}

/** Registers that others refer to, in the order in which the world grows. */
export const FIRST = ["units", "tasks"] as const;
/** A file of so many bytes takes a while. */
const LONG = 8 * 1024 * 1024;
/** What a busy machine or another program may bring about is not remembered. */
const PASSING = new Set(["file.timeout", "file.memory", "file.unreadable", "file.not_a_file"]);

/**
 * Reads and checks every file, on as many cores as it is worth; one bad file never stops the others. Units are settled before tasks, tasks
 * before all that names them. What the store knows of a file is not worked out again: its answers hold for the same
 * bytes, path and day received, and for the same world to refer to.
 */
export async function checkInbox(files: readonly Incoming[], profiles: readonly Profile[], store: Store, progress: Progress, crew = createCrew(profiles)): Promise<CheckedInbox> {
  const asked = new Set<string>();
  const means = {crew, store, reading: (incoming: Incoming) => asked.add(incoming.file)};
  try {
    const {looks, settled} = await settle(files, profiles, {...means, progress});
    // What is known by then is written down while the long files are still being read.
    let short = files.filter(({bytes}) => bytes < LONG).length;
    const checked = await Promise.all(
      files.map(async (incoming, at) => {
        const file = await fileOf(incoming, settled, looks[at]!, means);
        if (incoming.bytes < LONG && --short === 0) await store.flush();
        return file;
      }),
    );
    await Promise.all([store.flush(), crew.close()]);
    return {files: checked, world: settled.world, read: asked.size};
  } finally {
    await crew.close();
  }
}

/**
 * The units and tasks that files may refer to, without checking anything else in them. Only what is not known already is
 * read, and nothing is kept.
 */
export async function worldOf(files: readonly Incoming[], profiles: readonly Profile[], limits: Partial<Limits>, recall: Store["recall"]): Promise<World> {
  const crew = createLateCrew(() => createCrew(profiles, limits));
  const store = {recall, keep: async () => undefined};
  try {
    return (await settle(files, profiles, {crew, store, reading: () => undefined, progress: () => undefined})).settled.world;
  } finally {
    await crew.close();
  }
}

/** A crew whose workers start when something has to be read. */
function createLateCrew(create: () => Crew): Crew {
  let crew: Crew | undefined;
  const made = (): Crew => (crew ??= create());
  return {
    registers: (...asked) => made().registers(...asked),
    tables: (...asked) => made().tables(...asked),
    file: (...asked) => made().file(...asked),
    close: async () => crew?.close(),
  };
}

interface Means {
  readonly crew: Crew;
  readonly store: Pick<Store, "recall" | "keep">;
  readonly reading: (incoming: Incoming) => void;
}

async function settle(files: readonly Incoming[], profiles: readonly Profile[], means: Means & {progress: Progress}): Promise<{looks: Look[]; settled: NamedWorld}> {
  let known = named(emptyWorld(profiles));
  const looks = await lookAtAll(files, known, means);
  for (const register of FIRST) {
    const holding = files.filter((_, at) => looks[at]!.registers.includes(register));
    const tables = await Promise.all(holding.map((incoming) => tablesOf(incoming, known, register, means)));
    known = named(learn(known.world, tables.flat()));
  }
  return {looks, settled: known};
}

/** What a first look at a file shows: the registers it holds rows of, or why it cannot be read. */
interface Look {
  readonly registers: readonly string[];
  readonly refusal?: Refusal;
}

async function lookAtAll(files: readonly Incoming[], known: NamedWorld, {crew, store, reading, progress}: Means & {progress: Progress}): Promise<Look[]> {
  const keys = files.map((incoming) => keyOf("look", incoming, known.name));
  const recalled = keys.map((key) => store.recall<Look>(key));
  const total = recalled.filter((each) => each === undefined).length;
  let done = 0;
  return Promise.all(
    files.map(async (incoming, at) => {
      const before = recalled[at];
      if (before) return before;
      reading(incoming);
      const found = await crew.registers(incoming, known);
      progress({done: ++done, total, file: incoming.file});
      const look: Look = "code" in found ? {registers: [], refusal: found} : {registers: found};
      if (!look.refusal || !PASSING.has(look.refusal.code)) await store.keep(keys[at]!, look);
      return look;
    }),
  );
}

async function tablesOf(incoming: Incoming, known: NamedWorld, register: string, {crew, store, reading}: Means): Promise<readonly CheckedTable[]> {
  const key = keyOf(register, incoming, known.name);
  const before = store.recall<readonly CheckedTable[]>(key);
  if (before) return before;
  reading(incoming);
  const tables = await crew.tables(incoming, known, register);
  await store.keep(key, tables);
  return tables;
}

async function fileOf(incoming: Incoming, known: NamedWorld, look: Look, {crew, store, reading}: Means): Promise<StoredRecord> {
  const key = keyOf("file", incoming, known.name);
  const before = store.recall<FileRecord>(key);
  if (before) return {...before, key};
  if (!look.refusal) reading(incoming);
  const found = look.refusal ?? (await crew.file(incoming, known));
  if (!("code" in found)) {
    await store.keep(key, found.file, found.batches);
    return {...found.file, key};
  }
  const file = refusedFile(incoming, found);
  if (!PASSING.has(found.code)) await store.keep(key, file);
  return {...file, key};
}

function refusedFile(incoming: Incoming, {code, seen}: Refusal): FileRecord {
  return {source: sourceOf(incoming), fate: "refused", tables: [], faults: [{code, file: incoming.file, received: incoming.received, seen}]};
}

function keyOf(question: string, {file, received, checksum}: Incoming, world: string): string {
  return sha256([question, file, received, checksum, world]);
}

/** A world is known by what is in it, and by nothing else. */
function named(world: World): NamedWorld {
  return {name: sha256([world.profiles, world.unitRows, [...world.tasks.byId], [...world.tasks.byTitle], [...world.tasks.targets]]), world};
}

function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
