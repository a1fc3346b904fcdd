import {describe, expect, it} from "vitest";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import type {Adjustment} from "../../../src/lib/evaluation/adjust.js";
import type {Evaluation} from "../../../src/lib/evaluation/results.js";
import type {Edition, TypedRow} from "../../../src/lib/methodology/edition.js";
import {editionOf, flatEdition, table} from "./editions.js";

/** Two groups: work (weight 60; done 2 : late 1) and people (weight 40). Scores by hand in the tests. */
const lines: TypedRow[] = [
  {code: "total"},
  {code: "work", parent: "total", weight: 60},
  {code: "done", parent: "work", weight: 2, measure: "done", lower: 0, upper: 1, cap: "yes"},
  {code: "late", parent: "work", weight: 1, measure: "late", lower: 0, upper: 0.5, cap: "yes", direction: -1},
  {code: "people", parent: "total", weight: 40, measure: "people", normalisation: "none"},
  {code: "gdp", parent: "total", context: "yes", measure: "gdp"},
];
const edition = editionOf(lines, {min_share_present: 0.5, "grade.excellent": "90 优秀 Excellent", "grade.good": "75 良好 Good", "grade.fair": "0 合格 Fair"});
const {units, values} = table({
  甲区: {done: 0.9, late: 0.1, people: 80, gdp: 300},
  乙区: {done: 0.6, late: 0.2, people: 90, gdp: 900},
  丙区: {done: 0.9, late: 0.1, people: null, gdp: 100},
});

function noNaN(result: Evaluation): void {
  const seen = JSON.stringify(result, (_, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "NOT A NUMBER" : value));
  expect(seen).not.toContain("NOT A NUMBER");
}

describe("an evaluation", () => {
  const result = evaluate(edition, units, values);
  const unit = (id: string, from = result) => from.units.find(({unit_id}) => unit_id === id)!;
  const line = (id: string, code: string) => unit(id).nodes.find((each) => each.code === code)!;

  it("scores as worked by hand: 甲区 0.6·(2·90 + 80)/3 + 0.4·80 = 84", () => {
    expect(line("甲区", "late").score).toBeCloseTo(80, 12);
    expect(line("甲区", "work").score).toBeCloseTo(260 / 3, 12);
    expect(unit("甲区").base_score).toBeCloseTo(84, 12);
    expect(unit("乙区").base_score).toBeCloseTo(0.6 * 60 + 0.4 * 90, 12);
  });

  it("gives the share of a missing measure to its siblings, and counts it", () => {
    expect(unit("丙区").base_score).toBeCloseTo(260 / 3, 12);
    expect(unit("丙区")).toMatchObject({observed: 2, missing: 1, share_present: 0.6});
  });

  it("keeps context out of the score", () => {
    expect(unit("甲区").nodes.map(({code}) => code)).not.toContain("gdp");
  });

  it("reports the weights as given, and the shares used", () => {
    expect(result.given_weights.get("total")).toBe(100);
    expect(result.given_weights.get("work")).toBe(3);
    expect(line("甲区", "done").effective_weight).toBeCloseTo(0.4, 12);
    expect(line("丙区", "done").effective_weight).toBeCloseTo(2 / 3, 12);
  });

  it("decomposes the score into contributions that sum to it", () => {
    for (const {nodes, base_score} of result.units) {
      const leaves = nodes.filter(({status}) => status !== null);
      expect(leaves.reduce((sum, {contribution}) => sum + contribution!, 0)).toBeCloseTo(base_score!, 10);
    }
    expect(line("甲区", "late").contribution).toBeCloseTo(16, 12);
  });

  it("ranks within the group and grades by the cut-offs", () => {
    expect(result.units.map(({unit_id, rank, grade}) => [unit_id, rank, grade])).toEqual([["甲区", 2, "good"], ["乙区", 3, "fair"], ["丙区", 1, "good"]]);
  });

  it("lists a unit that did not report, without a rank, and without a place", () => {
    const silent = evaluate(edition, [{unit_id: "戊区", reported: false}, ...units], new Map([...values, ["戊区", new Map([["done", {value: 1}]])]]));
    expect(unit("戊区", silent)).toMatchObject({outcome: {state: "not_scored", reason: "did_not_report"}, rank: null, base_score: null, final_score: null});
    expect(silent.ranked).toBe(3);
    expect(unit("丙区", silent).rank).toBe(1);
    noNaN(silent);
  });

  it("does not score a unit with too little", () => {
    const thin = table({甲区: {done: 0.9, late: 0.1, people: 80}, 丁区: {done: null, late: null, people: 95}});
    expect(unit("丁区", evaluate(edition, thin.units, thin.values)).outcome).toEqual({state: "not_scored", reason: "too_few_present"});
  });

  it("refuses a unit given twice", () => {
    expect(() => evaluate(edition, [...units, units[0]!], values)).toThrow("given twice");
  });
});

