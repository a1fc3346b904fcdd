import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {xmr} from "../../../src/lib/trends/xmr.js";
import type {XmrOptions} from "../../../src/lib/trends/xmr.js";
import {groupBy, needs, sharedCsv} from "./shared-data.js";

/** Labels of NHSRplotthedots: our code and direction. */
const labels: Record<string, string> = {
  "Common Cause": "",
  "Above UCL": "beyond_limit up",
  "Below LCL": "beyond_limit down",
  "7 Point Trend (Increasing)": "seven_in_a_row_trend up",
  "7 Point Trend (Decreasing)": "seven_in_a_row_trend down",
  "2 in 3 Above CL": "two_of_three_near_limit up",
  "2 in 3 Below CL": "two_of_three_near_limit down",
  "7 Points Above CL": "seven_on_one_side up",
  "7 Points Below CL": "seven_on_one_side down",
};

function optionsOf(name: string): XmrOptions {
  if (name.endsWith("_fix12")) return {fixAfter: 12};
  if (name === "shift_rebase13") return {rebaseAt: [12]};
  return {screen: !name.endsWith("_unscreened")};
}

const file = "trend/xmr/nhsrplotthedots_cases.csv";

describe("an XmR chart", () => {
  it("gives the labels and limits of NHSRplotthedots in all 16 cases", (context) => {
    needs(context, "trend/xmr");
    const cases = groupBy(sharedCsv(file), (row) => row["case"]!);
    expect(cases.size).toBe(16);
    for (const [name, rows] of cases) {
      const chart = xmr(rows.map((row) => Number(row["y"])), optionsOf(name));
      rows.forEach((row, i) => {
        const point = chart.points[i]!;
        const limits = chart.parts[point.part]!.limits!;
        const signal = point.signal ? `${point.signal.code} ${point.signal.direction}` : "";
        expect(signal).toBe(labels[row["special_cause_type"]!]);
        expect(limits.mean).toBeCloseTo(Number(row["mean_col"]), 12);
        expect(limits.lower).toBeCloseTo(Number(row["lpl"]), 12);
        expect(limits.upper).toBeCloseTo(Number(row["upl"]), 12);
      });
    }
  });

  it("puts limits at mean ± 2.66 average moving ranges (worked by hand)", () => {
    const chart = xmr([10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]);
    expect(chart.status).toBe("ok");
    expect(chart.parts[0]!.limits).toMatchObject({mean: 11, averageMovingRange: 2, lower: 11 - 5.32, upper: 11 + 5.32});
  });

  it("calls limits on 10 or 11 points trial limits, and gives no verdict on fewer", () => {
    const wave = (n: number): number[] => Array.from({length: n}, (_, i) => i % 2);
    expect(xmr(wave(11)).status).toBe("trial_limits");
    expect(xmr(wave(9)).status).toBe("no_verdict");
    expect(xmr([0, 1, 0, 1, 0, 1, 0, 1, 99]).points.every((point) => point.signal === null)).toBe(true);
    expect(xmr([5]).status).toBe("no_limits");
    expect(xmr([]).status).toBe("no_limits");
  });

  it("gives no signal on a constant series, nor when screening leaves no variation", () => {
    expect(xmr(Array.from({length: 15}, () => 3)).status).toBe("no_variation");
    const jump = xmr([...Array.from({length: 14}, () => 3), 9]);
    expect(jump.status).toBe("no_variation");
    expect(jump.points.some((point) => point.signal)).toBe(false);
  });

  it("counts points beyond the limit towards two of three only when asked to (announcement of 2023)", () => {
    const values = [12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 15, 17, 12];
    expect(xmr(values, {fixAfter: 12}).points[12]!.signal).toBeNull();
    const counted = xmr(values, {fixAfter: 12, countBeyondLimit: true});
    expect(counted.points[12]!.signal).toEqual({code: "two_of_three_near_limit", direction: "up"});
    expect(counted.points[13]!.signal).toEqual({code: "beyond_limit", direction: "up"});
  });

  it("lets a hole break a run, and treats NaN as a hole", () => {
    const base = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3];
    const run = [2.5, 2.6, 2.4, 2.5, 2.6, 2.4, 2.5];
    const unbroken = xmr([...base, 1, ...run], {fixAfter: 12});
    expect(unbroken.points.at(-1)!.signal?.code).toBe("seven_on_one_side");
    const broken = xmr([...base, 1, ...run.slice(0, 3), Number.NaN, ...run.slice(3)], {fixAfter: 12});
    expect(broken.points.some((point) => point.signal)).toBe(false);
  });

  it("warns of an autocorrelated and of a seasonal series", () => {
    const season = Array.from({length: 48}, (_, i) => Math.sin((2 * Math.PI * i) / 12));
    expect(xmr(season, {period: 12}).cautions.map((one) => one.code)).toEqual(["autocorrelated", "seasonal"]);
    expect(xmr([10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12]).cautions).toEqual([]);
  });

  it("refuses a position that is none", () => {
    expect(() => xmr([1, 2, 3], {rebaseAt: [0]})).toThrow("not a position: 0");
  });

  it("keeps its signals when the series is shifted and scaled, and turns them over when it is mirrored", () => {
    const whole = fc.array(fc.integer({min: -50, max: 50}), {minLength: 12, maxLength: 40});
    fc.assert(
      fc.property(whole, fc.integer({min: -1000, max: 1000}), fc.constantFrom(0.5, 2, 8), (values, shift, scale) => {
        const codes = (xs: readonly number[]): (string | null)[] => xmr(xs).points.map((p) => p.signal && `${p.signal.code} ${p.signal.direction}`);
        const straight = codes(values);
        expect(codes(values.map((value) => value * scale + shift))).toEqual(straight);
        const mirrored = codes(values.map((value) => -value));
        expect(mirrored.map((code) => code?.split(" ")[0])).toEqual(straight.map((code) => code?.split(" ")[0]));
        const limits = xmr(values).parts[0]!.limits!;
        expect(xmr(values.map((value) => value + shift)).parts[0]!.limits!.upper).toBeCloseTo(limits.upper + shift, 8);
      }),
      {seed: 7, numRuns: 200},
    );
  });
});
