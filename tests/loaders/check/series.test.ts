import {describe, expect, test} from "vitest";
import type {Fault} from "../../../src/lib/faults/fault";
import {severityOf} from "../../../src/lib/faults/catalogue";
import {wording} from "../../../src/lib/faults/wording";
import {check, city, sheet} from "./make";

const HEADER = ["地区", "指标", "时期", "数据种类", "数值", "计量单位"];
type Line = readonly [region: string, indicator: string, period: string, kind: string, value: number, unit: string];

function faults(lines: readonly Line[]): readonly Fault[] {
  const checked = check("经济指标.xlsx", sheet([HEADER, ...lines.map((line) => [...line])]), city());
  expect(checked.tables[0]?.counts).toMatchObject({accepted: lines.length, refused: 0});
  return checked.faults;
}

function told(found: readonly Fault[]): string[] {
  return found.filter(({code}) => code.startsWith("series.") || code.startsWith("number.")).map(({code, cell}) => `${code} ${cell}`);
}

/** Words in each language, filled in, with nothing left open. */
function say(fault: Fault | undefined): readonly [string, string] {
  expect(fault).toBeDefined();
  const [zh, en] = [wording(fault!, "zh").sentence, wording(fault!, "en").sentence];
  expect(`${zh}${en}`).not.toMatch(/[{}]|undefined/);
  return [zh, en];
}

const LEVELS = [100, 108, 112, 124, 131, 150, 153, 168, 171, 190, 214, 220];

describe("a growth index", () => {
  const growthOf = (i: number): number => Number((((LEVELS[i] ?? 0) / (LEVELS[i - 1] ?? 1)) * 100 - 1).toFixed(1));

  test("that stands one year late beside its levels is said to be late, and nothing is refused", () => {
    const lines = LEVELS.flatMap((level, i): Line[] => [["甲省", "GDP", String(2010 + i), "数值", level, "亿元"], ...(i >= 2 ? [["甲省", "GDP指数", String(2010 + i), "指数", growthOf(i - 1), "上年=100"] as Line] : [])]);
    const found = faults(lines);
    expect(told(found)).toEqual(["series.index_one_year_late E5"]);
    const [zh, en] = say(found.find(({code}) => code === "series.index_one_year_late"));
    expect(zh).toMatch(/写在了下一年.*0\.\d\d/);
    expect(en).toMatch(/one year late/);
  });

  test("in its own year says nothing", () => {
    expect(told(faults(LEVELS.flatMap((level, i): Line[] => [["甲省", "GDP", String(2010 + i), "数值", level, "亿元"], ...(i >= 1 ? [["甲省", "GDP指数", String(2010 + i), "指数", growthOf(i), "上年=100"] as Line] : [])])))).toEqual([]);
  });
});

test("a sample year on another scale is named with every region's cell in one line", () => {
  const lines = ["甲省", "乙省"].flatMap((region, r) => [1000, 1010, 18_400, 1030, 1035].map((value, i): Line => [region, "人口数(抽样)", String(2013 + i), "数值", value + r, "人"]));
  const found = faults(lines);
  expect(told(found)).toEqual(["series.another_scale E4"]);
  expect(found.find(({code}) => code === "series.another_scale")).toMatchObject({seen: "人口数(抽样) 2015：甲省 18400 E4、乙省 18401 E9", expected: "17.8"});
});

test("a level that falls while real growth is positive is a break, told of as a note", () => {
  const found = faults([["淄博市", "地区生产总值", "2017", "数值", 4781.32, "亿元"], ["淄博市", "地区生产总值", "2018", "数值", 3572.98, "亿元"], ["淄博市", "地区生产总值", "2018", "同比增速", 6.06, "%"]]);
  expect(told(found)).toEqual(["series.level_break E3"]);
  expect(severityOf("series.level_break")).toBe("note");
  expect(say(found.find(({code}) => code === "series.level_break"))).toEqual([expect.stringContaining("4781.32 → 3572.98"), expect.stringContaining("+6.06%")]);
});

describe("a date serial", () => {
  test("typed over a growth rate is named with the day that it stands for", () => {
    const found = faults([5.1, 6.2, 43_942, 4.8, 5.5].map((value, i): Line => ["甲省", "工业增加值", `2020-0${i + 3}`, "增速", value, "%"]));
    expect(told(found)).toEqual(["number.date_serial E4"]);
    expect(say(found.find(({code}) => code === "number.date_serial"))).toEqual([expect.stringContaining("2020-04-21"), expect.stringContaining("2020-04-21")]);
  });

  test("among figures of such a size is none", () => {
    expect(told(faults([39_000, 41_500, 43_942, 45_100].map((value, i): Line => ["甲省", "地区生产总值", String(2018 + i), "数值", value, "亿元"])))).toEqual([]);
  });

  test("in a column that no field takes is found as well, and a figure that only may be one is a note", () => {
    const costs = (last: number) => sheet([["任务编号", "任务名称", "年度", "牵头单位", "概算（万元）"], ...[120, 80.5, 40, 95, 310, 77, 15, 64, 51, 300, last].map((cost, i) => [`T-1${i}`, `任务${i}`, 2022, "市水利局", cost])]);
    const found = (last: number) => told(check("任务台账.xlsx", costs(last)).faults);
    expect(found(43_942)).toEqual(["number.date_serial E12"]);
    const beside = costs(42_600);
    const rows = [...beside.rows];
    rows[1] = [...(rows[1] ?? []).slice(0, 4), {text: "17184.6", value: 17_184.6, kind: "number"}];
    expect(told(check("任务台账.xlsx", {...beside, rows}).faults)).toEqual(["number.may_be_serial E12"]);
  });
});

describe("monthly figures", () => {
  const months = (year: number, from: number, to: number, ytd: boolean, value: (month: number) => number): Line[] =>
    Array.from({length: to - from + 1}, (_, i) => ["甲省", "固定资产投资", ytd ? `${year}年1—${from + i}月` : `${year}年${from + i}月`, "增速", value(from + i), "%"]);

  test("without a January by design are not said to miss it", () => {
    expect(told(faults(months(2022, 2, 8, true, (month) => 5 + month / 10)))).toEqual(["series.no_january E2"]);
  });

  test("with a January say nothing of it", () => {
    expect(told(faults(months(2022, 1, 8, false, (month) => 5 + month / 10)))).toEqual([]);
  });

  test("and year-to-date figures of one indicator are kept apart, and the reader is told", () => {
    const found = faults([...months(2022, 3, 5, true, () => 5), ...months(2022, 3, 5, false, () => 6)]);
    expect(told(found)).toEqual(["series.ytd_beside_single E5"]);
    expect(say(found.find(({code}) => code === "series.ytd_beside_single"))[0]).toContain("2022-03YTD E2 / 2022-03 E5");
  });

  test("that grow within each year and drop at its start look like a year to date", () => {
    const lines = [2021, 2022].flatMap((year) => Array.from({length: 8}, (_, i): Line => ["甲省", "税收收入", `${year}年${i + 3}月`, "数值", 100 * (i + 1), "亿元"]));
    expect(told(faults(lines))).toEqual(["series.no_january E2", "series.looks_cumulative E2"].slice(1));
  });
});
