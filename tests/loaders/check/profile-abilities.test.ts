import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {checkLoose} from "../../../loaders/check-files";
import {explain, readOptionsFor} from "../../../loaders/check/index";
import {readProfiles} from "../../../loaders/profiles";
import {readProfile} from "../../../src/lib/profile";
import {check, city, flat, merge, profile, sheet, table} from "./make";

/** What a stranger found missing who wrote profiles from the documentation alone. */
describe("several columns a month", () => {
  const rows = [["任务", "单位", "2022年8月", "", "", "2022年9月", "", ""], ["", "", "情况", "完成率（%）", "说明", "情况", "完成率（%）", "说明"], ["T-1", "市水利局", "推进中", "30%", "a", "已完成", "100%", "b"], ["T-2", "市水利局", "推进中", "20%", "c", "", "", ""]];
  const melted = profile({id: "groups", match: {headers: "任务"}, read: {header_rows: 2}, tables: [{register: "problems", columns: {problem_id: "任务", unit: "单位"}, constants: {title: "x"}, melt: {columns: "^(?<found_on>\\d{4}年\\d+月)/(?<part>.+)$", value_to: {情况: "status", 完成率: "solution", 说明: "note"}}, skip_blank: "status"}]});

  test("make one row, each its own field, with the cell it came from", () => {
    const checked = check("x.xlsx", sheet(rows, {merges: [merge("C1:E1"), merge("F1:H1")]}), city([melted]));
    expect(table(checked).rows.map(({values, cells}) => [values["problem_id"], values["found_on"], values["status"], values["solution"], values["note"], cells["note"]?.[0]])).toEqual([
      ["T-1", "2022-08-31", "active", "30%", "a", "E3"],
      ["T-2", "2022-08-31", "active", "20%", "c", "E4"],
    ]);
    expect(flat(checked)).toContain("key.duplicate A3");
    expect(table(checked).counts).toMatchObject({present: 3, accepted: 2, refused: 1});
  });

  test("need an expression that says which part of a heading it is", () => {
    const wrong = readProfile({id: "a", match: {file: "a"}, tables: [{register: "tasks", columns: {}, melt: {columns: "^(?<year>\\d+)", value_to: {a: "title"}}}]});
    expect(wrong.ok ? [] : wrong.mistakes.map(({key}) => key)).toEqual(["tables[0].melt.columns"]);
  });
});

describe("a profile that no longer fits", () => {
  const one = profile({id: "wide", match: {headers: "R"}, tables: [{register: "indicators", columns: {region: "R"}, constants: {kind: "level", indicator: "i"}, melt: {columns: "^(?<period>\\d{4} Q\\d)$", value_to: "value"}}]});

  test("says which headings there are where none becomes a row, and the rows are refused, not lost", () => {
    const checked = check("x.csv", sheet([["R", "2021/Q1", "2021/Q2"], ["A", 1, 2]]), city([one]));
    expect(checked.faults.find(({code}) => code === "profile.melt_missing")).toMatchObject({seen: "^(?<period>\\d{4} Q\\d)$", expected: "R、2021/Q1、2021/Q2"});
    expect(table(checked).counts).toMatchObject({present: 1, accepted: 0, refused: 1});
  });

  test("names each heading of a list that is not there", () => {
    const listed = profile({id: "list", match: {headers: "R"}, tables: [{register: "indicators", columns: {region: "R"}, constants: {kind: "level", period: "2021"}, melt: {columns: ["a", "b"], name_to: ["indicator"], value_to: "value"}}]});
    const checked = check("x.csv", sheet([["R", "a"], ["A", 1]]), city([listed]));
    expect(flat(checked)).toEqual(["profile.melt_missing"]);
    expect(table(checked).counts).toMatchObject({present: 1, accepted: 1});
  });
});

