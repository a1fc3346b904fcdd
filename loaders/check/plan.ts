import {columnsOf, columnsOfField, type Context, type Field, type Register, type Value} from "../../src/lib/field";
import type {ProfileTable, ProfileTitle} from "../../src/lib/profile";
import type {ColumnMapping} from "../../src/lib/rows";
import type {Cell} from "../../src/lib/workbook";
import {type ColumnMap, mapColumns, meltCells} from "./columns";
import type {SheetContext, Taken} from "./context";
import type {Grid} from "./grid";
import {type HeaderBlock, type HeaderCell, unlabelled} from "./header-block";
import {isRowNumberHeader} from "./header-index";
import {splitUnit} from "./title-unit";
import type {Remark} from "./typed";
import {textCell, type Typer, typerFor} from "./typer";
import type {World} from "./world";

/** A value that is the same for every row, and what its cell should say it came from. */
export interface Fixed {
  readonly cell: Cell;
  readonly address: string;
  readonly text: string;
}

/** How one field of the register is filled. */
export interface PlannedField {
  readonly name: string;
  readonly field: Field;
  readonly columnNames: readonly string[];
  /** Columns of the grid, in the order they are tried. */
  readonly columns: readonly number[];
  readonly fixed?: Fixed;
  readonly typer: Typer;
  readonly split: readonly string[];
  readonly rest?: string;
}

/** How the rows of a sheet become rows of one register. */
export interface TablePlan {
  readonly register: Register;
  readonly profile?: string;
  /** One list of fields per row to be made of a sheet row; several where columns become rows. */
  readonly variants: readonly (readonly PlannedField[])[];
  readonly others: readonly HeaderCell[];
  readonly personal: readonly HeaderCell[];
  readonly rowNumbers: readonly number[];
  readonly blankRow: Readonly<Record<string, Value>>;
  readonly distinct: boolean;
  readonly skipBlank: readonly string[];
  readonly skipUnfilled: readonly string[];
  /** Required fields that neither a column nor anything else gives. */
  readonly missing: readonly string[];
  readonly mappings: readonly ColumnMapping[];
  readonly context: Readonly<Record<string, string>>;
  readonly remarks: readonly (Remark & {readonly cell?: string})[];
}

interface Setting {
  readonly register: Register;
  readonly grid: Grid;
  readonly block: HeaderBlock;
  readonly context: SheetContext;
  readonly world: World;
  readonly table?: ProfileTable;
  readonly profile?: string;
  /** Other tables that the same profile makes of the sheet. */
  readonly siblings?: readonly ProfileTable[];
}

/** First the fields that say which year it is, then all that may need it, then tasks, which need unit and year, then states, which may need the task. */
const ORDER: Partial<Record<Field["kind"], number>> = {integer: 0, period: 1, month: 1, task: 9, status: 10};

/** Plans once per sheet and table what is done for every row. */
export function planTable(setting: Setting): TablePlan {
  const {register, block, table} = setting;
  const map = mapColumns(register, block, table, setting.siblings);
  const used: Record<string, string> = {};
  const remarks: (Remark & {cell?: string})[] = [...map.remarks];
  const fields: PlannedField[] = [];
  for (const [name, field] of Object.entries(register.fields)) {
    if (field.kind === "personal") continue;
    const planned = planField(setting, name, field, map, used, remarks);
    if (planned) fields.push(planned);
  }
  fields.sort((a, b) => (ORDER[a.field.kind] ?? 5) - (ORDER[b.field.kind] ?? 5));
  const variants = table?.melt ? meltVariants(setting, fields) : [fields];
  const given = new Set([...fields, ...(variants[0] ?? [])].map((planned) => planned.name));
  const missing = Object.entries(register.fields).filter(([name, field]) => field.required && !given.has(name) && field.otherwise === undefined).map(([name]) => name);
  return {
    register,
    ...(setting.profile === undefined ? {} : {profile: setting.profile}),
    variants,
    others: [...map.others, ...unlabelledColumns(setting, fields)],
    personal: map.personal,
    rowNumbers: block.cells.filter((cell) => isRowNumberHeader(cell.keys)).map((cell) => cell.column),
    blankRow: Object.fromEntries(columnsOf(register).map((column) => [column.name, null])),
    distinct: table?.distinct ?? false,
    skipBlank: table?.skip_blank ?? [],
    skipUnfilled: table?.skip_unfilled ?? [],
    missing,
    mappings: map.mappings,
    context: used,
    remarks,
  };
}

