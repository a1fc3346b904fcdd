import {describe, expect, it} from "vitest";
import {againstTarget, type TargetFigure} from "../../../src/lib/economy/targets.js";

const figure = (kind: string, value: number, unit: string | null, period_start: string, period_end: string, estimate = false): TargetFigure => ({indicator: "地区生产总值", kind, value, unit, period_start, period_end, estimate});
const year = ["2022-01-01", "2022-12-31"] as const;

describe("a target and what is known", () => {
  it("a rate is held against the latest growth of its year, in points", () => {
    const rows = [figure("target", 5.5, "%", ...year), figure("growth", 5, "%", "2021-01-01", "2021-12-31"), figure("growth", 4.8, "%", "2022-01-01", "2022-03-31"), figure("growth", 4.2, "%", "2022-01-01", "2022-06-30")];
    const against = againstTarget(rows);
    expect(against?.kind === "rate" && [against.actual.value, Number(against.points.toFixed(3))]).toEqual([4.2, -1.3]);
  });

  it("an amount is held against what was reached since its start, beside the time gone", () => {
    const rows = [figure("target", 4800, "亿元", ...year), figure("level", 2200, "亿元", "2022-01-01", "2022-06-30"), figure("level", 1100, "亿元", "2022-04-01", "2022-06-30"), figure("level", 220, "万元", "2022-01-01", "2022-09-30")];
    const against = againstTarget(rows);
    expect(against?.kind === "amount" && [Number(against.share.toFixed(4)), against.elapsed]).toEqual([0.4583, 0.5]);
  });

  it("an estimate is no result; a target without a figure is said to be open; no target, nothing", () => {
    expect(againstTarget([figure("target", 5.5, "%", ...year), figure("growth", 5.6, "%", ...year, true)])?.kind).toBe("open");
    expect(againstTarget([figure("growth", 5.6, "%", ...year)])).toBeNull();
  });

  it("the latest target holds", () => {
    expect(againstTarget([figure("target", 6, "%", "2021-01-01", "2021-12-31"), figure("target", 5.5, "%", ...year)])?.target.value).toBe(5.5);
  });
});
