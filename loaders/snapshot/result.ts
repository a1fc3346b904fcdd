import type {Text} from "../../src/lib/field.js";

/** Why no report was frozen, in words that say what to do. */
export interface SnapshotFailure {
  readonly ok: false;
  readonly code: "no_warehouse" | "unreadable_warehouse" | "no_period" | "no_such_period" | "as_of_differs" | "not_a_snapshot" | "altered" | "not_for_reader" | "no_unit" | "cannot_write";
  readonly message: Text;
}

export interface SnapshotSuccess {
  readonly ok: true;
  /** `kept`: the very same report was frozen before and stays. `beside`: the folder held something else, which stays. */
  readonly state: "written" | "kept" | "beside";
  readonly id: string;
  readonly folder: string;
  readonly files: readonly {readonly path: string; readonly bytes: number}[];
  /** SHA-256 of the manifest: written down elsewhere, it proves the whole folder. */
  readonly fingerprint: string;
  readonly message: Text;
}

export type SnapshotResult = SnapshotSuccess | SnapshotFailure;

export function failure(code: SnapshotFailure["code"], zh: string, en: string): SnapshotFailure {
  return {ok: false, code, message: {zh, en}};
}
