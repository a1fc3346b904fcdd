import type {Edition, EditionProblem} from "../../src/lib/methodology/edition.js";
import {computingRows, peerGroupsOf, readEditionRows, standingOf, type EditionNodeRow, type EditionParameterRow} from "../../src/lib/methodology/rows.js";
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

type ParameterRow = EditionParameterRow & {readonly row_id: string};
type NodeRow = EditionNodeRow & {readonly row_id: string};

/** Reads every edition of the warehouse. An edition with a fault is not returned; what is wrong with it is, and what is only remarked on. */
export async function readEditions(warehouse: Warehouse): Promise<{editions: EditionInForce[]; faults: EditionFault[]; notes: EditionFault[]}> {
  const nodes = await query<NodeRow>(warehouse, `select * from staging.methodology order by edition, arrival, "row"`);
  const parameters = await query<ParameterRow>(warehouse, `select * from staging.parameters order by edition, arrival, "row"`);
  const ids = [...new Set([...nodes, ...parameters].map((row) => row.edition))].sort();
  const read = ids.map((id) => readOne(nodes.filter((row) => row.edition === id), parameters.filter((row) => row.edition === id)));
  return {editions: read.flatMap((each) => (each.inForce ? [each.inForce] : [])), faults: read.flatMap((each) => each.faults), notes: read.flatMap((each) => each.notes)};
}

function readOne(nodes: readonly NodeRow[], parameters: readonly ParameterRow[]): {inForce: EditionInForce | null; faults: EditionFault[]; notes: EditionFault[]} {
  const computing = computingRows(parameters);
  const {edition, problems} = readEditionRows(nodes, parameters, knownMeasures);
  const id = nodes[0]?.edition ?? parameters[0]!.edition;
  const placed = (severity: EditionProblem["severity"]): EditionFault[] => problems.filter((problem) => problem.severity === severity).map((problem) => ({...problem, edition: id, row_id: rowOf(problem, nodes, computing)}));
  const inForce = edition && {
    edition,
    peer_groups: peerGroupsOf(parameters),
    valid_from: standingOf(parameters, "valid_from") ?? "0000-01",
    valid_to: standingOf(parameters, "valid_to") ?? "9999-12",
  };
  return {inForce, faults: placed("fault"), notes: placed("note")};
}

function rowOf(problem: EditionProblem & {table: "nodes" | "parameters"}, nodes: readonly NodeRow[], parameters: readonly ParameterRow[]): string | null {
  if (problem.row === null) return nodes[0]?.row_id ?? null;
  return (problem.table === "nodes" ? nodes : parameters)[problem.row]?.row_id ?? null;
}

/** The edition for a peer group in a month, if one stands. */
export function editionFor(editions: readonly EditionInForce[], peerGroup: string, period: string): EditionInForce | null {
  return editions.find((each) => each.peer_groups.includes(peerGroup) && each.valid_from <= period && period <= each.valid_to) ?? null;
}
