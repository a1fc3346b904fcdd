/** A unit with its rank and the range within which that rank holds. `low` is the better end. */
export interface RangedUnit {
  readonly unit_id: string;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Tiers (梯队) from ranges that overlap: going down from the first, a unit belongs to the tier of the one that opened it
 * as long as their ranges overlap; the first that does not opens the next. So no tier holds a unit that can be told
 * apart from its best, and tiers do not run together through a chain of neighbours. Units of equal rank share a tier.
 *
 * @returns tiers from the first, each in the order of ranks
 */
export function tiersFromRanges(units: readonly RangedUnit[]): RangedUnit[][] {
  const tiers: RangedUnit[][] = [];
  for (const unit of inOrder(units)) {
    const tier = tiers.at(-1);
    const previous = tier?.at(-1);
    if (tier && (overlap(tier[0]!, unit) || previous?.rank === unit.rank)) tier.push(unit);
    else tiers.push([unit]);
  }
  return tiers;
}

/** Pairs of neighbours in rank that cannot be told apart (难分先后): their ranges overlap. */
export function indistinguishable(units: readonly RangedUnit[]): [string, string][] {
  const ordered = inOrder(units);
  return ordered.slice(1).flatMap((unit, at): [string, string][] => (overlap(ordered[at]!, unit) ? [[ordered[at]!.unit_id, unit.unit_id]] : []));
}

function overlap(a: RangedUnit, b: RangedUnit): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function inOrder(units: readonly RangedUnit[]): RangedUnit[] {
  return units.toSorted((a, b) => a.rank - b.rank || a.low - b.low || a.high - b.high || (a.unit_id < b.unit_id ? -1 : 1));
}
