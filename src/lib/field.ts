/**
 * The words in which registers and marts are declared. One declaration drives the header map,
 * the checks, the table, the row type, the blank workbook and the dictionary page.
 */
export type Language = "zh" | "en";

export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** `text("任务", "Task")` */
export function text(zh: string, en: string): Text {
  return {zh, en};
}

/**
 * What a column may hold.
 * - `date` becomes three columns: the last day (`due`), the first (`due_start`) and how precise it was (`due_precision`).
 * - `month` is `2022-09`; `period` is a month, quarter, half, year or year-to-date (three columns besides: start, end, ytd).
 * - `share` is a fraction (0.7 for 70 %). `number` keeps a qualifier (`about`, `at_least` …) beside it.
 * - `unit` and `units` hold ids of register `units`, joined by 、; `task` an id of register `tasks`.
 * - `status` is one of the canonical states of `src/lib/dialect/status`.
 * - `personal` is dropped at the door, and counted.
 */
export type Kind =
  | "text"
  | "code"
  | "date"
  | "month"
  | "period"
  | "number"
  | "integer"
  | "share"
  | "unit"
  | "units"
  | "task"
  | "choice"
  | "status"
  | "flag"
  | "personal";

/** Where a value may come from when the sheet has no column for it; `sheet`: the sheet's name, where it is one of the choices. */
export type Context = "reporting_unit" | "period" | "year" | "received" | "words" | "sheet";

export interface Choice {
  readonly label: Text;
  /** Words that mean this choice, besides its code and labels. */
  readonly words?: readonly string[];
}

export interface Field {
  readonly kind: Kind;
  readonly label: Text;
  readonly about?: Text;
  /** Headers that map here exactly after folding, besides the two labels and the column's own name. */
  readonly synonyms?: readonly string[];
  readonly required?: boolean;
  /** Unit of a number as kept in the warehouse: `亿元`, `%`, `分`. */
  readonly unit?: string;
  /** For shares written without %: what 70 means. Without it a bare 70 is reported, not guessed. */
  readonly written?: "percent" | "fraction";
  readonly min?: number;
  readonly max?: number;
  readonly choices?: Readonly<Record<string, Choice>>;
  readonly context?: Context;
  /** The value taken when the cell is blank and the column is there or not. */
  readonly otherwise?: string;
  /** For `unit`/`units`: the first named is meant, others go to this field (牵头 / 配合 in one cell). */
  readonly rest?: string;
  /** For a text: the figure beside it whose unit of measure it is. It says nothing of what a table is about. */
  readonly unitOf?: string;
  /** Never leaves the internal edition, whatever a mart or a page says of the row: the text of 领导批示. */
  readonly internal?: true;
  readonly examples?: readonly [string, string];
}

export interface Register<F extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  readonly name: string;
  readonly label: Text;
  /** What one row is. */
  readonly grain: Text;
  /** Columns that identify a row; a later file that restates a key makes a new version. */
  readonly key: readonly string[];
  /** Words in a folder, file or sheet name that speak for this register. */
  readonly hints: readonly string[];
  readonly fields: F;
  /** Fields whose original cells a unit may open in its own rows. Denied by default: all others are internal. */
  readonly shownToUnit?: readonly string[];
}

/** Declares a register and keeps the literal types of its fields. */
export function register<const F extends Readonly<Record<string, Field>>>(
  declaration: Register<F> & {readonly key: readonly (keyof F & string)[]; readonly shownToUnit?: readonly (keyof F & string)[]},
): Register<F> {
  return declaration;
}

export type ColumnType = "VARCHAR" | "DOUBLE" | "INTEGER" | "BOOLEAN" | "DATE";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** The field it is derived from. */
  readonly field: string;
}

const EXTRA: Partial<Record<Kind, readonly (readonly [suffix: string, type: ColumnType])[]>> = {
  date: [["_start", "DATE"], ["_precision", "VARCHAR"]],
  period: [["_start", "DATE"], ["_end", "DATE"], ["_ytd", "BOOLEAN"]],
  number: [["_qualifier", "VARCHAR"]],
  share: [["_qualifier", "VARCHAR"]],
};

const MAIN: Partial<Record<Kind, ColumnType>> = {
  date: "DATE",
  number: "DOUBLE",
  share: "DOUBLE",
  integer: "INTEGER",
  flag: "BOOLEAN",
};

/** The columns a field becomes in `raw.<register>`; a personal field becomes none. */
export function columnsOfField(name: string, field: Field): Column[] {
  if (field.kind === "personal") return [];
  const extras = EXTRA[field.kind] ?? [];
  return [
    {name, type: MAIN[field.kind] ?? "VARCHAR", field: name},
    ...extras.map(([suffix, type]) => ({name: name + suffix, type, field: name})),
  ];
}

/** All columns of a register, in the order declared. */
export function columnsOf(declaration: Register): Column[] {
  return Object.entries(declaration.fields).flatMap(([name, field]) => columnsOfField(name, field));
}

/** A value as it stands in a raw row: dates are ISO `yyyy-mm-dd` text. */
export type Value = string | number | boolean | null;
