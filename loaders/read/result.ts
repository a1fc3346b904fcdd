import type {Workbook} from "../../src/lib/workbook";
import type {Limits} from "./limits";

/** Why a file was not read. Stable: messages and acceptances refer to these strings. */
export type RefusalCode =
  | "file.not_a_file"
  | "file.not_a_workbook"
  | "file.corrupt"
  | "file.locked"
  | "file.too_large"
  | "file.bomb"
  | "file.empty"
  | "file.encoding"
  | "file.timeout"
  | "file.memory"
  | "file.secret";

/** The fate of a file: its cells, or why not and what was seen. */
export type ReadResult =
  | {readonly ok: true; readonly workbook: Workbook}
  | {readonly ok: false; readonly code: RefusalCode; readonly seen: string};

export interface ReadOptions {
  /** For text that is neither Unicode nor GB18030: a label TextDecoder knows, such as `windows-1252`. */
  readonly encoding?: string;
  /** For text files; found when absent. */
  readonly delimiter?: string;
  readonly limits?: Partial<Limits>;
}

/**
 * Leaves the reading of a file from any depth; `readBytes` turns it into a value.
 * It never leaves this folder.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly seen: string,
  ) {
    super(`${code}: ${seen}`);
  }
}

/** Refuses the file unless `test` holds. */
export function demand(test: boolean, code: RefusalCode, seen: () => string): asserts test {
  if (!test) throw new Refusal(code, seen());
}
