import {blankKind, takesValueAbove} from "../../src/lib/dialect/blank";
import {columnsOfField, type Field, type Register} from "../../src/lib/field";
import type {ProfileTable} from "../../src/lib/profile";
import type {Cell} from "../../src/lib/workbook";
import type {SheetContext} from "./context";
import type {Grid} from "./grid";
import type {HeaderBlock, HeaderCell} from "./header-block";
import type {Sections} from "./section-context";
import type {TyperOptions} from "./type-kind";
import {isWord, type Typer, typerFor} from "./typer";
import type {World} from "./world";

/** A value that is the same for every row, and what its cell should say it came from. */
export interface Fixed {
  readonly cell: Cell;
  readonly address: string;
  readonly text: string;
  /** Of a month without a year, the month alone: a column of years may say which. */
  readonly bare?: string;
}

/** How one field of the register is filled. */
export interface PlannedField {
  readonly name: string;
  readonly field: Field;
  readonly columnNames: readonly string[];
  /** Columns of the grid, in the order they are tried. */
  readonly columns: readonly number[];
  readonly fixed?: Fixed;
  /** The column of the year, where a month stands in two. */
  readonly yearColumn?: {readonly column: number; readonly quarters: boolean};
  /** Said by rows inside the table for those below them. */
  readonly sections?: Sections;
  readonly typer: Typer;
  /** Whether a cell's text stands for no value: blank in one of its ways, or a word that the profile says is none. */
  readonly isNothing: (text: string) => boolean;
  readonly split: readonly string[];
  readonly rest?: string;
}

/** What a plan is made from. */
export interface Setting {
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

/** Puts fields into the order in which they are read. */
export function inReadingOrder(a: PlannedField, b: PlannedField): number {
  return (ORDER[a.field.kind] ?? 5) - (ORDER[b.field.kind] ?? 5);
}

/** One field, read from given columns or fixed. */
export function planned(setting: Setting, name: string, field: Field, cells: readonly HeaderCell[], fixed: Fixed | undefined): PlannedField {
  const column = setting.table?.columns[name];
  const [header] = cells;
  const unit = header?.unit ?? (field.unit === undefined || !field.unit.endsWith("元") ? undefined : setting.context.facts.measureUnit);
  const kept = keptIn(setting, field, header);
  const options = {name, world: setting.world, ...(setting.table ? {table: setting.table} : {}), ...(column ? {column} : {}), ...(header?.keys[0] === undefined ? {} : {header: header.keys[0]}), ...(unit === undefined ? {} : {unit}), ...(kept === undefined ? {} : {kept})};
  return {
    name,
    field,
    columnNames: columnsOfField(name, field).map((one) => one.name),
    columns: cells.map((cell) => cell.column),
    ...(fixed ? {fixed} : {}),
    typer: typerFor(field, options),
    isNothing: nothingBy(setting.table?.words[name] ?? []),
    split: column?.split ?? [],
    ...(field.rest === undefined ? {} : {rest: field.rest}),
  };
}

/** The unit in which a column of figures is meant, where the register has no place to say it row by row: of the header, else of the sheet. */
function keptIn({register, context}: Setting, field: Field, header: HeaderCell | undefined): TyperOptions["kept"] {
  if (field.kind !== "number" || field.unit !== undefined || register.fields["unit"]?.kind === "text") return undefined;
  const unit = header?.unit ?? context.facts.measureUnit;
  return unit === undefined ? undefined : {unit, only: header?.unit !== undefined};
}

function nothingBy(words: ProfileTable["words"][string]): (text: string) => boolean {
  return (text) => {
    const blank = blankKind(text);
    if (blank !== undefined) return !takesValueAbove(blank);
    const word = words.find(([seen]) => isWord(seen, text));
    return word !== undefined && word[1] === null;
  };
}
