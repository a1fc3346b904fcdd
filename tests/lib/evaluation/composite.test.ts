import {describe, expect, it} from "vitest";
import {composite, type Composite} from "../../../src/lib/evaluation/composite.js";
import type {Observation} from "../../../src/lib/evaluation/input.js";
import type {Column} from "../../../src/lib/evaluation/column.js";
import {competitionRanks} from "../../../src/lib/evaluation/rank.js";
import {asemEdition, asemUnits} from "./asem.js";
import {cell, hasSharedData, needsSharedData, sharedRows} from "./shared-data.js";

/** Largest difference between our stage and COINr's file, relative where numbers are large. */
function worstDifference(file: string, whole: Composite, units: readonly {unit_id: string}[], columnOf: (code: string) => Column): number {
  const expected = new Map(sharedRows(`composite/asem/${file}`).map((row) => [row["uCode"]!, row]));
  let worst = 0;
  for (const {node} of whole.tree.nodes) {
    const column = columnOf(node.code);
    if (column.length === 0) continue;
    units.forEach(({unit_id}, at) => {
      const theirs = cell(expected.get(unit_id)![node.code]);
      const ours = column[at]!;
      worst = Math.max(worst, theirs === null ? (Number.isNaN(ours) ? 0 : Infinity) : Math.abs(ours - theirs) / Math.max(1, Math.abs(theirs)));
    });
  }
  return worst;
}

const none = new Float64Array(0);

describe.skipIf(!hasSharedData)(`composite reproduces ASEM as COINr 1.1.14 computes it${needsSharedData}`, () => {
  const {units, values} = hasSharedData ? asemUnits() : {units: [], values: new Map<string, Map<string, Observation>>()};
  const run = (...settings: Parameters<typeof asemEdition>) => composite(asemEdition(...settings), units, values);
  const scoreColumn = (whole: Composite) => (code: string) => {
    const at = whole.tree.nodes.findIndex(({node}) => node.code === code);
    return Float64Array.from(whole.units, (own) => own.tree.scores[at]!);
  };

  it.each([
    ["expected_denominated.csv", "denominated"],
    ["expected_imputed.csv", "imputed"],
    ["expected_screened.csv", "imputed"],
    ["expected_treated.csv", "treated"],
    ["expected_normalised.csv", "normalised"],
  ] as const)("stage %s within 1e-9", (file, stage) => {
    const whole = run();
    expect(worstDifference(file, whole, units, (code) => whole.measures.find(({line}) => line.code === code)?.[stage] ?? none)).toBeLessThan(1e-9);
  });

  it("aggregated scores of all levels within 1e-9, Switzerland first", () => {
    const whole = run();
    expect(worstDifference("expected_aggregated.csv", whole, units, scoreColumn(whole))).toBeLessThan(1e-9);
    const index = new Map(units.map(({unit_id}, at) => [unit_id, scoreColumn(whole)("Index")[at]!]));
    expect(index.get("CHE")).toBeCloseTo(68.3837242383, 9);
    expect(index.get("NLD")).toBeCloseTo(64.8195161698, 9);
    expect(index.get("DNK")).toBeCloseTo(64.8040799606, 9);
  });

  it("skewness, kurtosis and winsorised points of each measure", () => {
    const whole = run();
    for (const row of sharedRows("composite/asem/expected_treatment_details.csv")) {
      const {treatment} = whole.measures.find(({line}) => line.code === row["iCode"])!;
      expect(treatment!.before.skewness).toBeCloseTo(cell(row["check_SkewKurt0.Skew"])!, 9);
      expect(treatment!.before.kurtosis).toBeCloseTo(cell(row["check_SkewKurt0.Kurt"])!, 9);
      expect(treatment!.winsorised).toBe(cell(row["winsorise.nwin"]) ?? 0);
      expect(treatment!.after.skewness).toBeCloseTo(cell(row["check_SkewKurt1.Skew"]) ?? cell(row["check_SkewKurt0.Skew"])!, 9);
    }
  });

  it("effective weights", () => {
    const whole = run();
    for (const row of sharedRows("composite/asem/expected_effective_weights.csv")) {
      const at = whole.tree.nodes.findIndex(({node}) => node.code === row["iCode"]);
      expect(whole.effective[at]).toBeCloseTo(cell(row["EffWeight"])!, 12);
    }
  });

  it("ranks of every level", () => {
    const whole = run();
    const expected = new Map(sharedRows("composite/asem/expected_ranks.csv").map((row) => [row["uCode"]!, row]));
    for (const code of ["Index", "Conn", "Sust", "Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin"]) {
      const ranks = competitionRanks([...scoreColumn(whole)(code)], {on: "exact", decimals: 2});
      expect(ranks).toEqual(units.map(({unit_id}) => cell(expected.get(unit_id)![code])));
    }
  });

  it.each([
    ["expected_results.csv", {}, []],
    ["expected_results_zscore_arith.csv", {normalisation: "zscore"}, []],
    ["expected_results_minmax1-100_geometric.csv", {aggregation: "geometric"}, [{parameter: "score_scale", value: "1-100"}]],
  ])("variant %s", (file, over, parameters) => {
    const whole = run(over, parameters);
    expect(worstDifference(file, whole, units, (code) => (whole.tree.nodes.find(({node}) => node.code === code)!.children.length ? scoreColumn(whole)(code) : none))).toBeLessThan(1e-9);
  });

  it("variant expected_results_rank_arith.csv, once three ties that COINr broke by the last bit are broken alike", () => {
    const nudged = new Map([...values].map(([unit, given]) => [unit, new Map(given)]));
    for (const unit of ["BGR", "CZE", "NOR"]) {
      const {value} = nudged.get(unit)!.get("TolMin")!;
      nudged.get(unit)!.set("TolMin", {value: value! - 1e-9});
    }
    const whole = composite(asemEdition({normalisation: "rank"}), units, nudged);
    const groups = (code: string) => (whole.tree.nodes.find(({node}) => node.code === code)!.children.length > 0 ? scoreColumn(whole)(code) : none);
    expect(worstDifference("expected_results_rank_arith.csv", whole, units, groups)).toBeLessThan(1e-9);
  });
});