describe("what is missing", () => {
  const given = table({a: {m: 80, n: 50}, b: {m: 60, n: 70}, c: {m: null, n: 90}});
  const scoreOfC = (missing: string) => evaluate(flatEdition({m: 1, n: 1}, {missing}, {min_share_present: 0.5}), given.units, given.values).units[2]!;

  it.each([["renormalise", 90], ["group_mean", 80], ["group_median", 80], ["zero", 45]])("under %s scores c at %d", (policy, score) => {
    expect(scoreOfC(policy).base_score).toBeCloseTo(score, 12);
  });

  it("is refused where the edition says so", () => {
    expect(scoreOfC("refuse").outcome).toEqual({state: "not_scored", reason: "measure_missing"});
  });

  it("says how a value came about", () => {
    expect(scoreOfC("group_mean").nodes[0]).toMatchObject({code: "m", raw: null, treated: 70, status: "imputed"});
    expect(scoreOfC("zero").nodes[0]).toMatchObject({raw: null, score: 0, status: "zero"});
  });

  it("is a value that is not finite, too", () => {
    const odd = new Map([...given.values, ["c", new Map([["m", {value: Number.NaN}], ["n", {value: 90}]])]]);
    const result = evaluate(flatEdition({m: 1, n: 1}, {}, {min_share_present: 0.5}), given.units, odd);
    expect(result.units[2]).toMatchObject({missing: 1, observed: 1});
    noNaN(result);
  });
});

describe("degenerate groups get a named outcome, never NaN", () => {
  const outcomes = (from: Edition, rows: Parameters<typeof table>[0]) => {
    const given = table(rows);
    const result = evaluate(from, given.units, given.values);
    noNaN(result);
    return result.units.map(({outcome}) => (outcome.state === "scored" ? "scored" : outcome.reason));
  };
  const minmax = flatEdition({a: 1, b: 1}, {normalisation: "minmax"});

  it("no units at all", () => expect(outcomes(minmax, {})).toEqual([]));
  it("one unit under min–max", () => expect(outcomes(minmax, {only: {a: 5, b: 7}})).toEqual(["all_measures_constant"]));
  it("one unit under goalposts", () => expect(outcomes(flatEdition({a: 1}), {only: {a: 5}})).toEqual(["scored"]));
  it("all equal", () => expect(outcomes(minmax, {x: {a: 5, b: 7}, y: {a: 5, b: 7}})).toEqual(["all_measures_constant", "all_measures_constant"]));
  it("z-scores of one unit", () => expect(outcomes(flatEdition({a: 1}, {normalisation: "zscore"}), {x: {a: 1}})).toEqual(["all_measures_constant"]));
  it("everything missing", () => expect(outcomes(minmax, {x: {a: null, b: null}, y: {}})).toEqual(["no_values", "no_values"]));
  it("one measure constant: it is left out and the rest decides", () => {
    expect(outcomes(minmax, {x: {a: 5, b: 7}, y: {a: 5, b: 9}})).toEqual(["scored", "scored"]);
  });
  it("goalposts reversed or equal, were they to get past the check", () => {
    const bent = (lower: number, upper: number): Edition => {
      const straight = flatEdition({a: 1});
      return {...straight, nodes: straight.nodes.map((line) => (line.measure === null ? line : {...line, lower, upper}))};
    };
    expect(outcomes(bent(100, 0), {x: {a: 5}})).toEqual(["edition_fault"]);
    expect(outcomes(bent(7, 7), {x: {a: 5}})).toEqual(["edition_fault"]);
  });
  it("a negative score under a geometric mean, were it to get past the check", () => {
    const straight = flatEdition({a: 1, b: 1});
    const bent = {...straight, nodes: straight.nodes.map((line) => ({...line, cap: false, aggregation: "geometric" as const}))};
    expect(outcomes(bent, {x: {a: -50, b: 50}, y: {a: 10, b: 10}})).toEqual(["mean_undefined", "scored"]);
  });
  it("a denominator of nought is a missing value", () => {
    const rate = editionOf([{code: "total"}, {code: "a", parent: "total", weight: 1, measure: "a", denominator: "people", lower: 0, upper: 1}]);
    expect(outcomes(rate, {x: {a: 5, people: 0}, y: {a: 5, people: 10}})).toEqual(["no_values", "scored"]);
  });
  it("the logarithm of nought is a missing value, or the floor of capped goalposts", () => {
    const logged = (cap: string) => flatEdition({a: 1}, {transform: "ln", lower: 1, upper: 100, cap});
    expect(outcomes(logged("no"), {x: {a: 0}, y: {a: 10}})).toEqual(["too_few_present", "scored"]);
    expect(outcomes(logged("yes"), {x: {a: 0}, y: {a: 10}})).toEqual(["scored", "scored"]);
  });
});