describe("two tables on one sheet", () => {
  const both = profile({id: "both", match: {file: "both.xlsx"}, tables: [
    {register: "units", columns: {unit_id: "码", name: "名", kind: "属"}, words: {kind: {局: "department"}}},
    {register: "tasks", columns: {task_id: "事码", title: "事", lead_units: "主办方"}, constants: {year: "2022"}},
  ]});

  test("below each other are each read under their own header", () => {
    const checked = check("both.xlsx", sheet([["一、单位"], ["码", "名", "属"], ["A1", "甲局", "局"], ["A2", "乙局", "局"], [], ["二、事项"], ["事码", "事", "主办方"], ["T1", "修路", "甲局"]]), city([both]));
    expect(flat(checked)).toEqual([]);
    expect(checked.tables.map(({register, headerRow, counts}) => [register, headerRow, counts.present, counts.accepted])).toEqual([["units", 2, 2, 2], ["tasks", 7, 1, 1]]);
    expect(checked.tables[1]?.rows[0]).toMatchObject({row_id: "0123456789ab-1-8-2", values: {lead_units: "A1"}});
  });

  test("under one header printed again take the month of their own title", () => {
    const again = profile({id: "again", match: {headers: "况"}, tables: [{register: "objections", columns: {objection_id: "码", unit: "部", objection: "况", filed_on: "日"}}]});
    const rows = [["2022年8月"], ["码", "部", "况", "日"], ["1", "市水利局", "x", "2022-09-01"], [], ["2022年9月"], ["码", "部", "况", "日"], ["2", "市水利局", "y", "2022-10-01"]];
    const checked = check("x.xlsx", sheet(rows), city([again]));
    expect(checked.tables.flatMap(({rows: made}) => made.map(({values}) => values["period"]))).toEqual(["2022-08", "2022-09"]);
  });
});

describe("joined cells", () => {
  const one = profile({id: "joined", match: {headers: "Decision"}, tables: [{register: "meetings", columns: {meeting_id: "No", item_id: {header: "Decision", split: "; "}, held_on: "Held", decision: {header: "Decision", split: "; "}, unit: {header: "Who", split: "; "}}, constants: {kind: "commission"}}]});
  const header = ["No", "Held", "Decision", "Who"];

  test("of one part count for every row", () => {
    const checked = check("x.csv", sheet([header, ["M1", "2022-08-03", "Build; Dredge", "市水利局"]]), city([one]));
    expect(table(checked).rows.map(({values}) => [values["decision"], values["unit"]])).toEqual([["Build", "D01"], ["Dredge", "D01"]]);
    expect(flat(checked)).toEqual([]);
  });

  test("of fewer parts than rows leave a blank that is told of", () => {
    const checked = check("x.csv", sheet([header, ["M1", "2022-08-03", "A; B; C", "市水利局; 市商务局"]]), city([one]));
    expect(table(checked).rows.map(({values}) => values["unit"])).toEqual(["D01", "D02", null]);
    expect(flat(checked)).toEqual(["cell.fewer_parts D2"]);
  });
});

test("a comma is the decimal point of shares and whole numbers too", () => {
  const one = profile({id: "comma", match: {headers: "Anteil"}, tables: [{register: "progress", columns: {task_id: "K", unit: "A", share: "Anteil"}, constants: {period: "2022-07"}, decimal: ","}, {register: "units", columns: {unit_id: "K", name: "K", sort: "Zahl"}, constants: {kind: "department"}, decimal: ","}]});
  const checked = check("x.csv", sheet([["K", "A", "Anteil", "Zahl"], ["T-001", "市水利局", "7,5%", "1.234"]]), city([one]));
  const [progress, units] = checked.tables;
  expect([...(progress?.rows ?? []), ...(units?.rows ?? [])].map(({values}) => values["share"] ?? values["sort"])).toEqual([0.075, 1234]);
});

test("a value stands in the name of the sheet or of the file", () => {
  const one = profile({id: "named", match: {headers: "Births"}, tables: [{register: "indicators", columns: {value: "Births"}, constants: {indicator: "Births", kind: "level"}, from_name: {region: {sheet: "^(.+)$"}, period: {file: "_(\\d{4})-"}}, withheld: {value: ["\\*"]}}]});
  const checked = check("inbox/2022-10-05/births_2021-x.xlsx", sheet([["No", "Births"], [1, 12], [2, "*"]], {name: "East"}), city([one]));
  expect(table(checked).rows.map(({values}) => [values["region"], values["period"], values["value"]])).toEqual([["East", "2021", 12]]);
  expect(table(checked).counts).toMatchObject({present: 2, accepted: 1, refused: 1});
  const wrong = readProfile({id: "a", match: {file: "a"}, tables: [{register: "tasks", columns: {}, from_name: {year: {file: "abc"}}}]});
  expect(wrong.ok ? [] : wrong.mistakes.map(({key}) => key)).toEqual(["tables[0].from_name.year.file"]);
});

