import type {FiscalYear} from "../dialect/fiscal.js";
import type {Text} from "../field.js";

/**
 * A profile says how a foreign ledger maps to our registers: data, no code.
 * It comes from outside (`data/profiles/*.json`), so `readProfile` checks all of it before anything else sees it.
 */
export interface Profile {
  readonly id: string;
  readonly about: Text;
  readonly match: ProfileMatch;
  readonly read: ProfileRead;
  readonly tables: readonly ProfileTable[];
  /** It came with the product: one of the city's own that fits is taken before it. */
  readonly shipped?: boolean;
}

/** All that is given must hold. `*` stands for any text, `?` for one character. */
export interface ProfileMatch {
  /** Name of the file, or its path below the data folder where the pattern has a `/`. */
  readonly file: readonly string[];
  readonly sheet: readonly string[];
  /** Headers that must all be there. */
  readonly headers: readonly string[];
  /** Each must fit one line above the header. */
  readonly title: readonly string[];
}

export interface ProfileRead {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** One-based row of the header, after `skip_rows` and `transpose`; found by the declared headers when absent. */
  readonly header_row?: number;
  /** How many rows the header has: 1, 2 or 3. */
  readonly header_rows?: number;
  /** Rows become columns: for ledgers with one project per column. */
  readonly transpose?: boolean;
  /** Rows at the top that are not looked at. */
  readonly skip_rows?: number;
}

/** Where a field's text comes from. */
export interface ProfileColumn {
  /**
   * Headers; the first whose cell is not blank is taken. A name given twice means its first and its second column,
   * `*` stands for any text, and `#D` is column D of the sheet, for columns without a header.
   */
  readonly headers: readonly string[];
  /** `name` or `unit`, where the cell says both: 地区生产总值(亿元). */
  readonly part?: "name" | "unit";
  /** Texts between the names joined in one cell; in a field that holds one value each part makes a row. */
  readonly split: readonly string[];
  readonly case?: "upper" | "lower";
  /** For units: the first named is meant, the others go to the field's `rest` (lead, then supporting). */
  readonly rest: boolean;
}

/** A value read from a line above the header, such as `指标：地区生产总值(亿元)`. */
export interface ProfileTitle {
  /** The word before the colon. */
  readonly after: string;
  /** `all` of it, the `name` without the last bracket, or the `unit` within the last bracket. */
  readonly part: "all" | "name" | "unit";
}

/** A value read from the name of the sheet or of the file: what the first brackets of the expression hold. */
export interface ProfileName {
  readonly of: "sheet" | "file";
  readonly pattern: RegExp;
}

/** Columns that become rows: years across, one column per indicator. */
export interface ProfileMelt {
  /** Headers, or a regular expression whose named groups are fields: `^(?<indicator>.+)_(?<unit>[^_]+)$`. */
  readonly columns: readonly string[] | RegExp;
  /** Fields that take the header. */
  readonly name_to: readonly string[];
  /** The field that takes the value; or, by what the part of the heading called `part` says, one of several that make a row together. */
  readonly value_to: string | Readonly<Record<string, string>>;
}

export interface ProfileTable {
  readonly register: string;
  readonly columns: Readonly<Record<string, ProfileColumn>>;
  readonly constants: Readonly<Record<string, string>>;
  /** field → what is seen (with `*`) → what is meant; `null` means: no value, kept as text. First fit counts. */
  readonly words: Readonly<Record<string, readonly (readonly [seen: string, meant: string | null])[]>>;
  /** field (or `*`) → texts that stand where a value was withheld: no value, a warning, the text is kept. */
  readonly withheld: Readonly<Record<string, readonly string[]>>;
  readonly from_title: Readonly<Record<string, ProfileTitle>>;
  readonly from_name: Readonly<Record<string, ProfileName>>;
  readonly melt?: ProfileMelt;
  /** One row per different key; later ones are not refused. */
  readonly distinct: boolean;
  /** Rows where one of these fields is blank are none of this table's. */
  readonly skip_blank: readonly string[];
  /** Rows where all of these fields are blank were handed out to be filled in and were not: skipped, and counted. */
  readonly skip_unfilled: readonly string[];
  readonly date_order?: "dmy" | "mdy" | "ymd";
  /** For Q3 FY26 and 2025/26 Q3. */
  readonly fiscal_year?: FiscalYear;
  readonly decimal?: "." | ",";
  /** Columns that are known and kept as they stand: nothing is said of them. */
  readonly keep: readonly string[];
  /** Whether columns not declared here may still map by the register's own synonyms. */
  readonly synonyms: boolean;
}
