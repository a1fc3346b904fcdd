import {describe, expect, it} from "vitest";
import {inSpacePlacebos} from "../../../src/lib/impact/placebos.js";
import {syntheticControlWithPredictors} from "../../../src/lib/impact/synthetic-control-predictors.js";
import {needs, sharedCsv} from "../trends/shared-data.js";
import {panelOrThrow, prop99, sharesOf, smokingPredictors, smokingRows} from "./prop99.js";

const rows = [0, 1, 2, 3, 4].flatMap((period) => [
  {unit: "a", period, value: 10 + period},
  {unit: "b", period, value: 20 + period},
  {unit: "c", period, value: 31 - period},
  {unit: "t", period, value: 15 + period + (period >= 3 ? 4 : 0)},
]);

describe("synthetic control with predictors", () => {
  it("weights the predictor that explains the outcome, not the one that misleads (worked by hand)", () => {
    const byUnit = new Map([["a", [10, 1, 0]], ["b", [20, 1, 0]], ["c", [31, -1, 8]], ["t", [15, 1, 4]]]);
    const found = syntheticControlWithPredictors(panelOrThrow(rows, "t", 3), {names: ["level", "growth", "noise"], byUnit});
    expect(found!.preMspe).toBeLessThan(1e-6);
    expect(found!.weights[0]).toBeCloseTo(0.5, 3);
    expect(found!.effect).toBeCloseTo(4, 3);
    expect(found!.importance[2]).toBeLessThan(0.001);
    expect(found!.importance.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("is not applied where a unit lacks a predictor, or where there is none; a constant predictor is harmless", () => {
    const panel = panelOrThrow(rows, "t", 3);
    const partial = new Map([["a", [1]], ["b", [2]], ["t", [1.5]]]);
    expect(syntheticControlWithPredictors(panel, {names: ["level"], byUnit: partial})).toBeNull();
    const broken = new Map([...partial, ["c", [Number.NaN]] as const]);
    expect(syntheticControlWithPredictors(panel, {names: ["level"], byUnit: broken})).toBeNull();
    expect(syntheticControlWithPredictors(panel, {names: [], byUnit: new Map()})).toBeNull();
    const constant = new Map(["a", "b", "c", "t"].map((unit) => [unit, [7]]));
    const found = syntheticControlWithPredictors(panel, {names: ["same"], byUnit: constant})!;
    for (const number of [found.effect, found.preMspe, ...found.weights]) expect(number).not.toBeNaN();
  });

  it("gives the same answer each time for the same seed", () => {
    const byUnit = new Map([["a", [10, 3]], ["b", [20, 1]], ["c", [31, 8]], ["t", [16, 4]]]);
    const panel = panelOrThrow(rows, "t", 3);
    const predictors = {names: ["level", "noise"], byUnit};
    expect(syntheticControlWithPredictors(panel, predictors)).toEqual(syntheticControlWithPredictors(panel, predictors));
  });

  it("fits Proposition 99 no worse than the best known fit (expected.json: 3.0775939), with the weights of ADH (2010)", (context) => {
    needs(context, prop99);
    const panel = panelOrThrow(smokingRows(), "California", 1989);
    const found = syntheticControlWithPredictors(panel, smokingPredictors())!;
    expect(found.preMspe).toBeLessThanOrEqual(3.0775939);
    expect(found.gaps.at(-1)).toBeCloseTo(-25.73, 1);
    expect(found.effect).toBeCloseTo(-18.98, 2);
    const shares = sharesOf(panel, found.weights);
    const published = {Utah: 0.334, Nevada: 0.234, Montana: 0.199, Colorado: 0.164, Connecticut: 0.069};
    const recomputed = {Utah: 0.3353, Nevada: 0.2357, Montana: 0.2009, Colorado: 0.1602, Connecticut: 0.0679};
    expect(Object.keys(shares).sort()).toEqual(Object.keys(published).sort());
    for (const [donor, share] of Object.entries(published)) expect(Math.abs(shares[donor]! - share)).toBeLessThan(0.005);
    for (const [donor, share] of Object.entries(recomputed)) expect(Math.abs(shares[donor]! - share)).toBeLessThan(0.0015);
  });

  it("ranks California first among its 38 placebos, p = 1/39 at the floor, as expected.json has it", (context) => {
    needs(context, prop99);
    const predictors = smokingPredictors();
    const panel = panelOrThrow(smokingRows(), "California", 1989);
    const treated = syntheticControlWithPredictors(panel, predictors)!;
    expect(treated.ratio).toBeGreaterThan(128.9);
    const placebos = inSpacePlacebos(panel, treated, (one) => syntheticControlWithPredictors(one, predictors));
    expect(placebos.byRatio).toMatchObject({atLeastAsLarge: 0, placebos: 38, p: 1 / 39, floor: 1 / 39});
  });

  it("fits 37 of the 38 placebos no worse than prop99_nested_exact_placebos.csv when predictors may outweigh each other 10¹² times", (context) => {
    needs(context, prop99);
    const predictors = smokingPredictors();
    const panel = panelOrThrow(smokingRows(), "California", 1989);
    const widest = {widestRatio: 1e12, starts: 20};
    const treated = syntheticControlWithPredictors(panel, predictors, widest)!;
    const placebos = inSpacePlacebos(panel, treated, (one) => syntheticControlWithPredictors(one, predictors, widest));
    const reference = new Map(sharedCsv(`${prop99}/prop99_nested_exact_placebos.csv`).map((row) => [row["unit"]!, Number(row["pre_mspe"])]));
    expect(treated.preMspe).toBeLessThanOrEqual(reference.get("California")!);
    const worse = placebos.units.filter(({unit, estimate}) => estimate.preMspe > reference.get(unit)! * 1.002);
    // Pennsylvania's reference (2.261) rests on another way of breaking ties between donors: 2.408 here.
    expect(worse.map(({unit}) => unit)).toEqual(["Pennsylvania"]);
    // Better fitted placebos are less flattering: Missouri's ratio then exceeds California's, and p leaves its floor.
    expect(placebos.byRatio.p).toBeLessThanOrEqual(2 / 39);
  });
});
