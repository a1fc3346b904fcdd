import {describe, expect, test} from "vitest";
import {checkWorkbook, emptyWorld, learn} from "../../../loaders/check/index";
import {readProfile} from "../../../src/lib/profile";
import {check, city, flat, profile, sheet, source, table, workbook} from "./make";

const HEAD = ["任务编号", "年度", "任务名称", "牵头单位", "配合单位"];

test("beside a unit that the cell marks as leading, the others support", () => {
  const checked = check("任务.xlsx", sheet([HEAD, ["T-1", "2022", "a", "市水利局（牵头）、商务局", ""], ["T-2", "2022", "b", "市水利局、商务局", ""]]));
  expect(table(checked).rows.map(({values}) => [values["lead_units"], values["support_units"]])).toEqual([["D01", "D02"], ["D01、D02", null]]);
});

test("units that are meant and not named: told of among the supporting ones, refused as lead", () => {
  const checked = check("任务.xlsx", sheet([HEAD, ["T-1", "2022", "a", "市水利局", "各成员单位"], ["T-2", "2022", "b", "各区县政府", ""], ["T-3", "2022", "c", "市水利局", "商务局、有关部门"]]));
  expect(flat(checked)).toEqual(["unit.more_claimed E2", "unit.more_claimed E4", "unit.unknown D3"]);
  expect(table(checked).rows.map(({values}) => values["support_units"])).toEqual([null, "D02"]);
});

const PROBLEMS = ["问题编号", "问题", "发现日期", "责任单位", "配合单位"];

test("several units of a problem: the cell says which one leads, or a profile does; nobody guesses", () => {
  const rows = [["P-1", "甲", "2022-03-05", "市水利局（牵头）、商务局", "财政局"], ["P-2", "乙", "2022-03-05", "牵头：市水利局；配合：商务局、财政局", ""], ["P-3", "丙", "2022-03-05", "市水利局、商务局（配合）", ""], ["P-4", "丁", "2022-03-05", "市水利局、商务局", ""]];
  const checked = check("问题台账.xlsx", sheet([PROBLEMS, ...rows]));
  expect(flat(checked)).toEqual(["unit.several D5"]);
  expect(table(checked).rows.map(({values}) => [values["unit"], values["support_units"]])).toEqual([["D01", "D02、D03"], ["D01", "D02、D03"], ["D01", "D02"]]);
  const first = profile({id: "first", match: {file: "问题*"}, tables: [{register: "problems", columns: {unit: {header: "责任单位", rest: true}}}]});
  const led = check("问题台账.xlsx", sheet([PROBLEMS, ...rows]), city([first]));
  expect(flat(led)).toEqual([]);
  expect(table(led).rows.at(-1)?.values).toMatchObject({unit: "D01", support_units: "D02"});
});

test("a column of a register without supporting units cannot send the others there: its profile has a mistake", () => {
  const read = readProfile({id: "a", match: {headers: "x"}, tables: [{register: "progress", columns: {unit: {header: "x", rest: true}}}]});
  expect(read.ok ? [] : read.mistakes.map(({key}) => key)).toEqual(["tables[0].columns.unit.rest"]);
});

describe("a name that two units claim", () => {
  const UNITS = sheet([["单位编码", "单位名称", "别名", "单位类别"], ["D01", "市水利局", "水务局", "市直部门"], ["D02", "市城管局", "水务局、城管局", "市直部门"]]);
  const world = learn(emptyWorld(), checkWorkbook(source("单位名录.xlsx"), workbook(UNITS), emptyWorld()).tables);
  const read = (unit: string) => checkWorkbook(source("任务.xlsx"), workbook(sheet([["任务编号", "年度", "任务名称", "牵头单位"], ["T-1", 2022, "治水", unit]])), world);

  test.each(["水务局", "市水利局、水务局"])("in %s is refused as such, with both named", (unit) => {
    const checked = read(unit);
    expect(flat(checked)).toEqual(["unit.ambiguous D2"]);
    expect(checked.faults.find(({code}) => code === "unit.ambiguous")!.expected).toBe("市水利局（D01）、市城管局（D02）");
  });

  test("its own names still say which it is", () => {
    expect(read("城管局").tables[0]!.rows[0]!.values["lead_units"]).toBe("D02");
  });
});
