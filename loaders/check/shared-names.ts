import {unitClashes, type UnitNames} from "../../src/lib/dialect/units";
import {foldName} from "../../src/lib/dialect/fold";
import type {RawRow} from "../../src/lib/rows";
import type {Placed} from "./read-rows";
import type {World} from "./world";

const FIELDS = ["unit_id", "name", "short_name", "aliases"] as const;

/** Names that two units claim, where a row of this table is one of them: none of them can be resolved. */
export function sharedNames(register: string, rows: readonly RawRow[], world: World): Placed[] {
  if (register !== "units" || rows.length === 0) return [];
  const own = new Map(rows.map((row) => [String(row.values["unit_id"]), row]));
  const others = world.unitRows.filter(({unit_id: id}) => !own.has(id));
  return unitClashes([...others, ...rows.map(namesOf)]).flatMap(({name, ids}) => {
    const row = ids.map((id) => own.get(id)).findLast((one) => one !== undefined);
    if (!row) return [];
    const field = FIELDS.find((one) => foldName(String(row.values[one] ?? "")).includes(name)) ?? "name";
    const [cell = "", seen = name] = row.cells[field] ?? [];
    return [{code: "unit.name_shared", cell, row: row.row, field, seen, expected: ids.join("、")}];
  });
}

function namesOf({values}: RawRow): UnitNames {
  const text = (name: string): string => (typeof values[name] === "string" ? values[name] : "");
  return {unit_id: text("unit_id"), name: text("name"), short_name: text("short_name"), aliases: text("aliases")};
}
