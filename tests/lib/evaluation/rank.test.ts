import {describe, expect, it} from "vitest";
import {tierOf} from "../../../src/lib/evaluation/grade.js";
import {competitionRanks, tiedRanks} from "../../../src/lib/evaluation/rank.js";

describe("competition ranks", () => {
  const exact = {on: "exact", decimals: 2} as const;

  it("let ties share the better rank and count them all before the next", () => {
    expect(competitionRanks([90, 80, 80, 70], exact)).toEqual([1, 2, 2, 4]);
    expect(tiedRanks([1, 2, 2, 4])).toEqual([false, true, true, false]);
  });

  it("give no rank and no place to a unit without a score", () => {
    expect(competitionRanks([70, null, 90], exact)).toEqual([2, null, 1]);
    expect(tiedRanks([null, null, 1])).toEqual([false, false, false]);
  });

  it("tie what is published alike, or not, as the edition says", () => {
    expect(competitionRanks([80.004, 80.001], {on: "rounded", decimals: 2})).toEqual([1, 1]);
    expect(competitionRanks([80.004, 80.001], exact)).toEqual([1, 2]);
  });

  it("see no difference in the noise of binary sums: 0.1 + 0.2 ties with 0.3", () => {
    expect(competitionRanks([0.1 + 0.2, 0.3], exact)).toEqual([1, 1]);
  });

  it("may start from the lowest", () => {
    expect(competitionRanks([3, 1, 2], {...exact, first: "lowest"})).toEqual([3, 1, 2]);
  });

  it("refuse what is not finite", () => {
    expect(() => competitionRanks([Number.NaN], exact)).toThrow("cannot rank NaN");
  });
});

describe("tiers by cut-off", () => {
  const title = {zh: "", en: ""};
  const tiers = [{code: "third", title, from: 0.75}, {code: "second", title, from: 0.25}, {code: "first", title, from: 0}];

  it("by share of the group: of eight, two, four and two", () => {
    const codes = [1, 2, 3, 4, 5, 6, 7, 8].map((rank) => tierOf(0, rank, 8, {tier_rule: "share", tiers}));
    expect(codes).toEqual(["first", "first", "second", "second", "second", "second", "third", "third"]);
  });

  it("are left to the ranges where the edition says so", () => {
    expect(tierOf(99, 1, 8, {tier_rule: "ranges", tiers})).toBeNull();
  });
});
