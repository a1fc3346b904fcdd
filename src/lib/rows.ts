import type {Value} from "./field.js";
import type {Fault} from "./faults/fault.js";

/** One file as it lies in the inbox. */
export interface Source {
  /** Path below the data folder, with `/`: `inbox/2022-10-05/水利9月.xlsx`. */
  readonly file: string;
  /** The inbox folder's date, ISO; files beside the inbox (methodology, corrections) carry the earliest date of all. */
  readonly received: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly checksum: string;
  readonly bytes: number;
}

/** A row that was accepted, with every cell it came from. */
export interface RawRow {
  /** `<first 12 of checksum>-<sheet number>-<row>`, with `-<n>` where one sheet row makes several. Stable for the same bytes. */
  readonly row_id: string;
  readonly sheet: string;
  /** One-based row of the sheet. */
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  /** field → [address, original text]; the address is `""` for a value taken from the context, whose text says where from. */
  readonly cells: Readonly<Record<string, readonly [address: string, text: string]>>;
  /** Unknown columns kept as they stand: header → [address, text]. */
  readonly other: Readonly<Record<string, readonly [address: string, text: string]>>;
}

export interface ColumnMapping {
  readonly header: string;
  readonly address: string;
  readonly field: string | null;
  /** How: an exact synonym, a profile's word, a near match proposed and not taken, unknown and kept, or kept beside a task's code (`proposal` is the task's field). */
  readonly how: "synonym" | "profile" | "proposed" | "unknown" | "personal" | "companion";
  readonly proposal?: string;
}

/** What became of one sheet (a profile can make several tables of one sheet). */
export interface CheckedTable {
  readonly sheet: string;
  readonly register: string | null;
  /** For a sheet that was not recognised: the register that comes nearest, which its columns are proposed for. */
  readonly nearest?: string;
  readonly profile?: string;
  readonly headerRow?: number;
  readonly columns: readonly ColumnMapping[];
  readonly context: Readonly<Record<string, string>>;
  readonly rows: readonly RawRow[];
  /** present = accepted + refused; blank, section, subtotal, note and repeated header rows are `skipped` and counted apart. */
  readonly counts: {readonly present: number; readonly accepted: number; readonly refused: number; readonly skipped: number; readonly personalDropped: number};
}

/** What is remembered of a table once its rows stand in the warehouse. */
export type TableRecord = Pick<CheckedTable, "sheet" | "register" | "profile" | "counts">;

/** What is remembered of a file once its rows stand in the warehouse. */
export interface FileRecord extends Omit<CheckedFile, "tables"> {
  readonly tables: readonly TableRecord[];
}

export interface CheckedFile {
  readonly source: Source;
  readonly reader?: string;
  readonly format?: string;
  readonly encoding?: string;
  readonly fate: "loaded" | "loaded_with_refusals" | "refused" | "nothing_recognised";
  readonly tables: readonly CheckedTable[];
  readonly faults: readonly Fault[];
}
