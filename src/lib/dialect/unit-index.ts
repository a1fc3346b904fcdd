import {foldName} from "./fold.js";

export interface UnitNames {
  readonly unit_id: string;
  readonly name: string;
  readonly short_name?: string | null;
  /** Joined by 、 as the register keeps them. */
  readonly aliases?: string | null;
}

export interface UnitClash {
  /** Folded. */
  readonly name: string;
  readonly ids: readonly string[];
}

/** A name in the form in which it stands in the index; `unitKey("")` is "". */
export function unitKey(name: string): string {
  return foldName(name);
}

function namesOf(row: UnitNames): string[] {
  const aliases = (row.aliases ?? "").split(/[、,，;；/|\n]/);
  return [row.unit_id, row.name, row.short_name ?? "", ...aliases].map(unitKey).filter((name) => name !== "");
}

function claims(rows: readonly UnitNames[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const ids = owners.get(name) ?? new Set<string>();
      owners.set(name, ids.add(row.unit_id));
    }
  }
  return owners;
}

/** Every way a unit is written → its id. A name that two units claim is left out: see `unitClashes`. */
export function unitIndex(rows: readonly UnitNames[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const [name, ids] of claims(rows)) {
    const [only] = ids;
    if (only !== undefined && ids.size === 1) index.set(name, only);
  }
  return index;
}

/** Names that more than one unit claims, to be reported: none of them resolves. */
export function unitClashes(rows: readonly UnitNames[]): UnitClash[] {
  return [...claims(rows)].filter(([, ids]) => ids.size > 1).map(([name, ids]) => ({name, ids: [...ids]}));
}
