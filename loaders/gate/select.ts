import type {Register} from "../../src/lib/field.js";
import type {Mart, MartColumn} from "../../src/lib/marts/mart.js";
import {rightsOf, type Right} from "../../src/lib/marts/seen.js";
import type {Reader} from "../../src/lib/reader.js";
import {identifier, literal} from "../warehouse/identifier.js";

/** Columns that name the row of a ledger from which a mart's row comes. */
const SOURCE_ROW = /^(?:row_id|\w+_row)$/;

/** A mart as a reader may see it: every column in its place, empty where it is denied; no row of which nothing may be seen. */
export function seenRows(mart: Mart, reader: Reader): string {
  const all = Object.entries(mart.columns);
  const rights = clausesOf(mart, reader);
  const columns = all.map(([name, column]) => `${expressionOf(name, column, rights)} as ${identifier(name)}`);
  return `select ${columns.join(", ")} from source.marts.${identifier(mart.name)} where ${rights.map(({when}) => `(${when})`).join(" or ") || "false"}`;
}

/** In which rows a right holds, in SQL. */
interface Clause extends Right {
  readonly when: string;
}

function clausesOf(mart: Mart, reader: Reader): Clause[] {
  return rightsOf(mart, reader).map((right) => ({...right, when: whenOf(right, mart)}));
}

function whenOf({rows, unit = ""}: Right, {since, owner}: Mart): string {
  switch (rows) {
    case "all": return "true";
    case "public": return since === undefined ? "true" : `${identifier(since)} <= getvariable('as_of')`;
    case "own": return owner === undefined ? "true" : `coalesce(list_contains(string_split(${identifier(owner)}, '、'), ${literal(unit)}), false)`;
    case "peers": return `peer_group = (select peer_group from source.marts.units where unit_id = ${literal(unit)})`;
  }
}

function expressionOf(name: string, column: MartColumn, rights: readonly Clause[]): string {
  const opening = rights.filter(({columns}) => columns.includes(name));
  const nothing = `cast(null as ${column.type})`;
  if (opening.length === 0) return nothing;
  if (opening.length === rights.length) return identifier(name);
  return `case when ${opening.map(({when}) => `(${when})`).join(" or ")} then ${identifier(name)} else ${nothing} end`;
}

/** Rows of a ledger with their original cells: those behind what a unit sees, and of them the fields it may open. */
export function seenCells({name, shownToUnit = []}: Register, reader: Reader): string {
  const shown = shownToUnit.map((field) => `${literal(field)}, cells -> ${literal(`$.${field}`)}`).join(", ");
  // A merge drops what is null: fields that the sheet did not have.
  const cells = `cast(json_merge_patch('{}', json_object(${shown})) as varchar)`;
  const where = reader.kind === "unit" && shownToUnit.length > 0 ? "row_id in (select row_id from sources)" : "false";
  return `select row_id, file, received, sheet, "row", ${cells} as cells, '{}' as other from source.raw.${identifier(name)} where ${where}`;
}

/** Every row of a ledger that the marts made for a reader name. */
export function seenSources(marts: readonly Mart[]): string {
  const parts = marts.flatMap((mart) => Object.keys(mart.columns).filter((column) => SOURCE_ROW.test(column)).map((column) => `select ${identifier(column)} as row_id from marts.${identifier(mart.name)} where ${identifier(column)} is not null`));
  return parts.join(" union ");
}

/** The corrections that were made to cells which the reader may open: a cell names them. */
export function seenCorrections(ledgers: readonly Register[]): string {
  const cells = ledgers.map(({name}) => `select cells from raw.${identifier(name)}`).join(" union all ");
  return `select row_id from source.raw.corrections as made where exists (from (${cells}) as seen where contains(seen.cells, made.row_id))`;
}
