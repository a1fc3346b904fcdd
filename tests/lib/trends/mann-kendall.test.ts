import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mannKendall} from "../../../src/lib/trends/mann-kendall.js";
import type {MannKendallOptions, MannKendallTest} from "../../../src/lib/trends/mann-kendall.js";
import {needs, sharedJson} from "./shared-data.js";

interface Reference {
  series_null_is_missing: (number | null)[];
  expected_original_test: {s: number; var_s: number; z: number; p: number; Tau: number};
  expected_sens_slope: {slope: number; intercept: number};
}

function test(values: readonly (number | null)[], options: MannKendallOptions): MannKendallTest {
  const result = mannKendall(values, options);
  if (result.outcome === "too_few_points") throw new Error("too few points");
  return result;
}

/** Asserted by pymannkendall 1.4 in its own `tests/test_pymannkendall.py` (commit 4b62f50) on the same 360 values. */
const variants: [MannKendallOptions, {outcome: string; s: number; variance: number; z: number; p: number}][] = [
  [{variant: "hamed_rao"}, {outcome: "decreasing", s: -1959, variance: 259723.81316716125, z: -3.8419950613710894, p: 0.00012203829241275166}],
  [{variant: "hamed_rao", lags: 3}, {outcome: "no_trend", s: -1959, variance: 14228919.889368296, z: -0.5190709455046154, p: 0.6037112685123898}],
  [{variant: "yue_wang"}, {outcome: "decreasing", s: -1959, variance: 551950.4269211816, z: -2.6354977553857504, p: 0.008401398144858296}],
  [{variant: "yue_wang", lags: 1}, {outcome: "no_trend", s: -1959, variance: 10377313.384506395, z: -0.6078133313683783, p: 0.5433112864060043}],
  [{variant: "pre_whitening"}, {outcome: "no_trend", s: -219, variance: 4865719, z: -0.09882867695903437, p: 0.9212742990272651}],
  [{variant: "trend_free_pre_whitening"}, {outcome: "no_trend", s: -630, variance: 4866576, z: -0.28512735834365455, p: 0.7755465706913385}],
];

describe("the Mann–Kendall test", () => {
  it("agrees with pymannkendall's original test and Sen's slope", (context) => {
    needs(context, "trend/mann_kendall.json");
    const reference = sharedJson<Reference>("trend/mann_kendall.json");
    const found = test(reference.series_null_is_missing, {variant: "original"});
    const expected = reference.expected_original_test;
    expect(found.outcome).toBe("no_trend");
    expect(found.s).toBe(expected.s);
    expect(found.variance).toBeCloseTo(expected.var_s, 8);
    expect(found.z).toBeCloseTo(expected.z, 14);
    expect(found.p).toBeCloseTo(expected.p, 14);
    expect(found.tau).toBeCloseTo(expected.Tau, 15);
    expect(found.slope).toBeCloseTo(reference.expected_sens_slope.slope, 15);
    expect(found.intercept).toBeCloseTo(reference.expected_sens_slope.intercept, 12);
  });

  it("agrees with pymannkendall in each variant corrected for autocorrelation", (context) => {
    needs(context, "trend/mann_kendall.json");
    const values = sharedJson<Reference>("trend/mann_kendall.json").series_null_is_missing;
    for (const [options, expected] of variants) {
      const found = test(values, options);
      expect(found.outcome).toBe(expected.outcome);
      expect(found.s).toBe(expected.s);
      expect(found.variance / expected.variance).toBeCloseTo(1, 10);
      expect(found.z).toBeCloseTo(expected.z, 10);
      expect(found.p).toBeCloseTo(expected.p, 10);
    }
  });

  it("counts signs and ties (worked by hand: S = 26, variance (8·7·21 − 2·1·9)/18)", () => {
    const found = test([1, 2, 3, 4, 4, 6, 7, 9], {variant: "original"});
    expect(found.s).toBe(27);
    expect(found.variance).toBeCloseTo((8 * 7 * 21 - 2 * 1 * 9) / 18, 12);
    expect(found.z).toBeCloseTo(26 / Math.sqrt(64.33333333333333), 12);
    expect(found.outcome).toBe("increasing");
    expect(found.slope).toBeCloseTo(1, 12);
  });

  it("names what it cannot judge: too few points, a constant series", () => {
    expect(mannKendall([1, 2, 3, null, Number.NaN, 4, 5, 6, 7])).toEqual({outcome: "too_few_points", n: 7});
    expect(mannKendall([])).toEqual({outcome: "too_few_points", n: 0});
    expect(mannKendall(Array.from({length: 12}, () => 4))).toMatchObject({outcome: "constant", s: 0, z: 0, p: 1, slope: 0});
  });

  it("corrects by itself when lag 1 is significant, and then needs more to speak of a trend", () => {
    const blocks = Array.from({length: 48}, (_, i) => (Math.floor(i / 8) % 2) * 10 + i * 0.1 + ((i * 7) % 5) * 0.1);
    const found = test(blocks, {});
    expect(found.variant).toBe("hamed_rao");
    expect(found.p).toBeGreaterThan(test(blocks, {variant: "original"}).p);
    expect(test([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], {}).variant).toBe("original");
  });

  it("does not depend on shift or scale, and turns over with the sign", () => {
    const series = fc.array(fc.integer({min: -100, max: 100}), {minLength: 8, maxLength: 30});
    fc.assert(
      fc.property(series, fc.integer({min: -500, max: 500}), fc.constantFrom(0.25, 2, 16), (values, shift, scale) => {
        const straight = test(values, {variant: "original"});
        const moved = test(values.map((value) => value * scale + shift), {variant: "original"});
        expect(moved).toMatchObject({outcome: straight.outcome, s: straight.s, z: straight.z, p: straight.p});
        expect(moved.slope).toBeCloseTo(straight.slope * scale, 9);
        expect(test(values.map((value) => -value), {variant: "original"}).s).toBe(0 - straight.s);
        for (const [options] of variants) {
          for (const number of Object.values(test(values, options))) expect(number).not.toBeNaN();
        }
      }),
      {seed: 11, numRuns: 150},
    );
  });
});
