import type {ProfileMelt} from "../../src/lib/profile";
import type {HeaderCell} from "./header-block";
import {meltCells, meltField} from "./named-cells";
import {type Fixed, inReadingOrder, planned, type PlannedField, type Setting} from "./planned";
import {textCell} from "./typer";

/** The columns that make one row together, and what their headings say. */
interface Group {
  readonly parts: Readonly<Record<string, string>>;
  readonly cells: HeaderCell[];
}

/**
 * One list of fields per column, or group of columns, that becomes a row: the values from there, the heading's parts in the
 * fields named after them. Where no column fits, the rows stay and say what they lack.
 */
export function meltVariants(setting: Setting, fields: readonly PlannedField[]): PlannedField[][] {
  const {register, block, table} = setting;
  const melt = table?.melt;
  if (!table || !melt) return [[...fields]];
  const makers = new Map<string, PlannedField>();
  const maker = (name: string): PlannedField[] => {
    const field = register.fields[name];
    if (!field) return [];
    const made = makers.get(name) ?? planned(setting, name, field, [], undefined);
    makers.set(name, made);
    return [made];
  };
  const taken = new Set(typeof melt.value_to === "string" ? [melt.value_to] : Object.values(melt.value_to));
  const groups = groupsOf(melt, meltCells(block, table));
  if (groups.length === 0) return [[...fields]];
  return groups.map(({parts, cells}) => {
    const [first] = cells;
    const from = (text: string): Fixed => ({cell: textCell(text), address: first?.address ?? "", text: first?.text ?? ""});
    const fixed = Object.entries(parts).flatMap(([name, text]) => maker(name).map((one) => ({...one, fixed: from(text)})));
    const values = cells.flatMap((cell) => maker(meltField(table, cell) ?? "").map((one) => ({...one, columns: [cell.column]})));
    const kept = fields.filter(({name}) => !taken.has(name) && !Object.hasOwn(parts, name));
    return [...kept, ...fixed, ...values].sort(inReadingOrder);
  });
}

/** A row a column; where values go to several fields, one row for all columns whose headings say the same beside that. */
function groupsOf(melt: ProfileMelt, cells: readonly HeaderCell[]): Group[] {
  const groups = new Map<string, Group>();
  cells.forEach((cell, index) => {
    const parts = headerParts(melt.columns, cell);
    delete parts["part"];
    for (const name of melt.name_to) parts[name] = cell.text;
    const key = typeof melt.value_to === "string" ? String(index) : JSON.stringify(parts);
    const group = groups.get(key) ?? {parts, cells: []};
    group.cells.push(cell);
    groups.set(key, group);
  });
  return [...groups.values()];
}

function headerParts(columns: readonly string[] | RegExp, cell: HeaderCell): Record<string, string> {
  if (!(columns instanceof RegExp)) return {};
  const groups = columns.exec(cell.text.trim())?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}
