import type {Language} from "../../src/lib/field.js";
import type {ReportInput} from "../../src/lib/report/input.js";
import {lights} from "../../src/lib/report/lights.js";
import {readerCode} from "../../src/lib/reader.js";
import {editionsOf} from "../../src/lib/report/editions.js";
import {FORMAT, type Base, type FileEntry, type Manifest} from "../../src/lib/verify/manifest.js";
import {checksum} from "./checksum.js";
import type {Input} from "./gather.js";
import type {Rendered} from "./render.js";

export interface ManifestParts {
  readonly id: string;
  readonly input: ReportInput;
  readonly inputs: readonly Input[];
  readonly settings: readonly Input[];
  readonly languages: readonly Language[];
  readonly rendered: Rendered;
  readonly base?: Base;
}

export function manifestOf({id, input, inputs, settings, languages, rendered, base}: ManifestParts): Manifest {
  const {overview, reader} = input;
  return {
    format: FORMAT,
    id,
    kind: input.kind,
    period: overview.period,
    cut_off: input.cut_off,
    as_of: input.as_of,
    city: input.city,
    sample: input.sample,
    edition: readerCode(reader),
    languages,
    program: {name: "youjie", version: input.version},
    command: `youjie snapshot ${base === undefined ? `--kind ${input.kind} --period ${overview.period}` : `--compare ${base.id}`} --as-of ${input.as_of} --lang ${languages.length > 1 ? "both" : languages.join("")}${reader.kind === "internal" ? "" : ` --edition ${readerCode(reader)}`}`,
    stamp: input.stamp,
    ...(base !== undefined && {base}),
    editions: editionsOf(input).map((edition) => ({id: edition, sha256: editionChecksum(input, edition)})),
    counts: {
      ...(reader.kind === "internal" && {
        units_due: overview.counties_due + overview.departments_due,
        units_reported: overview.units_reported,
        tasks: overview.tasks,
        lights: Object.fromEntries(lights.map((light) => [light, overview[light]])),
      }),
      tables: rendered.rows,
    },
    inputs: inputs.map(entryOf),
    ...(settings.length > 0 && {settings: settings.map(entryOf)}),
    outputs: [...rendered.files].map(([path, bytes]) => ({path, sha256: checksum(bytes), bytes: bytes.length})).sort((a, b) => (a.path < b.path ? -1 : 1)),
    self: "",
  };
}

function entryOf({file, checksum: sha256, bytes}: Input): FileEntry {
  return {path: file, sha256, bytes};
}

/** Over what an edition says, in whatever file it stood. */
function editionChecksum({editionNodes, editionParameters}: ReportInput, edition: string): string {
  const without = (row: object) => Object.entries(row).filter(([name]) => name !== "row_id").sort(([a], [b]) => (a < b ? -1 : 1));
  const nodes = editionNodes.filter((node) => node.edition === edition).map(without);
  const parameters = editionParameters.filter((row) => row.edition === edition).map(without);
  return checksum(JSON.stringify({nodes, parameters}));
}
