import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readOptionsFor} from "../../../loaders/check/index";
import {fits, readProfile} from "../../../src/lib/profile";
import {check, city, flat, profile, sheet, table} from "./make";
import {checkWorkbook} from "../../../loaders/check/index";
import {source, workbook} from "./make";

const folder = join(import.meta.dirname, "../../../data/profiles");

/** A profile of one table of tasks, with what a test is about put in. */
function tasks(given: Record<string, unknown>, read: Record<string, unknown> = {}): ReturnType<typeof profile> {
  return profile({id: "test", match: {headers: ["id", "name"]}, read, tables: [{register: "tasks", columns: {task_id: "id", title: "name", lead_units: "who", ...(given["columns"] as object)}, constants: {year: 2022, ...(given["constants"] as object)}, ...Object.fromEntries(Object.entries(given).filter(([key]) => key !== "columns" && key !== "constants"))}]});
}

describe("a profile", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("%s as shipped has no mistake and is named as its file", (name) => {
    const read = readProfile(JSON.parse(readFileSync(join(folder, name), "utf8")));
    expect(read).toMatchObject({ok: true, profile: {id: name.replace(".json", "")}});
  });

  test("with mistakes is answered by all of them, each with its key", () => {
    const read = readProfile({id: "No Good", match: {}, read: {encoding: "klingon", header_row: 0}, tables: [{register: "taks"}, {register: "tasks", columns: {nmae: "x", title: {headers: "x"}}, melt: {columns: "(", value_to: "worth"}, colour: 1}], extra: true});
    expect(read.ok ? [] : read.mistakes.map(({key}) => key).sort()).toEqual(["extra", "id", "match", "read.encoding", "read.header_row", "tables[0].register", "tables[1].colour", "tables[1].columns.nmae", "tables[1].columns.title.header", "tables[1].columns.title.headers", "tables[1].melt.columns", "tables[1].melt.value_to"]);
    expect(readProfile(null).ok).toBe(false);
    expect(readProfile({id: "a", match: {file: "a"}, tables: [{register: "tasks", columns: {__proto__: null}}]}).ok).toBe(true);
  });

  test("patterns take * and ? and nothing else for special", () => {
    expect(fits("uk_*.csv", "UK_2021 (1).csv")).toBe(true);
    expect(fits("a.c", "abc")).toBe(false);
    expect(fits("*预计*", "预计\n同比增长4%")).toBe(true);
    expect([fits("\\*", "*"), fits("\\*", "12"), fits("a\\?*", "a?b"), fits("a\\?*", "axb")]).toEqual([true, false, true, false]);
  });

  test("renames columns, sets constants, maps words, names what is withheld", () => {
    const one = tasks({columns: {rating: "light", due: "end"}, words: {rating: {good: "green", "not*": null}}, withheld: {due: ["see note*"]}, date_order: "dmy"});
    const checked = check("x.xlsx", sheet([["id", "name", "who", "light", "end"], ["A", "one", "市水利局", "Good", "03/04/2022"], ["B", "two", "商务局", "not rated", "see note 3"]]), city([one]));
    expect(flat(checked)).toEqual(["value.exempt E3"]);
    expect(table(checked).rows.map(({values}) => [values["year"], values["lead_units"], values["rating"], values["due"]])).toEqual([[2022, "D01", "green", "2022-04-03"], [2022, "D02", null, null]]);
    expect(table(checked)).toMatchObject({profile: "test", columns: [{how: "profile"}, {how: "profile"}, {how: "profile"}, {how: "profile"}, {how: "profile"}]});
  });

  test("says that of joined units the first leads and the others support", () => {
    const one = tasks({columns: {lead_units: {header: "who", rest: true}}});
    const checked = check("x.xlsx", sheet([["id", "name", "who"], ["A", "one", "市水利局、市商务局、甲区"]]), city([one]));
    expect(table(checked).rows[0]?.values).toMatchObject({lead_units: "D01", support_units: "D02、C01"});
  });

  test("splits a cell at its own separator: into units, or, in a field of one value, into rows", () => {
    const one = profile({id: "test", match: {headers: ["id", "dept"]}, tables: [
      {register: "units", distinct: true, columns: {unit_id: {header: "dept", split: " & ", case: "upper"}, name: {header: "dept", split: " & "}}, constants: {kind: "部门"}},
      {register: "tasks", columns: {task_id: "id", title: "id", lead_units: {header: "dept", split: " & "}}, constants: {year: "2021"}},
    ]});
    const checked = check("x.xlsx", sheet([["id", "dept"], ["A", "Dft"], ["B", "Defra & DFT"], ["C", "NS&I"]]), city([one]));
    expect(checked.tables.map(({register, rows}) => [register, rows.map(({values}) => values["unit_id"] ?? values["lead_units"])])).toEqual([["units", ["DFT", "DEFRA", "NS&I"]], ["tasks", ["DFT", "DEFRA、DFT", "NS&I"]]]);
    expect(checked.tables[0]?.counts).toMatchObject({present: 3, accepted: 3});
    expect(new Set(checked.tables.flatMap(({rows}) => rows.map((row) => row.row_id))).size).toBe(6);
  });

  test("joins columns: the first that is not blank counts; a name given twice is its first and second column", () => {
    const one = tasks({columns: {note: ["remark", "remark", "comment"]}});
    const checked = check("x.xlsx", sheet([["id", "name", "who", "remark", "remark", "comment"], ["A", "one", "市水利局", "—", "second", "third"], ["B", "two", "市水利局", "", "", "third"]]), city([one]));
    expect(table(checked).rows.map(({values}) => values["note"])).toEqual(["second", "third"]);
    expect(table(checked).rows[0]?.cells["note"]).toEqual(["E2", "second"]);
  });

  test("turns a sheet whose projects stand in columns, and addresses stay the sheet's own", () => {
    const one = tasks({}, {transpose: true});
    const checked = check("x.xlsx", sheet([["id", "A", "B"], ["name", "one", "two"], ["who", "市水利局", "市商务局"]]), city([one]));
    expect(table(checked).rows.map(({values, row}) => [values["task_id"], row])).toEqual([["A", 2], ["B", 3]]);
    expect(table(checked).rows[1]?.cells["title"]).toEqual(["C2", "two"]);
  });

  test("reads a wide table into long, with indicator and unit from the title, down to the cell", () => {
    const one = profile({id: "wide", match: {title: "指标：*", headers: "地区"}, tables: [{register: "indicators", columns: {region: "地区"}, from_title: {indicator: {after: "指标", part: "name"}, unit: {after: "指标", part: "unit"}, kind: {after: "指标"}}, words: {kind: {"*增长*": "growth", "*": "level"}}, melt: {columns: "^(?<period>\\d{4}年)$", value_to: "value"}, skip_blank: "value"}]});
    const checked = check("x.csv", sheet([["数据库：分省年度数据"], ["指标：人口数(抽样)(万人)"], ["地区", "2022年", "2021年"], ["甲省", "1.5", ""], ["乙省", "2", "3"], ["注：1.抽样数据。"], ["　　2.略有误差。"], ["数据来源：国家统计局"]]), city([one]));
    expect(flat(checked)).toEqual([]);
    expect(table(checked).rows.map(({values, cells, row_id: id}) => [id, values["region"], values["period"], values["value"], cells["value"]?.[0], cells["period"]?.[0]])).toEqual([
      ["0123456789ab-1-4-1", "甲省", "2022", 1.5, "B4", "B3"],
      ["0123456789ab-1-5-1", "乙省", "2022", 2, "B5", "B3"],
      ["0123456789ab-1-5-2", "乙省", "2021", 3, "C5", "C3"],
    ]);
    expect(table(checked).rows[0]?.values).toMatchObject({indicator: "人口数(抽样)", unit: "万人", kind: "level", period_start: "2022-01-01", period_end: "2022-12-31", period_ytd: false});
    expect(table(checked).counts).toEqual({present: 3, accepted: 3, refused: 0, skipped: 3, personalDropped: 0});
  });

  test("names columns without a header by their letter", () => {
    const one = profile({id: "test", match: {headers: "2022"}, tables: [{register: "indicators", synonyms: false, columns: {indicator: {header: "#A", part: "name"}, unit: {header: "#A", part: "unit"}, region: "#B"}, constants: {kind: "level"}, melt: {columns: "^(?<period>\\d{4})$", value_to: "value"}}]});
    const checked = check("x.xlsx", sheet([["", "", 2021, 2022], ["支出（亿元）i", "北京", 1, 2]]), city([one]));
    expect(table(checked).rows.map(({values}) => [values["indicator"], values["unit"], values["region"], values["period"], values["value"]])).toEqual([["支出", "亿元", "北京", "2021", 1], ["支出", "亿元", "北京", "2022", 2]]);
  });

  test("whose header is gone refuses nothing silently: the reader is told which", () => {
    const one = profile({id: "test", match: {file: "gone*.xlsx", headers: ["id", "colour"]}, tables: [{register: "tasks", columns: {task_id: "id"}}]});
    const checked = check("gone 2022.xlsx", sheet([["id", "name"], ["A", "one"]]), city([one]));
    expect(checked.faults.find(({code}) => code === "profile.header_missing")?.seen).toBe("test: colour");
    expect(checked.fate).toBe("nothing_recognised");
  });

  test("says which encoding and delimiter a file needs, by its name alone", () => {
    const one = tasks({}, {encoding: "windows-1252", delimiter: ";"});
    const named = {...one, match: {...one.match, file: ["uk_*.csv"]}};
    expect(readOptionsFor("inbox/2022-07-05/uk_2021.csv", [named])).toEqual({encoding: "windows-1252", delimiter: ";"});
    expect(readOptionsFor("inbox/2022-07-05/other.csv", [named])).toEqual({});
    expect(readOptionsFor("inbox/2022-07-05/other.csv", [one])).toEqual({});
  });

  test("of two that fit the one that names the file is taken; alike ones are told of", () => {
    const wide = tasks({constants: {plan: "wide"}});
    const close = {...tasks({constants: {plan: "close"}}), id: "close", match: {...wide.match, file: ["x.xlsx"]}};
    const one = sheet([["id", "name", "who"], ["A", "one", "市水利局"]]);
    expect(table(check("x.xlsx", one, city([wide, close]))).rows[0]?.values["plan"]).toBe("close");
    const twin = {...wide, id: "twin"};
    expect(flat(check("x.xlsx", one, city([wide, twin])))).toEqual(["profile.ambiguous"]);
  });

  test("makes rows whose ids stay, whatever else is known", () => {
    const one = tasks({});
    const rows = sheet([["id", "name", "who"], ["A", "one", "市林业局"], ["B", "two", "市水利局"]]);
    expect(checkWorkbook(source("x.xlsx"), workbook(rows), city([one])).tables[0]?.rows[0]?.row_id).toBe("0123456789ab-1-3");
  });
});

