import {columnsOfField, type Register, type Value} from "../../src/lib/field";
import {textCell, typerFor} from "./typer";
import type {World} from "./world";

/**
 * Types a text as a cell of a register's column would be typed, without a sheet around it: a date names its year, a task
 * is given by its code.
 * @returns the values by column, or `undefined` where the text cannot be one of that column
 */
export function typeAlone(register: Register, name: string, text: string, world: World): Readonly<Record<string, Value>> | undefined {
  const field = register.fields[name];
  if (!field || field.kind === "personal") return undefined;
  const typed = typerFor(field, {name, world})(textCell(text), undefined);
  if (typed === "title" || (typed.remark && typed.values.every((value) => value === null))) return undefined;
  return Object.fromEntries(columnsOfField(name, field).map((column, at) => [column.name, typed.values[at] ?? null]));
}
