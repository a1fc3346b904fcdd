import {describe, expect, test} from "vitest";
import {check, city, flat, merge, percent, profile, sheet, source, table, workbook} from "./make";
import {checkWorkbook} from "../../../loaders/check/index";

const HEADER = ["任务编号", "月份", "填报单位", "办理状态", "完成率", "进展情况"];

describe("a row of progress", () => {
  test("is typed cell by cell, with the address and text of each", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-001", "2022年9月", "水务局", "达到序时进度", percent(0.7), "已建成21处"]]));
    expect(flat(checked)).toEqual([]);
    expect(checked.fate).toBe("loaded");
    const row = table(checked).rows[0];
    expect(row?.row_id).toBe("0123456789ab-1-2");
    expect(row?.values).toMatchObject({task_id: "T-001", period: "2022-09", unit: "D01", status: "on_schedule", share: 0.7, share_qualifier: "exact", narrative: "已建成21处", value: null});
    expect(row?.cells).toMatchObject({unit: ["C2", "水务局"], share: ["E2", "70%"], period: ["B2", "2022年9月"]});
  });

  test("is refused with every one of its faults, each at its cell", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-999", "9日", "市林业局", "蓝色", "许多", "x"], ["T-001", "2022-09", "市水利局", "已完成", "100%", ""]]));
    expect(flat(checked)).toEqual(["month.unreadable B2", "share.unreadable E2", "status.unknown D2", "task.unknown A2", "unit.unknown C2"]);
    expect(table(checked).counts).toMatchObject({present: 2, accepted: 1, refused: 1});
    expect(checked.fate).toBe("loaded_with_refusals");
  });

  test("names a task by its exact title within the unit and year, or not at all", () => {
    const rows = [["建设城市书房", "2022-09", "甲区", "已完成"], ["建设城市书房", "2022-09", "市商务局", "已完成"], ["建设城市书房", "2022-09", "市水利局", "已完成"], ["建设城市书屋", "2022-09", "甲区", "已完成"]];
    const checked = check("进展.xlsx", sheet([["任务名称", "月份", "填报单位", "办理状态"], ...rows]));
    expect(table(checked).rows.map((row) => row.values["task_id"])).toEqual(["T-003", "T-002"]);
    expect(flat(checked)).toEqual(["task.unknown A4", "task.unknown A5"]);
  });

  test("that comes twice in one file is refused, naming both cells", () => {
    const row = ["T-001", "2022-09", "市水利局", "已完成", "", ""];
    const checked = check("进展.xlsx", sheet([HEADER, row, row]));
    const fault = checked.faults.find(({code}) => code === "key.duplicate");
    expect(fault).toMatchObject({cell: "A3", row: 3, expected: "Sheet1!A2"});
    expect(fault?.seen).toContain("Sheet1!A3");
  });

  test("without a required value is refused at the place where it belongs", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["", "2022-09", "市水利局", "已完成", "", ""], ["T-001", "—", "市水利局", "已完成", "", ""]]));
    expect(flat(checked)).toEqual(["value.missing A2", "value.missing B3"]);
  });

  test("with a formula whose result is not in the file is refused", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-001", "2022-09", "市水利局", "", {text: "=A1/B1", value: null, kind: "uncached_formula"}, ""], ["T-002", "2022-09", "市商务局", "", {text: "#REF!", value: null, kind: "error"}, ""]]));
    expect(flat(checked)).toEqual(["value.error E3", "value.uncached_formula E2"]);
  });
});

