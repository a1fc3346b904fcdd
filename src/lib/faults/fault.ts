/**
 * A fault in data is a value: a code of the catalogue, a place, what was seen, what was expected.
 * Wording in both languages is made from the catalogue where it is shown, never stored twice.
 */
export type Severity = "note" | "warning" | "row_refused" | "file_refused" | "run_refused";

export interface Fault {
  readonly code: string;
  readonly file: string;
  /** Day received (the inbox folder), ISO. */
  readonly received?: string;
  readonly sheet?: string;
  /** A1 address, as people see it. */
  readonly cell?: string;
  /** One-based, as people see it. */
  readonly row?: number;
  readonly register?: string;
  readonly field?: string;
  /** The text as it stands in the file. */
  readonly seen?: string;
  /** What would have been right: short, filled into the catalogue's sentence. Language-neutral, or a pair. */
  readonly expected?: string | {readonly zh: string; readonly en: string};
}
