import {describe, expect, it} from "vitest";
import {cultivatedBy} from "../../../src/lib/chain/cultivate.js";
import type {Practice} from "../../../src/lib/chain/rows.js";
import {windowOf} from "../../../src/lib/chain/window.js";
import {proportionMeasures} from "../../../src/lib/measures/proportions.js";
import type {GrowthItem, PracticeItem} from "../../../src/lib/measures/unit-month.js";
import {counted, measured} from "./unit-month.js";

const practice = (practice_id: string, collected_on: string, tier = "county_brand"): PracticeItem => ({practice_id, tier, collected_on, row_id: `row-${practice_id}`});

describe("practices against the quota", () => {
  const practices = [practice("c", "2022-09-30"), practice("a", "2022-02-01"), practice("b", "2022-03-01"), practice("other tier", "2022-03-01", "general"), practice("last year", "2021-12-31"), practice("later", "2022-10-01")];

  it("are counted since January up to the least of it, whatever the window; those beyond stand among the rows", () => {
    for (const from of ["2022-01-01", "2022-07-01", "2022-09-01"]) {
      const result = measured("practices_quota", {practices, from});
      expect(result).toMatchObject({numerator: 2, denominator: 2, value: 1});
      expect(counted(result)).toEqual(["a", "b"]);
      expect(result.rows.map((row) => row.row_id)).toEqual(["row-a", "row-b", "row-c"]);
    }
    expect(measured("practices_quota", {practices: practices.slice(0, 1)}).value).toBe(0.5);
    expect(measured("practices_quota").value).toBe(0);
  });

  it("are one of a department and none of any other unit", () => {
    expect(measured("practices_quota", {kind: "department", practices: [practice("a", "2022-02-01", "department_highlight")]})).toMatchObject({numerator: 1, denominator: 1, value: 1});
    expect(measured("practices_quota", {kind: "zone", practices})).toEqual({numerator: 0, denominator: 0, value: null, rows: []});
  });

  it("are all there exactly where the page of practices says the quota is met", () => {
    for (let count = 0; count <= practices.length; count += 1) {
      const own = practices.slice(0, count);
      const [page] = cultivatedBy([{unit_id: "C01", name: "甲区", kind: "county", reports: true}], own.map((one) => ({...one, unit: "C01"}) as unknown as Practice), windowOf("2022-09"));
      expect(measured("practices_quota", {practices: own}).value === 1).toBe(page!.standing !== "below");
    }
  });
});

describe("growth and rank by growth", () => {
  const peers = [["甲区", 0.051], ["乙区", 0.062], ["丙县", 0.051], ["丁县", -0.01]].map(([region, value]) => ({region: String(region), value: Number(value), row_id: `row-${String(region)}`}));
  const figure = (period: string, started_on: string, ended_on: string, value: number): GrowthItem => ({region: "甲区", period, started_on, ended_on, value, row_id: `row-${period}`, peers});

  it("are those of the latest period that is over; of two that end together the longer", () => {
    const growth = [figure("2021", "2021-01-01", "2021-12-31", 0.08), figure("2022Q2", "2022-04-01", "2022-06-30", 0.03), figure("2022Q2YTD", "2022-01-01", "2022-06-30", 0.051), figure("2022", "2022-01-01", "2022-12-31", 0.04)];
    expect(measured("economic_growth", {growth})).toEqual({numerator: 0.051, denominator: 1, value: 0.051, rows: [{row_id: "row-2022Q2YTD", item: "甲区 2022Q2YTD", counted: true}]});
    expect(measured("economic_growth", {growth: growth.slice(0, 1)}).value).toBe(0.08);
    const rank = measured("economic_rank", {growth});
    expect(rank).toMatchObject({value: 2, denominator: 4});
    expect(rank.rows.map(({row_id}) => row_id)).toEqual(peers.map(({row_id}) => row_id));
    expect(counted(rank)).toEqual(["甲区 2022Q2YTD"]);
  });

  it("are missing, not zero, without a figure, with an old one only, and there is no rank among one", () => {
    for (const growth of [[], [figure("2020", "2020-01-01", "2020-12-31", 0.04)], [figure("2022", "2022-01-01", "2022-12-31", 0.04)]]) {
      for (const code of ["economic_growth", "economic_rank"]) expect(measured(code, {growth})).toEqual({numerator: 0, denominator: 0, value: null, rows: []});
    }
    expect(measured("economic_rank", {growth: [{...figure("2021", "2021-01-01", "2021-12-31", 0.04), peers: peers.slice(0, 1)}]}).value).toBeNull();
  });

  it("are no sample of cases: chance limits are not drawn around them", () => {
    expect(["practices_quota", "economic_growth", "economic_rank"].filter((code) => proportionMeasures.has(code))).toEqual([]);
  });
});
