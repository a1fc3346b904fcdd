import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {logarithmicMean} from "../../../src/lib/statistics/logarithmic-mean.js";
import {mean, sum} from "../../../src/lib/statistics/mean.js";
import {median, quantile} from "../../../src/lib/statistics/quantile.js";
import {fillDirichlet, normalRandom, seededRandom} from "../../../src/lib/statistics/random.js";
import {roundHalfUp, settled} from "../../../src/lib/statistics/rounding.js";
import {excessKurtosis, skewness} from "../../../src/lib/statistics/skewness.js";
import {standardDeviation, variance} from "../../../src/lib/statistics/variance.js";

fc.configureGlobal({seed: 20_220_930});

describe("mean and sum", () => {
  it("lose nothing to cancellation: 1e16 + 1 − 1e16 is 1", () => {
    expect(sum([1e16, 1, -1e16])).toBe(1);
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6);
    expect(mean([1, 2, 6])).toBe(3);
  });
  it("refuse nothing at all", () => expect(() => mean([])).toThrow("mean of no values"));
});

describe("variance, skewness, kurtosis", () => {
  it("are those of the sample: variance of 1 and 3 is 2", () => {
    expect(variance([1, 3])).toBe(2);
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(() => variance([1])).toThrow("variance of 1 values");
  });
  it("of 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 are 0.359543 and −0.151800 (Microsoft's examples of SKEW and KURT)", () => {
    const values = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
    expect(skewness(values)).toBeCloseTo(0.359543071, 8);
    expect(excessKurtosis(values)).toBeCloseTo(-0.151799637, 8);
  });
  it("are null where they are not defined", () => {
    expect([skewness([1, 2]), skewness([3, 3, 3]), excessKurtosis([1, 2, 3]), excessKurtosis([3, 3, 3, 3])]).toEqual([null, null, null, null]);
  });
});

describe("quantiles", () => {
  it("interpolate as R's default: quantile(1:4, .25) is 1.75", () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect([quantile([5], 0.9), median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([5, 2, 2.5]);
  });
  it("refuse no values and shares outside 0 to 1", () => {
    expect(() => median([])).toThrow("no values");
    expect(() => quantile([1], 1.1)).toThrow("invalid share: 1.1");
  });
});

describe("rounding", () => {
  it.each([[1.005, 2, 1.01], [64.38499999999999, 2, 64.39], [-2.5, 0, -3], [0.5, 0, 1], [8.0808, 2, 8.08], [0.0000001, 3, 0], [1e-20, 12, 0], [123456.785, 2, 123456.79], [1e21, 2, 1e21], [-0.001, 2, 0]])(
    "of %d to %d decimals is %d", (value, decimals, expected) => expect(roundHalfUp(value, decimals)).toBe(expected));
  it("is on the decimal number: half a step at most, and rounding twice changes nothing", () => {
    fc.assert(fc.property(fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.integer({min: 0, max: 5}), (value, decimals) => {
      const rounded = roundHalfUp(value, decimals);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
      expect(roundHalfUp(rounded, decimals)).toBe(rounded);
    }));
  });
  it("settles binary noise", () => expect(settled(0.1 + 0.2)).toBe(0.3));
  it("refuses what is not finite", () => expect(() => roundHalfUp(Number.NaN, 2)).toThrow("cannot round NaN"));
});

describe("seeded random numbers", () => {
  const take = (count: number, seed: number) => {
    const random = seededRandom(seed);
    return Array.from({length: count}, random);
  };
  it("repeat with the seed and differ without it", () => {
    expect(take(5, 42)).toEqual(take(5, 42));
    expect(take(5, 42)).not.toEqual(take(5, 43));
    expect(new Set(Array.from({length: 100}, (_, seed) => take(1, seed)[0])).size).toBe(100);
  });
  it("are uniform: each tenth holds a tenth (chi-squared of 9 degrees below its 99.9 % point, 27.88)", () => {
    const counts = Array.from({length: 10}, () => 0);
    for (const value of take(100_000, 1)) counts[Math.floor(value * 10)]!++;
    expect(counts.reduce((total, count) => total + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.88);
  });
  it("become standard normal", () => {
    const normal = normalRandom(seededRandom(9));
    const values = Array.from({length: 100_000}, normal);
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(standardDeviation(values)).toBeCloseTo(1, 2);
    expect(values.filter((value) => Math.abs(value) > 1.96).length / 100_000).toBeCloseTo(0.05, 2);
  });
  it("become splits of one, each as likely: means of 1/3, variances of 1/18", () => {
    const random = seededRandom(4);
    const first = Array.from({length: 50_000}, () => {
      const split = new Float64Array(3);
      fillDirichlet(split, random);
      expect(Math.abs(split[0]! + split[1]! + split[2]! - 1)).toBeLessThan(1e-12);
      return split[0]!;
    });
    expect(mean(first)).toBeCloseTo(1 / 3, 2);
    expect(variance(first)).toBeCloseTo(1 / 18, 2);
  });
  it("refuse a seed that is not a number", () => expect(() => seededRandom(Number.NaN)).toThrow("invalid seed"));
});

describe("the logarithmic mean", () => {
  it("of 1 and e is e − 1, of equals themselves, with a nought nought", () => {
    expect(logarithmicMean(1, Math.E)).toBeCloseTo(Math.E - 1, 12);
    expect(logarithmicMean(7, 7)).toBe(7);
    expect(logarithmicMean(0, 5)).toBe(0);
  });
  it("lies between the geometric and the arithmetic mean, however near its arguments", () => {
    fc.assert(fc.property(fc.double({min: 0.01, max: 100, noNaN: true}), fc.double({min: 1e-12, max: 3, noNaN: true}), (a, apart) => {
      const b = a * (1 + apart);
      const found = logarithmicMean(a, b);
      expect(found).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-9));
      expect(found).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-9));
    }));
  });
});
