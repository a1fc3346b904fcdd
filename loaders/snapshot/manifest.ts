import type {Language, Text} from "../../src/lib/field.js";
import type {ReportKind} from "../../src/lib/report/kind.js";
import type {ReportInput} from "../../src/lib/report/input.js";
import {lights} from "../../src/lib/report/lights.js";
import {editionsOf} from "../../src/lib/report/editions.js";
import {checksum} from "./checksum.js";
import type {Input} from "./gather.js";
import type {Rendered} from "./render.js";

export const FORMAT = "youjie-snapshot/1";
export const MANIFEST = "manifest.json";
/** `sha256sum -c manifest.sha256` checks the manifest where this program is not at hand. */
export const SEAL = "manifest.sha256";

/** A detached signature of the manifest, if the office signs; not among the outputs, for it is made afterwards. */
export const SIGNATURE = "manifest.sig";

/** The frozen report that a comparison starts from. */
export interface Base {
  readonly id: string;
  readonly stamp: string;
  readonly as_of: string;
  readonly fingerprint: string;
}

export interface FileEntry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What a frozen report is made of and made into. It holds no time of day: the same inputs make the same manifest. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly id: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly cut_off: string;
  readonly as_of: string;
  readonly city: Text;
  readonly sample: boolean;
  readonly languages: readonly Language[];
  readonly program: {readonly name: "youjie"; readonly version: string};
  /** The command that makes it again from the same data folder. */
  readonly command: string;
  /** Stamp of the build over inputs, version and day of knowledge. */
  readonly stamp: string;
  /** Of a comparison: what it was compared with. */
  readonly base?: Base;
  readonly editions: readonly {readonly id: string; readonly sha256: string}[];
  readonly counts: {
    readonly units_due: number;
    readonly units_reported: number;
    readonly tasks: number;
    readonly lights: Readonly<Record<string, number>>;
    readonly tables: Readonly<Record<string, number>>;
  };
  readonly inputs: readonly FileEntry[];
  readonly outputs: readonly FileEntry[];
  /** SHA-256 of this manifest as it stands with an empty text here. */
  readonly self: string;
}

export interface ManifestParts {
  readonly id: string;
  readonly input: ReportInput;
  readonly inputs: readonly Input[];
  readonly languages: readonly Language[];
  readonly rendered: Rendered;
  readonly base?: Base;
}

export function manifestOf({id, input, inputs, languages, rendered, base}: ManifestParts): Manifest {
  const {overview} = input;
  return {
    format: FORMAT,
    id,
    kind: input.kind,
    period: overview.period,
    cut_off: input.cut_off,
    as_of: input.as_of,
    city: input.city,
    sample: input.sample,
    languages,
    program: {name: "youjie", version: input.version},
    command: `youjie snapshot ${base === undefined ? `--kind ${input.kind} --period ${overview.period}` : `--compare ${base.id}`} --as-of ${input.as_of} --lang ${languages.length > 1 ? "both" : languages.join("")}`,
    stamp: input.stamp,
    ...(base !== undefined && {base}),
    editions: editionsOf(input).map((edition) => ({id: edition, sha256: editionChecksum(input, edition)})),
    counts: {
      units_due: overview.counties_due + overview.departments_due,
      units_reported: overview.units_reported,
      tasks: overview.tasks,
      lights: Object.fromEntries(lights.map((light) => [light, overview[light]])),
      tables: rendered.rows,
    },
    inputs: inputs.map((file) => ({path: file.file, sha256: file.checksum, bytes: file.bytes})),
    outputs: [...rendered.files].map(([path, bytes]) => ({path, sha256: checksum(bytes), bytes: bytes.length})).sort((a, b) => (a.path < b.path ? -1 : 1)),
    self: "",
  };
}

/** Over what an edition says, in whatever file it stood. */
function editionChecksum({editionNodes, editionParameters}: ReportInput, edition: string): string {
  const without = (row: object) => Object.entries(row).filter(([name]) => name !== "row_id").sort(([a], [b]) => (a < b ? -1 : 1));
  const nodes = editionNodes.filter((node) => node.edition === edition).map(without);
  const parameters = editionParameters.filter((row) => row.edition === edition).map(without);
  return checksum(JSON.stringify({nodes, parameters}));
}

/** The manifest as text, its own checksum filled in. */
export function sealed(manifest: Manifest): string {
  const text = (self: string) => `${JSON.stringify({...manifest, self}, null, 2)}\n`;
  return text(checksum(text("")));
}

/** The line of `manifest.sha256`. */
export function sealLine(manifestText: string): string {
  return `${checksum(manifestText)}  ${MANIFEST}\n`;
}
