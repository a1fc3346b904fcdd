import type {ColumnType, Text} from "../field.js";

/** Who may see a column, at most. Denied by default: what is not said to be wider is internal. */
export type Audience = "internal" | "unit" | "public";

export interface MartColumn {
  readonly type: ColumnType;
  readonly label: Text;
  readonly unit?: string;
  readonly audience: Audience;
  /** May hold no value. Every other column is promised to be filled. */
  readonly optional?: true;
}

/** What a reader asks for: one table, its grain, its key, and a promise about every column. */
export interface Mart {
  readonly name: string;
  readonly label: Text;
  readonly grain: Text;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, MartColumn>>;
  /** The column that names the unit whose detail a row is (ids joined by 、); without one, columns for units are for every unit. */
  readonly owner?: string;
  /** Columns that a unit sees of the others of its peer group: totals, never what they are made of. */
  readonly totals?: readonly string[];
  /** The column with the day on which a row was made public; until then the public columns of the row are its owner's. */
  readonly since?: string;
}

type Options = {unit?: string; audience?: Audience; optional?: true};

function column(type: ColumnType, zh: string, en: string, options: Options = {}): MartColumn {
  const {audience = "internal", ...rest} = options;
  return {type, label: {zh, en}, audience, ...rest};
}

type Make = (zh: string, en: string, options?: Options) => MartColumn;

export const words: Make = (zh, en, options) => column("VARCHAR", zh, en, options);
export const count: Make = (zh, en, options) => column("INTEGER", zh, en, options);
export const real: Make = (zh, en, options) => column("DOUBLE", zh, en, options);
export const day: Make = (zh, en, options) => column("DATE", zh, en, options);
export const yes: Make = (zh, en, options) => column("BOOLEAN", zh, en, options);

/** Shorthand for a column that may be empty. */
export const optional = {optional: true} as const;

/** Shorthands for columns that the unit may see whose row it is, and for those that everybody may. */
export const own = {audience: "unit"} as const;
export const ownOptional = {audience: "unit", optional: true} as const;
export const open = {audience: "public"} as const;
export const openOptional = {audience: "public", optional: true} as const;
