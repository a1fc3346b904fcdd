import {fits, type ProfileTable} from "../../src/lib/profile";
import type {HeaderBlock, HeaderCell} from "./header-block";
import {folded} from "./header-names";

/** The columns with these headers, in this order; a name given twice means its first and its second column. */
export function namedCells(block: HeaderBlock, names: readonly string[]): HeaderCell[] {
  const found: HeaderCell[] = [];
  for (const name of names) {
    const cell = byLetter(block, name) ?? block.cells.find((one) => !found.includes(one) && isNamed(one, name));
    if (cell) found.push(cell);
  }
  return found;
}

/** `#D`: a column that has no header, or whose header does not matter. */
function byLetter(block: HeaderBlock, name: string): HeaderCell | undefined {
  const letters = /^#([A-Z]{1,3})$/.exec(name)?.[1];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return block.cells.find((cell) => cell.column === column) ?? {column, text: name, keys: [], address: `${letters}${block.top + 1}`, parts: []};
}

/** Whether a header is the one a profile names: equal after folding, or fitting a pattern with `*`. */
export function isNamed(cell: HeaderCell, name: string): boolean {
  if (name.includes("*")) return fits(name.replace(/\s+/g, " "), cell.text.replace(/\s+/g, " ").trim());
  return cell.keys.includes(folded(name).key);
}

/** The columns that become rows. */
export function meltCells(block: HeaderBlock, table: ProfileTable): HeaderCell[] {
  const columns = table.melt?.columns;
  if (columns === undefined) return [];
  const named = new Set(Object.values(table.columns).flatMap((column) => namedCells(block, column.headers)));
  if (columns instanceof RegExp) return block.cells.filter((cell) => !named.has(cell) && columns.test(cell.text.trim()) && meltField(table, cell) !== undefined);
  return block.cells.filter((cell) => !named.has(cell) && columns.some((name) => isNamed(cell, name)));
}

/** The field that takes what stands below a heading; where several may, the part of the heading called `part` says which. */
export function meltField({melt}: ProfileTable, cell: HeaderCell): string | undefined {
  if (!melt) return undefined;
  if (typeof melt.value_to === "string") return melt.value_to;
  const said = melt.columns instanceof RegExp ? melt.columns.exec(cell.text.trim())?.groups?.["part"] : undefined;
  return said === undefined ? undefined : Object.entries(melt.value_to).find(([part]) => folded(part).key === folded(said).key)?.[1];
}

/** What a profile says becomes rows and no heading does: names one by one, an expression as a whole. */
export function meltAbsent(block: HeaderBlock, table: ProfileTable): string[] {
  const columns = table.melt?.columns;
  if (columns === undefined) return [];
  if (columns instanceof RegExp) return meltCells(block, table).length === 0 ? [columns.source] : [];
  return columns.filter((name) => !block.cells.some((cell) => isNamed(cell, name)));
}

/** The fields that columns which become rows fill. */
export function meltFields(table: ProfileTable): string[] {
  if (!table.melt) return [];
  const groups = table.melt.columns instanceof RegExp ? [...table.melt.columns.source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] ?? "") : [];
  const {value_to: to} = table.melt;
  return [...groups, ...table.melt.name_to, ...(typeof to === "string" ? [to] : Object.values(to))];
}

/** Columns that other tables of the same profile take: nothing to remark on. */
export function usedBy(block: HeaderBlock, tables: readonly ProfileTable[]): ReadonlySet<number> {
  const cells = tables.flatMap((table) => [...Object.values(table.columns).flatMap((column) => namedCells(block, column.headers)), ...meltCells(block, table)]);
  return new Set(cells.map((cell) => cell.column));
}
