import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rankInGroup} from "../../../src/lib/trends/rank-in-group.js";
import {needs} from "./shared-data.js";
import {shandongFile, shandongRows} from "./shandong.js";

describe("a rank in a group", () => {
  it("is shared by ties, skips after them, and leaves out who has no figure", () => {
    const group = rankInGroup([
      {member: "甲", value: 4.2},
      {member: "乙", value: 5.1},
      {member: "丙", value: 4.2},
      {member: "丁", value: null},
      {member: "戊", value: 3},
      {member: "己", value: Number.NaN},
    ]);
    expect(group.peers).toBe(4);
    expect(group.ranked.map(({member, rank, sharing}) => [member, rank, sharing])).toEqual([["乙", 1, 1], ["丙", 2, 2], ["甲", 2, 2], ["戊", 4, 1]]);
    expect(group.notRanked).toEqual(["丁", "己"]);
    expect(rankInGroup([])).toEqual({peers: 0, ranked: [], notRanked: []});
  });

  it("is taken on the published rounding, and from the smallest when small is good", () => {
    const members = [{member: "a", value: 4.24}, {member: "b", value: 4.16}];
    expect(rankInGroup(members, {decimals: 1}).ranked.map((one) => one.rank)).toEqual([1, 1]);
    expect(rankInGroup(members, {largestFirst: false}).ranked.map((one) => one.member)).toEqual(["b", "a"]);
  });

  it("of Zibo by growth among Shandong's 16 cities: last in 2020, 2nd (with none beside it) in 2021", (context) => {
    needs(context, shandongFile);
    const of = (year: number): (number | undefined)[] => {
      const group = rankInGroup(shandongRows().filter((row) => row.year === year).map((row) => ({member: row.region, value: row.index})));
      const zibo = group.ranked.find((one) => one.member === "淄博市");
      return [group.peers, zibo?.rank, zibo?.sharing];
    };
    expect(of(2020)).toEqual([16, 16, 1]);
    expect(of(2021)).toEqual([16, 2, 1]);
  });

  it("does not depend on the order of the members, nor on shift and scale", () => {
    const values = fc.array(fc.integer({min: -20, max: 20}), {minLength: 1, maxLength: 16});
    fc.assert(
      fc.property(values, fc.integer({min: -99, max: 99}), (list, shift) => {
        const members = list.map((value, i) => ({member: String.fromCharCode(97 + i), value}));
        const ranks = (group: readonly {member: string; value: number}[]): unknown =>
          rankInGroup(group).ranked.map(({member, rank, sharing}) => [member, rank, sharing]);
        expect(ranks([...members].reverse())).toEqual(ranks(members));
        expect(ranks(members.map(({member, value}) => ({member, value: value * 4 + shift})))).toEqual(ranks(members));
      }),
      {seed: 2, numRuns: 100},
    );
  });
});
