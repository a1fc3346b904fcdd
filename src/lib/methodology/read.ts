import {checkEdition, hasFault} from "./check.js";
import {depthOf} from "./check-tree.js";
import type {Edition, EditionProblem, Title, TypedRow} from "./edition.js";
import {readNode} from "./read-node.js";
import {readParameters} from "./read-parameters.js";

/** The tables of one edition as they were typed. */
export interface EditionTables {
  readonly title: Title;
  readonly peer_group: string;
  readonly nodes: readonly TypedRow[];
  readonly parameters: readonly TypedRow[];
}

export interface ReadEdition {
  /** `null` if there is a fault. */
  readonly edition: Edition | null;
  readonly problems: readonly (EditionProblem & {readonly table: "nodes" | "parameters"})[];
}

/**
 * Reads and checks an edition. There is an edition only if nothing forbids its use.
 *
 * @param tables its two tables (lines; parameters) and what they are called
 * @param knownMeasures the measures that exist
 * @returns `edition: null` if there is a fault; the problems name the table they are from
 */
export function readEdition(tables: EditionTables, knownMeasures: Iterable<string>): ReadEdition {
  const {parameters, problems} = readParameters(tables.parameters);
  const found = [
    ...checkEdition(tables.nodes, knownMeasures, parameters.score_scale.lower).map((each) => ({...each, table: "nodes" as const})),
    ...problems.map((each) => ({...each, table: "parameters" as const})),
  ];
  if (hasFault(found)) return {edition: null, problems: found};
  const lines = tables.nodes.map(readNode);
  const byCode = new Map(lines.map((line) => [line.node.code, line]));
  const nodes = lines.map(({node}) => ({...node, level: depthOf(node.code, byCode) ?? 0}));
  return {edition: {id: nodes[0]!.edition, title: tables.title, peer_group: tables.peer_group, nodes, parameters}, problems: found};
}
