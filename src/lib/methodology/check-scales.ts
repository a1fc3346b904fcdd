import type {EditionNode, EditionProblem, Normalisation} from "./edition.js";
import {problem} from "./problems.js";
import type {ReadNode} from "./read-node.js";

const withoutScale: ReadonlySet<Normalisation> = new Set(["zscore", "rank"]);

/** Do the children of each line fit together: weights, one scale, and a positive one where it is multiplied? */
export function checkScales(lines: readonly ReadNode[], scaleLower: number): EditionProblem[] {
  const problems: EditionProblem[] = [];
  for (const parent of lines) {
    const children = lines.filter((line) => line.node.parent === parent.node.code && !line.node.context && line !== parent);
    if (children.length === 0) continue;
    problems.push(...checkWeightSum(parent, children), ...checkPositive(parent, leavesBelow(parent, lines), scaleLower));
  }
  const scored = lines.filter((line) => line.node.measure !== null && !line.node.context);
  const first = scored[0]?.node.normalisation;
  for (const {row, node} of scored) {
    const {normalisation, missing} = node;
    if (scaleOf(normalisation) !== scaleOf(first ?? normalisation)) problems.push(problem("mixed_scales", row, "normalisation", normalisation));
    if (missing === "zero" && withoutScale.has(normalisation)) problems.push(problem("zero_without_scale", row, "missing", missing));
  }
  return problems;
}

function scaleOf(normalisation: Normalisation): string {
  return withoutScale.has(normalisation) ? normalisation : "score";
}

function checkWeightSum(parent: ReadNode, children: readonly ReadNode[]): EditionProblem[] {
  const total = children.reduce((sum, child) => sum + child.node.weight, 0);
  const whole = Math.abs(total - 1) < 1e-9 || Math.abs(total - 100) < 1e-7;
  return whole ? [] : [problem("weights_sum", parent.row, "weight", String(Number(total.toPrecision(12))))];
}

/** A geometric or harmonic mean needs children above zero: HDI's capped goalposts, or a scale such as 1–100. */
function checkPositive(parent: ReadNode, leaves: readonly EditionNode[], scaleLower: number): EditionProblem[] {
  if (parent.node.aggregation === "arithmetic") return [];
  const unfit = leaves.find((leaf) => !isPositive(leaf, scaleLower));
  return unfit ? [problem("not_positive_scale", parent.row, "aggregation", `${parent.node.aggregation}: ${unfit.code}`)] : [];
}

function isPositive(leaf: EditionNode, scaleLower: number): boolean {
  if (leaf.normalisation === "rank") return true;
  if (leaf.normalisation === "zscore") return false;
  if (leaf.normalisation === "goalposts" && leaf.cap) return scaleLower >= 0;
  const bounded = leaf.cap || leaf.normalisation === "minmax" || leaf.normalisation === "percentile";
  return bounded && scaleLower > 0;
}

function leavesBelow(parent: ReadNode, lines: readonly ReadNode[]): EditionNode[] {
  const inside = new Set([parent.node.code]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const {node} of lines) {
      if (node.parent !== null && inside.has(node.parent) && !inside.has(node.code)) grown = Boolean(inside.add(node.code));
    }
  }
  return lines.map((line) => line.node).filter((node) => inside.has(node.code) && node.measure !== null && !node.context);
}
