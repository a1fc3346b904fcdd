import {describe, expect, it} from "vitest";
import {aggregationShift} from "../../../src/lib/evaluation/aggregation-shift.js";
import {betweenVariance, funnel, funnelLimits} from "../../../src/lib/evaluation/funnel.js";
import {leaveOneOut} from "../../../src/lib/evaluation/leave-out.js";
import {rankSensitivity} from "../../../src/lib/evaluation/sensitivity.js";
import {sobolIndices} from "../../../src/lib/evaluation/sobol.js";
import {topsis} from "../../../src/lib/evaluation/topsis.js";
import {pairwiseWeights} from "../../../src/lib/evaluation/weighting/ahp.js";
import {entropyWeights} from "../../../src/lib/evaluation/weighting/entropy.js";
import {asemEdition, asemUnits} from "./asem.js";
import {flatEdition, table} from "./editions.js";
import {cell, hasSharedData, needsSharedData, sharedJson, sharedRows} from "./shared-data.js";

interface References {
  readonly topsis: {matrix: number[][]; weights: number[]; expected_similarity_4dp: number[]};
  readonly entropy_weights: {matrix: number[][]; expected_raw_shares: number[]; expected_minmax_first: number[]};
  readonly ahp: {matrix: number[][]; expected: {geometric: {weights: number[]; consistency_ratio: number}}};
}
const references = hasSharedData ? sharedJson<References>("composite/mcda_and_sobol.json") : null;

describe.skipIf(!hasSharedData)(`reference numbers of mcda_and_sobol.json${needsSharedData}`, () => {
  it("TOPSIS: scikit-criteria, test_TOPSIS_tzeng2011multiple", () => {
    const {matrix, weights, expected_similarity_4dp} = references!.topsis;
    topsis(matrix, weights, [1, 1, 1]).forEach((similarity, at) => expect(similarity).toBeCloseTo(expected_similarity_4dp[at]!, 4));
  });

  it("entropy weights: scikit-criteria (raw shares) and the variant with min–max first", () => {
    const {matrix, expected_raw_shares, expected_minmax_first} = references!.entropy_weights;
    entropyWeights(matrix, "raw_shares").forEach((weight, at) => expect(weight).toBeCloseTo(expected_raw_shares[at]!, 12));
    entropyWeights(matrix, "minmax_first").forEach((weight, at) => expect(weight).toBeCloseTo(expected_minmax_first[at]!, 12));
  });

  it("AHP: pyDecision, and a ratio of 0.1068 is not consistent", () => {
    const {matrix, expected: {geometric}} = references!.ahp;
    const {weights, consistency_ratio, consistent} = pairwiseWeights(matrix);
    weights.forEach((weight, at) => expect(weight).toBeCloseTo(geometric.weights[at]!, 12));
    expect(consistency_ratio).toBeCloseTo(geometric.consistency_ratio, 12);
    expect(consistency_ratio).toBeCloseTo(0.1068, 4);
    expect(consistent).toBe(false);
  });

  it("leaving a pillar out of ASEM: mean rank shift as COINr 1.1.14 has it", () => {
    const {units, values} = asemUnits();
    const found = new Map(leaveOneOut(asemEdition(), units, values).map((each) => [each.code, each.mean_shift]));
    for (const row of sharedRows("composite/asem/expected_remove_pillar_rankdiff.csv").slice(1)) {
      expect(found.get(row["removed"]!)).toBeCloseTo(cell(row["mean_abs_rank_diff"])!, 9);
    }
  });
});

describe("AHP", () => {
  it("gives 2:1 for one judgement of 2, perfectly consistent", () => {
    const {weights, consistency_ratio, consistent} = pairwiseWeights([[1, 2], [0.5, 1]]);
    expect(weights[0]).toBeCloseTo(2 / 3, 12);
    expect([consistency_ratio, consistent]).toEqual([0, true]);
  });

  it("refuses judgements that are not each other's reciprocals", () => {
    expect(() => pairwiseWeights([[1, 2], [2, 1]])).toThrow("not the reciprocal");
    expect(() => pairwiseWeights([[1, 2]])).toThrow("not a square matrix");
  });
});

describe("entropy weights", () => {
  it("give a constant column nothing, and all of it to the only one that varies", () => {
    expect(entropyWeights([[5, 1], [5, 2], [5, 3]], "raw_shares")).toEqual([0, 1]);
    expect(entropyWeights([[5, 1], [5, 2], [5, 3]], "minmax_first")).toEqual([0, 1]);
    expect(entropyWeights([[5], [5]], "raw_shares")).toEqual([0]);
  });

  it("refuse negative raw shares", () => {
    expect(() => entropyWeights([[-1], [2]], "raw_shares")).toThrow("negative");
  });
});

describe("TOPSIS", () => {
  it("gives 1 to a unit best in all, 0 to one worst in all, and ½ to all if nothing tells them apart", () => {
    expect(topsis([[9, 1], [1, 9]], [1, 1], [1, -1])).toEqual([1, 0]);
    expect(topsis([[3], [3]], [1], [1])).toEqual([0.5, 0.5]);
  });
});

