import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {preMeans} from "../../../src/lib/impact/predictors.js";
import {study} from "../../../src/lib/impact/study.js";
import {measureCatalogue} from "../../../src/lib/measures/catalogue.js";
import type {UnitMonth} from "../../../src/lib/measures/unit-month.js";
import {anotherScale} from "../../../src/lib/trends/magnitude.js";
import {mannKendall} from "../../../src/lib/trends/mann-kendall.js";
import {rankInGroup} from "../../../src/lib/trends/rank-in-group.js";
import {seasonOf} from "../../../src/lib/trends/season.js";
import {seriesOf} from "../../../src/lib/trends/series.js";
import {suspectedSerials} from "../../../src/lib/trends/serial-typed.js";
import {xmr} from "../../../src/lib/trends/xmr.js";
import {singlesFromYtd} from "../../../src/lib/trends/ytd.js";
import {nasty, noNumbers} from "./nasty.js";

const runs = {numRuns: 150, seed: 9};
const series = fc.array(nasty, {maxLength: 40});

describe("whatever a series holds", () => {
  it("trend, chart, season and ranks end in a named outcome, with no number that is none", () => {
    fc.assert(fc.property(series, fc.constantFrom(2, 4, 12), (values, period) => {
      const found = [mannKendall(values), xmr(values, {period}), seasonOf(values, period), anotherScale(values), suspectedSerials(values), rankInGroup(values.map((value, at) => ({member: `m${at}`, value})))];
      expect(found.flatMap((each, at) => noNumbers(each, String(at)))).toEqual([]);
    }), runs);
  });

  it("a year to date comes apart into months or faults", () => {
    fc.assert(fc.property(fc.array(fc.record({month: fc.integer({min: -1, max: 14}), value: nasty, growth: nasty}), {maxLength: 14}), (given) => {
      expect(noNumbers(singlesFromYtd(given).singles)).toEqual([]);
    }), runs);
  });

  it("observations of any date and number are sorted into lines or named as faults", () => {
    const date = fc.constantFrom("2022-01-01", "2022-01-31", "2021-12-31", "2022-13-40", "", "昨天");
    const one = fc.record({region: fc.constantFrom("甲", "乙"), indicator: fc.constant("i"), start: date, end: date, kind: fc.constantFrom("level" as const, "growth" as const, "rank" as const), value: nasty, unit: fc.constant("%")});
    fc.assert(fc.property(fc.array(one, {maxLength: 20}), (observations) => {
      const {series: lines, faults} = seriesOf(observations);
      expect(noNumbers(lines)).toEqual([]);
      const readable = observations.filter(({value}) => value === null || Number.isFinite(value)).length;
      expect(lines.flatMap(({points}) => points).length + faults.length).toBeGreaterThanOrEqual(readable > 0 ? 1 : 0);
    }), runs);
  });
});

describe("whatever a panel holds", () => {
  it("a study gives its verdict or the reason why there is none", () => {
    const rows = fc.array(fc.record({unit: fc.constantFrom("t", "a", "b", "c"), period: fc.integer({min: 2010, max: 2019}), value: nasty}), {maxLength: 60});
    const full = fc.array(nasty, {minLength: 40, maxLength: 40}).map((values) => values.map((value, at) => ({unit: ["t", "a", "b", "c"][Math.floor(at / 10)]!, period: 2010 + (at % 10), value: value ?? 1})));
    fc.assert(fc.property(fc.oneof(rows, full), fc.constantFrom(2012, 2016, 2019, 1900, Number.NaN), (panel, start) => {
      const found = study(panel, {treated: "t", start, otherStarts: [2015], predictors: preMeans});
      expect(noNumbers(found)).toEqual([]);
      expect(found.outcome).toBeTruthy();
    }), {...runs, numRuns: 60});
  });
});

describe("whatever a unit's registers hold", () => {
  // What a column of dates can hold.
  const day = fc.constantFrom(null, "2022-09-30", "2022-01-01", "2021-12-31", "9999-12-31", "0001-01-01");
  const known = fc.constantFrom("2022-09-30", "2022-01-01", "2021-12-31", "9999-12-31", "0001-01-01");
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, {maxLength: 6});
  const id = fc.constantFrom("A", "A", "B");
  const unit = fc.record({
    problems: many(fc.record({problem_id: id, found_on: known, due: day, solved_on: day, row_id: id})),
    findings: many(fc.record({finding_id: id, inspected_on: known, due: day, rectified_on: day, row_id: id})),
    commitments: many(fc.record({id, due: day, kept_on: day, row_id: id})),
    decisions: many(fc.record({id, due: day, kept_on: day, row_id: id})),
    documents: many(fc.record({document_id: id, received_on: known, conveyed_on: day, studied_on: day, issued_on: day, own_needed: fc.boolean(), row_id: id})),
    appraisals: many(fc.record({appraisal_id: id, appraised_on: known, share_of_scale: fc.constantFrom(0, 0.5, 1), row_id: id})),
    assignments: many(fc.record({assignment_id: id, assigned_on: known, receipt_due: day, signed_on: day, due: day, closed_on: day, ever_closed: fc.boolean(), reopened_on: day, row_id: id})),
  });

  it("every measure is a number or is missing, and a share lies between nothing and all", () => {
    fc.assert(fc.property(unit, (registers) => {
      const month = {unit_id: "u", kind: "county", from: "2022-01-01", cut_off: "2022-09-30", items: [], reports: [], practices: [], adoptions_taken: [], adoptions_given: [], publicity: [], growth: [], ...registers} as unknown as UnitMonth;
      for (const {code, unit: measured, compute} of measureCatalogue) {
        const found = compute(month);
        expect([code, noNumbers(found)]).toEqual([code, []]);
        expect([code, measured !== "%" || found.value === null || (found.value >= 0 && found.value <= 1)]).toEqual([code, true]);
      }
    }), runs);
  });
});
