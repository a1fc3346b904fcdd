import type {Edition, EditionProblem} from "../../src/lib/methodology/edition.js";
import {readEdition} from "../../src/lib/methodology/read.js";
import {knownMeasures} from "../../src/lib/measures/catalogue.js";
import {query, type Warehouse} from "../warehouse/open.js";

/** An edition with the peer groups and months for which it stands. */
export interface EditionInForce {
  readonly edition: Edition;
  readonly peer_groups: readonly string[];
  readonly valid_from: string;
  readonly valid_to: string;
}

/** A fault of an edition with the row of the table it was found in. */
export interface EditionFault extends EditionProblem {
  readonly edition: string;
  readonly row_id: string | null;
}

interface ParameterRow {
  readonly edition: string;
  readonly parameter: string;
  readonly value: string;
  readonly title_zh: string | null;
  readonly title_en: string | null;
  readonly row_id: string;
}

interface NodeRow {
  readonly edition: string;
  readonly code: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly row_id: string;
}

/** Parameters that say where an edition stands rather than how it computes. */
const STANDING: ReadonlySet<string> = new Set(["title", "peer_groups", "valid_from", "valid_to"]);

/** Reads every edition of the warehouse. An edition with a fault is not returned; what is wrong with it is. */
export async function readEditions(warehouse: Warehouse): Promise<{editions: EditionInForce[]; faults: EditionFault[]}> {
  const nodes = await query<NodeRow>(warehouse, `select * from staging.methodology order by edition, arrival, "row"`);
  const parameters = await query<ParameterRow>(warehouse, `select * from staging.parameters order by edition, arrival, "row"`);
  const ids = [...new Set([...nodes, ...parameters].map((row) => row.edition))].sort();
  const read = ids.map((id) => readOne(nodes.filter((row) => row.edition === id), parameters.filter((row) => row.edition === id)));
  return {editions: read.flatMap((each) => (each.inForce ? [each.inForce] : [])), faults: read.flatMap((each) => each.faults)};
}

function readOne(nodes: readonly NodeRow[], parameters: readonly ParameterRow[]): {inForce: EditionInForce | null; faults: EditionFault[]} {
  const standing = new Map(parameters.filter((row) => STANDING.has(row.parameter)).map((row) => [row.parameter, row]));
  const computing = parameters.filter((row) => !STANDING.has(row.parameter));
  const title = standing.get("title");
  const groups = (standing.get("peer_groups")?.value ?? "").split("、").filter(Boolean);
  const {edition, problems} = readEdition(
    {
      title: {zh: title?.title_zh ?? title?.value ?? nodes[0]?.edition ?? "", en: title?.title_en ?? nodes[0]?.edition ?? ""},
      peer_group: groups.join("、"),
      nodes: nodes.map((row) => ({...row, title_zh: row.title_zh, title_en: row.title_en})),
      parameters: computing.map(asTyped),
    },
    knownMeasures,
  );
  const id = nodes[0]?.edition ?? parameters[0]!.edition;
  const faults = problems
    .filter((problem) => problem.severity === "fault")
    .map((problem) => ({...problem, edition: id, row_id: rowOf(problem, nodes, computing)}));
  const inForce = edition && {
    edition,
    peer_groups: groups,
    valid_from: standing.get("valid_from")?.value ?? "0000-01",
    valid_to: standing.get("valid_to")?.value ?? "9999-12",
  };
  return {inForce, faults};
}

function rowOf(problem: EditionProblem & {table: "nodes" | "parameters"}, nodes: readonly NodeRow[], parameters: readonly ParameterRow[]): string | null {
  if (problem.row === null) return nodes[0]?.row_id ?? null;
  return (problem.table === "nodes" ? nodes : parameters)[problem.row]?.row_id ?? null;
}

/** A grade or tier is read from one cell: its cut-off, then its two names. */
function asTyped({parameter, value, title_zh, title_en}: ParameterRow): Record<string, string> {
  return {parameter, value: [value, title_zh, title_en].filter(Boolean).join(" ")};
}

/** The edition for a peer group in a month, if one stands. */
export function editionFor(editions: readonly EditionInForce[], peerGroup: string, period: string): EditionInForce | null {
  return editions.find((each) => each.peer_groups.includes(peerGroup) && each.valid_from <= period && period <= each.valid_to) ?? null;
}
