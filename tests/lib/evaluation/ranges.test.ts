import {describe, expect, it} from "vitest";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import {rankSets, proportionError} from "../../../src/lib/evaluation/rank-sets.js";
import {methodRanges} from "../../../src/lib/evaluation/ranges.js";
import {samplingRanges} from "../../../src/lib/evaluation/sampling-ranges.js";
import {editionAcceptability, rankAcceptability} from "../../../src/lib/evaluation/smaa.js";
import {indistinguishable, tiersFromRanges} from "../../../src/lib/evaluation/tiers.js";
import {asemEdition, asemUnits} from "./asem.js";
import {flatEdition, table} from "./editions.js";
import {cell, hasSharedData, needsSharedData, sharedJson, sharedRows} from "./shared-data.js";

describe("the range of a rank over reasonable methods", () => {
  const {units, values} = table({
    strong: {a: 95, b: 90}, left: {a: 70, b: 50}, right: {a: 50, b: 70}, weak: {a: 10, b: 5}, gone: {a: null, b: null},
  });
  const edition = flatEdition({a: 1, b: 1});

  it("is one rank where every weighting agrees, and spans both where it decides", () => {
    const {ranges} = methodRanges(edition, units, values);
    const [strong, left, right, weak] = ranges;
    expect([strong!.low, strong!.median, strong!.high]).toEqual([1, 1, 1]);
    expect([left!.low, left!.high, right!.low, right!.high]).toEqual([2, 3, 2, 3]);
    expect([weak!.low, weak!.high]).toEqual([4, 4]);
    expect(left!.shares[1]).toBeCloseTo(0.5, 1);
  });

  it("gives shares that sum to one, and no range to a unit without a score", () => {
    const {ranges} = methodRanges(edition, units, values);
    expect(ranges.map(({unit_id}) => unit_id)).toEqual(["strong", "left", "right", "weak"]);
    for (const {shares} of ranges) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("is the same for the same seed, and another for another", () => {
    const run = (seed: number) => methodRanges(flatEdition({a: 1, b: 1}, {}, {seed, draws: 1000}), units, values).ranges[1]!.shares;
    expect(run(7)).toEqual(run(7));
    expect(run(7)).not.toEqual(run(8));
  });

  it("tries the variants the edition names, and says which could not score everyone", () => {
    const open = flatEdition({a: 1, b: 1}, {}, {draw_normalisations: "zscore", draw_aggregations: "geometric"});
    const {used, skipped} = methodRanges(open, units, values);
    expect(used).toHaveLength(3);
    expect(skipped).toEqual([{normalisation: "zscore", missing: "own", aggregation: "geometric"}]);
  });

  it("is empty, not an error, for a group in which nobody is scored", () => {
    expect(methodRanges(edition, [{unit_id: "x", reported: false}], new Map()).ranges).toEqual([]);
  });
});

describe.skipIf(!hasSharedData)(`ranges of ASEM${needsSharedData}`, () => {
  it("hold the base rank of nearly every country, and Switzerland at 1 throughout", () => {
    const edition = asemEdition({}, [{parameter: "rank_on", value: "exact"}]);
    const {units, values} = asemUnits();
    const base = new Map(evaluate(edition, units, values).units.map((unit) => [unit.unit_id, unit.rank!]));
    const {ranges} = methodRanges(edition, units, values);
    expect(ranges.find(({unit_id}) => unit_id === "CHE")).toMatchObject({low: 1, high: 1});
    const outside = ranges.filter(({unit_id, low, high}) => base.get(unit_id)! < low || base.get(unit_id)! > high);
    expect(outside).toHaveLength(0);
  });
});

describe("rank acceptability under any weights", () => {
  const exact = {A: [1, 0], B: [0, 1], C: [0.6, 0.6]};

  it("is .4 .4 .2 where A beats C only for a first weight above .6 (worked out exactly)", () => {
    const ranges = rankAcceptability(Object.keys(exact), Object.values(exact), {draws: 100_000, seed: 1});
    const first = ranges.map(({shares}) => shares[0]!);
    expect(first[0]).toBeCloseTo(0.4, 2);
    expect(first[1]).toBeCloseTo(0.4, 2);
    expect(first[2]).toBeCloseTo(0.2, 2);
  });

  it("of an edition is the same, its tree laid flat", () => {
    const {units, values} = table({A: {x: 100, y: 0}, B: {x: 0, y: 100}, C: {x: 60, y: 60}, D: {x: null, y: null}});
    const ranges = editionAcceptability(flatEdition({x: 9, y: 1}, {}, {draws: 100_000}), units, values);
    expect(ranges.map(({unit_id, shares}) => [unit_id, Math.round(shares[0]! * 100)])).toEqual([["A", 40], ["B", 40], ["C", 20]]);
  });

  it.skipIf(!hasSharedData)(`agrees with mcda_and_sobol.json${needsSharedData}`, () => {
    const {smaa_two_criteria_exact: given} = sharedJson<{smaa_two_criteria_exact: {values: Record<string, number[]>; rank1_acceptability: Record<string, number>}}>("composite/mcda_and_sobol.json");
    const ranges = rankAcceptability(Object.keys(given.values), Object.values(given.values), {draws: 100_000, seed: 2});
    for (const {unit_id, shares} of ranges) expect(shares[0]).toBeCloseTo(given.rank1_acceptability[unit_id]!, 2);
  });
});

describe("confidence sets for ranks", () => {
  const options = {confidence: 0.95, draws: 10_000, seed: 7};

  it("are single ranks for estimates far apart and everything for estimates that are all noise", () => {
    const of = (error: number) => rankSets([3, 2, 1].map((value, at) => ({unit_id: String(at), value, standard_error: error})), options);
    expect(of(0.01).map(({best, worst}) => [best, worst])).toEqual([[1, 1], [2, 2], [3, 3]]);
    expect(of(10).map(({best, worst}) => [best, worst])).toEqual([[1, 3], [1, 3], [1, 3]]);
  });

  it("reduce, for two units, to the usual two-sided test: 1.96 standard errors of the difference", () => {
    const of = (difference: number) => rankSets([{unit_id: "a", value: difference, standard_error: 1}, {unit_id: "b", value: 0, standard_error: 1}], {...options, draws: 100_000});
    expect(of(2.0 * Math.SQRT2)[0]).toMatchObject({best: 1, worst: 1});
    expect(of(1.92 * Math.SQRT2)[0]).toMatchObject({best: 1, worst: 2});
  });

  it("refuse a standard error of nought", () => {
    expect(() => rankSets([{unit_id: "a", value: 1, standard_error: 0}], options)).toThrow("invalid estimate of a: 1 ± 0");
  });

  it("keep an error for a proportion of 0 or 1", () => {
    expect(proportionError(1, 20)).toBeGreaterThan(0);
    expect(proportionError(0.5, 396)).toBeCloseTo(Math.sqrt(0.25 / 400), 12);
  });

  it.skipIf(!hasSharedData)(`PISA 2018: the United Kingdom is 13th, between 6 and 24 (csranks, R = 10000, seed 101)${needsSharedData}`, () => {
    const rows = sharedRows("composite/pisa-ranks/expected_rank_ci.csv");
    const sets = rankSets(rows.map((row) => ({unit_id: row["jurisdiction"]!, value: cell(row["math_score"])!, standard_error: cell(row["math_se"])!})), options);
    expect(sets.find(({unit_id}) => unit_id === "United Kingdom")).toEqual({unit_id: "United Kingdom", rank: 13, best: 6, worst: 24});
    expect(sets.map(({rank}) => rank)).toEqual(rows.map((row) => cell(row["rank"])));
    const ends = sets.flatMap(({best, worst}) => [best, worst]);
    const published = rows.flatMap((row) => [cell(row["simul_L"])!, cell(row["simul_U"])!]);
    const apart = ends.map((end, at) => Math.abs(end - published[at]!));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    expect(apart.filter((each) => each > 0).length).toBeLessThanOrEqual(2);
  });
});

describe("ranges from sampling", () => {
  const options = {confidence: 0.95, draws: 2000, seed: 3};
  const of = (n: number) => new Map([["a", 0.9], ["b", 0.6], ["c", 0.5]].map(([unit, value]) => [unit as string, new Map([["share", {value: value as number, n}]])]));
  const units = ["a", "b", "c", "d"].map((unit_id) => ({unit_id, reported: true}));

  it("of a share of ten cases tell little, of ten thousand everything", () => {
    expect(samplingRanges("share", 1, units, of(10), options).sets.map(({best, worst}) => [best, worst])).toEqual([[1, 3], [1, 3], [1, 3]]);
    expect(samplingRanges("share", 1, units, of(10_000), options).sets.map(({best, worst}) => [best, worst])).toEqual([[1, 1], [2, 2], [3, 3]]);
  });

  it("turn round where less is better, and name the units they say nothing of", () => {
    const {sets, without} = samplingRanges("share", -1, units, of(10_000), options);
    expect(sets.map(({rank}) => rank)).toEqual([3, 2, 1]);
    expect(without).toEqual(["d"]);
  });
});

describe("tiers from ranges", () => {
  const unit = (unit_id: string, rank: number, low: number, high: number) => ({unit_id, rank, low, high});
  const group = [unit("丁", 1, 1, 2), unit("甲", 2, 1, 3), unit("乙", 3, 3, 5), unit("丙", 4, 3, 6), unit("己", 5, 4, 6), unit("辛", 7, 7, 7)];

  it("open anew with the first unit that can be told apart from the tier's best", () => {
    expect(tiersFromRanges(group).map((tier) => tier.map(({unit_id}) => unit_id))).toEqual([["丁", "甲"], ["乙", "丙", "己"], ["辛"]]);
  });

  it("are the same whatever the order of the rows", () => {
    expect(tiersFromRanges(group.toReversed())).toEqual(tiersFromRanges(group));
  });

  it("name neighbours that cannot be told apart", () => {
    expect(indistinguishable(group)).toEqual([["丁", "甲"], ["甲", "乙"], ["乙", "丙"], ["丙", "己"]]);
  });

  it("keep equal ranks together", () => {
    expect(tiersFromRanges([unit("a", 1, 1, 1), unit("b", 2, 2, 2), unit("c", 2, 3, 3)])).toHaveLength(2);
  });
});
