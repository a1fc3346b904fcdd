import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {levelBreaks} from "../../../src/lib/trends/level-breaks.js";
import {seriesOf} from "../../../src/lib/trends/series.js";
import type {Observation} from "../../../src/lib/trends/series.js";
import {needs} from "./shared-data.js";
import {shandongFile, shandongRows, yearly} from "./shandong.js";

const month = (kind: Observation["kind"], start: string, end: string, value: number | null): Observation => ({
  region: "甲区",
  indicator: "工业增加值",
  start,
  end,
  kind,
  value,
  unit: "亿元",
});

/** Zibo as published: 4781.32 → 3572.98 while the index says +6.06 %. */
const zibo = yearly([
  {region: "淄博市", year: 2016, level: 4475.75, index: 107.67},
  {region: "淄博市", year: 2017, level: 4781.32, index: 107.4},
  {region: "淄博市", year: 2018, level: 3572.98, index: 106.06},
]);

describe("a series", () => {
  it("never holds a single month and a year-to-date figure, and takes January–February for a month", () => {
    const {series} = seriesOf([
      month("single", "2022-03-01", "2022-03-31", 3),
      month("ytd", "2022-01-01", "2022-03-31", 8),
      month("single", "2022-01-01", "2022-02-28", 5),
      month("ytd", "2022-01-01", "2022-02-28", 5),
    ]);
    expect(series.map((line) => [line.kind, line.grain, line.points.map((point) => point.value)])).toEqual([
      ["single", "month", [5, 3]],
      ["ytd", "year_to_date", [5, 8]],
    ]);
  });

  it("keeps growth on last year, growth on the previous period and growth of the year to date apart", () => {
    const seen = month("growth", "2022-03-01", "2022-03-31", 4);
    const others = [{...seen, comparison: "previous_period"} as const, {...seen, cumulative: true}];
    const {series} = seriesOf([seen, ...others]);
    expect(series).toHaveLength(3);
    expect(seriesOf([seen, {...seen, comparison: "same_period_last_year"}]).series).toHaveLength(1);
  });

  it("reports a conflict, an unreadable period and a value that is no number, and shows none of them", () => {
    const {series, faults} = seriesOf([
      month("level", "2022-01-01", "2022-12-31", 10),
      month("level", "2022-01-01", "2022-12-31", 11),
      month("level", "2021-01-01", "2021-12-31", Number.NaN),
      month("level", "2020年", "2020-12-31", 9),
    ]);
    expect(series[0]!.points.map((point) => point.value)).toEqual([null, null]);
    expect(faults.map((fault) => fault.code).sort()).toEqual(["conflicting_values", "period_unreadable", "value_not_finite"]);
    expect(faults.find((fault) => fault.code === "conflicting_values")!.values).toEqual([10, 11]);
  });

  it("does not depend on the order of the observations", () => {
    const rows = Array.from({length: 12}, (_, i) => month(i % 2 ? "single" : "ytd", `2022-0${(i % 5) + 1}-01`, `2022-0${(i % 5) + 1}-28`, i));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, {minLength: rows.length}), (shuffled) => {
        expect(seriesOf(shuffled).series).toEqual(seriesOf(rows).series);
      }),
      {seed: 3, numRuns: 50},
    );
  });
});

describe("breaks of a level", () => {
  it("flags Zibo 2017→2018, where the level falls by a quarter and real growth is 6.06 %", () => {
    const [index, level] = seriesOf(zibo).series;
    const [found, ...more] = levelBreaks(level!, index!);
    expect(more).toEqual([]);
    expect(found).toMatchObject({from: "2017-12-31", to: "2018-12-31", before: 4781.32, after: 3572.98});
    expect(found!.nominalChange).toBeCloseTo((3572.98 / 4781.32 - 1) * 100, 10);
    expect(found!.realGrowth).toBeCloseTo(6.06, 10);
    expect(found!.impliedPriceChange).toBeCloseTo((3572.98 / 4781.32 / 1.0606 - 1) * 100, 10);
    expect(levelBreaks(level!, index!, {smallestFall: 30})).toEqual([]);
  });

  it("says nothing of growth on the previous period, of holes, or of levels that are not above 0", () => {
    const [index, level] = seriesOf(zibo).series;
    expect(levelBreaks(level!, {...index!, comparison: "previous_period"})).toEqual([]);
    const holes = {...level!, points: level!.points.map((point) => ({...point, value: null}))};
    expect(levelBreaks(holes, index!)).toEqual([]);
    const zero = {...level!, points: level!.points.map((point) => ({...point, value: 0}))};
    expect(levelBreaks(zero, index!)).toEqual([]);
  });

  it("finds in Shandong's 16 cities, 2000–2023, the one fall of Zibo", (context) => {
    needs(context, shandongFile);
    const {series, faults} = seriesOf(yearly(shandongRows()));
    expect(faults).toEqual([]);
    expect(series).toHaveLength(32);
    const levels = series.filter((line) => line.kind === "level");
    const found = levels.flatMap((level) => {
      const index = series.find((line) => line.region === level.region && line.kind === "index")!;
      return levelBreaks(level, index).map((one) => `${level.region} ${one.to.slice(0, 4)}`);
    });
    expect(found).toEqual(["淄博市 2018"]);
  });
});
