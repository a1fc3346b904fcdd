import {describe, expect, it} from "vitest";
import {influence, leastUnits} from "../../../src/lib/evaluation/influence.js";
import {topsis} from "../../../src/lib/evaluation/topsis.js";
import {weightSensitivity} from "../../../src/lib/evaluation/weight-sensitivity.js";
import {noTrial, tryOut} from "../../../src/lib/evaluation/what-if.js";
import {seededRandom} from "../../../src/lib/statistics/random.js";
import {editionOf, flatEdition, table} from "./editions.js";

const options = {samples: 4096, seed: 7, replicates: 100, widest: 0.3};

describe("whose weight matters most", () => {
  it("is told by Sobol indices of each weight: where two alone decide, 1/3 by itself and 2/3 in all (closed form of u < v)", () => {
    const rows = table({a: {x: 60, y: 40, z: 50}, b: {x: 40, y: 60 - 1e-7, z: 50}});
    const {codes, result} = weightSensitivity(flatEdition({x: 1, y: 1, z: 1}), rows.units, rows.values, options)!;
    if (result.state !== "shown") throw new Error(result.reason);
    const of = (code: string) => result.factors[codes.indexOf(code)]!;
    for (const code of ["x", "y"]) {
      expect(of(code).first.value).toBeCloseTo(1 / 3, 1);
      expect(of(code).total.value).toBeCloseTo(2 / 3, 1);
      expect(of(code).total.low).toBeLessThan(of(code).total.value);
      expect(of(code).total.high).toBeGreaterThan(of(code).total.value);
    }
    expect(of("z").total.value).toBe(0);
  });

  it("does not depend on how the measures are grouped, under arithmetic means", () => {
    const rows = table({a: {x: 60, y: 40, z: 51}, b: {x: 40, y: 59, z: 50}, c: {x: 45, y: 52, z: 55}});
    const nested = editionOf([
      {code: "total"}, {code: "g", parent: "total", weight: 2},
      ...["x", "y"].map((code) => ({code, parent: "g", measure: code, weight: 1, lower: 0, upper: 100})),
      {code: "z", parent: "total", measure: "z", weight: 1, lower: 0, upper: 100},
    ]);
    const totals = (edition: typeof nested) => {
      const {codes, result} = weightSensitivity(edition, rows.units, rows.values, options)!;
      return new Map(codes.map((code, at) => [code, result.factors[at]!.total.value]));
    };
    const flat = totals(flatEdition({x: 1, y: 1, z: 1}));
    for (const [code, value] of totals(nested)) expect(value).toBeCloseTo(flat.get(code)!, 1);
  });

  it("is not asked of one unit or one measure, and is nobody's where no rank can move", () => {
    const one = table({a: {x: 1, y: 2}});
    expect(weightSensitivity(flatEdition({x: 1, y: 1}), one.units, one.values, options)).toBeNull();
    const apart = table({a: {x: 90, y: 90}, b: {x: 10, y: 10}});
    expect(weightSensitivity(flatEdition({x: 1, y: 1}), apart.units, apart.values, options)!.result).toMatchObject({state: "withheld", reason: "constant"});
    expect(weightSensitivity(flatEdition({x: 1}), apart.units, apart.values, options)).toBeNull();
  });
});

describe("what a measure does to the differences", () => {
  const random = seededRandom(3);
  const rows = Array.from({length: 40}, () => {
    const [x, y] = [random(), random()];
    return [x, y, 2 * x];
  });

  it("is its share of the variance of scores; the shares sum to one", () => {
    const found = influence(rows, {seed: 1, replicates: 200});
    if (found.state !== "shown") throw new Error(found.reason);
    expect(found.measures.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(found.measures[2]!.share).toBeCloseTo(2 * found.measures[0]!.share, 12);
    for (const {share, low, high} of found.measures) expect(low <= share && share <= high).toBe(true);
  });

  it("is withheld for few units, and where none differ", () => {
    expect(influence(rows.slice(0, leastUnits - 1), {seed: 1, replicates: 10})).toEqual({state: "withheld", reason: "too_few"});
    expect(influence(rows.map(() => [1, 2]), {seed: 1, replicates: 10})).toEqual({state: "withheld", reason: "constant"});
  });
});

describe("TOPSIS", () => {
  it("compares a unit in what it has: a gap pulls it neither way", () => {
    const gap = Number.NaN;
    expect(topsis([[3, 9], [1, 1], [3, gap], [1, gap]], [1, 1], [1, 1])).toEqual([1, 0, 1, 0]);
  });

  it("can be tried in place of the means, with awards, ranks and grades as published", () => {
    const rows = table({a: {x: 90, y: 90}, b: {x: 10, y: 10}, c: {x: 50, y: 50}});
    const award = {unit_id: "b", matter: "m", kind: "award" as const, points: 2, document: "d"};
    const tried = tryOut({edition: flatEdition({x: 1, y: 1}, {}, {award_cap: 5}), ...rows, adjustments: [award]}, {...noTrial, aggregation: "topsis"})!;
    expect(tried.units.map(({base_score}) => base_score!)).toEqual([100, 0, expect.closeTo(50, 9)]);
    expect(tried.units.map(({rank}) => rank)).toEqual([1, 3, 2]);
    expect(tried.units[1]!.published_score).toBe(2);
    expect(tried.units.every(({nodes}) => nodes.length === 0)).toBe(true);
  });
});
