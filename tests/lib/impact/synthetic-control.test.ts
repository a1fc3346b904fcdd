import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {simplexSolver} from "../../../src/lib/impact/simplex-least-squares.js";
import {syntheticControl} from "../../../src/lib/impact/synthetic-control.js";
import {inSpacePlacebos} from "../../../src/lib/impact/placebos.js";
import {needs, sharedCsv} from "../trends/shared-data.js";
import {panelOrThrow, prop99, sharesOf, smokingRows} from "./prop99.js";

describe("least squares on the simplex", () => {
  it("finds the foot of the perpendicular, an edge or a corner (worked by hand)", () => {
    const nearest = (points: number[][], size: number): number[] => {
      const weights = new Float64Array(points.length);
      const squared = simplexSolver(points.length, size).solve(Float64Array.from(points.flat()), weights);
      return [...weights, squared].map((value) => Math.round(value * 1e12) / 1e12);
    };
    expect(nearest([[1, 0], [0, 1]], 2)).toEqual([0.5, 0.5, 0.5]);
    expect(nearest([[1, 0], [3, 1]], 2)).toEqual([1, 0, 1]);
    expect(nearest([[2, 2]], 2)).toEqual([1, 8]);
    expect(nearest([[-1, -1], [3, -1], [-1, 1]], 2)).toEqual([0.25, 0.25, 0.5, 0]);
  });

  it("meets the optimality conditions on any problem, with repeated and degenerate points", () => {
    const shape = fc.record({count: fc.integer({min: 1, max: 12}), size: fc.integer({min: 1, max: 6})});
    const problem = shape.chain(({count, size}) =>
      fc.record({
        size: fc.constant(size),
        points: fc.array(fc.integer({min: -9, max: 9}), {minLength: count * size, maxLength: count * size}),
      }),
    );
    fc.assert(
      fc.property(problem, ({size, points}) => {
        const count = points.length / size;
        const weights = new Float64Array(count);
        const squared = simplexSolver(count, size).solve(Float64Array.from(points), weights);
        const nearest = Array.from({length: size}, (_, k) => weights.reduce((sum, weight, j) => sum + weight * points[j * size + k]!, 0));
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        for (let j = 0; j < count; j += 1) {
          const along = nearest.reduce((sum, value, k) => sum + value * points[j * size + k]!, 0);
          expect(along).toBeGreaterThanOrEqual(squared - 1e-8);
        }
      }),
      {seed: 9, numRuns: 400},
    );
  });
});

/** The treated unit runs midway between a and b before the start, and 5 above their mean afterwards; c is far off. */
const handmade = [0, 1, 2, 3, 4, 5].flatMap((period) => [
  {unit: "a", period, value: 10 + period},
  {unit: "b", period, value: 20 - period},
  {unit: "c", period, value: 90 + period * period},
  {unit: "t", period, value: 15 + (period >= 4 ? 5 : 0)},
]);

describe("synthetic control on outcomes", () => {
  it("finds the mixture and the effect (worked by hand)", () => {
    const panel = panelOrThrow(handmade, "t", 4);
    const found = syntheticControl(panel);
    expect([...found.weights].map((weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0.5, 0.5, 0]);
    expect(found.effect).toBeCloseTo(5, 9);
    expect(found.preMspe).toBeCloseTo(0, 12);
    expect(Number.isFinite(found.ratio)).toBe(true);
  });

  it("gives a single donor weight 1", () => {
    const found = syntheticControl(panelOrThrow(handmade.filter((row) => "at".includes(row.unit)), "t", 4));
    expect([...found.weights]).toEqual([1]);
    expect(found.effect).toBeCloseTo(20 - 14.5, 12);
  });

  it("agrees with the exact quadratic program on Proposition 99 (expected.json, prop99_outcome_only.recomputed_exact_QP)", (context) => {
    needs(context, prop99);
    const panel = panelOrThrow(smokingRows(), "California", 1989);
    const found = syntheticControl(panel);
    expect(found.preMspe * 19).toBeCloseTo(52.129571264, 8);
    expect(found.gaps.at(-1)).toBeCloseTo(-26.596643168, 8);
    expect(found.effect).toBeCloseTo(-19.513629764, 8);
    const expected = {Utah: 0.39391, Montana: 0.23184, Nevada: 0.20492, Connecticut: 0.10909, "New Hampshire": 0.04543, Colorado: 0.01481};
    const shares = sharesOf(panel, found.weights);
    expect(Object.keys(shares).sort()).toEqual(Object.keys(expected).sort());
    for (const [donor, share] of Object.entries(expected)) expect(shares[donor]).toBeCloseTo(share, 5);
    expect(found.preMspe * 19).toBeLessThan(52.136289); // R Synth, as captured by mlsynth
  });

  it("ranks California third among its 38 placebos, p = 3/39 (prop99_outcome_only_exact_placebos.csv)", (context) => {
    needs(context, prop99);
    const panel = panelOrThrow(smokingRows(), "California", 1989);
    const placebos = inSpacePlacebos(panel, syntheticControl(panel), syntheticControl);
    expect(placebos.byRatio).toMatchObject({atLeastAsLarge: 2, placebos: 38, p: 3 / 39, floor: 1 / 39});
    const found = new Map(placebos.units.map(({unit, estimate}) => [unit, estimate]));
    for (const row of sharedCsv(`${prop99}/prop99_outcome_only_exact_placebos.csv`)) {
      const estimate = found.get(row["unit"]!);
      if (!estimate) continue;
      expect(estimate.effect).toBeCloseTo(Number(row["att_1989_2000"]), 7);
      expect(estimate.preMspe / Number(row["pre_mspe"])).toBeCloseTo(1, 8);
    }
    expect(found.size).toBe(38);
  });

  it("scales with the outcome, does not see a common shift, and does not depend on the order of rows", () => {
    const values = fc.array(fc.integer({min: -50, max: 50}), {minLength: 30, maxLength: 30});
    fc.assert(
      fc.property(values, fc.integer({min: -500, max: 500}), fc.constantFrom(0.5, 4), (list, shift, scale) => {
        const rows = list.map((value, i) => ({unit: "tabcd"[i % 5]!, period: Math.floor(i / 5), value}));
        const straight = syntheticControl(panelOrThrow(rows, "t", 4));
        const moved = syntheticControl(panelOrThrow(rows.map((row) => ({...row, value: row.value * scale + shift})), "t", 4));
        expect(moved.preMspe).toBeCloseTo(straight.preMspe * scale * scale, 7);
        const reversed = syntheticControl(panelOrThrow([...rows].reverse(), "t", 4));
        expect(reversed).toEqual(straight);
        for (const number of [straight.effect, straight.ratio, ...straight.gaps]) expect(number).not.toBeNaN();
      }),
      {seed: 4, numRuns: 150},
    );
  });
});
