import {describe, expect, it} from "vitest";
import {checkEdition} from "../../../src/lib/methodology/check.js";
import {comparableAcrossPeriods} from "../../../src/lib/methodology/comparable.js";
import type {TypedRow} from "../../../src/lib/methodology/edition.js";
import {readEdition} from "../../../src/lib/methodology/read.js";

const measures = ["m1", "m2", "m3", "people"];
const titled = (line: TypedRow): TypedRow => ({edition: "县区2022", title_zh: "名", title_en: "Name", ...line});
const good: TypedRow[] = [
  {code: "total"},
  {code: "work", parent: "total", weight: 0.6},
  {code: "a", parent: "work", weight: 3, measure: "m1", lower: 0, upper: 1},
  {code: "b", parent: "work", weight: 3, measure: "m2", lower: 0, upper: "1,000"},
  {code: "people", parent: "total", weight: "40%", measure: "m3", normalisation: "minmax"},
].map(titled);

/** The table with one line changed, and what is wrong with it: row, field, code, what was seen. Faults only unless asked. */
function wrong(row: number, change: TypedRow, scaleLower = 0, severity = "fault"): [number | null, string, string, string][] {
  const rows = good.map((line, at) => (at === row ? {...line, ...change} : line));
  return checkEdition(rows, measures, scaleLower).filter((each) => each.severity === severity).map((each) => [each.row, each.field, each.code, each.seen] as [number | null, string, string, string]);
}