describe("a city's own profile", () => {
  const folder = mkdtempSync(join(tmpdir(), "youjie-own-"));
  const write = (name: string, id: string, file: string, encoding: string): void => {
    mkdirSync(join(folder, name), {recursive: true});
    writeFileSync(join(folder, name, `${id}.json`), JSON.stringify({id, about: {}, match: {file, headers: ["id", "name"]}, read: {encoding, delimiter: ";"}, tables: [{register: "tasks", columns: {task_id: "id", title: "name", lead_units: "who"}, constants: {year: "2022", plan: id}}]}));
  };

  test("comes before one of the product that names the file as closely or more so", () => {
    write("own", "mine", "uk*.csv", "big5");
    write("product", "theirs", "uk_2021*.csv", "windows-1252");
    const {profiles} = readProfiles([join(folder, "own"), join(folder, "product")]);
    expect(readOptionsFor("uk_2021.csv", profiles)).toMatchObject({encoding: "big5"});
    expect(table(check("uk_2021.csv", sheet([["id", "name", "who"], ["A", "one", "市水利局"]]), city(profiles))).rows[0]?.values["plan"]).toBe("mine");
  });

  test("that names a path is used by a check as by an ingest", async () => {
    const data = join(folder, "data");
    const day = join(data, "inbox/2022-10-05/east");
    mkdirSync(day, {recursive: true});
    mkdirSync(join(data, "profiles"), {recursive: true});
    writeFileSync(join(day, "x.csv"), "a,b\nU1,甲局\n");
    writeFileSync(join(data, "profiles/by-path.json"), JSON.stringify({id: "by-path", about: {}, match: {file: "inbox/*/east/*.csv"}, tables: [{register: "units", columns: {unit_id: "a", name: "b"}, constants: {kind: "department"}}]}));
    const {checked} = await checkLoose([join(day, "x.csv")], {dataFolder: data, profileFolders: [join(data, "profiles")], version: "test"}, "2022-11-01");
    expect(checked[0]).toMatchObject({source: {file: "inbox/2022-10-05/east/x.csv", received: "2022-10-05"}, tables: [{profile: "by-path", counts: {accepted: 1}}]});
  });
});

test("of many columns that become rows the explanation says how many it leaves out", () => {
  const one = profile({id: "wide", match: {headers: "R"}, tables: [{register: "indicators", columns: {region: "R"}, constants: {kind: "level", indicator: "i"}, melt: {columns: "^(?<period>\\d{4})$", value_to: "value"}}]});
  const checked = check("x.csv", sheet([["R", "2017", "2018", "2019", "2020", "2021"], ["A", 1, 2, 3, 4, 5]]), city([one]));
  expect(explain(checked, "zh").find((line) => line.includes("采用的列"))).toMatch(/2018 C1 → 数据、…（其间 2 列）、2021 F1/);
  expect(explain(checked, "en").find((line) => line.includes("Columns taken"))).toContain("… (2 between), 2021 F1");
});

test("the example of the documentation with several columns a month does what it says", () => {
  for (const page of ["profiles.md", "profiles.zh-CN.md"]) {
    const text = readFileSync(join(import.meta.dirname, "../../../docs", page), "utf8");
    const json = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, found]) => found ?? "").find((found) => found.includes("month-groups")) ?? "";
    const rows = [["编号", "单位", "2022年8月", "", ""], ["", "", "情况", "完成率", "说明"], ["T-001", "市水利局", "推进中", "30%", "a"]];
    const checked = check("月度一览2022.xlsx", sheet(rows, {merges: [merge("A1:A2"), merge("B1:B2"), merge("C1:E1")]}), city([profile(JSON.parse(json))]));
    expect(table(checked).rows[0]?.values ?? checked.faults).toMatchObject({period: "2022-08", status: "active", share: 0.3, narrative: "a"});
  }
});

test("columns that a profile keeps are stored without a word", () => {
  const loose = {id: "keep", match: {headers: "id"}, tables: [{register: "tasks", columns: {task_id: "id", title: "name", lead_units: "who"}, constants: {year: "2022"}, keep: ["last *"]}]};
  const checked = check("x.xlsx", sheet([["id", "name", "who", "last status", "last share"], ["A", "one", "市水利局", "x", "1%"]]), city([profile(loose)]));
  expect(checked.faults).toEqual([]);
  expect(table(checked).rows[0]?.other).toEqual({"last status": ["D2", "x"], "last share": ["E2", "1%"]});
});
