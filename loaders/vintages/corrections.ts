import type {ChangeRow} from "../../src/lib/marts/changes.js";
import type {Fault} from "../../src/lib/faults/fault.js";
import type {Register, Value} from "../../src/lib/field.js";
import {registers} from "../../src/lib/registers/index.js";
import {typeAlone, type World} from "../check/index.js";
import {identifier, literal} from "../warehouse/identifier.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {ownName} from "../warehouse/raw-columns.js";

/** A row of register `corrections`. */
interface Correction {
  readonly row_id: string;
  readonly file: string;
  readonly received: string;
  readonly sheet: string;
  readonly row: number;
  readonly register: string;
  readonly row_key: string;
  readonly column: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly reason: string;
  readonly made_by: string;
  readonly made_on: string;
}

interface Target {
  readonly row_id: string;
  readonly file: string;
  readonly received: string;
  readonly seen: Value;
  readonly cells: string;
}

/**
 * Applies `corrections.csv` to the typed rows of `raw`, before anything is made of them: what *we* had wrong, unlike a
 * revision, which is a new version from the source. A correction holds for the versions received up to the day it was
 * made that show the old value. The cell keeps its address and original text, and the correction's row is named beside (of several, in the order they were made).
 * @param until the state of knowledge: a correction made later is not known yet; `null` knows all
 * @returns each value changed, and a fault for each correction that fits nothing
 */
export async function applyCorrections(warehouse: Warehouse, world: World, until: string | null): Promise<{changes: ChangeRow[]; faults: Fault[]}> {
  const known = until === null ? "" : `where made_on <= ${literal(until)} and received <= ${literal(until)}`;
  const corrections = await query<Correction>(warehouse, `select * from raw.corrections ${known} order by made_on, arrival, "row"`);
  const changes: ChangeRow[] = [];
  const faults: Fault[] = [];
  for (const correction of corrections) {
    const done = await applyOne(warehouse, correction, world);
    if (Array.isArray(done)) changes.push(...done);
    else faults.push(done);
  }
  return {changes, faults};
}

async function applyOne(warehouse: Warehouse, correction: Correction, world: World): Promise<ChangeRow[] | Fault> {
  const register = registers.find((each) => each.name === correction.register && each.name !== "corrections");
  const old = register && typeAlone(register, correction.column, correction.old ?? "", world);
  const values = register && typeAlone(register, correction.column, correction.new ?? "", world);
  const key = correction.row_key.split("|").map((part) => part.trim());
  if (!register || !old || !values || key.length !== register.key.length || register.key.includes(correction.column)) return unmatched(correction, null);
  const found = await versionsOf(warehouse, register, key, correction);
  const targets = found.filter((target) => target.seen === old[correction.column]);
  if (targets.length === 0) return unmatched(correction, found.at(-1)?.seen ?? null);
  for (const target of targets) await change(warehouse, register, target, correction, values);
  return targets.map((target) => ({
    register: register.name,
    row_key: key.join("|"),
    column: correction.column,
    kind: "correction",
    old: textOf(target.seen),
    new: textOf(values[correction.column] ?? null),
    received: correction.made_on,
    received_before: target.received,
    row_id: correction.row_id,
    row_id_before: target.row_id,
    reason: correction.reason,
    made_by: correction.made_by,
  }));
}

async function versionsOf(warehouse: Warehouse, register: Register, key: readonly string[], {column, made_on}: Correction): Promise<Target[]> {
  const same = register.key.map((name, at) => `coalesce(cast(${identifier(ownName(name))} as varchar), '') = ${literal(key[at]!)}`).join(" and ");
  return query<Target>(
    warehouse,
    `select row_id, file, received, ${identifier(ownName(column))} as seen, cells from raw.${identifier(register.name)} where ${same} and received <= ${literal(made_on)} order by received, arrival, "row"`,
  );
}

async function change(warehouse: Warehouse, register: Register, target: Target, correction: Correction, values: Readonly<Record<string, Value>>): Promise<void> {
  const cells = JSON.parse(target.cells) as Record<string, string[]>;
  const [address = "", text = "", ...earlier] = cells[correction.column] ?? [];
  cells[correction.column] = [address, text, ...earlier, correction.row_id];
  const set = Object.entries(values).map(([name, value]) => `${identifier(ownName(name))} = ${value === null ? "null" : literal(String(value))}`);
  await warehouse.connection.run(`update raw.${identifier(register.name)} set ${set.join(", ")}, cells = ${literal(JSON.stringify(cells))} where row_id = ${literal(target.row_id)} and file = ${literal(target.file)}`);
}

function unmatched({file, received, sheet, row, register, row_key: key, column, old}: Correction, there: Value): Fault {
  return {code: "run.correction_unmatched", file, received, sheet, row, register: "corrections", seen: `${register} ${key} ${column}: ${old ?? ""}`, ...(there === null ? {} : {expected: String(there)})};
}

function textOf(value: Value): string | null {
  return value === null ? null : String(value);
}
