import {describe, expect, it} from "vitest";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import {editionOf, table} from "./editions.js";
import {cell, hasSharedData, needsSharedData, sharedRows} from "./shared-data.js";

/**
 * UNDP's Human Development Index as a table: goalposts and recipe of the technical notes (life expectancy 20–85, expected
 * schooling 0–18, mean schooling 0–15, ln of income 100–75,000, capped; geometric mean of three; three decimals).
 */
const hdi = editionOf(
  [
    {code: "hdi", aggregation: "geometric"},
    {code: "health", parent: "hdi", weight: 1, measure: "le", lower: 20, upper: 85, cap: "yes"},
    {code: "education", parent: "hdi", weight: 1, aggregation: "arithmetic"},
    {code: "expected_schooling", parent: "education", weight: 1, measure: "eys", lower: 0, upper: 18, cap: "yes"},
    {code: "mean_schooling", parent: "education", weight: 1, measure: "mys", lower: 0, upper: 15, cap: "yes"},
    {code: "income", parent: "hdi", weight: 1, measure: "gnipc", lower: 100, upper: 75000, transform: "ln", cap: "yes"},
  ],
  {score_scale: "0-1", score_decimals: 3, rank_on: "rounded"},
);

describe("the Human Development Index is an edition, with no code of its own", () => {
  /** UNDP, technical notes, worked example: indices .6971, .3447 and, for an income of 3,829, .5506; index 0.510. */
  const {units, values} = table({
    example: {le: 20 + 65 * 0.6971, eys: 18 * 0.5, mys: 15 * 0.1894, gnipc: 3829},
    rich: {le: 90, eys: 19.5, mys: 12, gnipc: 120_000},
    destitute: {le: 62, eys: 9, mys: 3, gnipc: 80},
  });
  const results = evaluate(hdi, units, values).units;
  const lines = (at: number) => new Map(results[at]!.nodes.map((line) => [line.code, line.score!]));

  it("gives the published worked example", () => {
    expect(lines(0).get("income")).toBeCloseTo(0.5506, 4);
    expect(lines(0).get("education")).toBeCloseTo(0.3447, 10);
    expect(results[0]!.published_score).toBe(0.51);
  });

  it("caps at the goalposts: by hand, (1 · (1 + 12/15)/2 · 1)^⅓ = 0.9655", () => {
    expect([lines(1).get("health"), lines(1).get("expected_schooling"), lines(1).get("income")]).toEqual([1, 1, 1]);
    expect(results[1]!.final_score).toBeCloseTo(Math.cbrt(0.9), 12);
  });

  it("is zero, and not missing, where one dimension is at its floor", () => {
    expect(results[2]!.outcome).toEqual({state: "scored"});
    expect(results[2]!.final_score).toBe(0);
  });

  it("ranks on the value as published, so that equal third decimals tie", () => {
    const close = table({A: {le: 83.2, eys: 18.2, mys: 13.0, gnipc: 64660}, B: {le: 83.201, eys: 18.2, mys: 13.0, gnipc: 64660}});
    const {units: [a, b]} = evaluate(hdi, close.units, close.values);
    expect(a!.final_score).not.toBe(b!.final_score);
    expect([a!.rank, b!.rank, a!.tied]).toEqual([1, 1, true]);
  });
});

/** UNDP Technology Achievement Index: goalposts as in METHODS; telephones and electricity come as log10 in table A.2. */
const goalposts: Record<string, [number, number]> = {
  PATENTS: [0, 994], ROYALTIES: [0, 272.6], INTERNET: [0, 232.4], EXPORTS: [0, 80.8],
  TELEPHONES_log: [0, Math.log10(901)], ELECTRICITY_log: [Math.log10(22), Math.log10(6969)], SCHOOLING: [0.8, 12], UNIVERSITY: [0.1, 27.4],
};

describe.skipIf(!hasSharedData)(`the Technology Achievement Index gives the published ranks${needsSharedData}`, () => {
  it.each([["EW"], ["BAP"]])("all 23 under %s weights (OECD/JRC Handbook 2008, tables 22 and 23–38)", (method) => {
    const weights = sharedRows("composite/tai/tai_weights_table22.csv").find((row) => row["method"] === method)!;
    const lines = Object.entries(goalposts).map(([code, [lower, upper]]) =>
      ({code, parent: "tai", measure: code, weight: weights[code]!, lower, upper, cap: "yes"}));
    const edition = editionOf([{code: "tai"}, ...lines], {score_scale: "0-1", rank_on: "exact"});
    const {units, values} = table(Object.fromEntries(sharedRows("composite/tai/tai_raw_tableA2_23countries.csv").map(({country, ...row}) =>
      [country!, Object.fromEntries(Object.entries(row).map(([code, text]) => [code, cell(text)]))])));
    const published = new Map(sharedRows("composite/tai/tai_published_ranks_tables23_38.csv").map((row) => [row["country"]!, cell(row[method])]));
    const ranks = evaluate(edition, units, values).units;
    expect(ranks.map((unit) => [unit.unit_id, unit.rank])).toEqual(units.map(({unit_id}) => [unit_id, published.get(unit_id)]));
  });
});