describe("checking an edition", () => {
  it("finds nothing wrong with a good one, and reports a given sum of weights that is not 1", () => {
    expect(checkEdition(good, measures).filter(({severity}) => severity === "fault")).toEqual([]);
    expect(wrong(0, {}, 0, "note")).toEqual([[1, "weight", "weights_sum", "6"]]);
  });

  it.each<[string, number, TypedRow, [number | null, string, string, string][]]>([
    ["a weight that is a word", 2, {weight: "abc"}, [[2, "weight", "weight_not_a_number", "abc"]]],
    ["a weight with two numbers in it", 2, {weight: "3/4"}, [[2, "weight", "weight_not_a_number", "3/4"]]],
    ["a blank weight", 2, {weight: " "}, [[2, "weight", "weight_missing", ""]]],
    ["a weight of nought", 2, {weight: 0}, [[2, "weight", "weight_not_positive", "0"]]],
    ["a negative weight", 2, {weight: "-2"}, [[2, "weight", "weight_not_positive", "-2"]]],
    ["a weight beyond all", 2, {weight: "2000000"}, [[2, "weight", "weight_out_of_range", "2000000"]]],
    ["an endless weight", 2, {weight: Infinity}, [[2, "weight", "weight_not_a_number", "Infinity"]]],
    ["a measure that does not exist", 3, {measure: "m9"}, [[3, "measure", "unknown_measure", "m9"]]],
    ["a denominator that does not exist", 3, {denominator: "m9"}, [[3, "denominator", "unknown_denominator", "m9"]]],
    ["a line without a measure or children", 3, {measure: ""}, [[3, "measure", "no_measure", ""]]],
    ["a measure on a line with children", 1, {measure: "people", lower: 0, upper: 1}, [[1, "measure", "measure_with_children", "people"]]],
    ["a parent that does not exist", 2, {parent: "wrok"}, [[2, "parent", "unknown_parent", "wrok"]]],
    ["two roots", 4, {parent: null}, [[4, "parent", "many_roots", "people"]]],
    ["no root", 0, {parent: "work"}, [[0, "weight", "weight_missing", ""], [null, "parent", "no_root", "0"], [0, "parent", "cycle", "work"], [1, "parent", "cycle", "total"], [2, "parent", "cycle", "work"], [3, "parent", "cycle", "work"], [4, "parent", "cycle", "total"]]],
    ["a line that is its own parent", 1, {parent: "work"}, [[1, "parent", "cycle", "work"], [2, "parent", "cycle", "work"], [3, "parent", "cycle", "work"]]],
    ["a code used twice", 3, {code: "a"}, [[3, "code", "duplicate_code", "a"]]],
    ["a code that is blank", 3, {code: ""}, [[3, "code", "no_code", ""]]],
    ["two editions in one table", 3, {edition: "县区2023"}, [[3, "edition", "mixed_editions", "县区2023"]]],
    ["goalposts that are equal", 2, {lower: 1}, [[2, "upper", "goalposts_equal", "1"]]],
    ["goalposts that are reversed", 2, {lower: 5}, [[2, "lower", "goalposts_reversed", "5"]]],
    ["a goalpost that is missing", 2, {upper: ""}, [[2, "upper", "goalpost_missing", ""]]],
    ["a goalpost that is a word", 2, {lower: "零"}, [[2, "lower", "goalpost_not_a_number", "零"], [2, "lower", "goalpost_missing", ""]]],
    ["the logarithm of a goalpost of nought", 2, {transform: "ln"}, [[2, "lower", "log_of_goalpost", "0"]]],
    ["a direction that is neither", 2, {direction: "up"}, [[2, "direction", "direction", "up"]]],
    ["a direction of 2", 2, {direction: 2}, [[2, "direction", "direction", "2"]]],
    ["a method nobody knows", 2, {normalisation: "magic"}, [[2, "normalisation", "unknown_word", "magic"]]],
    ["z-scores beside goalposts", 4, {normalisation: "zscore"}, [[4, "normalisation", "mixed_scales", "zscore"]]],
    ["nothing counted as nought where there is no nought", 2, {normalisation: "rank", missing: "zero"}, [[2, "missing", "zero_without_scale", "zero"], [3, "normalisation", "mixed_scales", "goalposts"]]],
    ["a geometric mean of scores that may be 0", 0, {aggregation: "geometric"}, [[0, "aggregation", "not_positive_scale", "geometric: a"]]],
    ["a weight on a context line", 4, {context: "yes"}, [[4, "weight", "context_weight", "40%"]]],
  ])("names %s", (_, row, change, expected) => {
    const found = wrong(row, change);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.filter(([, , code]) => !expected.some(([, , wanted]) => wanted === code))).toEqual([]);
  });

  it.each<[string, TypedRow, string]>([
    ["a measure used twice", {measure: "m1"}, "measure_twice"],
    ["a level that does not agree with the tree", {level: 7}, "level_differs"],
    ["a missing English title", {title_en: ""}, "title_missing"],
  ])("notes %s, and lets it pass", (_, change, code) => {
    expect(wrong(3, change)).toEqual([]);
    expect(wrong(3, change, 0, "note").map(([row, , noted]) => [row, noted])).toContainEqual([3, code]);
  });

  it("lets a geometric mean stand on a positive scale, or on capped goalposts", () => {
    expect(wrong(1, {aggregation: "几何平均"}, 1).map(([, , code]) => code)).toEqual(["not_positive_scale"]);
    const capped = good.map((line) => ({...line, cap: "是"}));
    expect(checkEdition(capped.map((line, at) => (at === 1 ? {...line, aggregation: "geometric"} : line)), measures).filter(({severity}) => severity === "fault")).toEqual([]);
  });

  it("says what was expected, in both languages", () => {
    const [problem] = checkEdition(good.map((line, at) => (at === 2 ? {...line, normalisation: "magic"} : line)), measures).filter(({code}) => code === "unknown_word");
    expect(problem!.expected.zh).toContain("下列之一：goalposts、minmax");
    expect(problem!.expected.en).toContain("one of: goalposts、minmax");
  });

  it("lets levels be counted from 1, as the root says", () => {
    const levels = [1, 2, 3, 3, 2];
    expect(checkEdition(good.map((line, at) => ({...line, level: levels[at]!})), measures).map(({code}) => code)).toEqual(["weights_sum"]);
  });

  it("names an empty table", () => {
    expect(checkEdition([], measures).map(({code}) => code)).toEqual(["no_rows"]);
  });
});