describe("the documentation of profiles", () => {
  const pages = ["docs/profiles.md", "docs/profiles.zh-CN.md"].map((name) => [name, readFileSync(join(import.meta.dirname, "../../..", name), "utf8")] as const);

  test.each(pages)("%s: every example is a profile without a mistake", (_, text) => {
    const examples = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => readProfile(JSON.parse(json ?? "")));
    expect(examples.length).toBeGreaterThan(4);
    expect(examples.flatMap((read) => (read.ok ? [] : read.mistakes))).toEqual([]);
  });

  test("every key that a profile may have is in both pages", () => {
    const source = ["desk", "read-profile", "read-table", "read-pattern"].map((name) => readFileSync(join(import.meta.dirname, "../../../src/lib/profile", `${name}.ts`), "utf8")).join("\n");
    const lists = [...source.matchAll(/(?:known\([^[]*|TABLE_KEYS = )\[([^\]]*)\]/g)].flatMap(([, list]) => [...(list ?? "").matchAll(/"(\w+)"/g)].map(([, key]) => key ?? ""));
    expect(lists.length).toBeGreaterThan(25);
    for (const [, text] of pages) expect(lists.filter((key) => !text.includes(key))).toEqual([]);
  });

  test("the smallest profile does what it says", () => {
    const [, json = ""] = /```json\n(.*?)```/s.exec(pages[0]?.[1] ?? "") ?? [];
    const checked = check("乡镇任务2022.xlsx", sheet([["编号", "任务名称", "责任单位"], ["T-1", "修路", "市水利局、市商务局"]]), city([profile(JSON.parse(json))]));
    expect(table(checked).rows[0]?.values).toMatchObject({task_id: "T-1", title: "修路", lead_units: "D01", support_units: "D02", year: 2022});
  });
});
