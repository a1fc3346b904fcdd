import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {describe, expect, test} from "vitest";
import {checkWorkbook, emptyWorld, readOptionsFor} from "../../../loaders/check/index";
import {readBytes} from "../../../loaders/read/index";
import {readProfile} from "../../../src/lib/profile";
import type {CheckedFile, RawRow} from "../../../src/lib/rows";

const root = join(import.meta.dirname, "../../..");
const shared = join(root, "../shared/data");
const folder = join(root, "data/profiles");
const profiles = readdirSync(folder).filter((name) => name.endsWith(".json")).flatMap((name) => {
  const read = readProfile(JSON.parse(readFileSync(join(folder, name), "utf8")));
  return read.ok ? [read.profile] : [];
});

function checked(path: string): CheckedFile {
  const bytes = readFileSync(path);
  const read = readBytes(basename(path), bytes, readOptionsFor(path, profiles));
  if (!read.ok) throw new Error(`${read.code}: ${read.seen}`);
  const source = {file: `inbox/2022-07-05/${basename(path)}`, received: "2022-07-05", checksum: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length};
  return checkWorkbook(source, read.workbook, emptyWorld(profiles));
}

function tally(rows: readonly RawRow[], field: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {values} of rows) counts[String(values[field])] = (counts[String(values[field])] ?? 0) + 1;
  return counts;
}

/** Files that are not copied into the product: elsewhere than in CI their tests are skipped, and say why. */
function absent(path: string): boolean {
  return !existsSync(join(shared, path));
}

function real(path: string): CheckedFile {
  return checked(join(shared, path));
}

function why(path: string): string {
  return absent(path) ? " (skipped: ../shared/data is not here)" : "";
}

describe("the project portfolio", () => {
  // 42600 million is what the high-speed railway was to cost: it may be true, so it is told of and kept.
  const suspects: Record<string, string[]> = {2014: ["number.may_be_serial BF13 42600 2016-08-18"], 2021: ["number.may_be_serial O48 40295 2010-04-27"]};
  // Remarks such as "Exempt under Section 43" in columns of money, which no field takes.
  const exemptMoney: Record<string, number> = {2014: 52, 2016: 19, 2018: 32, 2020: 30, 2021: 42};
  // Ratings as SOURCES.md of ../shared/data gives them; in 2014 it leaves out the one that is written "Amber/ Red".
  const ratings = {
    2014: {projects: 199, departments: 20, green: 17, amber_green: 54, amber: 63, amber_red: 36 + 1, red: 4},
    2016: {projects: 143, departments: 18, green: 10, amber_green: 29, amber: 55, amber_red: 38, red: 6},
    2018: {projects: 133, departments: 16, green: 2, amber_green: 22, amber: 59, amber_red: 38, red: 8},
    2020: {projects: 125, departments: 16, green: 3, amber_green: 18, amber: 59, amber_red: 32, red: 11},
    2021: {projects: 184, departments: 18, green: 12, amber_green: 29, amber: 84, amber_red: 44, red: 7},
  };
  for (const [year, {projects, departments, ...lights}] of Object.entries(ratings)) {
    test.skipIf(absent(`gmpp/uk_${year}.csv`))(`gmpp/uk_${year}.csv: every project with its department, rated as published, unrated ones kept${why(`gmpp/uk_${year}.csv`)}`, () => {
      const file = real(`gmpp/uk_${year}.csv`);
      const [units, tasks] = file.tables;
      expect(file.encoding).toBe("windows-1252");
      expect(units?.counts).toMatchObject({accepted: departments, refused: 0});
      expect(tasks?.counts).toMatchObject({present: projects, accepted: projects, refused: 0});
      const rated = Object.values(lights).reduce((sum, count) => sum + count, 0);
      expect(tally(tasks?.rows ?? [], "rating")).toEqual({...lights, null: projects - rated});
      expect(tasks?.rows.every(({values}) => typeof values["lead_units"] === "string" && values["year"] === Number(year))).toBe(true);
      const told = file.faults.filter(({code}) => !["value.exempt", "header.unknown", "date.century"].includes(code));
      expect(told.map(({code, cell, seen, expected}) => [code, cell, seen, expected].join(" "))).toEqual(suspects[year] ?? []);
      const money = file.faults.filter(({code, expected}) => code === "value.exempt" && JSON.stringify(expected).includes("figure"));
      expect(money).toHaveLength(exemptMoney[year] ?? 0);
      expect(money.every(({cell, seen}) => cell !== undefined && seen !== "")).toBe(true);
      expect(file.faults.filter(({code}) => code === "header.unknown")).toHaveLength(1);
    });
  }

  test.skipIf(absent("gmpp/uk_2021.csv"))(`gmpp/uk_2021.csv: a project of two departments has both, and the cell still says so${why("gmpp/uk_2021.csv")}`, () => {
    const file = real("gmpp/uk_2021.csv");
    const joint = file.tables[1]?.rows.filter(({values}) => String(values["lead_units"]).includes("、"));
    expect(joint?.map(({values, cells}) => [values["lead_units"], cells["lead_units"]])).toEqual([["DEFRA、DFT", ["D145", "DEFRA & DFT"]]]);
  });
});

