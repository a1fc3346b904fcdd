import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {singlesFromYtd} from "../../../src/lib/trends/ytd.js";
import {needs, sharedJson} from "./shared-data.js";

interface Reference {
  rows: {
    month: number;
    ytd: number;
    ytd_growth_published_1dp: number;
    single: number;
    true_single_yoy: number;
    implied_single_yoy_from_published: number;
    worst_case_error_pp: number;
  }[];
}

describe("single periods from year-to-date figures", () => {
  it("agrees with the worked table of 12 months, and its error bound holds for every true rate", (context) => {
    needs(context, "trend/ytd_to_single.json");
    const {rows} = sharedJson<Reference>("trend/ytd_to_single.json");
    const {singles, faults} = singlesFromYtd(rows.map((row) => ({month: row.month, value: row.ytd, growth: row.ytd_growth_published_1dp})));
    expect(faults).toEqual([]);
    rows.forEach((row, i) => {
      expect(singles[i]).toMatchObject({from: row.month, to: row.month, value: row.single});
      expect(singles[i]!.growth).toBeCloseTo(row.implied_single_yoy_from_published, 2);
      expect(Math.abs(singles[i]!.growthError! - row.worst_case_error_pp)).toBeLessThan(0.0051);
      expect(Math.abs(singles[i]!.growth! - row.true_single_yoy)).toBeLessThanOrEqual(row.worst_case_error_pp);
    });
  });

  it("takes January–February for one period where January is not published (worked by hand)", () => {
    const {singles} = singlesFromYtd([{month: 3, value: 315, growth: 5}, {month: 2, value: 205, growth: 4.6}]);
    expect(singles.map(({from, to, value}) => [from, to, value])).toEqual([[1, 2, 205], [3, 3, 110]]);
    expect(singles[0]!.growth).toBeCloseTo(4.6, 10);
    expect(singles[0]!.growthError).toBeCloseTo(0.05, 12);
    expect(singles[1]!.growth).toBeCloseTo((110 / (300 - 205 / 1.046) - 1) * 100, 10);
    expect(singles[1]!.growthError).toBeCloseTo((0.05 * (315 + 205)) / 110, 12);
  });

  it("withholds growth it cannot give, and names faults", () => {
    const {singles, faults} = singlesFromYtd([
      {month: 1, value: 100},
      {month: 2, value: 90, growth: 4},
      {month: 3, value: null, growth: 4},
      {month: 4, value: 95, growth: 900},
      {month: 13, value: 95},
      {month: 5, value: 99},
      {month: 5, value: 98},
    ]);
    expect(singles.map((one) => one.withheld)).toEqual(["growth_not_published", "growth_not_published", "base_not_positive"]);
    expect(faults.map((fault) => `${fault.code} ${fault.month}`)).toEqual([
      "ytd_falls 2",
      "value_missing 3",
      "month_given_twice 5",
      "month_given_twice 5",
      "month_outside_year 13",
    ]);
    expect(singlesFromYtd([])).toEqual({singles: [], faults: []});
  });

  it("adds up to the last year-to-date figure, in whatever order the rows come", () => {
    const months = fc.uniqueArray(fc.integer({min: 1, max: 12}), {minLength: 1});
    fc.assert(
      fc.property(months, (chosen) => {
        const rows = chosen.map((month) => ({month, value: month * month}));
        const {singles} = singlesFromYtd(rows);
        expect(singles.reduce((sum, one) => sum + one.value, 0)).toBe(Math.max(...chosen) ** 2);
        expect(singles.every((one, i) => one.from === (singles[i - 1]?.to ?? 0) + 1)).toBe(true);
        expect(singlesFromYtd([...rows].sort((a, b) => a.month - b.month))).toEqual({singles, faults: []});
      }),
      {seed: 5, numRuns: 100},
    );
  });
});
