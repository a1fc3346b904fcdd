import type {Language, Text} from "../field.js";
import type {ReportKind} from "../report/kind.js";
import type {FileEntry} from "./manifest.js";

/** A frozen report as the site lists it: what it is, and what verifying it said when the site was built. */
export interface FrozenReport {
  /** Name of its folder. */
  readonly folder: string;
  /** What its manifest says; `null` where there is none that can be read. */
  readonly about: FrozenAbout | null;
  /** SHA-256 of its manifest. */
  readonly fingerprint: string | null;
  readonly outcome: "intact" | "altered" | "not_a_snapshot";
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly signature: "unsigned" | "valid" | "foreign" | "broken";
  /** SHA-256 of the key it is signed with. */
  readonly key: string | null;
  /** Its inputs, held against the data folder. */
  readonly inputs: {readonly same: number; readonly changed: number; readonly missing: number} | null;
  /** What `youjie verify` found when it last made the tables anew; `null` where it has not. */
  readonly derivation: Derived | null;
  /** What the site hands out: files to open, and the whole folder in one. An altered report is not handed out. */
  readonly documents: readonly Offered[];
  readonly archive: Offered | null;
  readonly files: number;
  readonly bytes: number;
}

export interface FrozenAbout {
  readonly id: string;
  readonly kind: ReportKind;
  /** For whom it was made. */
  readonly edition: string;
  readonly period: string;
  readonly cut_off: string;
  readonly as_of: string;
  readonly languages: readonly Language[];
  readonly editions: readonly string[];
  readonly city: Text;
  readonly sample: boolean;
  readonly version: string;
  readonly command: string;
  readonly stamp: string;
  /** Id of the report that a comparison starts from. */
  readonly base: string | null;
}

export interface Derived {
  readonly equal: number;
  readonly different: readonly string[];
  readonly version: string;
}

export interface Offered {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `reports.json` */
export interface FrozenReports {
  readonly reports: readonly FrozenReport[];
}

/** `frozen/files.json`: the files that each report's manifest names, its own three aside. */
export type FrozenFiles = Readonly<Record<string, readonly FileEntry[]>>;

/** A report of which a later one says the same month anew, and the comparison between the two, where one was frozen. */
export interface Replacement {
  readonly by: FrozenReport;
  readonly comparison: FrozenReport | null;
}

/** The report that replaced this one: of the same kind and month and in the same languages, the next one frozen from later knowledge. */
export function replacementOf(report: FrozenReport, all: readonly FrozenReport[]): Replacement | null {
  const {about} = report;
  if (about === null || about.base !== null) return null;
  const later = all
    .filter((other) => other.about !== null && other.about.base === null && seriesOf(other.about) === seriesOf(about) && other.about.as_of > about.as_of)
    .sort((a, b) => (a.about!.as_of < b.about!.as_of ? -1 : 1));
  const by = later[0];
  if (by === undefined) return null;
  return {by, comparison: all.find((other) => other.about?.base === about.id && other.about.stamp === by.about!.stamp) ?? null};
}

function seriesOf({kind, edition, period, languages}: FrozenAbout): string {
  return [kind, edition, period, ...languages].join(" ");
}
