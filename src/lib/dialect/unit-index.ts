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

const DEPARTMENT = /^.{2,}(?:局|委|办|中心|社|馆|院|会)$/;

/** A name in the form in which it stands in the index; `unitKey("")` is "". */
export function unitKey(name: string): string {
  return foldName(name);
}

function namesOf(row: UnitNames): string[] {
  const aliases = (row.aliases ?? "").split(/[、,，;；/|\n]/);
  return [row.unit_id, row.name, row.short_name ?? "", ...aliases].map(unitKey).filter((name) => name !== "");
}

/**
 * Names that follow from a name by rule: 甲区人民政府 is 甲区政府 and 甲区, 高新区 its 管委会; 市 stands before a department or is left out.
 * They count only where no unit is called so.
 */
function derivedNames(row: UnitNames): string[] {
  const own = namesOf(row);
  const city = own.some((name) => name.startsWith("市"));
  return own.flatMap((name) => [
    ...(/.[区县]$/.test(name) ? [`${name}政府`, `${name}人民政府`, `${name}管委会`] : []),
    ...(name.endsWith("人民政府") ? [name.replace(/人民政府$/, "政府")] : []),
    ...(name.endsWith("管理委员会") ? [name.replace(/管理委员会$/, "管委会")] : []),
    ...(city && DEPARTMENT.test(name) ? [name.startsWith("市") ? name.slice(1) : `市${name}`] : []),
  ]);
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
  const derived = new Map<string, Set<string>>();
  const explicit = claims(rows);
  for (const row of rows) {
    for (const name of derivedNames(row)) if (!explicit.has(name)) derived.set(name, (derived.get(name) ?? new Set<string>()).add(row.unit_id));
  }
  for (const [name, ids] of derived) {
    const [only] = ids;
    if (only !== undefined && ids.size === 1) index.set(name, only);
  }
  return index;
}

/** Names that more than one unit claims, to be reported: none of them resolves. */
export function unitClashes(rows: readonly UnitNames[]): UnitClash[] {
  return [...claims(rows)].filter(([, ids]) => ids.size > 1).map(([name, ids]) => ({name, ids: [...ids]}));
}
