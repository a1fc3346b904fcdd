import type {Edition} from "../methodology/edition.js";
import {adjust, type Adjusted, type Adjustment} from "./adjust.js";
import type {TreeScores} from "./aggregate.js";
import {composite, type Composite, type NotScoredReason} from "./composite.js";
import type {Unit, Values} from "./input.js";
import {pathFactors} from "./path-factors.js";

/** Everything that goes into one evaluation. */
export interface Period {
  readonly edition: Edition;
  readonly units: readonly Unit[];
  readonly values: Values;
  readonly adjustments: readonly Adjustment[];
}

/** Why a final score moved, in points. All parts sum to `total`. */
export interface ScoreChange {
  readonly before: number;
  readonly after: number;
  readonly total: number;
  /** What each measure accounts for, by the edition of the first period. */
  readonly measures: readonly {readonly code: string; readonly points: number}[];
  /** What values that came or went missing account for, through the weights they take with them. */
  readonly coverage: number;
  /** What the new edition accounts for: second period by the second edition, less second period by the first. */
  readonly edition: number;
  readonly award: number;
  /** Negative if more was deducted. */
  readonly deduction: number;
  /** 一票肯定 or 一票否决 coming or going. */
  readonly decisive: number;
}

export type UnitChange =
  | {readonly state: "compared"; readonly change: ScoreChange}
  | {readonly state: "not_compared"; readonly period: "before" | "after" | "bridge"; readonly reason: NotScoredReason | "not_in_group"};

/**
 * Decomposes, unit by unit, the change of a final score between two periods, exactly.
 *
 * The second period is first scored by the first edition; the step to it is decomposed into measures (weights at the
 * mean of both periods, logarithmic means under geometric ones) and coverage; the rest of the way is the new edition.
 *
 * @returns unit → change, for every unit of either period
 * @see Ang (2004) for the logarithmic means; METHODS section 1, decomposition
 */
export function scoreChanges(before: Period, after: Period): Map<string, UnitChange> {
  const first = side(before, before.edition);
  const bridge = side(after, before.edition);
  const second = before.edition === after.edition ? bridge : side(after, after.edition);
  const ids = new Set([...before.units, ...after.units].map(({unit_id}) => unit_id));
  return new Map([...ids].map((id) => [id, changeOf(id, first, bridge, second)]));
}

interface Side {
  readonly whole: Composite;
  readonly at: ReadonlyMap<string, number>;
  readonly beside: (unit: string, base: number) => Adjusted;
}

function side({units, values, adjustments}: Period, edition: Edition): Side {
  const at = new Map(units.map(({unit_id}, index) => [unit_id, index]));
  const beside = (unit: string, base: number) => adjust(base, adjustments.filter(({unit_id}) => unit_id === unit), edition.parameters);
  return {whole: composite(edition, units, values), at, beside};
}

function changeOf(unit: string, first: Side, bridge: Side, second: Side): UnitChange {
  const sides = {before: first, bridge, after: second};
  for (const period of ["before", "bridge", "after"] as const) {
    const reason = reasonAgainst(unit, sides[period]);
    if (reason !== null) return {state: "not_compared", period, reason};
  }
  const [past, between, now] = [baseOf(unit, first), baseOf(unit, bridge), baseOf(unit, second)];
  const measures = measureChanges(bridge.whole, scoresOf(unit, bridge), scoresOf(unit, first));
  const explained = measures.reduce((sum, {points}) => sum + points, 0);
  const [pastBeside, nowBeside] = [first.beside(unit, past), second.beside(unit, now)];
  const award = nowBeside.award - pastBeside.award;
  const deduction = pastBeside.deduction - nowBeside.deduction;
  const total = nowBeside.final_score - pastBeside.final_score;
  const decisive = total - (now - past) - award - deduction;
  return {
    state: "compared",
    change: {
      before: pastBeside.final_score, after: nowBeside.final_score, total, measures,
      coverage: settle(between - past - explained), edition: settle(now - between), award, deduction, decisive: settle(decisive),
    },
  };
}

/** A part that is only the noise of subtraction is none. */
function settle(points: number): number {
  return Math.abs(points) < 1e-9 ? 0 : points;
}

function reasonAgainst(unit: string, {whole, at}: Side): NotScoredReason | "not_in_group" | null {
  const own = at.has(unit) ? whole.units[at.get(unit)!]! : null;
  if (own === null) return "not_in_group";
  return own.outcome.state === "scored" ? null : own.outcome.reason;
}

function scoresOf(unit: string, {whole, at}: Side): TreeScores {
  return whole.units[at.get(unit)!]!.tree;
}

function baseOf(unit: string, one: Side): number {
  return scoresOf(unit, one).scores[one.whole.tree.root]!;
}

/** Measures scored in both periods; what the others account for is coverage. */
function measureChanges({tree}: Composite, now: TreeScores, past: TreeScores): {code: string; points: number}[] {
  const used = now.used.map((share, index) => (share > 0 && past.used[index]! > 0 ? (share + past.used[index]!) / 2 : 0));
  const factors = pathFactors(tree, now.scores, past.scores, used);
  return tree.leaves
    .filter((leaf) => factors[leaf] !== 0 && used[leaf]! > 0)
    .map((leaf) => ({code: tree.nodes[leaf]!.node.code, points: factors[leaf]! * (now.scores[leaf]! - past.scores[leaf]!)}));
}
