import {describe, expect, it} from "vitest";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import {noTrial, trialEdition, tryOut, type Trial, type TrialGroup} from "../../../src/lib/evaluation/what-if.js";
import {editionOf, table} from "./editions.js";

const edition = editionOf([
  {code: "total"},
  {code: "tasks", parent: "total", weight: 60},
  {code: "schedule", parent: "tasks", measure: "schedule", weight: 70, lower: 0, upper: 100, cap: "yes"},
  {code: "verified", parent: "tasks", measure: "verified", weight: 30, lower: 0, upper: 100, cap: "yes"},
  {code: "problems", parent: "total", weight: 40},
  {code: "solved", parent: "problems", measure: "solved", weight: 1, lower: 0, upper: 100, cap: "yes"},
]);
const rows = table({a: {schedule: 90, verified: 0, solved: 50}, b: {schedule: 50, verified: 50, solved: 80}, c: {schedule: null, verified: 40, solved: 60}});
const group: TrialGroup = {edition, ...rows, adjustments: []};
const trial = (weights: Readonly<Record<string, number>>, over: Partial<Trial> = {}): Trial => ({...noTrial, weights: new Map(Object.entries(weights)), ...over});

describe("a trial of another method", () => {
  it("that changes nothing is the published evaluation", () => {
    expect(tryOut(group, noTrial)).toEqual(evaluate(edition, rows.units, rows.values));
  });

  it("leaves out a line of weight 0 with all below it, and gives its weight to the rest", () => {
    const tried = trialEdition(edition, trial({tasks: 0}))!;
    expect(tried.nodes.map(({code}) => code)).toEqual(["total", "problems", "solved"]);
    expect(tryOut(group, trial({tasks: 0}))!.units.map(({published_score}) => published_score)).toEqual([50, 80, 60]);
  });

  it("leaves out a group of which every measure weighs 0", () => {
    expect(trialEdition(edition, trial({schedule: 0, verified: 0}))!.nodes.map(({code}) => code)).toEqual(["total", "problems", "solved"]);
  });

  it("with nothing left is no evaluation", () => {
    expect(tryOut(group, trial({tasks: 0, problems: 0}))).toBeNull();
    expect(tryOut(group, trial({schedule: Number.NaN, verified: -1, solved: 0}))).toBeNull();
  });

  it("multiplies from a hundredth of the scale, so that a zero does not end everything", () => {
    const scores = tryOut(group, trial({}, {aggregation: "geometric"}))!.units.map(({published_score}) => published_score);
    expect(scores[0]).toBeCloseTo(((0.01 * 99 * 90 + 1) ** 0.7) ** 0.6 * (0.01 * 99 * 50 + 1) ** 0.4, 2);
  });

  it("takes another missing policy for every measure", () => {
    const scored = tryOut(group, trial({}, {missing: "zero"}))!.units[2]!;
    expect(scored.base_score).toBeCloseTo(0.6 * 0.3 * 40 + 0.4 * 60, 9);
    expect(tryOut(group, trial({}, {missing: "refuse"}))!.units[2]!.outcome).toEqual({state: "not_scored", reason: "measure_missing"});
  });
});