describe("layout", () => {
  test("cells merged downwards hold for every row, with the address of the merge", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-001", "2022-09", "市水利局", "已完成"], ["T-002", "", "", "正在推进"]], {merges: [merge("B2:B3"), merge("C2:C3")]}));
    expect(table(checked).rows[1]?.values).toMatchObject({task_id: "T-002", period: "2022-09", unit: "D01"});
    expect(table(checked).rows[1]?.cells["unit"]).toEqual(["C2", "市水利局"]);
  });

  test("同上 and 〃 take the value above, and the text stays 同上", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-001", "2022-09", "市水利局", "已完成"], ["T-002", "同上", "〃", "已完成"], ["T-003", "〃", "同上", "已完成"]]));
    expect(table(checked).rows.map((row) => [row.values["period"], row.values["unit"]])).toEqual([["2022-09", "D01"], ["2022-09", "D01"], ["2022-09", "D01"]]);
    expect(table(checked).rows[2]?.cells["unit"]).toEqual(["C4", "同上"]);
    expect(checked.faults.find(({code}) => code === "row.ditto")?.seen).toBe("4");
  });

  test("sections, totals, notes, repeated headers are skipped and counted; blank rows and numbered blank rows are not", () => {
    const checked = check("任务台账.xlsx", sheet([
      ["序号", "任务编号", "任务名称", "年度", "牵头单位", "目标数"],
      ["一、水利"],
      [1, "T-011", "甲", 2022, "市水利局", 3],
      [2, "T-012", "乙", 2022, "市水利局", 4],
      ["小计", "", "", "", "", 7],
      [],
      ["序号", "任务编号", "任务名称", "年度", "牵头单位", "目标数"],
      ["二、商务"],
      [3, "T-013", "丙", 2022, "市商务局", 5],
      [4],
      ["合计", "", "", "", "", 12],
      ["注：1.目标数为年度目标。"],
      ["　　2.以正式文件为准。"],
      ["填表人：", "某某", "审核人：", "某某"],
    ]));
    expect(flat(checked)).toEqual([]);
    expect(table(checked).counts).toEqual({present: 3, accepted: 3, refused: 0, skipped: 8, personalDropped: 0});
  });

  test("a source's own total that is not the sum of its parts is a warning", () => {
    const rows = [["T-011", "甲", 2022, "市水利局", 60], ["T-012", "乙", 2022, "市水利局", 65], ["合计", "", "", "", 132]];
    const checked = check("任务台账.xlsx", sheet([["任务编号", "任务名称", "年度", "牵头单位", "目标数"], ...rows]));
    expect(checked.faults.find(({code}) => code === "total.disagrees")).toMatchObject({cell: "E4", seen: "132", expected: "125"});
    expect(checked.fate).toBe("loaded");
  });

  test("a header of two rows joins both, and the title above gives unit and month", () => {
    const checked = check("9月.xlsx", sheet([
      ["附件1"],
      ["市水利局2022年9月重点任务进展情况表"],
      ["填报单位：市水利局（盖章）", "", "", "截止时间：2022年9月30日"],
      ["序号", "任务", "", "本月进展", "", "备注"],
      ["", "任务编号", "任务名称", "完成率", "进展情况", ""],
      [1, "T-001", "推进河道整治", "70%", "已建成21处", ""],
    ], {merges: [merge("A2:F2"), merge("A4:A5"), merge("B4:C4"), merge("D4:E4"), merge("F4:F5")]}));
    expect(table(checked)).toMatchObject({register: "progress", headerRow: 4, context: {period: "2022-09", unit: "市水利局"}});
    expect(table(checked).rows[0]?.values).toMatchObject({task_id: "T-001", share: 0.7, period: "2022-09", unit: "D01"});
    expect(table(checked).rows[0]?.cells["unit"]).toEqual(["A3", "填报单位：市水利局（盖章）"]);
  });

  test("a line of labels above the header is no part of it", () => {
    const checked = check("调度表.xlsx", sheet([["填报单位", "甲区", "", "报告期", "2022年9月"], ["序号", "任务编号", "任务名称", "完成率（%）", "办理状态"], [1, "T-001", "推进河道整治", 70, "已完成"]]));
    expect(table(checked)).toMatchObject({register: "progress", headerRow: 2});
    expect(table(checked).rows[0]?.values).toMatchObject({unit: "C01", period: "2022-09", share: 0.7});
  });

  test("a formula without its result is told of wherever it stands, and never counts as blank", () => {
    const uncached = {text: "", value: null, kind: "uncached_formula"} as const;
    const checked = check("进展.xlsx", sheet([[...HEADER, "自定"], ["T-001", "2022-09", "市水利局", "已完成", "", "x", uncached], ["T-002", "2022-09", "市商务局", "已完成", "", uncached, ""]]));
    expect(flat(checked)).toEqual(["value.uncached_formula F3", "value.uncalculated G2"]);
    expect(table(checked).counts).toMatchObject({present: 2, accepted: 1, refused: 1});
    const across = profile({id: "across", match: {headers: ["地区"]}, tables: [{register: "indicators", columns: {region: "地区"}, constants: {indicator: "某某", kind: "level", unit: "个"}, melt: {columns: "^(?<period>\\d{4}年)$", value_to: "value"}, skip_blank: "value"}]});
    const melted = check("指标.xlsx", sheet([["地区", "2020年", "2021年"], ["甲区", 1, uncached]]), city([across]));
    expect(flat(melted)).toEqual(["value.uncached_formula C2"]);
    const either = profile({id: "either", match: {file: "进展*"}, tables: [{register: "progress", columns: {narrative: ["甲", "乙"]}}]});
    expect(flat(check("进展.xlsx", sheet([["任务编号", "月份", "填报单位", "甲", "乙"], ["T-001", "2022-09", "市水利局", uncached, "乙话"]]), city([either])))).toEqual(["value.uncached_formula D2"]);
  });

  test("a count or an amount below zero is stored and told of with its cell; what may fall is not", () => {
    const progress = check("进展.xlsx", sheet([["任务编号", "月份", "填报单位", "完成数"], ["T-001", "2022-09", "市水利局", -3], ["T-002", "2022-09", "市商务局", 3]]));
    expect(flat(progress)).toEqual(["number.negative D2"]);
    expect(table(progress).rows[0]?.values["value"]).toBe(-3);
    const tasks = check("任务台账2022.xlsx", sheet([["任务编号", "任务名称", "牵头单位", "目标数", "衡量方式"], ["T-7", "甲", "市水利局", -3, "累计"], ["T-8", "乙", "市水利局", "下降5%", "增长"]]));
    expect(flat(tasks)).toEqual(["number.negative D2"]);
    const rows = [["固定资产投资", "level", -120, "亿元"], ["固定资产投资", "growth", -4.2, "%"], ["利润总额", "level", -120, "亿元"], ["地区生产总值", "index", -3, "上年=100"], ["户数", "level", "-3", "户"], ["人口自然增长率", "level", -1.2, "‰"], ["某指标", "rank", -2, ""]];
    const indicators = check("指标.xlsx", sheet([["地区", "指标", "数据种类", "数据", "计量单位", "时期"], ...rows.map((row) => ["甲区", ...row, "2022年"])]));
    expect(flat(indicators)).toEqual(["number.negative D2", "number.negative D5", "number.negative D6", "number.negative D8"]);
    expect(table(indicators).counts).toMatchObject({present: 7, accepted: 7});
  });

  test("hidden sheets, rows and columns are read, and the reader is told; a hidden column without content says nothing", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-001", "2022-09", "市水利局", "已完成"]], {hidden: true, hiddenRows: new Set([1]), hiddenColumns: new Set([9, 3, 1, 16_000])}));
    expect(flat(checked)).toEqual(["sheet.hidden", "sheet.hidden_columns", "sheet.hidden_rows"]);
    expect(checked.faults.find(({code}) => code === "sheet.hidden_columns")?.seen).toBe("B、D");
    expect(table(checked).rows[0]?.values).toMatchObject({period: "2022-09", status: "done_reported"});
  });

  test("what is hidden of a sheet read on its side is called by the sheet's own rows and columns", () => {
    const turned = profile({id: "turned", match: {headers: ["任务编号", "办理状态"]}, read: {transpose: true}, tables: [{register: "progress"}]});
    const one = sheet([["任务编号", "T-001"], ["报告期", "2022-09"], ["填报单位", "市水利局"], ["办理状态", "已完成"]], {hiddenRows: new Set([1, 2]), hiddenColumns: new Set([1])});
    const told = check("进展.xlsx", one, city([turned])).faults.filter(({code}) => code.startsWith("sheet.hidden"));
    expect(told.map(({code, seen}) => `${code} ${seen}`)).toEqual(["sheet.hidden_rows 2", "sheet.hidden_columns B"]);
  });
});

