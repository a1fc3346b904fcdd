import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {differenceInDifferences} from "../../../src/lib/impact/difference-in-differences.js";
import {inSpacePlacebos} from "../../../src/lib/impact/placebos.js";
import {syntheticDid} from "../../../src/lib/impact/synthetic-did.js";
import {needs, sharedCsv} from "../trends/shared-data.js";
import {panelOrThrow, prop99, synthdidRows} from "./prop99.js";

const folder = `${prop99}/synthdid`;

describe("difference in differences", () => {
  it("is the change less the mean change of the donors (worked by hand)", () => {
    const rows = [[10, 12, 20], [1, 2, 3], [5, 8, 9]].flatMap((own, i) => own.map((value, period) => ({unit: "tab"[i]!, period, value})));
    const found = differenceInDifferences(panelOrThrow(rows, "t", 2));
    expect(found.effect).toBeCloseTo(20 - 11 - (6 - 4), 12);
    expect([...found.weights]).toEqual([0.5, 0.5]);
  });

  it("agrees with R synthdid's did_estimate on Proposition 99", (context) => {
    needs(context, folder);
    const found = differenceInDifferences(panelOrThrow(synthdidRows(), "California", 1989));
    expect(found.effect).toBeCloseTo(-27.3491110836, 9);
    const curve = sharedCsv(`${folder}/prop99_effect_curves.csv`);
    curve.forEach((row, i) => expect(found.gaps[19 + i]).toBeCloseTo(Number(row["did"]), 9));
  });
});

describe("synthetic difference in differences", () => {
  it("agrees with R synthdid (commit 70c1ce3) on Proposition 99: estimate, weights, penalties, effect curve", (context) => {
    needs(context, folder);
    const panel = panelOrThrow(synthdidRows(), "California", 1989);
    const found = syntheticDid(panel);
    expect(found.effect).toBeCloseTo(-15.6038278727, 9);
    expect(found.zetaOmega).toBeCloseTo(10.22623, 5);
    expect(found.zetaLambda).toBeCloseTo(5.494401e-6, 12);
    for (const row of sharedCsv(`${folder}/prop99_omega.csv`)) {
      expect(found.weights[panel.donors.indexOf(row["unit"]!)]).toBeCloseTo(Number(row["omega"]), 10);
    }
    sharedCsv(`${folder}/prop99_lambda.csv`).forEach((row, i) => expect(found.timeWeights[i]).toBeCloseTo(Number(row["lambda"]), 10));
    sharedCsv(`${folder}/prop99_effect_curves.csv`).forEach((row, i) => expect(found.gaps[19 + i]).toBeCloseTo(Number(row["sdid"]), 9));
  });

  it("agrees with R synthdid's sc_estimate when asked for synthetic control by the same solver", (context) => {
    needs(context, folder);
    const panel = panelOrThrow(synthdidRows(), "California", 1989);
    const found = syntheticDid(panel, {kind: "sc"});
    expect(found.effect).toBeCloseTo(-19.6196634709, 9);
    for (const row of sharedCsv(`${folder}/prop99_sc_outcomes_only_omega.csv`)) {
      expect(found.weights[panel.donors.indexOf(row["unit"]!)]).toBeCloseTo(Number(row["omega"]), 10);
    }
  });

  it("agrees with R synthdid on all 38 placebos of Proposition 99, p = 2/39 by size of effect", (context) => {
    needs(context, folder);
    const panel = panelOrThrow(synthdidRows(), "California", 1989);
    const placebos = inSpacePlacebos(panel, syntheticDid(panel), (one) => syntheticDid(one));
    const expected = sharedCsv(`${folder}/prop99_exhaustive_placebo.csv`);
    expect(placebos.units.map(({unit}) => unit)).toEqual(expected.map((row) => row["unit"]));
    expected.forEach((row, i) => expect(placebos.units[i]!.estimate.effect).toBeCloseTo(Number(row["placebo_tau"]), 9));
    expect(placebos.byEffect).toMatchObject({atLeastAsLarge: 1, p: 2 / 39, floor: 1 / 39});
  });

  it("finds the effect where the treated unit runs parallel to a donor (worked by hand), and gives weights that sum to 1", () => {
    const wave = [0, 3, 1, 4, 2, 6, 3, 7, 5, 8];
    const rows = wave.flatMap((value, period) => [
      {unit: "a", period, value},
      {unit: "b", period, value: 20 - value * 2},
      {unit: "t", period, value: value + 100 + (period >= 7 ? 9 : 0)},
    ]);
    const found = syntheticDid(panelOrThrow(rows, "t", 7));
    expect(found.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(found.timeWeights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(Math.abs(found.effect - 9)).toBeLessThan(2);
  });

  it("never gives NaN: constant panels, one donor, two periods before the start", () => {
    const constant = [0, 1, 2].flatMap((period) => ["a", "b", "t"].map((unit) => ({unit, period, value: 5})));
    const flat = syntheticDid(panelOrThrow(constant, "t", 2));
    expect([flat.effect, flat.noise, flat.preMspe, flat.ratio]).toEqual([0, 0, 0, 0]);
    const single = syntheticDid(panelOrThrow(constant.filter((row) => row.unit !== "b"), "t", 2));
    expect([...single.weights]).toEqual([1]);
  });

  it("scales with the outcome and does not see a shift of the treated unit", () => {
    const values = fc.array(fc.integer({min: -50, max: 50}), {minLength: 40, maxLength: 40});
    fc.assert(
      fc.property(values, fc.constantFrom(0.5, 4), (list, scale) => {
        const rows = list.map((value, i) => ({unit: "tabcd"[i % 5]!, period: Math.floor(i / 5), value}));
        const straight = syntheticDid(panelOrThrow(rows, "t", 6));
        const moved = syntheticDid(panelOrThrow(rows.map((row) => ({...row, value: row.value * scale})), "t", 6));
        expect(moved.effect).toBeCloseTo(straight.effect * scale, 5);
        const shifted = rows.map((row) => (row.unit === "t" ? {...row, value: row.value + 64} : row));
        expect(syntheticDid(panelOrThrow(shifted, "t", 6)).effect).toBeCloseTo(straight.effect, 5);
        for (const number of [straight.effect, straight.ratio, ...straight.gaps, ...straight.weights]) expect(number).not.toBeNaN();
      }),
      {seed: 6, numRuns: 60},
    );
  });
});