/** Columns with content and without a header are kept under their letter. */
function unlabelledColumns({grid, block}: Setting, fields: readonly PlannedField[]): HeaderCell[] {
  const known = new Set([...block.cells.map((cell) => cell.column), ...fields.flatMap((planned) => planned.columns)]);
  if (known.size >= grid.width) return [];
  const found = new Set<number>();
  grid.rows.forEach((row, index) => {
    if (index < block.top + block.height) return;
    row?.forEach((cell, column) => {
      if (cell !== undefined && cell.text !== "" && !known.has(column)) found.add(column);
    });
  });
  return [...found].sort((a, b) => a - b).map((column) => unlabelled(grid, block, column));
}

function planField(setting: Setting, name: string, field: Field, map: ColumnMap, used: Record<string, string>, remarks: (Remark & {cell?: string})[]): PlannedField | undefined {
  const source = map.fields.get(name);
  if (source) return planned(setting, name, field, source.cells, undefined);
  const constant = setting.table?.constants[name];
  if (constant !== undefined) return planned(setting, name, field, [], {cell: textCell(constant), address: "", text: `profile ${setting.profile ?? ""}: ${constant}`});
  const title = setting.table?.from_title[name];
  const fixed = title ? fromTitle(setting.context, title) : fromContext(setting, name, field);
  if (!fixed) return field.otherwise === undefined ? undefined : planned(setting, name, field, [], undefined);
  const made = planned(setting, name, field, [], fixed);
  used[name] = shownValue(setting, made, fixed);
  remarks.push({code: "context.used", seen: `${used[name]} ← ${fixed.text}`, expected: field.label, ...(fixed.address === "" ? {} : {cell: fixed.address})});
  return made;
}

/** What a profile's words make of it, else the text as it stands. */
function shownValue({table}: Setting, {name, typer}: PlannedField, fixed: Fixed): string {
  const typed = table?.words[name] ? typer(fixed.cell, undefined) : undefined;
  return typed === undefined || typed === "title" ? fixed.cell.text : String(typed.values[0] ?? fixed.cell.text);
}

function planned(setting: Setting, name: string, field: Field, cells: readonly HeaderCell[], fixed: Fixed | undefined): PlannedField {
  const column = setting.table?.columns[name];
  const [header] = cells;
  const unit = header?.unit ?? (field.unit === undefined || !field.unit.endsWith("元") ? undefined : setting.context.facts.measureUnit);
  const options = {name, world: setting.world, ...(setting.table ? {table: setting.table} : {}), ...(column ? {column} : {}), ...(header?.keys[0] === undefined ? {} : {header: header.keys[0]}), ...(unit === undefined ? {} : {unit})};
  return {
    name,
    field,
    columnNames: columnsOfField(name, field).map((one) => one.name),
    columns: cells.map((cell) => cell.column),
    ...(fixed ? {fixed} : {}),
    typer: typerFor(field, options),
    split: column?.split ?? [],
    ...(field.rest === undefined ? {} : {rest: field.rest}),
  };
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

/** One list of fields per column that becomes a row: the value from there, the header's parts in the fields named after them. */
function meltVariants(setting: Setting, fields: readonly PlannedField[]): PlannedField[][] {
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
    return [...kept, ...fixed, {...value, columns: [cell.column]}].sort((a, b) => (ORDER[a.field.kind] ?? 5) - (ORDER[b.field.kind] ?? 5));
  });
}

function headerParts(columns: readonly string[] | RegExp, cell: HeaderCell): Record<string, string> {
  if (!(columns instanceof RegExp)) return {};
  const groups = columns.exec(cell.text.trim())?.groups ?? {};
  return Object.fromEntries(Object.entries(groups).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}