describe("reading an edition", () => {
  const read = (nodes: readonly TypedRow[], parameters: readonly TypedRow[] = []) =>
    readEdition({title: {zh: "县区", en: "Counties"}, peer_group: "county", nodes, parameters}, measures);

  it("understands what analysts type: Chinese words, per cent, separators, full-width digits", () => {
    const typed = good.map((line, at) => (at === 2 ? {...line, direction: "逆向", cap: "是", weight: "２５％", missing: "计零分", upper: "１，０００"} : line));
    expect(read(typed).edition!.nodes[2]).toMatchObject({direction: -1, cap: true, weight: 0.25, missing: "zero", upper: 1000, level: 2, normalisation: "goalposts"});
  });

  it("gives no edition if there is a fault", () => {
    const {edition, problems} = read([...good, titled({code: "x", parent: "total", weight: "abc", measure: "people", lower: 0, upper: 1})]);
    expect(edition).toBeNull();
    expect(problems.find(({severity}) => severity === "fault")).toMatchObject({table: "nodes", row: 5, field: "weight"});
  });

  it("takes defaults where a parameter is not written", () => {
    expect(read(good).edition!.parameters).toMatchObject({score_scale: {lower: 0, upper: 100}, rank_on: "rounded", veto_effect: "none", draws: 10_000});
  });

  it("reads parameters, grades and tiers", () => {
    const {edition} = read(good, [
      {parameter: "score_scale", value: "1-100"}, {parameter: "award_cap", value: "3"}, {parameter: "draw_normalisations", value: "minmax、rank"},
      {parameter: "trend_on_moving_scale", value: "是"}, {parameter: "grade.good", value: "75 良好 Good"}, {parameter: "grade.excellent", value: "90 优秀 Excellent"}, {parameter: "tier.first", value: 0},
    ]);
    expect(edition!.parameters).toMatchObject({score_scale: {lower: 1, upper: 100}, award_cap: 3, draw_normalisations: ["minmax", "rank"], trend_on_moving_scale: true});
    expect(edition!.parameters.grades.map(({code, from, title}) => [code, from, title.zh])).toEqual([["excellent", 90, "优秀"], ["good", 75, "良好"]]);
    expect(edition!.parameters.tiers).toEqual([{code: "first", from: 0, title: {zh: "first", en: "first"}}]);
  });

  it.each<[string, TypedRow[], string]>([
    ["a parameter nobody declared", [{parameter: "awrd_cap", value: 3}], "unknown_parameter"],
    ["a parameter written twice", [{parameter: "award_cap", value: 3}, {parameter: "award_cap", value: 4}], "parameter_twice"],
    ["a value out of range", [{parameter: "min_share_present", value: 7}], "parameter_value"],
    ["a value that is no choice", [{parameter: "rank_on", value: "both"}], "parameter_value"],
    ["a scale upside down", [{parameter: "score_scale", value: "100-0"}], "parameter_value"],
    ["a grade without a cut-off", [{parameter: "grade.good", value: "良好"}], "parameter_value"],
    ["two grades from one cut-off", [{parameter: "grade.good", value: 75}, {parameter: "grade.fair", value: 75}], "cutoffs_order"],
  ])("names %s", (_, parameters, code) => {
    const {edition, problems} = read(good, parameters);
    expect(problems.filter(({table}) => table === "parameters").map((each) => each.code)).toEqual([code]);
    expect(edition).toBeNull();
  });

  it("refuses a trend on a scale that moves with the rivals, unless the edition says so", () => {
    expect(comparableAcrossPeriods(read(good).edition!)).toEqual({allowed: false, moving: ["people"]});
    expect(comparableAcrossPeriods(read(good, [{parameter: "trend_on_moving_scale", value: "yes"}]).edition!).allowed).toBe(true);
  });
});
