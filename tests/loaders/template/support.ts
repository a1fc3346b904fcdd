import {fileURLToPath} from "node:url";
import {checkWorkbook, emptyWorld, learn, type World} from "../../../loaders/check/index.js";
import {readProfiles} from "../../../loaders/profiles.js";
import {readBytes} from "../../../loaders/read/index.js";
import {severityOf} from "../../../src/lib/faults/catalogue.js";
import type {Value} from "../../../src/lib/field.js";
import type {CheckedFile, CheckedTable, RawRow} from "../../../src/lib/rows.js";
import type {Workbook} from "../../../src/lib/workbook.js";

export const PROFILES = readProfiles([fileURLToPath(new URL("../../../data/profiles", import.meta.url))]).profiles;

/** A table of accepted rows, as a register file would have given it. */
function accepted(register: string, rows: readonly Readonly<Record<string, Value>>[]): CheckedTable {
  const raw = rows.map((values, at): RawRow => ({row_id: String(at), sheet: register, row: at, values, cells: {}, other: {}}));
  return {sheet: register, register, columns: [], context: {}, rows: raw, counts: {present: raw.length, accepted: raw.length, refused: 0, skipped: 0, personalDropped: 0}};
}

/** A world in which these units and tasks are known. */
export function worldOf(units: readonly Readonly<Record<string, Value>>[], tasks: readonly Readonly<Record<string, Value>>[]): World {
  return learn(emptyWorld(PROFILES), [accepted("units", units), accepted("tasks", tasks)]);
}

export function read(bytes: Uint8Array, file: string): Workbook {
  const result = readBytes(file, bytes);
  if (!result.ok) throw new Error(`${file}: ${result.code}`);
  return result.workbook;
}

export function check(bytes: Uint8Array, file: string, world: World): CheckedFile {
  return checkWorkbook({file, received: "2022-10-05", checksum: "0".repeat(64), bytes: bytes.length}, read(bytes, file), world);
}

/** Faults graver than a note, as text. */
export function grave(checked: CheckedFile): string[] {
  return checked.faults.filter((fault) => severityOf(fault.code) !== "note").map((fault) => `${fault.sheet ?? ""}!${fault.cell ?? ""} ${fault.code} ${fault.seen ?? ""}`);
}

/** Accepted rows of a register, over all sheets. */
export function rowsOf(checked: CheckedFile, register: string): RawRow[] {
  return checked.tables.filter((table) => table.register === register).flatMap((table) => table.rows);
}