describe("what surrounds a table", () => {
  test("a month without a year in the file's name is of the year in which it was received, or the one before", () => {
    const one = sheet([["任务编号", "办理状态"], ["T-001", "已完成"]]);
    const period = (name: string, received: string): unknown => table(checkWorkbook(source(name, received), workbook(one), city())).rows[0]?.values["period"];
    expect(period("水利局9月.xlsx", "2022-10-05")).toBe("2022-09");
    expect(period("水利局12月.xlsx", "2023-01-05")).toBe("2022-12");
  });

  test("what neither column nor surroundings give refuses the row and says so", () => {
    const checked = check("月报.xlsx", sheet([["任务编号", "办理状态"], ["T-001", "已完成"]]));
    expect(flat(checked)).toEqual(["context.missing", "context.missing"].map((code) => `${code} A2`));
    expect(table(checked).counts).toMatchObject({present: 1, refused: 1});
  });

  test("a date without a year takes the year of its row, and that is noted", () => {
    const checked = check("任务台账.xlsx", sheet([["任务编号", "任务名称", "年度", "牵头单位", "完成时限"], ["T-011", "甲", 2021, "市水利局", "6月底前"], ["T-012", "乙", 2022, "市水利局", "年底前"]]));
    expect(table(checked).rows.map((row) => row.values["due"])).toEqual(["2021-06-30", "2022-12-31"]);
    expect(checked.faults.filter(({code}) => code === "date.assumed").map(({expected}) => expected)).toEqual(["2021", "2022"]);
  });
});

