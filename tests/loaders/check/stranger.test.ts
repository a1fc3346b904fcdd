import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {checkWorkbook, emptyWorld, readOptionsFor} from "../../../loaders/check/index";
import {readBytes} from "../../../loaders/read/index";
import type {CheckedFile} from "../../../src/lib/rows";
import {flat, profile, sheet, source, workbook} from "./make";

/** Profiles for layouts that nobody here uses, written from docs/profiles.md alone. */

const HARBOUR = profile({
  id: "harbour-schemes",
  about: {zh: "港口工程：一列一个项目", en: "Harbour schemes, a column each"},
  match: {file: "harbour*.csv", headers: ["Scheme ref", "Responsible bodies"]},
  read: {delimiter: ",", transpose: true},
  tables: [
    {register: "units", distinct: true, columns: {unit_id: {header: "Responsible bodies", split: " / ", case: "upper"}, name: {header: "Responsible bodies", split: " / ", case: "upper"}}, constants: {kind: "部门", reports: "否"}},
    {
      register: "tasks",
      synonyms: false,
      columns: {task_id: "Scheme ref", title: "Scheme", lead_units: {header: "Responsible bodies", split: " / ", case: "upper", rest: true}, due: "Finish*", rating: "State of play", note: ["Remarks", "Remarks"]},
      constants: {year: "2023"},
      words: {rating: {G: "green", "A*": "amber", "n/k": null}},
      withheld: {due: "not announced*"},
      date_order: "dmy",
    },
  ],
});

const HARBOUR_FILE = [
  "Harbour Authority: capital programme,,,",
  "Scheme ref,H-01,H-02,H-03",
  "Scheme,New quay,Dredging,Crane park",
  "Responsible bodies,Ports / Water,Water,Roads / ports",
  "Finish (planned),31.12.2023,05.06.2024,not announced yet",
  "State of play,G,A (was G),n/k",
  "Remarks,,late,",
  "Remarks,on time,,both blank above",
].join("\n");

const YEARBOOK = profile({
  id: "county-yearbook",
  match: {headers: ["Area", "Measure"], title: "County yearbook*"},
  tables: [{
    register: "indicators",
    synonyms: false,
    columns: {region: "Area", indicator: {header: "Measure", part: "name"}, unit: {header: "Measure", part: "unit"}, source: ["Taken from", "Taken from"]},
    constants: {kind: "level"},
    melt: {columns: "^(?<period>20\\d\\d)(?: r)?$", value_to: "value"},
    decimal: ",",
    words: {value: {"..": null}},
    skip_blank: "value",
  }],
});

const YEARBOOK_SHEET = sheet([
  ["County yearbook 2023"],
  ["provisional figures are marked r"],
  [],
  ["Area", "Measure", "2020", "2021", "2022 r", "Taken from", "Taken from"],
  ["North", "Roads (km)", "1.234,5", "1.240", "1.251,25", "", "survey"],
  ["South", "Roads (km)", "", "900,5", "..", "register", "survey"],
]);

function read(name: string, text: string | Uint8Array, ...profiles: ReturnType<typeof profile>[]): CheckedFile {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const found = readBytes(name, bytes, readOptionsFor(name, profiles));
  if (!found.ok) throw new Error(`${found.code}: ${found.seen}`);
  return checkWorkbook(source(name), found.workbook, emptyWorld(profiles));
}

test("projects in columns, joined bodies of which the first leads, two columns of one name, words, a withheld date", () => {
  const checked = read("harbour 2023.csv", HARBOUR_FILE, HARBOUR);
  expect(flat(checked)).toEqual(["value.exempt D5"]);
  const [units, tasks] = checked.tables;
  expect(units?.rows.map(({values}) => values["unit_id"])).toEqual(["PORTS", "WATER", "ROADS"]);
  expect(tasks?.rows.map(({values}) => [values["task_id"], values["lead_units"], values["support_units"], values["due"], values["rating"], values["note"]])).toEqual([
    ["H-01", "PORTS", "WATER", "2023-12-31", "green", "on time"],
    ["H-02", "WATER", null, "2024-06-05", "amber", "late"],
    ["H-03", "ROADS", "PORTS", null, null, "both blank above"],
  ]);
  expect(tasks?.rows[2]?.cells["due"]).toEqual(["D5", "not announced yet"]);
});

test("years across, the unit within the name, decimal commas, two columns of one name", () => {
  const checked = checkWorkbook(source("book.xlsx"), workbook(YEARBOOK_SHEET), emptyWorld([YEARBOOK]));
  expect(checked.tables[0]?.rows.map(({values, cells}) => [values["region"], values["indicator"], values["unit"], values["period"], values["value"], values["source"], cells["value"]?.[0]])).toEqual([
    ["North", "Roads", "km", "2020", 1234.5, "survey", "C5"],
    ["North", "Roads", "km", "2021", 1240, "survey", "D5"],
    ["North", "Roads", "km", "2022", 1251.25, "survey", "E5"],
    ["South", "Roads", "km", "2021", 900.5, "register", "D6"],
  ]);
  expect(flat(checked)).toEqual([]);
  expect(checked.tables[0]?.counts).toMatchObject({present: 4, accepted: 4});
});

test("quarters across become a row each, as the note on them says", () => {
  const quarterly = profile({id: "quarters", match: {headers: ["任务编号", "一季度"]}, tables: [{register: "progress", columns: {task_id: "任务编号", unit: "填报单位"}, melt: {columns: "^(?<period>[一二三四]季度)", value_to: "narrative"}, skip_blank: "narrative"}]});
  const world = {...emptyWorld([quarterly])};
  const tasks = sheet([["单位编码", "单位名称", "单位类别"], ["D01", "市水利局", "市直部门"]], {name: "单位"});
  const list = sheet([["任务编号", "年度", "任务名称", "牵头单位"], ["T-1", 2022, "治水", "市水利局"]], {name: "任务"});
  const across = sheet([["2022年任务进展"], ["任务编号", "填报单位", "一季度", "二季度", "三季度"], ["T-1", "市水利局", "启动", "过半", ""]], {name: "进展"});
  const checked = checkWorkbook(source("进展.xlsx"), workbook(tasks, list, across), world);
  expect(checked.tables.at(-1)?.rows.map(({values}) => [values["task_id"], values["period"], values["narrative"]])).toEqual([["T-1", "2022-03", "启动"], ["T-1", "2022-06", "过半"]]);
});

describe("the profile that the front page shows", () => {
  test.each(["README.md", "README.zh-CN.md"])("%s: works as it is printed", (page) => {
    const text = readFileSync(join(import.meta.dirname, "../../..", page), "utf8");
    const [, json = ""] = /```json\n(.*?)```/s.exec(text) ?? [];
    const shown = profile(JSON.parse(json));
    const bytes = Buffer.from("number;project;department;start_date;end_date;colour\nR-1;Pont de l'\xC9v\xEAque;Roads;2021-01-05;2022-06-30;Amber/Green\nR-2;Quay;Ports;;2023-12-31;Red\n", "latin1");
    const checked = read("roads_2021.csv", bytes, shown);
    expect(flat(checked)).toEqual([]);
    expect(checked.tables.map(({register, counts}) => [register, counts.accepted, counts.refused])).toEqual([["units", 2, 0], ["tasks", 2, 0]]);
    expect(checked.tables[1]?.rows.map(({values}) => [values["title"], values["lead_units"], values["due"], values["rating"]])).toEqual([["Pont de l'Évêque", "Roads", "2022-06-30", "amber_green"], ["Quay", "Ports", "2023-12-31", "red"]]);
  });
});
