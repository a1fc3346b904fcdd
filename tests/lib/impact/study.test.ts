import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {buildPanel} from "../../../src/lib/impact/panel.js";
import type {PanelRow} from "../../../src/lib/impact/panel.js";
import {preMeans} from "../../../src/lib/impact/predictors.js";
import {study} from "../../../src/lib/impact/study.js";
import type {Study} from "../../../src/lib/impact/study.js";
import {needs} from "../trends/shared-data.js";
import {shandongFile, shandongRows} from "../trends/shandong.js";
import {prop99, smokingRows} from "./prop99.js";

/** Donors that wander a little, a treated unit that follows their mean and gains `gain` from period 10 on. */
function invented(gain: number, donors = 12): PanelRow[] {
  const noise = (unit: number, period: number): number => Math.sin(unit * 12.9898 + period * 78.233) % 1;
  return Array.from({length: 14}, (_, period) => {
    const values = Array.from({length: donors}, (_v, unit) => 10 + Math.sin(period) * 2 + unit * 0.3 + noise(unit, period));
    const mean = values.reduce((a, b) => a + b, 0) / donors;
    const treated = {unit: "t", period, value: mean + 0.1 * noise(99, period) + (period >= 10 ? gain : 0)};
    return [treated, ...values.map((value, unit) => ({unit: `d${unit}`, period, value}))];
  }).flat();
}

function done(found: Study): Extract<Study, {outcome: "ok"}> {
  if (found.outcome !== "ok") throw new Error(found.outcome);
  return found;
}

describe("a panel", () => {
  const rows = invented(0, 3);

  it("leaves out donors with holes and says so", () => {
    const built = buildPanel(rows.filter((row) => !(row.unit === "d1" && row.period === 3)), {treated: "t", start: 10});
    expect(built.outcome === "ok" && built.panel.donors).toEqual(["d0", "d2"]);
    expect(built.faults).toEqual([{code: "donor_incomplete", unit: "d1", periods: [3]}]);
    const clash = buildPanel([...rows, {unit: "d2", period: 5, value: 1e6}], {treated: "t", start: 10});
    expect(clash.faults.map((fault) => fault.code)).toEqual(["conflicting_values", "donor_incomplete"]);
  });

  it("is refused by name: treated missing or with holes, no donors, no time before or after", () => {
    const outcome = (list: readonly PanelRow[], treated: string, start: number): string => buildPanel(list, {treated, start}).outcome;
    expect(outcome(rows, "nobody", 10)).toBe("treated_missing");
    expect(outcome([], "t", 10)).toBe("treated_missing");
    expect(outcome(rows.map((row) => (row.unit === "t" && row.period === 2 ? {...row, value: Number.NaN} : row)), "t", 10)).toBe("treated_incomplete");
    expect(outcome(rows.filter((row) => row.unit === "t"), "t", 10)).toBe("no_donors");
    expect(outcome(rows, "t", 1)).toBe("too_few_pre_periods");
    expect(outcome(rows, "t", 99)).toBe("no_post_periods");
    expect(study(rows, {treated: "nobody", start: 10}).outcome).toBe("treated_missing");
  });
});

