import {describe, expect, it} from "vitest";
import {indexShift} from "../../../src/lib/trends/index-shift.js";
import type {LevelAndIndex} from "../../../src/lib/trends/index-shift.js";
import {anotherScale} from "../../../src/lib/trends/magnitude.js";
import {serialsTyped} from "../../../src/lib/trends/serial-typed.js";
import {cellNumber, groupBy, needs, sharedCsv} from "./shared-data.js";
import {shandongFile, shandongRows} from "./shandong.js";

const mergedPanel = "nbs/分省年度数据_整合.csv";

function provinces(): (LevelAndIndex & {people: number | null})[] {
  return sharedCsv(mergedPanel).map((row) => ({
    region: row["地区"]!,
    year: Number(row["年份"]),
    level: cellNumber(row["GDP_当年价_亿元"]),
    index: cellNumber(row["GDP指数_上年=100"]),
    people: cellNumber(row["总人口数_人"]),
  }));
}

/** Ten years in which prices rise by 2 % and real growth wanders; `late` years' delay of the index. */
function invented(late: 0 | 1): LevelAndIndex[] {
  const growth = [9, 4, 8, 3, 7, 2, 9, 5, 1, 6, 8, 2];
  let level = 100;
  return growth.map((rate, i) => {
    level *= (1 + rate / 100) * 1.02;
    return {region: "甲", year: 2010 + i, level, index: late && i === 0 ? null : 100 + growth[i - late]!};
  });
}

describe("an index one year late", () => {
  it("is found by its levels alone, in any order of rows, and not where index and level are in step", () => {
    const late = indexShift(invented(1));
    expect(late.code).toBe("index_one_year_late");
    expect(late.nextYear).toBeGreaterThan(0.99);
    expect(indexShift(invented(1).reverse())).toEqual(late);
    expect(indexShift(invented(0)).code).toBe("in_step");
  });

  it("cannot be told from a few years or from constants", () => {
    expect(indexShift(invented(1).slice(0, 5)).code).toBe("cannot_tell");
    expect(indexShift([])).toEqual({code: "cannot_tell", sameYear: null, nextYear: null, samePairs: 0, nextPairs: 0});
    expect(indexShift(invented(0).map((row) => ({...row, index: 105}))).code).toBe("cannot_tell");
  });

  it("is found for Shandong and for all provinces together in the merged panel, which shows 103.6 for 2021 (official: 8.3 %)", (context) => {
    needs(context, mergedPanel);
    expect(indexShift(provinces().filter((row) => row.region === "山东")).code).toBe("index_one_year_late");
    expect(indexShift(provinces().filter((row) => row.year >= 2014)).code).toBe("index_one_year_late");
  });

  it("is not found in the panel of Shandong's cities, nor in any one of them", (context) => {
    needs(context, shandongFile);
    const rows = shandongRows();
    expect(indexShift(rows).code).toBe("in_step");
    for (const city of groupBy(rows, (row) => row.region).values()) expect(indexShift(city).code).toBe("in_step");
  });
});

describe("a date serial typed over a figure", () => {
  it("is found in a column of growth rates (43942 is 2020-04-21)", () => {
    const found = serialsTyped([5.1, -3.2, 43942, null, 4.4, Number.NaN, 6]);
    expect(found).toEqual([
      {code: "date_serial_typed_over_figure", index: 2, value: 43942, readsAs: "2020-04-21", timesMedian: 43942 / 4.75},
    ]);
  });

  it("is not seen where such sizes are usual, where it is not whole, or where there is nothing to compare with", () => {
    expect(serialsTyped([48261.8, 42600, 10311.92, 17184.6])).toEqual([]);
    expect(serialsTyped([5.1, 43942.5, 4.4])).toEqual([]);
    expect(serialsTyped([43942, 43943])).toEqual([]);
    expect(serialsTyped([])).toEqual([]);
  });
});

describe("a figure on another scale", () => {
  it("is one that stands far from both sides; a change for good and a steep rise are none", () => {
    expect(anotherScale([10, 11, 150, 12, 13]).map(({index, before, after}) => [index, before, after])).toEqual([[2, 10.5, 12.5]]);
    expect(anotherScale([10, 11, 150, 12, 13])[0]!.times).toBeCloseTo(12, 12);
    expect(anotherScale([1000, 1010, 0.1, 1020, 1030])[0]!.times).toBeCloseTo(0.1 / 1005, 12);
    expect(anotherScale([1, 1, 1, 1, 10, 10, 10, 10])).toEqual([]);
    expect(anotherScale([1, 2, 4, 8, 16, 32, 64])).toEqual([]);
  });

  it("may stand at either end; holes and zeros are passed over; too few figures say nothing", () => {
    expect(anotherScale([150, null, 10, 0, 11, 12, Number.NaN, 0.5]).map((one) => one.index)).toEqual([0, 7]);
    expect(anotherScale([150, 10, 11])).toEqual([]);
  });

  it("does not depend on the unit", () => {
    const values = [10, 11, 150, 12, 13];
    expect(anotherScale(values.map((value) => value * 1e4)).map((one) => one.index)).toEqual([2]);
  });

  it("is the sample years 2005 and 2015 in every province's head count of the merged panel", (context) => {
    needs(context, mergedPanel);
    for (const [region, rows] of groupBy(provinces(), (row) => row.region)) {
      const ordered = [...rows].sort((a, b) => a.year - b.year);
      const found = anotherScale(ordered.map((row) => row.people));
      expect([region, ...found.map((one) => ordered[one.index]!.year)]).toEqual([region, 2005, 2015]);
      for (const one of found) expect(one.times).toBeGreaterThan(10);
    }
  });
});
