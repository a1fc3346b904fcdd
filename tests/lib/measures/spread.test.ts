import {describe, expect, it} from "vitest";
import type {PublicityItem} from "../../../src/lib/measures/unit-month.js";
import {measureCatalogue} from "../../../src/lib/measures/catalogue.js";
import {counted, measured} from "./unit-month.js";

const adoption = (id: string, adopted_on: string, verified: boolean) => ({adoption_id: id, adopted_on, verified, row_id: id});
const item = (id: string, level: PublicityItem["level"], channel: PublicityItem["channel"], submitted_on: string | null, published_on: string | null): PublicityItem => ({publicity_id: id, level, channel, submitted_on, published_on, row_id: id});

describe("adoptions", () => {
  it("count when verified and of this year; the unverified stand among the rows", () => {
    const adoptions_given = [adoption("a", "2022-05-01", true), adoption("b", "2022-06-01", false), adoption("c", "2021-06-01", true), adoption("d", "2022-10-01", true)];
    const result = measured("adoptions_given", {adoptions_given});
    expect(result).toMatchObject({numerator: 1, denominator: 1, value: 1});
    expect(result.rows.map((row) => [row.item, row.counted])).toEqual([["a", true], ["b", false]]);
    expect(measured("adoptions_taken", {adoptions_given}).value).toBe(0);
  });
});

describe("publicity", () => {
  const publicity = [
    item("a", "central", "media", null, "2022-03-01"),
    item("b", "provincial", "system", "2022-03-01", "2022-04-01"),
    item("c", "city", "system", "2022-03-01", "2022-10-09"),
    item("d", "city", "system", "2022-05-01", null),
    item("e", "city", "media", "2022-05-01", "2022-05-03"),
    item("f", "city", "system", "2021-12-01", "2022-01-05"),
  ];

  it("is counted level by level", () => {
    expect(["central", "provincial", "city"].map((level) => measured(`publicity_${level}`, {publicity}).value)).toEqual([1, 1, 2]);
  });

  it("has the share above city level among all that was published", () => {
    const result = measured("publicity_upward", {publicity});
    expect(result).toMatchObject({numerator: 2, denominator: 4, value: 0.5});
    expect(counted(result)).toEqual(["a", "b"]);
  });

  it("has the share published of what was sent within the system this year, known at the cut-off", () => {
    expect(measured("publicity_accepted", {publicity})).toMatchObject({numerator: 1, denominator: 3, value: 1 / 3});
  });
});

describe("a qualitative review", () => {
  it("is the mean of marks, each on its own scale", () => {
    const appraisals = [
      {appraisal_id: "86 of 100", appraised_on: "2022-07-20", share_of_scale: 0.86, row_id: "a"},
      {appraisal_id: "4 of 1 to 5", appraised_on: "2022-07-20", share_of_scale: 0.75, row_id: "b"},
      {appraisal_id: "last year", appraised_on: "2021-07-20", share_of_scale: 0.1, row_id: "c"},
    ];
    expect(measured("qualitative_review", {appraisals}).value).toBeCloseTo(0.805, 12);
  });
});

describe("the catalogue", () => {
  it("has each code once, and a title, a numerator and a denominator in both languages", () => {
    expect(new Set(measureCatalogue.map((measure) => measure.code)).size).toBe(measureCatalogue.length);
    for (const {title, numerator, denominator} of measureCatalogue) expect([title, numerator, denominator].every(({zh, en}) => zh && en)).toBe(true);
  });
});