describe("award and deduction beside the base", () => {
  const item = (unit_id: string, kind: Adjustment["kind"], points: number, matter = "", document: string | null = "淄改办〔2022〕1号"): Adjustment => ({unit_id, kind, points, matter, document});
  const run = (items: Adjustment[], parameters = {}) => {
    const own = editionOf(lines, {"grade.excellent": 90, "grade.good": 75, "grade.fair": 0, award_cap: 3, deduction_cap: 2, min_share_present: 0.5, ...parameters});
    return evaluate(own, units, values, items).units;
  };

  it("leave base score and base rank alone, and move final score and rank", () => {
    const [甲, 乙, 丙] = run([item("乙区", "deduction", 1), item("甲区", "award", 3)]);
    expect(甲).toMatchObject({base_rank: 2, award: 3, deduction: 0, rank: 1});
    expect(甲!.final_score! - 甲!.base_score!).toBeCloseTo(3, 12);
    expect(乙).toMatchObject({deduction: 1, published_score: 71});
    expect(丙).toMatchObject({base_rank: 1, rank: 2});
  });

  it("stop at their caps, and show what there was before", () => {
    const [甲] = run([item("甲区", "award", 2), item("甲区", "award", 2), item("甲区", "deduction", -5)]);
    expect(甲!.adjusted).toMatchObject({award: 3, award_before_cap: 4, deduction: 2, deduction_before_cap: 5});
  });

  it("count one matter once, at its highest", () => {
    const [甲] = run([item("甲区", "award", 1, "国务院督查激励"), item("甲区", "award", 2, "国务院督查激励 "), item("甲区", "award", 0.5, "省级试点")]);
    expect(甲!.adjusted!.items.map(({rule}) => rule)).toEqual(["same_matter_higher", "counted", "counted"]);
    expect(甲!.award).toBe(2.5);
  });

  it("count once of two equal ones, and never let a higher one without a document take the place", () => {
    const [甲] = run([item("甲区", "award", 1, "m"), item("甲区", "award", 1, "m"), item("甲区", "award", 2, "m", null)]);
    expect(甲!.adjusted!.items.map(({rule}) => rule)).toEqual(["counted", "same_matter_higher", "no_document"]);
    expect(甲!.award).toBe(1);
  });

  it("count nothing without a document or without points", () => {
    const [甲] = run([item("甲区", "award", 2, "x", " "), item("甲区", "award", -1), item("甲区", "deduction", 0)]);
    expect(甲!.adjusted!.items.map(({rule}) => rule)).toEqual(["no_document", "no_points", "no_points"]);
    expect(甲!.final_score).toBe(甲!.base_score);
  });

  it("let a decisive achievement give the grade, full marks or nothing, as the edition says", () => {
    const affirmed = [item("乙区", "affirmation", 0)];
    expect(run(affirmed, {affirmation_effect: "grade_excellent"})[1]).toMatchObject({grade: "excellent", published_score: 72});
    expect(run(affirmed, {affirmation_effect: "full_marks"})[1]).toMatchObject({grade: "excellent", published_score: 100, rank: 1, base_rank: 3});
    expect(run(affirmed, {affirmation_effect: "none"})[1]).toMatchObject({grade: "fair", published_score: 72});
  });

  it("know a decisive failure, off unless the edition turns it on", () => {
    const vetoed = [item("丙区", "veto", 0)];
    expect(run(vetoed)[2]!.adjusted!.items[0]!.rule).toBe("no_effect_in_edition");
    expect(run(vetoed)[2]!.grade).toBe("good");
    expect(run(vetoed, {veto_effect: "grade_lowest"})[2]!.grade).toBe("fair");
    expect(run(vetoed, {veto_effect: "zero"})[2]).toMatchObject({published_score: 0, rank: 3});
  });
});