describe("a study", () => {
  it("finds an effect that is there, with nothing against it", () => {
    const found = done(study(invented(6), {treated: "t", start: 10}));
    expect(found.verdict.verdict).toBe("raised");
    expect(found.verdict.doubts).toEqual([]);
    for (const {estimate, test} of found.methods) {
      expect(Math.abs(estimate.effect - 6)).toBeLessThan(0.7);
      expect(test).toMatchObject({p: 1 / 13, floor: 1 / 13});
    }
    expect(done(study(invented(-6), {treated: "t", start: 10})).verdict.verdict).toBe("lowered");
  });

  it("cannot tell where there is none, and says why", () => {
    const found = done(study(invented(0), {treated: "t", start: 10}));
    expect(found.verdict.verdict).toBe("cannot_tell");
    expect(found.verdict.doubts.length).toBeGreaterThan(0);
  });

  it("cannot tell with so few donors that no p could be small, nor from a poor pre-fit", () => {
    const few = done(study(invented(6, 4), {treated: "t", start: 10}));
    expect(few.verdict.doubts.map((doubt) => doubt.code)).toContain("too_few_placebos");
    const far = invented(6).map((row) => (row.unit === "t" ? {...row, value: row.value! + 40} : row));
    const poor = done(study(far, {treated: "t", start: 10}));
    expect(poor.verdict.doubts.map((doubt) => doubt.code)).toContain("poor_pre_fit");
    const single = done(study(invented(6, 1), {treated: "t", start: 10}));
    expect(single.verdict.verdict).toBe("cannot_tell");
    expect(single.methods[0]!.test).toMatchObject({p: 1, floor: 1, placebos: 0});
  });

  it("says the same whatever the order of rows, and whatever the unit of measure", () => {
    const rows = invented(3, 5);
    const straight = done(study(rows, {treated: "t", start: 10, level: 0.2}));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, {minLength: rows.length}), (shuffled) => {
        expect(study(shuffled, {treated: "t", start: 10, level: 0.2})).toEqual(straight);
      }),
      {seed: 8, numRuns: 10},
    );
    const scaled = done(study(rows.map((row) => ({...row, value: row.value! * 8})), {treated: "t", start: 10, level: 0.2}));
    expect(scaled.verdict.verdict).toBe(straight.verdict.verdict);
    expect(scaled.methods.map((one) => one.test.p)).toEqual(straight.methods.map((one) => one.test.p));
  });

  it("adds synthetic control with predictors where they are given, and names it where it cannot be applied", () => {
    const units = ["t", "d0", "d1", "d2", "d3", "d4"];
    const byUnit = new Map(units.map((unit, i) => [unit, [i === 0 ? 2.5 : i, (i * i) % 4]]));
    const names = ["one", "two"];
    const rows = invented(3, 5);
    const found = done(study(rows, {treated: "t", start: 10, predictors: {names, byUnit}}));
    expect(found.methods.map((one) => one.method)).toContain("synthetic_control_predictors");
    expect(found.notApplied).toEqual([]);
    const lacking = {names, byUnit: new Map([...byUnit].slice(1))};
    const without = done(study(rows, {treated: "t", start: 10, predictors: lacking}));
    expect(without.methods).toHaveLength(3);
    expect(without.notApplied).toEqual(["synthetic_control_predictors"]);
  });

  it("works predictors out of the time before whatever start is asked, so that earlier starts know nothing of what came", () => {
    const rows = invented(3, 5);
    const found = done(study(rows, {treated: "t", start: 10, otherStarts: [8], predictors: preMeans}));
    const own = found.methods.find((one) => one.method === "synthetic_control_predictors")!;
    expect(own.inTime.map(({start}) => start)).toEqual(found.methods[0]!.inTime.map(({start}) => start));
    expect(found.otherStarts[0]!.effects.map(({method}) => method)).toContain("synthetic_control_predictors");
    const {names, byUnit} = preMeans(found.panel);
    expect(names).toHaveLength(Math.min(3, Math.floor(found.panel.pre / 2)));
    const first = Number(names[0]!.split("–")[1]);
    const stretch = rows.filter((row) => row.unit === "t" && row.period <= first).map((row) => row.value!);
    expect(byUnit.get("t")![0]).toBeCloseTo(stretch.reduce((sum, value) => sum + value, 0) / stretch.length, 12);
  });

  it("holds no NaN for constant outcomes", () => {
    const found = done(study(invented(0, 4).map((row) => ({...row, value: 3})), {treated: "t", start: 10, otherStarts: [5, 99]}));
    expect(found.verdict.verdict).toBe("cannot_tell");
    expect(found.otherStarts.map((one) => one.outcome)).toEqual(["ok", "no_post_periods"]);
    expect(JSON.stringify(found.methods.map((one) => [one.test, one.preRmspe, one.estimate.effect]))).not.toContain("null");
  });

  it("of Proposition 99 says that sales were lowered, with difference in differences set aside for its fit", (context) => {
    needs(context, prop99);
    const found = done(study(smokingRows(), {treated: "California", start: 1989}));
    expect(found.verdict.verdict).toBe("lowered");
    expect(found.verdict.setAside.map((one) => one.method)).toEqual(["difference_in_differences"]);
    expect(found.methods.every((one) => one.leaveOneOut.every(({effect}) => effect < 0))).toBe(true);
  });

  it("of Zibo's growth after 2019 among Shandong's 16 cities cannot tell: signs differ, placebos are as large, earlier starts too", (context) => {
    needs(context, shandongFile);
    const rows = shandongRows().map(({region, year, index}) => ({unit: region, period: year, value: index === null ? null : index - 100}));
    const found = done(study(rows, {treated: "淄博市", start: 2020, otherStarts: [2019]}));
    expect(found.panel.donors).toHaveLength(15);
    expect(found.faults).toEqual([]);
    expect(found.verdict.verdict).toBe("cannot_tell");
    const codes = new Set(found.verdict.doubts.map((doubt) => doubt.code));
    expect([...codes].sort()).toEqual(expect.arrayContaining(["earlier_start_as_large", "methods_disagree", "placebos_as_large", "within_pre_fit_error"]));
    for (const {test} of found.methods) {
      expect(test.floor).toBe(1 / 16);
      expect(test.p).toBeGreaterThan(0.1);
    }
    expect(found.otherStarts[0]).toMatchObject({start: 2019, outcome: "ok", verdict: "cannot_tell"});
  });
});
