import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {composite} from "../../../src/lib/evaluation/composite.js";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import {competitionRanks} from "../../../src/lib/evaluation/rank.js";
import {methodRanges} from "../../../src/lib/evaluation/ranges.js";
import type {Edition} from "../../../src/lib/methodology/edition.js";
import {editionOf, table} from "./editions.js";
import "./seed.js";

const number = fc.integer({min: 0, max: 1000}).map((value) => value / 10);
const maybe = fc.option(number, {nil: null, freq: 6});
const rows = (cell: fc.Arbitrary<number | null>) => fc.array(fc.record({a: cell, b: cell, c: cell}), {minLength: 1, maxLength: 9})
  .map((given) => Object.fromEntries(given.map((row, at) => [`u${at}`, row])));
const aggregation = fc.constantFrom("arithmetic", "geometric", "harmonic");
const normalisation = fc.constantFrom("goalposts", "minmax", "percentile", "rank");

function edition(how: {aggregation?: string; normalisation?: string; direction?: number; scale?: number; missing?: string}): Edition {
  const over = {normalisation: how.normalisation ?? "goalposts", direction: how.direction ?? 1, missing: how.missing ?? "renormalise", lower: 0, cap: "yes"};
  return editionOf([
    {code: "total", aggregation: how.aggregation ?? "arithmetic"},
    {code: "g", parent: "total", weight: 2, aggregation: how.aggregation ?? "arithmetic"},
    {code: "a", parent: "g", weight: 1, measure: "a", ...over, upper: 100 * (how.scale ?? 1)},
    {code: "b", parent: "g", weight: 3, measure: "b", ...over, upper: 100},
    {code: "c", parent: "total", weight: 1, measure: "c", ...over, upper: 100},
  ], {score_scale: "1-100", min_share_present: 0.3, rank_on: "exact", draws: 100});
}

describe("whatever the values", () => {
  it("the order of the rows never matters", () => {
    fc.assert(fc.property(rows(maybe), aggregation, normalisation, fc.constantFrom("renormalise", "group_mean", "refuse"), (given, how, norm, missing) => {
      const method = edition({aggregation: how, normalisation: norm, missing});
      const {units, values} = table(given);
      const byUnit = (order: typeof units) => new Map(evaluate(method, order, values).units.map((unit) => [unit.unit_id, unit]));
      const [forward, backward] = [byUnit(units), byUnit(units.toReversed())];
      for (const [id, unit] of forward) {
        const other = backward.get(id)!;
        expect([other.rank, other.outcome, other.tied]).toEqual([unit.rank, unit.outcome, unit.tied]);
        expect(other.base_score ?? 0).toBeCloseTo(unit.base_score ?? 0, 9);
      }
    }));
  });

  it("scaling a measure with its goalposts never matters", () => {
    fc.assert(fc.property(rows(maybe), aggregation, fc.constantFrom(0.001, 10, 1e6), (given, how, scale) => {
      const scaled = Object.fromEntries(Object.entries(given).map(([id, row]) => [id, {...row, a: row.a === null ? null : row.a * scale}]));
      const scores = (method: Edition, data: typeof given) => evaluate(method, table(data).units, table(data).values).units.map((unit) => unit.published_score);
      expect(scores(edition({aggregation: how, scale}), scaled)).toEqual(scores(edition({aggregation: how}), given));
    }));
  });

  it("a better measure never lowers a score or a rank, up or down being better", () => {
    fc.assert(fc.property(rows(number), aggregation, normalisation, fc.constantFrom(1, -1), fc.double({min: 0.1, max: 50, noNaN: true}), (given, how, norm, direction, better) => {
      const method = edition({aggregation: how, normalisation: norm, direction});
      const improved = {...given, u0: {...given["u0"]!, a: given["u0"]!.a! + direction * better}};
      const own = (data: typeof given) => evaluate(method, table(data).units, table(data).values).units[0]!;
      const [before, after] = [own(given), own(improved)];
      fc.pre(before.base_score !== null && after.base_score !== null && sameMeasures(method, given, improved));
      expect(after.base_score!).toBeGreaterThanOrEqual(before.base_score! - 1e-9);
      expect(after.base_rank!).toBeLessThanOrEqual(before.base_rank!);
    }));
  });

  it("ranks partition the group: as many units stand before a rank as it says, and the rest are listed", () => {
    fc.assert(fc.property(rows(maybe), (given) => {
      const {units} = evaluate(edition({}), table(given).units, table(given).values);
      const ranks = units.map(({rank}) => rank).filter((rank) => rank !== null);
      for (const rank of ranks) expect(ranks.filter((other) => other < rank).length).toBe(rank - 1);
      expect(units.filter(({rank, outcome}) => (rank === null) === (outcome.state === "scored"))).toEqual([]);
    }));
  });

  it("nothing in a result is NaN or endless", () => {
    fc.assert(fc.property(rows(maybe), aggregation, normalisation, fc.constantFrom("renormalise", "group_median", "refuse"), (given, how, norm, missing) => {
      const {units, values} = table(given);
      const result = evaluate(edition({aggregation: how, normalisation: norm, missing}), units, values);
      const written = JSON.stringify(result, (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "NOT FINITE" : value));
      expect(written).not.toContain("NOT FINITE");
    }));
  });

  it("the kernel of the ranges and the composite agree: with no spread every draw is the base rank", () => {
    fc.assert(fc.property(rows(maybe), aggregation, normalisation, (given, how, norm) => {
      const method = edition({aggregation: how, normalisation: norm});
      const still = {...method, parameters: {...method.parameters, weight_spread: 0, draws: 1}};
      const {units, values} = table(given);
      const {tree, units: own} = composite(still, units, values);
      const base = competitionRanks(own.map(({outcome, tree: {scores}}) => (outcome.state === "scored" ? scores[tree.root]! : null)), {on: "exact", decimals: 0});
      const scored = base.filter((rank) => rank !== null);
      const {ranges} = methodRanges(still, units, values);
      expect(ranges).toHaveLength(scored.length);
      const apart = ranges.filter(({median}, at) => median !== scored[at]);
      expect(apart.length === 0 || hasNearTie(own.map(({tree: {scores}}) => scores[tree.root]!))).toBe(true);
    }));
  });
});

function sameMeasures(method: Edition, before: Parameters<typeof table>[0], after: Parameters<typeof table>[0]): boolean {
  const leftOut = (data: typeof before) => evaluate(method, table(data).units, table(data).values).measures.map(({left_out}) => left_out).join();
  return leftOut(before) === leftOut(after);
}

/** Two scores apart by binary noise alone: the quick kernel, which sums in another order, may part them. */
function hasNearTie(scores: readonly number[]): boolean {
  return scores.some((a, at) => scores.some((b, other) => at !== other && Math.abs(a - b) < 1e-9));
}
