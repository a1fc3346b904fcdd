import type {Context, Field} from "../../src/lib/field";
import type {ProfileTitle} from "../../src/lib/profile";
import type {SheetContext, Taken} from "./context";
import type {Fixed, Setting} from "./planned";
import {splitUnit} from "./title-unit";
import {textCell} from "./typer";

/** The value of a field that no column gives: from the title as the profile says, else from around the table. */
export function fixedFor(setting: Setting, name: string, field: Field): Fixed | undefined {
  const title = setting.table?.from_title[name];
  return title ? fromTitle(setting.context, title) : fromContext(setting, name, field);
}

function fromTitle(context: SheetContext, {after, part}: ProfileTitle): Fixed | undefined {
  for (const line of context.lines) {
    const found = /^\s*([^:：]+)[:：]\s*(.*?)\s*$/s.exec(line.text);
    if (found?.[1]?.trim() !== after || !found[2]) continue;
    const {name, unit} = splitUnit(found[2]);
    const text = {all: found[2], name, unit: unit ?? ""}[part];
    return {cell: textCell(text), address: line.address, text: line.text};
  }
  return undefined;
}

function fromContext(setting: Setting, name: string, field: Field): Fixed | undefined {
  const taken = takenFor(setting.context, field.context, field);
  if (taken) return {cell: textCell(taken.text), address: taken.address, text: taken.from};
  return name === "unit" && field.kind === "text" ? headerUnit(setting) : undefined;
}

function takenFor(context: SheetContext, kind: Context | undefined, field: Field): Taken | undefined {
  if (kind === "reporting_unit") return context.reporting_unit;
  if (kind === "year") return context.year;
  if (kind === "period") return field.kind === "month" ? context.month : context.period;
  return undefined;
}

/** A unit that stood in the header of the figures (数值（亿元）) or above the table, where the register has a column for it. */
function headerUnit({register, block, context}: Setting): Fixed | undefined {
  if (!register.fields["value"]) return undefined;
  const cell = block.cells.find((one) => one.unit !== undefined);
  if (cell?.unit !== undefined) return {cell: textCell(cell.unit), address: cell.address, text: cell.text};
  const {measureUnit} = context.facts;
  if (measureUnit === undefined) return undefined;
  const line = context.lines.find(({text}) => text.includes("单位") && text.includes(measureUnit));
  return {cell: textCell(measureUnit), address: line?.address ?? "", text: line?.text ?? measureUnit};
}
