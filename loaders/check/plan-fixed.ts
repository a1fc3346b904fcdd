import {foldName} from "../../src/lib/dialect/fold";
import type {Context, Field} from "../../src/lib/field";
import type {ProfileName, ProfileTitle} from "../../src/lib/profile";
import type {SheetContext, Taken} from "./context";
import {labelledLines, saidOf} from "./labelled";
import type {HeaderCell} from "./header-block";
import type {Fixed, Setting} from "./planned";
import {choiceOfSheet} from "./sheet-choice";
import {splitUnit} from "./title-unit";
import {textCell} from "./typer";

/** The value of a field that no column gives: from the title as the profile says, else from around the table. */
export function fixedFor(setting: Setting, name: string, field: Field): Fixed | undefined {
  const title = setting.table?.from_title[name];
  if (title) return fromTitle(setting.context, title);
  const said = setting.table?.from_name[name];
  return said ? fromName(setting.context, said) : fromContext(setting, name, field);
}

/** What the brackets of the expression hold; of several the first that hold anything. */
function fromName(context: SheetContext, {of, pattern}: ProfileName): Fixed | undefined {
  const place = context.named[of];
  const found = pattern.exec(place.text)?.slice(1).find((part) => part !== undefined && part !== "");
  return found === undefined ? undefined : {cell: textCell(found), address: "", text: place.from};
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
  const taken = field.context === "words" ? choiceSaid(setting, field) : field.context === "sheet" ? saidBySheet(setting, field) : takenFor(setting.context, field.context, field);
  if (taken) return {cell: textCell(taken.text), address: taken.address, text: taken.from, ...(taken.bare === undefined ? {} : {bare: taken.bare})};
  if (name === "unit" && field.kind === "text") return headerUnit(setting);
  return field.required ? labelledFor(setting, name) : undefined;
}

/** What a line above the table says by the field's own name: 会议编号：SGW-16. */
function labelledFor({register, context}: Setting, name: string): Fixed | undefined {
  const taken = saidOf(register, name, labelledLines(context.lines));
  return taken && {cell: textCell(taken.text), address: taken.address, text: taken.from};
}

function takenFor(context: SheetContext, kind: Context | undefined, field: Field): Taken | undefined {
  if (kind === "reporting_unit") return context.reporting_unit;
  if (kind === "year") return context.year;
  if (kind === "period") return field.kind === "month" ? context.month : context.period;
  return undefined;
}

/** The one choice whose word stands in a title, a sheet's or a file's name; words of the register's own name say nothing. */
function choiceSaid({register, context}: Setting, field: Field): Taken | undefined {
  const own = foldName(register.label.zh);
  const words = Object.entries(field.choices ?? {}).flatMap(([code, choice]) => [choice.label.zh, ...(choice.words ?? [])].map((word) => [code, foldName(word)] as const));
  const telling = words.filter(([, word]) => word.length >= 2 && !own.includes(word));
  for (const place of context.places) {
    const text = foldName(place.text);
    const said = new Set(telling.filter(([, word]) => text.includes(word)).map(([code]) => code));
    const [code] = said;
    if (code !== undefined && said.size === 1) return {text: code, address: place.address, from: place.from};
  }
  return undefined;
}

/** A choice that only the sheet's name says. */
function saidBySheet({context: {named: {sheet}}}: Setting, field: Field): Taken | undefined {
  const code = choiceOfSheet(sheet.text, field);
  return code === undefined ? undefined : {text: code, address: "", from: sheet.from};
}

/** The unit of measure of a column of figures: that of its own header, else the one above the table. */
export function unitAround({context}: Setting, header: HeaderCell | undefined): Fixed | undefined {
  if (header?.unit !== undefined) return {cell: textCell(header.unit), address: header.address, text: header.text};
  return header === undefined ? undefined : unitAbove(context);
}

/** A unit that stood in the header of the figures (数值（亿元）) or above the table, where the register has a column for it. */
function headerUnit({register, block, context}: Setting): Fixed | undefined {
  if (!register.fields["value"]) return undefined;
  const cell = block.cells.find((one) => one.unit !== undefined);
  if (cell?.unit !== undefined) return {cell: textCell(cell.unit), address: cell.address, text: cell.text};
  return unitAbove(context);
}

function unitAbove(context: SheetContext): Fixed | undefined {
  const {measureUnit} = context.facts;
  if (measureUnit === undefined) return undefined;
  const line = context.lines.find(({text}) => text.includes("单位") && text.includes(measureUnit));
  return {cell: textCell(measureUnit), address: line?.address ?? "", text: line?.text ?? measureUnit};
}