describe("units in one cell", () => {
  const header = ["任务编号", "任务名称", "年度", "牵头单位", "配合单位"];

  test("joint lead units all stay; where the text says 牵头 and 配合 the latter support", () => {
    const checked = check("任务台账.xlsx", sheet([header, ["T-011", "甲", 2022, "市水利局、市商务局", ""], ["T-012", "乙", 2022, "牵头：水利局；配合：商务局、财政局", "甲区"]]));
    expect(table(checked).rows.map((row) => [row.values["lead_units"], row.values["support_units"]])).toEqual([["D01、D02", null], ["D01", "D02、D03、C01"]]);
  });

  test("an unknown unit refuses the row and proposes the nearest without taking it", () => {
    const checked = check("任务台账.xlsx", sheet([header, ["T-011", "甲", 2022, "市水力局", ""]]));
    const fault = checked.faults.find(({code}) => code === "unit.unknown");
    expect(fault).toMatchObject({cell: "D2", seen: "市水力局"});
    expect(JSON.stringify(fault?.expected)).toContain("D01");
  });
});

test("已出台 is done only where the task's result is that document", () => {
  const tasks = sheet([["任务编号", "任务名称", "年度", "牵头单位", "成果形式"], ["T-021", "甲", 2022, "市水利局", "出台管理办法1件"], ["T-022", "乙", 2022, "市水利局", "建成30处"]], {name: "任务"});
  const progress = sheet([HEADER, ["T-021", "2022-09", "市水利局", "已出台"], ["T-022", "2022-09", "市水利局", "已出台"]], {name: "进展"});
  const checked = checkWorkbook(source("9月.xlsx"), workbook(tasks, progress), city());
  expect(table(checked, 1).rows.map(({values}) => [values["task_id"], values["status"]])).toEqual([["T-021", "done_reported"]]);
  expect(flat(checked)).toEqual(["status.unknown D3"]);
});

describe("personal details", () => {
  test("columns of names and phones are dropped and counted, numbers in free text are taken out", () => {
    const checked = check("进展.xlsx", sheet([[...HEADER, "联系人", "联系电话", "经办备忘"], ["T-001", "2022-09", "市水利局", "已完成", "", "请联系13812345678", "某某", "13912345678", "电话：0533-2345678"]]));
    expect(JSON.stringify(checked)).not.toMatch(/13812345678|13912345678|0533|某某/);
    expect(checked.faults.find(({code}) => code === "personal.dropped")?.seen).toBe("4");
    expect(table(checked).counts.personalDropped).toBe(4);
  });

  test("a refused cell does not carry a phone number into the faults", () => {
    const checked = check("进展.xlsx", sheet([HEADER, ["T-001", "2022-09", "某局 13812345678", "已完成"]]));
    expect(flat(checked, "personal.dropped")).toEqual(["unit.unknown C2"]);
    expect(JSON.stringify(checked)).not.toContain("13812345678");
  });
});

test("a remark in place of an optional date or figure is no value and a warning, and its text stays", () => {
  const checked = check("任务台账.xlsx", sheet([["任务编号", "任务名称", "年度", "牵头单位", "完成时限", "目标数"], ["T-011", "甲", 2022, "市水利局", "Exempt under Section 43 of the Freedom of Information Act", "免报"]]));
  expect(flat(checked)).toEqual(["value.exempt E2", "value.exempt F2"]);
  expect(table(checked).rows[0]?.values).toMatchObject({due: null, target_value: null});
  expect(table(checked).rows[0]?.cells["due"]?.[1]).toContain("Exempt");
});

test("headings such as __proto__ are only words", () => {
  const checked = check("进展.xlsx", sheet([[...HEADER, "__proto__", "constructor"], ["T-001", "2022-09", "市水利局", "已完成", "", "", "a", "b"]]));
  expect(Object.values(table(checked).rows[0]?.other ?? {})).toEqual([["G2", "a"], ["H2", "b"]]);
  expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
});

test("the same file checked twice gives the same answer", () => {
  const one = sheet([HEADER, ["T-001", "2022-09", "市水利局", "已完成"], ["T-001", "9", "市水力局", "已完成"]]);
  expect(check("进展.xlsx", one)).toEqual(check("进展.xlsx", one));
});
