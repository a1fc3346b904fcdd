import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {measureCatalogue} from "../../../src/lib/measures/catalogue.js";
import {definedOver} from "../../../src/lib/measures/measure.js";
import {isWhole, monthBefore, spans, startOf, widest} from "../../../src/lib/measures/window.js";
import {lastDay} from "../../../src/components/parts/months.js";
import {assignment, measured} from "./unit-month.js";

describe("a window", () => {
  it("goes back to the first of the month, of the half-year, of the year", () => {
    expect(spans.map((span) => startOf(span, "2022-09"))).toEqual(["2022-09-01", "2022-07-01", "2022-01-01"]);
    expect(spans.map((span) => startOf(span, "2022-06"))).toEqual(["2022-06-01", "2022-01-01", "2022-01-01"]);
  });

  it("is the year so far where it begins with it", () => {
    expect(["2022-01", "2022-02", "2022-06", "2022-07"].map((period) => [widest("month", period), widest("half", period)])).toEqual([["year", "year"], ["month", "year"], ["month", "year"], ["month", "half"]]);
  });

  it("is over with June and December, a month with itself", () => {
    expect(["2022-05", "2022-06", "2022-12"].map((period) => spans.map((span) => isWhole(span, period)))).toEqual([[true, false, false], [true, true, false], [true, true, true]]);
  });

  it("follows one just as long", () => {
    expect(spans.map((span) => monthBefore(span, "2022-03"))).toEqual(["2022-02", "2021-09", "2021-03"]);
    expect(monthBefore("month", "2022-01")).toBe("2021-12");
  });
});

const months = Array.from({length: 12}, (_, at) => `2022-${String(at + 1).padStart(2, "0")}`);
const day = fc.integer({min: 0, max: 364}).map((at) => new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10));

describe("measures over windows", () => {
  const over = (code: string, known: object, span: (typeof spans)[number], period: string) => measured(code, {...known, from: startOf(span, period), cut_off: lastDay(period)});

  it("ask about each thing found, assigned or promised in exactly one month and one half-year", () => {
    const item = fc.record({found_on: day, due: fc.option(day), solved_on: fc.option(day)});
    fc.assert(fc.property(fc.array(item, {maxLength: 30}), (items) => {
      const problems = items.map((one, at) => ({...one, problem_id: `P${at}`, row_id: `r${at}`}));
      const commitments = items.map((one, at) => ({id: `C${at}`, due: one.due, kept_on: one.solved_on, row_id: `r${at}`}));
      for (const [code, known] of [["problem_resolution", {problems}], ["commitments_kept", {commitments}]] as const) {
        const year = over(code, known, "year", "2022-12").denominator;
        expect(months.reduce((sum, period) => sum + over(code, known, "month", period).denominator, 0)).toBe(year);
        expect(over(code, known, "half", "2022-06").denominator + over(code, known, "half", "2022-12").denominator).toBe(year);
      }
    }));
  });

  it("count an assignment of August in the half-year and not in September", () => {
    const assignments = [assignment("A", {assigned_on: "2022-08-03", receipt_due: "2022-08-10", signed_on: "2022-08-05"})];
    expect(over("assignment_receipt", {assignments}, "half", "2022-09")).toMatchObject({numerator: 1, denominator: 1});
    expect(over("assignment_receipt", {assignments}, "month", "2022-09").value).toBeNull();
  });

  it("age every problem that is open at the end, whenever it was found", () => {
    const problem = (problem_id: string, found_on: string, solved_on: string | null) => ({problem_id, found_on, due: null, solved_on, row_id: problem_id});
    const problems = [problem("old", "2021-09-30", null), problem("new", "2022-09-20", null), problem("solved", "2022-01-01", "2022-09-30"), problem("solved later", "2022-09-10", "2022-10-01")];
    expect(over("problem_age", {problems}, "month", "2022-09")).toMatchObject({value: 20, denominator: 3});
  });

  it("say which window in every definition, and leave no mark unfilled", () => {
    const said = (span: (typeof spans)[number] | null) => measureCatalogue.flatMap(({numerator, denominator}) => [numerator, denominator]).map((text) => definedOver(text, span)).flatMap(({zh, en}) => [zh, en]);
    for (const span of [...spans, null]) expect(said(span).join("")).not.toContain("{");
    expect(said("half").filter((text) => text.includes("本半年以来")).length).toBeGreaterThan(10);
  });
});
