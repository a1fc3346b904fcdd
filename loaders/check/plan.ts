import {columnsOf, type Field, type Register, type Text, type Value} from "../../src/lib/field";
import type {ColumnMapping} from "../../src/lib/rows";
import {type ColumnMap, mapColumns} from "./columns";
import type {Companion} from "./companions";
import {cellAt, type Grid} from "./grid";
import {type HeaderCell, unlabelled} from "./header-block";
import {isRowNumberHeader} from "./header-index";
import {countsQuarters, yearAlone} from "./month-in-two";
import {fixedFor, unitAround} from "./plan-fixed";
import {meltVariants} from "./plan-melt";
import {sectionsFor} from "./section-context";
import {type Fixed, inReadingOrder, planned, type PlannedField, type Setting} from "./planned";
import {numberedIn} from "./row-facts";
import type {Remark} from "./typed";
import {textCell} from "./typer";

export type {Fixed, PlannedField} from "./planned";

/** How the rows of a sheet become rows of one register. */
export interface TablePlan {
  readonly register: Register;
  readonly profile?: string;
  /** One list of fields per row to be made of a sheet row; several where columns become rows. */
  readonly variants: readonly (readonly PlannedField[])[];
  readonly others: readonly HeaderCell[];
  /** Columns that repeat what the task's own row says; its title is compared. */
  readonly companions: readonly Companion[];
  readonly personal: readonly HeaderCell[];
  readonly rowNumbers: readonly number[];
  readonly blankRow: Readonly<Record<string, Value>>;
  readonly distinct: boolean;
  /** Fields of one value whose cells are split, so that each part makes a row. */
  readonly joined: readonly PlannedField[];
  readonly skipBlank: readonly string[];
  readonly skipUnfilled: readonly string[];
  /** Required fields that neither a column nor anything else gives. */
  readonly missing: readonly string[];
  readonly mappings: readonly ColumnMapping[];
  readonly context: Readonly<Record<string, string>>;
  readonly remarks: readonly PlacedRemark[];
}

type PlacedRemark = Remark & {readonly cell?: string};
const AROUND = "context.used";
const MOST_NAMED = 20;

/** Plans once per sheet and table what is done for every row. */
export function planTable(setting: Setting): TablePlan {
  const {register, block, table} = setting;
  const map = mapColumns(register, block, table, setting.siblings);
  const used: Record<string, string> = {};
  const remarks: PlacedRemark[] = [...map.remarks, ...remarkOnBlanks(block)];
  const named = Object.entries(register.fields).filter(([, field]) => field.kind !== "personal");
  const fields = named.flatMap(([name, field]) => planField(setting, name, field, map, used, remarks) ?? []).sort(inReadingOrder);
  const variants = table?.melt ? meltVariants(setting, fields) : [fields];
  return {
    register,
    ...(setting.profile === undefined ? {} : {profile: setting.profile}),
    variants,
    others: [...map.others, ...unlabelledColumns(setting, fields)],
    companions: map.companions,
    personal: map.personal,
    rowNumbers: block.cells.filter((cell) => isRowNumberHeader(cell.keys)).map((cell) => cell.column),
    blankRow: Object.fromEntries(columnsOf(register).map((column) => [column.name, null])),
    distinct: table?.distinct ?? false,
    joined: table ? fields.filter(({split, field}) => split.length > 0 && field.kind !== "units") : [],
    skipBlank: table?.skip_blank ?? [],
    skipUnfilled: table?.skip_unfilled ?? [],
    missing: missingFields(register, [...fields, ...(variants[0] ?? [])]),
    mappings: map.mappings,
    context: used,
    remarks: saidOnce(remarks),
  };
}

/** A header of several rows in which nothing is merged: which columns were put below a group because of the blanks beside it. */
function remarkOnBlanks({cells}: Setting["block"]): PlacedRemark[] {
  const grouped = cells.filter((cell) => cell.grouped);
  const [first] = grouped;
  if (!first) return [];
  const more = grouped.length > MOST_NAMED ? ` … (${grouped.length})` : "";
  return [{code: "header.unmerged", seen: grouped.slice(0, MOST_NAMED).map(({text}) => text.replace(/\s+/g, " ")).join("、") + more, cell: first.address}];
}

/** What was taken from around a table is one remark, however many columns it made up for. */
function saidOnce(remarks: readonly PlacedRemark[]): PlacedRemark[] {
  const [first, ...more] = remarks.filter(({code}) => code === AROUND);
  if (!first || more.length === 0) return [...remarks];
  const all = [first, ...more];
  const labels = all.map(({expected}) => expected as Text);
  const expected = {zh: labels.map(({zh}) => zh).join("、"), en: labels.map(({en}) => en).join(", ")};
  return [...remarks.filter(({code}) => code !== AROUND), {...first, seen: all.map(({seen}) => seen).join("；"), expected}];
}

