import type {Edition} from "../methodology/edition.js";
import type {Tree} from "../methodology/tree.js";
import {aggregateMeasures, composite, type Composite} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {competitionRanks} from "./rank.js";

/** What happens to the ranks without one line of the edition. */
export interface LeftOut {
  readonly code: string;
  /** Mean over the scored units of how far their rank moves. */
  readonly mean_shift: number;
  readonly largest_shift: number;
  /** Units that have a score with the line and none without it. */
  readonly no_longer_scored: number;
}

/**
 * Leaves out each line of the edition in turn, with all below it, its share going to its siblings, and compares base
 * ranks (on exact scores) with those of the whole.
 *
 * @returns one entry a line but the root, in the order of the edition; none for a line without which nothing is left
 * @see COINr `remove_elements()`
 */
export function leaveOneOut(edition: Edition, units: readonly Unit[], values: Values): LeftOut[] {
  const whole = composite(edition, units, values);
  const nominal = baseRanks(whole);
  return edition.nodes.flatMap(({code}): LeftOut[] => {
    const at = whole.tree.nodes.findIndex(({node}) => node.code === code);
    if (at < 0 || at === whole.tree.root) return [];
    const leftOut = leavesBelow(whole.tree, at);
    if (leftOut.size === whole.tree.leaves.length) return [];
    const ranks = baseRanks(aggregateMeasures(edition, whole.tree, units, whole.measures, leftOut));
    return [{code, ...compare(nominal, ranks)}];
  });
}

/** How far ranks move from one list to another, over the units that have both. */
export function compare(nominal: readonly (number | null)[], ranks: readonly (number | null)[]): Omit<LeftOut, "code"> {
  const shifts = nominal.flatMap((rank, unit) => (rank === null || ranks[unit] === null ? [] : [Math.abs(rank - ranks[unit]!)]));
  return {
    mean_shift: shifts.length === 0 ? 0 : shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    largest_shift: Math.max(0, ...shifts),
    no_longer_scored: nominal.filter((rank, unit) => rank !== null && ranks[unit] === null).length,
  };
}

function baseRanks({tree, units}: Composite): (number | null)[] {
  const scores = units.map(({outcome, tree: {scores}}) => (outcome.state === "scored" ? scores[tree.root]! : null));
  return competitionRanks(scores, {on: "exact", decimals: 0});
}

function leavesBelow({nodes, leaves}: Tree, top: number): Set<number> {
  const isBelow = (index: number): boolean => index === top || (index >= 0 && isBelow(nodes[index]!.parent));
  return new Set(leaves.filter(isBelow));
}
