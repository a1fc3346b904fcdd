import type {Aggregation} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";

/**
 * The arithmetic of the many: scores of all units under one set of weights, over and over. A mean is a sum on its own
 * scale (as it is, logarithm, reciprocal), so a tree of means is a few additions of columns; scales change only where
 * a group and its parent differ. A line a unit lacks is left out and its share goes to its siblings.
 */
export interface ScoreKernel {
  /**
   * @param weights by node index; within one parent on any positive scale
   * @returns scores by unit; the same array every time
   */
  run(weights: Float64Array): Float64Array;
}

interface Step {
  readonly index: number;
  readonly children: readonly number[];
  readonly how: Aggregation;
  readonly above: Aggregation;
  /** Whether every unit has every child: then the weights need no second look. */
  readonly whole: boolean;
}

/**
 * Prepares the kernel of one variant of a method.
 *
 * @param leafScores normalised scores by node index (only of the measures in use) and unit; `NaN` is missing
 * @param aggregationOf how the children of a node become its score
 * @param leastShare least share of a group's weight, as the edition has it, below which a unit has no score in the group
 * @returns `null` if some unit would have no score: nothing in it, or a negative number under a geometric or harmonic mean
 */
export function scoreKernel(
  tree: Tree,
  leafScores: readonly (Float64Array | undefined)[],
  units: number,
  aggregationOf: (index: number) => Aggregation,
  leastShare: number,
): ScoreKernel | null {
  const columns = tree.nodes.map(() => new Float64Array(units));
  const there = tree.nodes.map(() => new Float64Array(units));
  const shares = there.map((column) => column.slice());
  const steps: Step[] = [];
  for (const {index, children, parent} of tree.nodes) {
    const above = parent >= 0 ? aggregationOf(parent) : "arithmetic";
    if (children.length === 0) {
      if (!fillLeaf(columns[index]!, there[index]!, leafScores[index], above)) return null;
      shares[index] = there[index]!;
      continue;
    }
    const inUse = children.filter((child) => there[child]!.includes(1));
    const presence = (at: number): Presence => ({share: shares[at]!, there: there[at]!, weight: tree.nodes[at]!.weight});
    fillGroup(presence(index), inUse.map(presence), leastShare);
    steps.push({index, children: inUse, how: aggregationOf(index), above, whole: inUse.every((child) => !there[child]!.includes(0))});
  }
  const run = (weights: Float64Array) => {
    for (const step of steps) runStep(step, columns, there, weights);
    return columns[tree.root]!;
  };
  return there[tree.root]!.includes(0) ? null : {run};
}

function fillLeaf(column: Float64Array, there: Float64Array, scores: Float64Array | undefined, above: Aggregation): boolean {
  if (scores === undefined) return true;
  for (let unit = 0; unit < scores.length; unit++) {
    const score = scores[unit]!;
    if (Number.isNaN(score)) continue;
    if (above !== "arithmetic" && score < 0) return false;
    there[unit] = 1;
    column[unit] = onScale(score, above);
  }
  return true;
}

interface Presence {
  readonly share: Float64Array;
  readonly there: Float64Array;
  readonly weight: number;
}

/** Which units have the group, by the weights of the edition and not by those drawn: see `aggregateTree`. */
function fillGroup(group: Presence, children: readonly Presence[], leastShare: number): void {
  const total = children.reduce((sum, {weight}) => sum + weight, 0);
  for (let unit = 0; unit < group.share.length; unit++) {
    for (const child of children) group.share[unit]! += (child.there[unit]! * child.share[unit]! * child.weight) / total;
    group.there[unit] = group.share[unit]! > 0 && group.share[unit]! >= leastShare - 1e-12 ? 1 : 0;
  }
}

function runStep({index, children, how, above, whole}: Step, columns: readonly Float64Array[], there: readonly Float64Array[], weights: Float64Array): void {
  const out = columns[index]!.fill(0);
  let total = 0;
  for (const child of children) total += weights[child]!;
  for (const child of children) addScaled(out, columns[child]!, weights[child]! / total);
  if (!whole) shareOut(out, children, there, weights, total);
  if (how !== above) for (let unit = 0; unit < out.length; unit++) out[unit] = onScale(offScale(out[unit]!, how), above);
  if (!whole) for (let unit = 0; unit < out.length; unit++) if (there[index]![unit] === 0) out[unit] = 0;
}

function addScaled(out: Float64Array, column: Float64Array, weight: number): void {
  for (let unit = 0; unit < out.length; unit++) out[unit]! += weight * column[unit]!;
}

/** Missing children stand as 0 in the sum, on any scale: divide by the share of those that are there. */
function shareOut(out: Float64Array, children: readonly number[], there: readonly Float64Array[], weights: Float64Array, total: number): void {
  const share = new Float64Array(out.length);
  for (const child of children) addScaled(share, there[child]!, weights[child]! / total);
  for (let unit = 0; unit < out.length; unit++) out[unit] = share[unit]! > 0 ? out[unit]! / share[unit]! : 0;
}

function onScale(score: number, how: Aggregation): number {
  if (how === "arithmetic") return score;
  return how === "geometric" ? Math.log(score) : 1 / score;
}

function offScale(sum: number, how: Aggregation): number {
  if (how === "arithmetic") return sum;
  return how === "geometric" ? Math.exp(sum) : 1 / sum;
}