/** Required fields that nothing gives. */
function missingFields(register: Register, fields: readonly PlannedField[]): string[] {
  const given = new Set(fields.map((planned) => planned.name));
  return Object.entries(register.fields).filter(([name, field]) => field.required && !given.has(name) && field.otherwise === undefined).map(([name]) => name);
}

/** Columns with content and without a header are kept under their letter. */
function unlabelledColumns({grid, block}: Setting, fields: readonly PlannedField[]): HeaderCell[] {
  const known = new Set([...block.cells.map((cell) => cell.column), ...fields.flatMap((planned) => planned.columns)]);
  if (known.size >= grid.width) return [];
  const found = numberedIn(grid) ? filledColumns(grid, known, block.top + block.height) : filledPlaces(grid, known, block.top + block.height);
  return found.sort((a, b) => a - b).map((column) => unlabelled(grid, block, column));
}

/** Of a sheet with few columns, whichever are not known and hold something. */
function filledColumns(grid: Grid, known: ReadonlySet<number>, from: number): number[] {
  const isFilled = (column: number): boolean => {
    for (let row = from; row < grid.height; row++) if (cellAt(grid, row, column) !== undefined) return true;
    return false;
  };
  return Array.from({length: grid.width}, (_, column) => column).filter((column) => !known.has(column) && isFilled(column));
}

/** The same of a sheet that may be as wide as it is high, with hardly a cell in it. */
function filledPlaces({rows}: Grid, known: ReadonlySet<number>, from: number): number[] {
  const found = new Set<number>();
  rows.forEach((row, index) => {
    if (index >= from) row?.forEach((cell, column) => {
      if (cell !== undefined && cell.text !== "" && !known.has(column)) found.add(column);
    });
  });
  return [...found];
}

function planField(setting: Setting, name: string, field: Field, map: ColumnMap, used: Record<string, string>, remarks: PlacedRemark[]): PlannedField | undefined {
  const source = map.fields.get(name);
  if (source) return {...planned(setting, name, field, source.cells, undefined), ...(source.year ? {yearColumn: {column: source.year.column, quarters: countsQuarters(source.cells[0]!)}} : {})};
  const constant = setting.table?.constants[name];
  if (constant !== undefined) return planned(setting, name, field, [], {cell: textCell(constant), address: "", text: `profile ${setting.profile ?? ""}: ${constant}`});
  const fixed = field.unitOf === undefined ? fixedFor(setting, name, field) : unitAround(setting, map.fields.get(field.unitOf)?.cells[0]);
  const sections = sectionsFor(setting, field);
  if (sections) {
    remarks.push({code: "context.sections", seen: sections.said, expected: field.label, cell: sections.cell});
    const made = {...planned(setting, name, field, [], fixed), sections};
    if (fixed && sections.first > setting.block.top + setting.block.height) remarks.push({code: AROUND, seen: `${fixed.cell.text} ← ${fixed.text}`, expected: field.label, ...(fixed.address === "" ? {} : {cell: fixed.address})});
    return made;
  }
  if (!fixed) return field.otherwise === undefined ? undefined : planned(setting, name, field, [], undefined);
  const year = fixed.bare === undefined || setting.register.fields["year"] !== undefined ? undefined : yearAlone([...map.others, ...map.companions.map(({cell}) => cell)]);
  if (year) return withYear(planned(setting, name, field, [], {...fixed, cell: textCell(fixed.bare!)}), year, used, remarks);
  const made = planned(setting, name, field, [], fixed);
  used[name] = shownValue(setting, made, fixed);
  remarks.push({code: AROUND, seen: `${used[name]} ← ${fixed.text}`, expected: field.label, ...(fixed.address === "" ? {} : {cell: fixed.address})});
  return made;
}

/** A month said around the table, whose year stands in a column: 9月 as the sheet's name over 年度. */
function withYear(made: PlannedField, year: HeaderCell, used: Record<string, string>, remarks: PlacedRemark[]): PlannedField {
  const {cell, text, address} = made.fixed!;
  used[made.name] = `${year.text} + ${cell.text}`;
  remarks.push({code: AROUND, seen: `${year.text} + ${cell.text} ← ${text}`, expected: made.field.label, cell: address === "" ? year.address : address});
  return {...made, yearColumn: {column: year.column, quarters: false}};
}

/** What a profile's words make of it, else the text as it stands. */
function shownValue({table}: Setting, {name, typer}: PlannedField, fixed: Fixed): string {
  const typed = table?.words[name] ? typer(fixed.cell, undefined) : undefined;
  return typed === undefined || typed === "title" ? fixed.cell.text : String(typed.values[0] ?? fixed.cell.text);
}

