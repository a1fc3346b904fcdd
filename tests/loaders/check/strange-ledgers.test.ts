import {describe, expect, test} from "vitest";
import {checkWorkbook, emptyWorld, learn} from "../../../loaders/check/index";
import type {CheckedFile} from "../../../src/lib/rows";
import type {Profile} from "../../../src/lib/profile";
import {flat, profile, sheet, source, workbook} from "./make";

const UNITS = sheet([["单位编码", "单位名称", "单位类别"], ["C01", "甲区", "区县"], ["D01", "市科技局", "市直部门"]]);

function check(file: string, profiles: readonly Profile[], ...sheets: ReturnType<typeof sheet>[]): CheckedFile {
  const empty = emptyWorld(profiles);
  const world = learn(empty, checkWorkbook(source("单位名录.xlsx"), workbook(UNITS), empty).tables);
  return checkWorkbook(source(file), workbook(...sheets), world);
}

const counts = (checked: CheckedFile) => checked.tables.map(({register, counts: {present, accepted, refused}}) => [register, present, accepted, refused]);

const MERGED = [[0, 0, 0, 7], [2, 0, 4, 0], [2, 1, 4, 1], [2, 2, 4, 2], [2, 3, 2, 6], [3, 3, 3, 4], [3, 5, 3, 6], [2, 7, 4, 7]] as const;

describe("ledgers of shapes that nobody here uses", () => {
  test("a county's own list of problems under three rows of headings, with sections, subtotals and tail, needs no column of units", () => {
    const checked = check("整改台账.xlsx", [], sheet([
      ["甲区问题整改台账（截至2022年9月底）"],
      ["填报单位：甲区", "", "", "", "", "", "", "单位：件"],
      ["序号", "问题编号", "问题表现", "整改情况", "", "", "", "备注"],
      ["", "", "", "时间", "", "进度", "", ""],
      ["", "", "", "发现时间", "整改时限", "是否解决", "办结时间", ""],
      ["一", "市容环境"],
      ["1", "SW-001", "背街小巷灯不亮", "二〇二二年三月五日", "2022年9月底前", "已办结", "9月20日", ""],
      ["2", "SW-002", "井盖松动", "2022.4.1", "9月下旬", "正在办理", "", ""],
      ["小计", "", "2件"],
      ["3", "SW-003", "窗口排队长", "22年5月", "年底前", "推进中", "", ""],
      ["4", "SW-004", "证明多", "2022/6/31", "年底前", "推进中", "", ""],
      ["合计", "", "4件"],
      ["注：办结以销号为准。"],
    ], {merges: MERGED.map(([top, left, bottom, right]) => ({top, left, bottom, right}))}));
    expect(counts(checked)).toEqual([["problems", 4, 3, 1]]);
    expect(checked.tables[0]!.rows.map(({values}) => [values["unit"], values["found_on"], values["due"], values["solved_on"]])).toEqual([
      ["C01", "2022-03-05", "2022-09-30", "2022-09-20"],
      ["C01", "2022-04-01", "2022-09-30", null],
      ["C01", "2022-05-31", "2022-12-31", null],
    ]);
    expect(flat(checked)).toContain("date.unreadable D11");
    expect(checked.faults.find(({code}) => code === "context.used")).toMatchObject({seen: "甲区 ← 填报单位：甲区"});
  });

  const SLIP = sheet([["问题交办单"], ["交办编号", "JB-901"], ["交办事项", "治理占道经营"], ["承办单位", "甲区"], ["交办日期", "2022年9月3日"], ["办结时限", "2022年10月底前"], ["办理状态", "已签收"]]);

  test("a form whose headings stand below each other is read, one row with its own cells", () => {
    const checked = check("交办单.xlsx", [], SLIP);
    expect(counts(checked)).toEqual([["assignments", 1, 1, 0]]);
    expect(checked.tables[0]!.rows[0]!.cells["title"]).toEqual(["B3", "治理占道经营"]);
  });

  test("several records beside each other are no form: they are refused with the words of the profile that reads them", () => {
    const checked = check("交办单.xlsx", [], sheet([["问题交办单"], ["交办编号", "JB-901", "JB-902", "JB-903"], ["交办事项", "甲", "乙", "丙"], ["承办单位", "甲区", "甲区", "甲区"], ["交办日期", "2022年9月3日", "2022年9月3日", "2022年9月3日"]]));
    expect(counts(checked)).toEqual([[null, 3, 0, 3]]);
    const fault = checked.faults.find(({code}) => code === "sheet.unrecognised")!;
    expect((fault.expected as {zh: string}).zh).toMatch(/点题交办.*"transpose": true/);
  });

  test("a profile that names no header at all reads what its register knows by itself", () => {
    const turned = profile({id: "slips", about: {zh: "交办单", en: "Slips"}, match: {file: "*交办单*"}, read: {transpose: true}, tables: [{register: "assignments"}]});
    const checked = check("交办单.xlsx", [turned], SLIP);
    expect(counts(checked)).toEqual([["assignments", 1, 1, 0]]);
    expect(checked.tables[0]!.rows[0]!.values).toMatchObject({assignment_id: "JB-901", unit: "C01", assigned_on: "2022-09-03", original_due: "2022-10-31", status: "signed"});
    expect(checked.tables[0]!.rows[0]!.cells["title"]).toEqual(["B3", "治理占道经营"]);
  });

  test("months that stand in columns are kept, with the words of the profile that makes rows of them", () => {
    const checked = check("月度完成率.xlsx", [], sheet([["任务编号", "月份", "填报单位", "办理状态", "7月", "8月", "9月"], ["T-1", "2022-09", "市科技局", "滞后", "60", "70", "82"]]));
    expect(checked.faults.find(({code}) => code === "header.quarters")).toMatchObject({seen: "7月、8月、9月", expected: expect.stringContaining("\\d+月")});
    expect(checked.faults.some(({code}) => code === "header.unknown")).toBe(false);
  });

  test("states are read in English as our own pages write them", () => {
    const states = ["On schedule", "Behind schedule", "Under way", "Not yet started", "Ahead of schedule"];
    const rows = states.map((state, at) => [`P-${at}`, "A matter", "甲区", "2022-03-05", state]);
    const checked = check("problems.xlsx", [], sheet([["Problem code", "Problem", "Responsible unit", "Found on", "Status"], ...rows]));
    expect(checked.tables[0]!.rows.map(({values}) => values["status"])).toEqual(["on_schedule", "behind", "active", "not_started", "ahead"]);
  });
});
