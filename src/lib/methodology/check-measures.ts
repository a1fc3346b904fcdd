import type {EditionNode, EditionProblem} from "./edition.js";
import {problem, type ProblemCode} from "./problems.js";
import type {ReadNode} from "./read-node.js";

type Say = (code: ProblemCode, field: string, seen: string | number | null) => void;

/** Does every line draw on a measure that is there, with goalposts that can be used? */
export function checkMeasures(lines: readonly ReadNode[], known: ReadonlySet<string>): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const parents = new Set(lines.map((line) => line.node.parent));
  const used = new Set<string>();
  for (const {row, node} of lines) {
    const say: Say = (code, field, seen) => problems.push(problem(code, row, field, seen === null ? "" : String(seen)));
    checkSource(node, parents.has(node.code), known, used, say);
    if (node.measure !== null && !node.context) checkGoalposts(node, say);
  }
  return problems;
}

function checkSource(node: EditionNode, hasChildren: boolean, known: ReadonlySet<string>, used: Set<string>, say: Say): void {
  if (node.measure === null) {
    if (!hasChildren) say("no_measure", "measure", null);
    return;
  }
  if (hasChildren) say("measure_with_children", "measure", node.measure);
  if (!known.has(node.measure)) say("unknown_measure", "measure", node.measure);
  if (node.denominator !== null && !known.has(node.denominator)) say("unknown_denominator", "denominator", node.denominator);
  const source = `${node.measure}/${node.denominator ?? ""}`;
  if (used.has(source)) say("measure_twice", "measure", node.measure);
  used.add(source);
}

function checkGoalposts(node: EditionNode, say: Say): void {
  const {normalisation, lower, upper, transform} = node;
  if (normalisation !== "goalposts" && normalisation !== "distance_to_target") return;
  if (lower === null && normalisation === "goalposts") say("goalpost_missing", "lower", lower);
  if (upper === null) say("goalpost_missing", "upper", upper);
  if (lower !== null && lower === upper) say("goalposts_equal", "upper", upper);
  if (normalisation === "goalposts" && lower !== null && upper !== null && lower > upper) say("goalposts_reversed", "lower", lower);
  if (transform === "none") return;
  if (lower !== null && lower <= 0) say("log_of_goalpost", "lower", lower);
  if (upper !== null && upper <= 0) say("log_of_goalpost", "upper", upper);
}
