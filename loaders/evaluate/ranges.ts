import type {Unit, Values} from "../../src/lib/evaluation/input.js";
import {methodRanges} from "../../src/lib/evaluation/ranges.js";
import type {Evaluation} from "../../src/lib/evaluation/results.js";
import {tiersFromRanges, type RangedUnit} from "../../src/lib/evaluation/tiers.js";
import type {Edition} from "../../src/lib/methodology/edition.js";
import {remembered, type Memo} from "./remember.js";

/** Where the rank of a unit may stand when the method is varied, and whom it cannot be told apart from. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
  readonly tier: number;
  readonly not_distinguishable: readonly string[];
}

/** Ranges (5–95 % over the edition's draws) and tiers of the ranked units, by unit id. */
export function rankRanges(edition: Edition, units: readonly Unit[], values: Values, evaluation: Evaluation, memo: Memo): Map<string, RankRange> {
  const rankOf = new Map(evaluation.units.flatMap((unit) => (unit.rank === null ? [] : [[unit.unit_id, unit.rank] as const])));
  const ranged = drawnRanges(edition, units, values, memo).flatMap(({unit_id, low, high}): RangedUnit[] => {
    const rank = rankOf.get(unit_id);
    return rank === undefined ? [] : [{unit_id, rank, low: Math.min(Math.floor(low), rank), high: Math.max(Math.ceil(high), rank)}];
  });
  const tiers = tiersFromRanges(ranged);
  return new Map(
    tiers.flatMap((members, at) =>
      members.map((unit) => [unit.unit_id, {low: unit.low, high: unit.high, tier: at + 1, not_distinguishable: others(unit, ranged)}] as const),
    ),
  );
}

function drawnRanges(edition: Edition, units: readonly Unit[], values: Values, memo: Memo): readonly RangedRank[] {
  return remembered(memo, "ranges", {edition, units, values}, () => methodRanges(edition, units, values).ranges.map(({unit_id, low, high}) => ({unit_id, low, high})));
}

type RangedRank = Pick<RangedUnit, "unit_id" | "low" | "high">;

/** Award and deduction may lift a unit out of the range of its base score: the range always holds the published rank. */
function others(unit: RangedUnit, all: readonly RangedUnit[]): string[] {
  return all.filter((other) => other.unit_id !== unit.unit_id && other.low <= unit.high && unit.low <= other.high).map((other) => other.unit_id);
}
