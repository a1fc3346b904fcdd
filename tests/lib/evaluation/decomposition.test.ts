import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scoreChanges, type Period, type ScoreChange} from "../../../src/lib/evaluation/change.js";
import {evaluate} from "../../../src/lib/evaluation/evaluate.js";
import type {Edition} from "../../../src/lib/methodology/edition.js";
import {editionOf, flatEdition, table} from "./editions.js";
import "./seed.js";

const goalposts = {lower: 0, upper: 100, cap: "yes"};
const nested = (top: string, inner: string): Edition => editionOf([
  {code: "total", aggregation: top},
  {code: "g", parent: "total", weight: 2, aggregation: inner},
  {code: "a", parent: "g", weight: 1, measure: "a", ...goalposts},
  {code: "b", parent: "g", weight: 3, measure: "b", ...goalposts},
  {code: "c", parent: "total", weight: 1, measure: "c", ...goalposts},
], {award_cap: 5, deduction_cap: 5});
const means = ["arithmetic", "geometric", "harmonic"];
const score = fc.oneof(fc.constantFrom(0, 100), fc.double({min: 0.5, max: 100, noNaN: true}));
const row = fc.record({a: score, b: score, c: score});

describe("the waterfall of a score", () => {
  it("sums to the score and the possible points to full marks, whatever the means, zeros included", () => {
    fc.assert(fc.property(row, fc.constantFrom(...means), fc.constantFrom(...means), (values, top, inner) => {
      const given = table({x: values});
      const {nodes, base_score} = evaluate(nested(top, inner), given.units, given.values).units[0]!;
      const sum = nodes.filter(({status}) => status !== null).reduce((total, {contribution}) => total + contribution!, 0);
      expect(sum).toBeCloseTo(base_score!, 7);
    }));
  });

  it("of a geometric mean of 25 and 100, equal weights, by hand: score 50; all 50 lost points are the first's", () => {
    const given = table({x: {a: 25, b: 100}});
    const {nodes, base_score} = evaluate(editionOf([{code: "total", aggregation: "geometric"}, ...["a", "b"].map((code) => ({code, parent: "total", weight: 1, measure: code, ...goalposts}))]), given.units, given.values).units[0]!;
    expect(base_score).toBeCloseTo(50, 12);
    expect(nodes.map(({contribution}) => contribution!)[0]).toBeCloseTo(0, 10);
    expect(nodes.map(({contribution}) => contribution!)[1]).toBeCloseTo(50, 10);
  });
});

function partsOf({measures, coverage, edition, award, deduction, decisive}: ScoreChange): number {
  return measures.reduce((sum, {points}) => sum + points, 0) + coverage + edition + award + deduction + decisive;
}

function changeOf(before: Period, after: Period): ScoreChange {
  const found = scoreChanges(before, after).get("x")!;
  if (found.state !== "compared") throw new Error(found.reason);
  return found.change;
}

const period = (edition: Edition, values: Record<string, number | null>, award = 0): Period => ({
  edition, ...table({x: values}),
  adjustments: award === 0 ? [] : [{unit_id: "x", matter: "", kind: award > 0 ? "award" : "deduction", points: Math.abs(award), document: "d"}],
});

describe("the change of a score between two periods", () => {
  it("by hand, one edition: half of +10 and half of −4, and an award", () => {
    const edition = flatEdition({a: 1, b: 1});
    const change = changeOf(period(edition, {a: 60, b: 50}), period(edition, {a: 70, b: 46}, 2));
    expect(change.measures).toEqual([{code: "a", points: 5}, {code: "b", points: -2}]);
    expect(change).toMatchObject({total: 5, award: 2, deduction: 0, coverage: 0, edition: 0, decisive: 0});
  });

  it("names a new edition apart: weights 1:1 to 3:1 on scores 80 and 40 is +10, and no measure moved", () => {
    const change = changeOf(period(flatEdition({a: 1, b: 1}), {a: 80, b: 40}), period(flatEdition({a: 3, b: 1}), {a: 80, b: 40}));
    expect(change.edition).toBeCloseTo(10, 12);
    expect(change.measures.map(({points}) => points)).toEqual([0, 0]);
  });

  it("names coverage apart: a poor measure gone missing lifts the score, and no measure is praised for it", () => {
    const edition = flatEdition({a: 1, b: 1}, {}, {min_share_present: 0.5});
    const change = changeOf(period(edition, {a: 80, b: 40}), period(edition, {a: 80, b: null}));
    expect(change).toMatchObject({total: 20, coverage: 20});
    expect(change.measures).toEqual([{code: "a", points: 0}]);
  });

  it("sums to the whole, whatever the means, editions, awards and zeros", () => {
    fc.assert(fc.property(row, row, fc.constantFrom(...means), fc.constantFrom(...means), fc.integer({min: -4, max: 4}), (past, now, top, inner, award) => {
      const change = changeOf(period(nested(top, inner), past), period(nested(inner, top), now, award));
      expect(partsOf(change)).toBeCloseTo(change.total, 7);
    }));
  });

  it("has no coverage and no edition in it where neither changed", () => {
    fc.assert(fc.property(row, row, fc.constantFrom(...means), (past, now, how) => {
      const edition = nested(how, how);
      const {coverage, edition: byEdition} = changeOf(period(edition, past), period(edition, now));
      expect(Math.abs(coverage) + Math.abs(byEdition)).toBeLessThan(1e-7);
    }));
  });

  it("says why there is none", () => {
    const edition = flatEdition({a: 1});
    const silent: Period = {...period(edition, {a: 1}), units: [{unit_id: "x", reported: false}]};
    expect(scoreChanges(silent, period(edition, {a: 1})).get("x")).toEqual({state: "not_compared", period: "before", reason: "did_not_report"});
    expect(scoreChanges(period(edition, {a: 1}), {...silent, units: []}).get("x")).toEqual({state: "not_compared", period: "bridge", reason: "not_in_group"});
  });
});
