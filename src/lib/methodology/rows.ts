import type {TypedRow} from "./edition.js";
import {readEdition, type ReadEdition} from "./read.js";

/** A line of an edition as the warehouse keeps and publishes it: every cell as typed. */
export interface EditionNodeRow {
  readonly edition: string;
  readonly code: string;
  readonly title_zh: string;
  readonly title_en: string;
}

/** A parameter as the warehouse keeps and publishes it. */
export interface EditionParameterRow {
  readonly edition: string;
  readonly parameter: string;
  readonly value: string;
  readonly title_zh: string | null;
  readonly title_en: string | null;
}

/** Parameters that say where an edition stands rather than how it computes. */
const STANDING: ReadonlySet<string> = new Set(["title", "peer_groups", "valid_from", "valid_to"]);

/** The parameters that an edition computes with. */
export function computingRows<R extends EditionParameterRow>(parameters: readonly R[]): R[] {
  return parameters.filter((row) => !STANDING.has(row.parameter));
}

/** What an edition says of itself; `null` where it is silent. */
export function standingOf(parameters: readonly EditionParameterRow[], name: "title" | "valid_from" | "valid_to"): string | null {
  return parameters.find((row) => row.parameter === name)?.value ?? null;
}

/** The peer groups an edition is for. */
export function peerGroupsOf(parameters: readonly EditionParameterRow[]): string[] {
  return (parameters.find((row) => row.parameter === "peer_groups")?.value ?? "").split("、").filter(Boolean);
}

/** Reads one edition from its rows; the rows of a problem count in `nodes` and in `computingRows(parameters)`. */
export function readEditionRows(nodes: readonly EditionNodeRow[], parameters: readonly EditionParameterRow[], knownMeasures: Iterable<string>): ReadEdition {
  const title = parameters.find((row) => row.parameter === "title");
  return readEdition(
    {
      title: {zh: title?.title_zh ?? title?.value ?? nodes[0]?.edition ?? "", en: title?.title_en ?? nodes[0]?.edition ?? ""},
      peer_group: peerGroupsOf(parameters).join("、"),
      nodes: nodes.map((row) => ({...row}) as TypedRow),
      parameters: computingRows(parameters).map(asTyped),
    },
    knownMeasures,
  );
}

/** A grade or tier is read from one cell: its cut-off, then its two names. */
function asTyped({parameter, value, title_zh, title_en}: EditionParameterRow): TypedRow {
  return {parameter, value: [value, title_zh, title_en].filter(Boolean).join(" ")};
}