describe("Sobol indices", () => {
  const options = {samples: 16_384, seed: 5, replicates: 100, widest: 0.2};

  it("of the Ishigami function: S .3139 .4424 0, total .5576 .4424 .2437 (closed form)", () => {
    const ishigami = (inputs: Float64Array) => {
      const [a, b, c] = [...inputs].map((input) => Math.PI * (2 * input - 1)) as [number, number, number];
      return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
    };
    const result = sobolIndices(ishigami, 3, options);
    expect(result).toMatchObject({state: "shown", runs: 16_384 * 5});
    const expected = [[0.31390519, 0.55758886], [0.44241114, 0.44241114], [0, 0.24368366]];
    result.factors.forEach(({first, total}, at) => {
      expect(Math.abs(first.value - expected[at]![0]!)).toBeLessThan(0.02);
      expect(Math.abs(total.value - expected[at]![1]!)).toBeLessThan(0.02);
      expect(total.low <= total.value && total.value <= total.high).toBe(true);
    });
  });

  it("are withheld where the output never varies, and where the sample is too small to tell", () => {
    expect(sobolIndices(() => 3, 2, options)).toMatchObject({state: "withheld", reason: "constant"});
    expect(sobolIndices(([a, b]) => a! * b!, 2, {...options, samples: 40})).toMatchObject({state: "withheld", reason: "unstable"});
  });

  it("of ranks name the choice of method that moves them", () => {
    const {units, values} = table(Object.fromEntries(Array.from({length: 12}, (_, at) => [`u${at}`, {a: (at * 37) % 97, b: (at * 53) % 89, c: 2 ** at / 41}])));
    const edition = flatEdition({a: 1, b: 1, c: 1}, {}, {draw_normalisations: "rank", draw_aggregations: "geometric"});
    const found = rankSensitivity(edition, units, values, {samples: 512, seed: 1, replicates: 50, widest: 1});
    expect(found!.factors).toEqual(["normalisation", "aggregation", "weights"]);
    expect(found!.result.state).toBe("shown");
    expect(found!.result.runs).toBe(512 * 5);
  });
});

describe("arithmetic to geometric", () => {
  it("drops the unbalanced unit below the even one", () => {
    const {units, values} = table({uneven: {a: 100, b: 22}, even: {a: 60, b: 60}});
    expect(aggregationShift(flatEdition({a: 1, b: 1}), units, values)).toEqual([
      {unit_id: "uneven", arithmetic: 1, geometric: 2, shift: -1, topsis: 2},
      {unit_id: "even", arithmetic: 2, geometric: 1, shift: 1, topsis: 1},
    ]);
  });

  it("is not to be had of z-scores", () => {
    const {units, values} = table({x: {a: 1, b: 2}, y: {a: 2, b: 1}});
    expect(aggregationShift(flatEdition({a: 1, b: 1}, {normalisation: "zscore"}), units, values)).toBeNull();
  });
});

describe("the funnel", () => {
  it("has the DerSimonian–Laird variance of the BCG trials: 0.3088 (R metafor, rma(yi, vi, data = dat.bcg, method = \"DL\"))", () => {
    const trials = [
      [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761], [180, 1361, 372, 1079], [8, 2537, 10, 619],
      [505, 87886, 499, 87892], [29, 7470, 45, 7232], [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825],
    ] as [number, number, number, number][];
    const effects = trials.map(([a, b, c, d]) => Math.log(a / (a + b) / (c / (c + d))));
    const variances = trials.map(([a, b, c, d]) => 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d));
    expect(betweenVariance(effects, variances)).toBeCloseTo(0.3088, 4);
  });

  it("is wider for a small unit: of two at 60 % among units at 50 %, only the large one stands out", () => {
    const even = Array.from({length: 10}, (_, at) => ({unit_id: `e${at}`, events: 500, n: 1000}));
    const found = funnel([...even, {unit_id: "small", events: 6, n: 10}, {unit_id: "large", events: 600, n: 1000}])!;
    const place = (id: string) => found.points.find(({unit_id}) => unit_id === id)!.place;
    expect([place("small"), place("large")]).toEqual(["within", "above95"]);
  });

  it("has exact binomial limits without over-dispersion (scipy 1.17 binom.ppf at .001, .025, .975, .999)", () => {
    const limits = (target: number, n: number) => {
      const {lower998, lower95, upper95, upper998} = funnelLimits(target, 0, n);
      return [lower998, lower95, upper95, upper998].map((limit) => limit * n);
    };
    const given: [number, number, number[]][] = [[0.5, 100, [35, 40, 60, 65]], [0.85, 3, [0, 1, 3, 3]], [0.62, 20, [6, 8, 16, 18]], [0.62, 200, [103, 110, 137, 145]], [0.02, 50, [0, 0, 3, 5]]];
    for (const [target, n, expected] of given) limits(target, n).forEach((limit, at) => expect(limit).toBeCloseTo(expected[at]!, 9));
  });

  it("does not call one of three tasks an outlier where nine in ten are done: chance gives as little in 2.8 % of units", () => {
    const rest = Array.from({length: 9}, (_, at) => ({unit_id: `u${at}`, events: 28, n: 31}));
    expect(funnel([...rest, {unit_id: "small", events: 1, n: 3}])!.points.at(-1)!.place).toBe("within");
  });

  it("has nothing to say of no cases, and limits of no width where all or none succeed", () => {
    expect(funnel([{unit_id: "a", events: 0, n: 0}])).toBeNull();
    expect(funnel([{unit_id: "a", events: 0, n: 9}, {unit_id: "b", events: 0, n: 3}])!.points[0]).toMatchObject({lower95: 0, upper95: 0, place: "within"});
  });
});
