import {describe, expect, test} from "vitest";
import {checkWorkbook, explain, recognise} from "../../../loaders/check/index";
import {registers} from "../../../src/lib/registers/index";
import {check, city, flat, sheet, source, table, workbook} from "./make";

describe("recognise", () => {
  test.each(registers.map((register) => [register.name, register] as const))("%s by its own headings, and by its English ones", (name, register) => {
    for (const language of ["zh", "en"] as const) {
      const header = Object.values(register.fields).map((field) => field.label[language]);
      expect(recognise(source("a.xlsx"), workbook(sheet([header, header.map(() => "x")])), [])).toEqual([{sheet: "Sheet1", registers: [name]}]);
    }
  });

  test("headers count after folding: spaces, line breaks, Traditional characters, units in brackets", () => {
    const checked = check("a.xlsx", sheet([["任 务\n編 號", "月　份", "填报单位：", "完成率（%）", "办理狀態"], ["T-001", "2022-09", "市水利局", 70, "已完成"]]));
    expect(table(checked).columns.map(({field}) => field)).toEqual(["task_id", "period", "unit", "share", "status"]);
    expect(table(checked).rows[0]?.values["share"]).toBe(0.7);
  });

  test("an unknown layout is refused with the nearest register and what it lacks, and none of its rows disappears", () => {
    const checked = check("a.xlsx", sheet([["任务编号", "任务名称", "完成时限", "责任单位"], ["T-011", "甲", "年底前", "市水利局、市商务局"], ["T-012", "乙", "年底前", "市商务局"]]));
    const fault = checked.faults.find(({code}) => code === "sheet.unrecognised");
    expect(JSON.stringify(fault?.expected)).toMatch(/改革任务台账.*牵头单位/);
    expect(table(checked)).toMatchObject({register: null, counts: {present: 2, accepted: 0, refused: 2}});
    expect(checked.fate).toBe("nothing_recognised");
  });

  test("责任单位 in a list of tasks is never taken, and the reader is told to write a profile", () => {
    const checked = check("a.xlsx", sheet([["任务编号", "任务名称", "年度", "牵头单位", "责任单位"], ["T-011", "甲", 2022, "市水利局", "市商务局"]]));
    expect(flat(checked)).toEqual(["header.ambiguous E1"]);
    expect(table(checked).rows[0]?.other).toEqual({责任单位: ["E2", "市商务局"]});
    expect(table(checked).columns.at(-1)).toMatchObject({field: null, how: "proposed", proposal: "lead_units"});
  });

  test("a near header is proposed and not taken; two columns of one name are reported and the first is kept", () => {
    const checked = check("a.xlsx", sheet([["任务编号", "月份", "填报单位", "完成率", "完成率", "存在着问题"], ["T-001", "2022-09", "市水利局", "70%", "80%", "缺钱"]]));
    expect(flat(checked)).toEqual(["header.proposed F1", "header.repeated E1"]);
    expect(table(checked).rows[0]?.values).toMatchObject({share: 0.7, difficulties: null});
    expect(table(checked).rows[0]?.other).toEqual({完成率: ["E2", "80%"], 存在着问题: ["F2", "缺钱"]});
  });

  test("where headers fit two registers alike, the name of sheet or file decides", () => {
    const rows = [["编号", "任务名称", "月份", "责任单位", "状态"], ["T-001", "", "2022-09", "市水利局", "已完成"]];
    expect(table(check("进展.xlsx", sheet(rows))).register).toBe("progress");
  });

  test("empty sheets, notes and lists of choices are passed over", () => {
    const checked = checkWorkbook(source("a.xlsx"), workbook(
      sheet([["任务编号", "月份", "填报单位", "办理状态"], ["T-001", "2022-09", "市水利局", "已完成"]]),
      sheet([], {name: "Sheet2"}),
      sheet([["本表由各单位填报。"], ["每月5日前报送。"]], {name: "填表须知"}),
      sheet([["办理状态", "是否"], ["已完成", "是"]], {name: "选项", hidden: true}),
    ), city());
    expect(flat(checked)).toEqual(["sheet.empty", "sheet.not_a_table"]);
    expect(checked.fate).toBe("loaded");
    expect(checked.tables.map(({sheet, register}) => [sheet, register])).toEqual([["Sheet1", "progress"], ["Sheet2", null], ["填表须知", null], ["选项", null]]);
  });

  test("units and tasks of a workbook are known to its other sheets, in whatever order they stand", () => {
    const checked = checkWorkbook(source("a.xlsx"), workbook(
      sheet([["任务编号", "月份", "填报单位", "办理状态"], ["T-100", "2022-09", "市林业局", "已完成"]], {name: "进展"}),
      sheet([["任务编号", "年度", "任务名称", "牵头单位"], ["T-100", 2022, "植树", "市林业局"]], {name: "任务"}),
      sheet([["单位编码", "单位名称", "单位类别"], ["D09", "市林业局", "市直部门"]], {name: "单位"}),
    ), city());
    expect(checked.tables.map(({register, counts}) => [register, counts.accepted])).toEqual([["progress", 1], ["tasks", 1], ["units", 1]]);
  });
});

test("explain says sheet by sheet what was taken, proposed, kept and refused, in both languages", () => {
  const checked = check("水利局9月.xlsx", sheet([["任务编号", "办理状态", "完成情况说明", "联系人"], ["T-001", "已完成", "x", "某某"], ["T-777", "已完成", "x", "某某"]]));
  const zh = explain(checked, "zh").join("\n");
  expect(zh).toMatch(/任务编号 A1 → 任务编号/);
  expect(zh).toMatch(/月份 = 2022-09/);
  expect(zh).toMatch(/数据 2 行 = 接收 1 \+ 拒绝 1/);
  expect(zh).toMatch(/\[拒收行\] 任务不在台账里/);
  expect(zh).not.toMatch(/某某|\{|undefined/);
  const en = explain(checked, "en").join("\n");
  expect(en).toMatch(/2 rows = 1 accepted \+ 1 refused/);
  expect(en).toMatch(/〔Sheet1!A3〕“T-777” is not in the list of tasks/);
});

test("an empty sheet is called empty, and nothing else", () => {
  const said = explain(check("a.xlsx", sheet([])), "en").join("\n");
  expect(said).toContain("Sheet Sheet1: empty");
  expect(said).not.toContain("not recognised");
});

describe("a list of tasks with code, title and 责任单位 alone", () => {
  const LIST = [["编号", "任务名称", "责任单位"], ["T-011", "推进一件事", "市水利局"]];

  test("is no report: nothing says how things stand; the words say which column is in doubt", () => {
    const checked = check("2022年任务.xlsx", sheet(LIST));
    expect(table(checked).register).toBeNull();
    expect(flat(checked)).toEqual(["file.nothing_recognised", "header.ambiguous C1", "sheet.unrecognised"]);
    expect((checked.faults.find(({code}) => code === "sheet.unrecognised")!.expected as {zh: string}).zh).toContain("改革任务台账");
  });

  test("is one where a column says it, or the file's name", () => {
    const report = LIST.map((row, at) => [...row, at === 0 ? "进展情况" : "做了"]);
    expect(table(check("9月.xlsx", sheet(report))).register).toBe("progress");
    expect(table(check("任务进展2022年9月.xlsx", sheet(LIST))).register).toBe("progress");
  });
});