describe("exports of the National Bureau of Statistics", () => {
  test.skipIf(absent("nbs/分省年度数据.csv"))(`nbs/分省年度数据.csv: GB18030, indicator and unit from the title, years across, footnotes below${why("nbs/分省年度数据.csv")}`, () => {
    const file = real("nbs/分省年度数据.csv");
    const [table] = file.tables;
    expect(file.encoding).toBe("gb18030");
    expect(table?.counts).toEqual({present: 31 * 19, accepted: 31 * 19, refused: 0, skipped: 2, personalDropped: 0});
    const shandong = table?.rows.find(({values}) => values["region"] === "山东省" && values["period"] === "2023");
    expect(shandong?.values).toMatchObject({indicator: "地区生产总值", unit: "亿元", kind: "level", period_start: "2023-01-01", source: "国家统计局"});
    expect(table?.rows[0]).toMatchObject({values: {region: "北京市", period: "2024", value: 49670.2}, cells: {value: ["B5", "49670.2"], indicator: ["A2", "指标：地区生产总值(亿元)"]}});
  });

  test.skipIf(absent("nbs/分省年度数据 (1).csv"))(`nbs/分省年度数据 (1).csv: brackets in the name stay in the name, only the last is the unit${why("nbs/分省年度数据 (1).csv")}`, () => {
    const file = real("nbs/分省年度数据 (1).csv");
    expect(file.tables[0]?.context).toMatchObject({indicator: "人口数(人口抽样调查)", unit: "人", kind: "level"});
    expect(file.tables[0]?.counts).toMatchObject({accepted: 527, refused: 0, skipped: 3});
  });

  test.skipIf(absent("nbs/分省年度数据 (5).csv"))(`nbs/分省年度数据 (5).csv: a growth rate is one, and years without a figure make no row${why("nbs/分省年度数据 (5).csv")}`, () => {
    const file = real("nbs/分省年度数据 (5).csv");
    expect(file.tables[0]?.context).toMatchObject({kind: "growth", unit: "%"});
    expect(file.tables[0]?.counts).toMatchObject({accepted: 31 * 7, refused: 0});
  });

  test.skipIf(absent("nbs/一般公共预算等.xls"))(`nbs/一般公共预算等.xls: indicator from a merged cell, regions in a column without a header${why("nbs/一般公共预算等.xls")}`, () => {
    const file = real("nbs/一般公共预算等.xls");
    const rows = file.tables[0]?.rows ?? [];
    expect(tally(rows, "indicator")).toEqual({一般公共预算支出: 31 * 18, 财政支出: 31 * 2});
    expect(rows[0]?.values).toMatchObject({region: "北京", unit: "亿元", period: "2007", value: 1649.5});
  });

  test.skipIf(absent("nbs/分省年度数据_整合.csv"))(`nbs/分省年度数据_整合.csv: one column per indicator, its unit in its name${why("nbs/分省年度数据_整合.csv")}`, () => {
    const file = real("nbs/分省年度数据_整合.csv");
    const [table] = file.tables;
    expect(table?.counts.refused).toBe(0);
    const index = table?.rows.find(({values}) => values["region"] === "山东" && values["period"] === "2021" && values["kind"] === "index");
    expect(index?.values).toMatchObject({indicator: "GDP指数", unit: "上年=100", value: 103.6});
    const late = file.faults.filter(({code}) => code === "series.index_one_year_late");
    expect(late.map(({cell, seen, expected}) => [cell, seen, expected])).toEqual([["E2", "-0.19（GDP指数 / GDP）", "0.51"]]);
    const samples = file.faults.filter(({code, seen}) => code === "series.another_scale" && seen?.startsWith("总人口数"));
    expect(samples.map(({cell, seen, expected}) => [cell, seen?.slice(0, 10), seen?.slice(-4), expected])).toEqual([["G2", "总人口数 2005：", "(31)", "14.0–14.5"], ["G12", "总人口数 2015：", "(31)", "18.1–18.9"]].map(([cell, a, b, c]) => [cell, expect.stringContaining(String(a)), b, c]));
  });
});

describe("the Shandong figures that ship with the product", () => {
  const folders = join(root, "data/inbox");
  const find = (name: string): string | undefined => readdirSync(folders).map((day) => join(folders, day, name)).find(existsSync);

  test("sixteen cities, twenty-four years, level and index", () => {
    const path = find("shandong-city-gdp-2000-2023.csv");
    const {tables, faults} = checked(path ?? "");
    expect(tables.map(({counts}) => [counts.accepted, counts.refused])).toEqual([[384, 0], [384, 0]]);
    expect(faults.map(({code, cell, seen, expected}) => [code, cell, seen, expected].join(" "))).toEqual(["series.level_break C236 淄博市 地区生产总值 2017→2018：4781.32 → 3572.98（-25.3%） +6.06%"]);
    expect(tables[1]?.rows[0]?.values).toMatchObject({region: "东营市", period: "2000", indicator: "地区生产总值", kind: "index", unit: "上年=100", value: 107.7});
  });

  test("values, growth and ranks of Zibo as published, estimates marked", () => {
    const {tables, faults} = checked(find("zibo-published-figures.csv") ?? "");
    expect(tables.map(({counts}) => [counts.accepted, counts.refused])).toEqual([[20, 0], [34, 0], [3, 0]]);
    expect(faults).toEqual([]);
    const growth = tables[1]?.rows ?? [];
    expect(growth.filter(({values}) => values["estimate"] === true).map(({values}) => [values["indicator"], values["value"], values["unit"]])).toEqual([["固定资产投资", 16, "%"], ["规模以上工业增加值", 5.5, "%"]]);
    expect(tables[2]?.rows.map(({values}) => [values["period"], values["value"], values["unit"]])).toEqual([["2022H1", 2, "位"], ["2022-07YTD", 1, "位"], ["2022-07YTD", 3, "位"]]);
    expect(growth.find(({values}) => values["period"] === "2023Q3YTD")?.values).toMatchObject({period_start: "2023-01-01", period_end: "2023-09-30", period_ytd: true});
  });
});
