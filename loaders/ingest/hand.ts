import {statSync} from "node:fs";
import {parentPort} from "node:worker_threads";
import type {CheckedTable, FileRecord} from "../../src/lib/rows.js";
import type {Sheet, Workbook} from "../../src/lib/workbook.js";
import {checkWorkbook, recognise, type World} from "../check/index.js";
import type {Incoming} from "../inbox.js";
import {FileBytes, limitsWith, readBytes, type ReadOptions} from "../read/index.js";
import {BatchBuilder, type Batch} from "../warehouse/batch.js";

/** What the crew asks of a hand. A world is sent once and known by its name from then on. */
export interface Task {
  readonly wanted: "registers" | "tables" | "file";
  readonly incoming: Incoming;
  readonly options: ReadOptions;
  readonly worldName: string;
  readonly world?: World;
  /** For `tables`: the one register to check. */
  readonly register?: string;
}

export type Answer =
  | {readonly ok: true; readonly wanted: "registers"; readonly registers: readonly string[]}
  | {readonly ok: true; readonly wanted: "tables"; readonly tables: readonly CheckedTable[]}
  | {readonly ok: true; readonly wanted: "file"; readonly file: FileRecord; readonly batches: readonly Batch[]}
  | {readonly ok: false; readonly code: string; readonly seen: string}
  | {readonly ok: "which world"}
  | {readonly ok: "error"; readonly message: string};

type Read = {readonly ok: true; readonly workbook: Workbook} | {readonly ok: false; readonly code: string; readonly seen: string};

const CHANGED = {ok: false, code: "file.unreadable", seen: "changed while being read"} as const;

/** Workbooks read and not checked yet are held while they are small together; the others are read again. */
const MOST_BYTES_HELD = 256 * 1024 * 1024;
const BYTES_OF_PLACE = 8;
const BYTES_OF_CELL = 160;
const held = new Map<string, {readonly workbook: Workbook; readonly bytes: number}>();
let bytesHeld = 0;
/** The same in every world that a crew is told of. */
let profiles: World["profiles"] | undefined;
let world: {readonly name: string; readonly world: World} | undefined;

function answer(task: Task): Answer {
  if (task.world) world = {name: task.worldName, world: {...task.world, profiles: (profiles ??= task.world.profiles)}};
  if (world?.name !== task.worldName) return {ok: "which world"};
  let reading: Reading | undefined;
  try {
    reading = read(task);
    const {result, file} = reading;
    const given = result.ok ? respond(task, result.workbook, world.world) : result;
    if (!file || file.checksum() === task.incoming.checksum) return given;
    letGo(task.incoming.file);
    return CHANGED;
  } catch (error) {
    return {ok: "error", message: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  } finally {
    reading?.file?.close();
  }
}

function respond({wanted, incoming, register}: Task, workbook: Workbook, known: World): Answer {
  if (wanted === "registers") {
    hold(incoming.file, workbook);
    return {ok: true, wanted, registers: [...new Set(recognise(incoming, workbook, known.profiles).flatMap((sheet) => sheet.registers))]};
  }
  if (wanted === "tables") return {ok: true, wanted, tables: checkWorkbook(incoming, workbook, known, {only: new Set([register!])}).tables};
  letGo(incoming.file);
  const builders: BatchBuilder[] = [];
  const {tables, ...file} = checkWorkbook(incoming, workbook, known, {
    taker(register, names, even) {
      const builder = new BatchBuilder(register, names, even);
      builders.push(builder);
      return builder;
    },
  });
  const batches = builders.flatMap((builder) => builder.done() ?? []);
  const {path: _, ...source} = incoming;
  return {ok: true, wanted, file: {...file, source, tables: tables.map(({sheet, register: name, profile, counts}) => ({sheet, register: name, ...(profile === undefined ? {} : {profile}), counts}))}, batches};
}

/** What stands in a file, and its bytes, if it had to be read: whether they are those that were listed is known later. */
interface Reading {
  readonly result: Read;
  readonly file?: FileBytes;
}

function read({incoming, options}: Task): Reading {
  const known = held.get(incoming.file);
  if (known) return {result: {ok: true, workbook: known.workbook}};
  try {
    const status = statSync(incoming.path);
    if (!status.isFile()) return refused("file.not_a_file", "");
    const {size} = status;
    const limits = limitsWith(options.limits);
    if (size > limits.maxBytes) return refused("file.too_large", `${size} bytes`);
    const file = FileBytes.read(incoming.path, size, limits);
    return {result: readBytes(incoming.path, file.bytes, options, file.aside), file};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refused("file.unreadable", code);
  }
}

function refused(code: string, seen: string): Reading {
  return {result: {ok: false, code, seen}};
}

function hold(file: string, workbook: Workbook): void {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + placesIn(sheet), 0);
  const bytes = BYTES_OF_PLACE * cells + BYTES_OF_CELL * (workbook.different ?? cells);
  if (bytesHeld + bytes > MOST_BYTES_HELD) return;
  held.set(file, {workbook, bytes});
  bytesHeld += bytes;
}

function placesIn({rows, numbered}: Sheet): number {
  return numbered ? numbered.columns.length * rows.length : rows.reduce((sum, row) => sum + (row?.length ?? 0), 0);
}

function letGo(file: string): void {
  bytesHeld -= held.get(file)?.bytes ?? 0;
  held.delete(file);
}

parentPort?.on("message", (task: Task) => {
  const given = answer(task);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(given, given.ok === true && given.wanted === "file" ? given.batches.flatMap(({table}) => table?.parts.map(({buffer}) => buffer) ?? []) : []);
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage("ready");
