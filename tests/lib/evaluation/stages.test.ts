import {describe, expect, it} from "vitest";
import {denominatedColumn} from "../../../src/lib/evaluation/denominate.js";
import {imputedColumn} from "../../../src/lib/evaluation/missing.js";
import {normalise, type NormalisationRule} from "../../../src/lib/evaluation/normalise.js";
import {treatOutliers} from "../../../src/lib/evaluation/outliers.js";
import {activeWeights, effectiveWeights} from "../../../src/lib/evaluation/weights.js";
import {editionTree} from "../../../src/lib/methodology/tree.js";
import {editionOf, flatEdition, table} from "./editions.js";

const scale = {lower: 0, upper: 100};
const rule: NormalisationRule = {normalisation: "minmax", lower: null, upper: null, transform: "none", direction: 1, cap: false};

function scores(values: number[], change: Partial<NormalisationRule>): unknown {
  const result = normalise(Float64Array.from(values), {...rule, ...change}, scale);
  return "fault" in result ? result.fault : [...result.column].map((score) => Number(score.toFixed(9)));
}

describe("normalising", () => {
  it.each<[string, number[], Partial<NormalisationRule>, unknown]>([
    ["min–max from the worst to the best", [10, 20, 30], {}, [0, 50, 100]],
    ["min–max where less is better", [10, 20, 30], {direction: -1}, [100, 50, 0]],
    ["goalposts beyond the sample", [10, 20, 30], {normalisation: "goalposts", lower: 0, upper: 40}, [25, 50, 75]],
    ["goalposts uncapped", [-10, 50], {normalisation: "goalposts", lower: 0, upper: 40}, [-25, 125]],
    ["goalposts capped", [-10, 50], {normalisation: "goalposts", lower: 0, upper: 40, cap: true}, [0, 100]],
    ["logarithmic goalposts: 10 is half way from 1 to 100", [1, 10, 100], {normalisation: "goalposts", lower: 1, upper: 100, transform: "log10"}, [0, 50, 100]],
    ["z-scores by the sample deviation", [1, 2, 3], {normalisation: "zscore"}, [-1, 0, 1]],
    ["z-scores where less is better", [1, 2, 3], {normalisation: "zscore", direction: -1}, [1, 0, -1]],
    ["ranks, ties at the lowest", [5, 7, 7, 9], {normalisation: "rank"}, [1, 2, 2, 4]],
    ["ranks where less is better", [5, 7, 7, 9], {normalisation: "rank", direction: -1}, [4, 2, 2, 1]],
    ["percentiles", [5, 7, 7, 9], {normalisation: "percentile"}, [0, 33.333333333, 33.333333333, 100]],
    ["distance to a target from the worst", [10, 20, 30], {normalisation: "distance_to_target", upper: 50}, [0, 25, 50]],
    ["distance to a target from a starting point, capped", [10, 20, 60], {normalisation: "distance_to_target", lower: 0, upper: 50, cap: true}, [20, 40, 100]],
    ["distance down to a target", [10, 20, 30], {normalisation: "distance_to_target", upper: 10, direction: -1}, [100, 50, 0]],
    ["a value as it is", [10, 95], {normalisation: "none"}, [10, 95]],
    ["a value as it is, mirrored", [10, 95], {normalisation: "none", direction: -1}, [90, 5]],
    ["a target already behind its start", [60, 70], {normalisation: "distance_to_target", lower: 50, upper: 40}, "goalposts_reversed"],
    ["nothing", [], {}, "no_values"],
    ["all equal", [3, 3], {}, "constant"],
    ["all equal, ranked: all tied, no fault", [3, 3], {normalisation: "rank"}, [1, 1]],
  ])("%s", (_, values, change, expected) => expect(scores(values, change)).toEqual(expected));
});

describe("outliers", () => {
  const limits = {skewness_limit: 2, kurtosis_limit: 3.5, winsorise_max: 5};
  const even = Array.from({length: 20}, (_, at) => at + 1);

  it("leave a measure alone that passes", () => {
    expect(treatOutliers(Float64Array.from(even), limits).treatment).toMatchObject({method: "none", winsorised: 0});
  });

  it("draw one far value in to the next", () => {
    const {column, treatment} = treatOutliers(Float64Array.from([...even, 500]), limits);
    expect(treatment).toMatchObject({method: "winsorised", winsorised: 1});
    expect(column.at(-1)).toBe(20);
  });

  it("draw in at the low end, too, and leave gaps as they are", () => {
    const {column, treatment} = treatOutliers(Float64Array.from([-500, Number.NaN, ...even]), limits);
    expect([treatment.winsorised, column[0], column[1]]).toEqual([1, 1, Number.NaN]);
  });

  it("take the logarithm of the original where drawing in is not enough: log(x − min + 0.01·range)", () => {
    const steep = even.map((value) => 3 ** value);
    const {column, treatment} = treatOutliers(Float64Array.from(steep), {...limits, winsorise_max: 0});
    expect(treatment).toMatchObject({method: "logarithm", winsorised: 0});
    expect(column[1]).toBeCloseTo(Math.log(9 - 3 + 0.01 * (3 ** 20 - 3)), 12);
  });
});

describe("denominating and filling in", () => {
  const {units, values} = table({a: {x: 10, people: 5}, b: {x: 10, people: 0}, c: {x: null, people: 5}});
  const line = editionOf([{code: "total"}, {code: "x", parent: "total", weight: 1, measure: "x", denominator: "people", lower: 0, upper: 1}]).nodes[1]!;

  it("divides, and has nothing where there is nothing to divide by", () => {
    expect([...denominatedColumn(line, units, values)]).toEqual([2, Number.NaN, Number.NaN]);
  });

  it("fills in from the unit's own group, or leaves the gap", () => {
    const grouped = ["north", "north", "south", "south"].map((group, at) => ({unit_id: String(at), reported: at !== 3, group}));
    expect([...imputedColumn(Float64Array.from([4, Number.NaN, Number.NaN, Number.NaN]), grouped, "group_mean")]).toEqual([4, 4, Number.NaN, Number.NaN]);
  });
});

describe("weights", () => {
  it("left out go to the siblings, and a group left out goes whole", () => {
    const tree = editionTree(flatEdition({a: 2, b: 1, c: 1}).nodes);
    const usable = tree.nodes.map(({node}) => node.code !== "c");
    const weights = activeWeights(tree, usable);
    expect([...effectiveWeights(tree, weights)].map((weight) => Number(weight.toFixed(9)))).toEqual([0.666666667, 0.333333333, 0, 1]);
    expect([...activeWeights(tree, tree.nodes.map(() => false))]).toEqual([0, 0, 0, 0]);
  });

  it("belong to one tree", () => {
    const {nodes} = flatEdition({a: 1});
    expect(() => editionTree(nodes.map((line) => ({...line, parent: "total"})))).toThrow("exactly one root");
  });
});
