import type {HeaderCell} from "./header-block";
import {meltCells} from "./named-cells";
import {inReadingOrder, planned, type PlannedField, type Setting} from "./planned";
import {textCell} from "./typer";

/** One list of fields per column that becomes a row: the value from there, the header's parts in the fields named after them. */
export function meltVariants(setting: Setting, fields: readonly PlannedField[]): PlannedField[][] {
  const {register, block, table} = setting;
  const melt = table?.melt;
  const target = melt && register.fields[melt.value_to];
  if (!table || !melt || !target) return [[...fields]];
  const value = planned(setting, melt.value_to, target, [], undefined);
  const makers = new Map<string, PlannedField>();
  return meltCells(block, table).map((cell) => {
    const parts = headerParts(melt.columns, cell);
    for (const name of melt.name_to) parts[name] = cell.text;
    const fixed = Object.entries(parts).flatMap(([name, text]) => {
      const field = register.fields[name];
      if (!field) return [];
      const maker = makers.get(name) ?? planned(setting, name, field, [], undefined);
      makers.set(name, maker);
      return [{...maker, fixed: {cell: textCell(text), address: cell.address, text: cell.text}}];
    });
    const kept = fields.filter((one) => one.name !== melt.value_to && !Object.hasOwn(parts, one.name));
    return [...kept, ...fixed, {...value, columns: [cell.column]}].sort(inReadingOrder);
  });
}

function headerParts(columns: readonly string[] | RegExp, cell: HeaderCell): Record<string, string> {
  if (!(columns instanceof RegExp)) return {};
  const groups = columns.exec(cell.text.trim())?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}
