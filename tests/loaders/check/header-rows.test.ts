import {describe, expect, test} from "vitest";
import {check, city, flat, merge, profile, sheet, table} from "./make";

const TALL = [
  ["编号", "任务名称", "责任落实", "", "", "时间安排", "", "", "备注"],
  ["", "", "单位", "", "责任人", "计划", "", "实际", ""],
  ["", "", "牵头单位", "配合单位", "", "开始时间", "完成时限", "完成时间", ""],
];
const ROW = ["T-101", "推进一网通办", "市水利局", "市商务局", "张某", "2022-01", "2022年6月底前", "2022-06-20", "已报"];
const READ = {task_id: "T-101", title: "推进一网通办", lead_units: "D01", support_units: "D02", start_start: "2022-01-01", due: "2022-06-30", note: "已报"};

const names = (checked: ReturnType<typeof check>): Record<string, string | null> => Object.fromEntries(table(checked).columns.map(({header, field}) => [header, field]));
const told = (checked: ReturnType<typeof check>, code: string): string | undefined => checked.faults.find((fault) => fault.code === code)?.seen;

describe("a header of three rows in which nothing is merged, as a text file saves it", () => {
  test.each<[string, (string | number)[][]]>([
    ["at the top", []],
    ["below a title", [["示例市2022年重点任务"]]],
    ["below a title and a line of labels", [["示例市2022年重点任务"], ["填报单位", "甲区", "", "报告期", "2022年9月"]]],
  ])("%s is read by its groups, and the reader is told how", (_, above) => {
    const checked = check("任务台账2022.csv", sheet([...above, ...TALL, ROW]));
    expect(table(checked)).toMatchObject({register: "tasks", headerRow: above.length + 1, counts: {present: 1, accepted: 1, personalDropped: 1}});
    expect(table(checked).rows[0]?.values).toMatchObject(READ);
    expect(told(checked, "header.unmerged")).toBe("责任落实/单位/配合单位、责任落实/责任人、时间安排/计划/完成时限、时间安排/实际/完成时间");
    expect(JSON.stringify(checked)).not.toContain("张某");
  });

  test("with the merges that it had it reads the same, and nothing was concluded", () => {
    const merges = ["A1:A3", "B1:B3", "C1:E1", "C2:D2", "E2:E3", "F1:H1", "F2:G2", "I1:I3"].map(merge);
    const checked = check("任务台账2022.xlsx", sheet([...TALL, ROW], {merges}));
    expect(table(checked).rows[0]?.values).toMatchObject(READ);
    expect(told(checked, "header.unmerged")).toBeUndefined();
  });

  test("a merged title above it is no merge of the header", () => {
    const checked = check("任务台账2022.xlsx", sheet([["示例市2022年重点任务"], ...TALL, ROW], {merges: [merge("A1:I1")]}));
    expect(table(checked).rows[0]?.values).toMatchObject(READ);
  });

  test("printed again on the next page it is no data", () => {
    const checked = check("任务台账2022.csv", sheet([...TALL, ROW, [], ...TALL, ["T-102", ...ROW.slice(1)]]));
    expect(table(checked).counts).toMatchObject({present: 2, accepted: 2, skipped: 3});
  });

  test("a column whose own heading ends above the names belongs to no group below it", () => {
    const checked = check("任务台账2022.csv", sheet([["编号", "任务", "", "备注"], ["", "名称", "", ""], ["", "任务名称", "牵头单位", ""], ["T-101", "甲", "市水利局", "乙"]]));
    expect(names(checked)).toEqual({编号: "task_id", "任务/名称/任务名称": "title", "任务/名称/牵头单位": "lead_units", 备注: "note"});
  });

  test("the row of names below one group of several columns is found though the row between names only one", () => {
    const checked = check("任务台账2022.csv", sheet([["编号", "任务名称", "责任落实", ""], ["", "", "单位", ""], ["", "", "牵头单位", "配合单位"], ["T-101", "甲", "市水利局", "市商务局"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({lead_units: "D01", support_units: "D02"});
  });
});

describe("a name below a group that makes it another thing", () => {
  test("is proposed and not taken: 完成时间 below 实际 is no deadline", () => {
    const checked = check("任务台账2022.csv", sheet([["编号", "任务名称", "牵头单位", "实际", ""], ["", "", "", "开始时间", "完成时间"], ["T-101", "甲", "市水利局", "2022-01-01", "2022-03-01"]]));
    expect(flat(checked)).toEqual(["header.proposed D2", "header.proposed E2"]);
    expect(table(checked).rows[0]?.values).toMatchObject({due: null, start: null});
  });

  test("of last year's and this year's column this year's is taken", () => {
    const checked = check("2022年9月进展.csv", sheet([["任务编号", "填报单位", "上年", "", "本年", ""], ["", "", "完成数", "完成率", "完成数", "完成率"], ["T-001", "市水利局", 20, "30%", 40, "70%"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({value: 40, share: 0.7});
    expect(told(checked, "header.unknown")).toBe("上年/完成数、上年/完成率");
  });

  test("of a quarter each none is taken, since the file does not say which; a profile may", () => {
    const rows = [["任务编号", "填报单位", "一季度", "", "三季度", ""], ["", "", "完成率", "办理状态", "完成率", "办理状态"], ["T-001", "市水利局", "20%", "推进中", "70%", "推进中"]];
    const checked = check("2022年9月进展.csv", sheet(rows));
    expect(told(checked, "header.quarters")).toBe("一季度/完成率、一季度/办理状态、三季度/完成率、三季度/办理状态");
    expect(table(checked).rows[0]?.values).toMatchObject({share: null, status: null});
    const third = profile({id: "third", match: {file: "*9月*"}, tables: [{register: "progress", columns: {share: "三季度/完成率", status: "三季度/办理状态"}}]});
    expect(table(check("2022年9月进展.csv", sheet(rows), city([third]))).rows[0]?.values).toMatchObject({share: 0.7, status: "active"});
  });

  test("a group that says nothing else leaves a name what it is", () => {
    const checked = check("2022年9月进展.csv", sheet([["任务编号", "填报单位", "完成情况", ""], ["", "", "完成率", "办理状态"], ["T-001", "市水利局", "70%", "推进中"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({share: 0.7, status: "active"});
  });
});

describe("a header far down", () => {
  const lines = (count: number): string[][] => Array.from({length: count}, (_, i) => [`填报要求第${i + 1}条`]);
  const TABLE = [["编号", "任务名称", "牵头单位", "完成时限"], ["T-101", "甲", "市水利局", "2022年6月底前"]];

  test("below a page of instructions is found", () => {
    const checked = check("任务台账2022.xlsx", sheet([...lines(59), ...TABLE]));
    expect(flat(checked)).toEqual([]);
    expect(table(checked)).toMatchObject({register: "tasks", headerRow: 60, counts: {present: 1, accepted: 1}});
  });

  test("of two rows without merges is found too", () => {
    const checked = check("任务台账2022.xlsx", sheet([...lines(59), ["编号", "任务名称", "责任单位", "", "完成时限"], ["", "", "牵头单位", "配合单位", ""], ["T-101", "甲", "市水利局", "", "2022年6月"]]));
    expect(table(checked)).toMatchObject({register: "tasks", headerRow: 60, counts: {present: 1, accepted: 1}});
  });

  test("below rows that look like data is found, and the rows above it are told of", () => {
    const rows = Array.from({length: 45}, (_, i) => [`${i + 1}`, "请填写", "内容"]);
    const checked = check("任务台账2022.xlsx", sheet([...rows, ...TABLE]));
    expect(flat(checked)).toEqual(["sheet.rows_above A1"]);
    expect(checked.faults.find(({code}) => code === "sheet.rows_above")?.seen).toBe("45");
    expect(table(checked)).toMatchObject({headerRow: 46, counts: {accepted: 1}});
  });

  test("of a foreign ledger is found by its profile, which names the file", () => {
    const strange = profile({id: "strange", match: {file: "外来*", headers: ["代号"]}, tables: [{register: "tasks", columns: {task_id: "代号", title: "事由", lead_units: "主管"}, constants: {year: "2022"}}]});
    const checked = check("外来台账.xlsx", sheet([...lines(120), ["代号", "事由", "主管"], ["X-1", "甲", "市水利局"]]), city([strange]));
    expect(table(checked)).toMatchObject({register: "tasks", headerRow: 121, counts: {present: 1, accepted: 1}});
  });

  test("is not looked for among a thousand rows and more", () => {
    expect(table(check("任务台账2022.xlsx", sheet([...lines(1001), ...TABLE]))).register).toBeNull();
  });
});

describe("a row of units below a header", () => {
  const HEAD = ["任务编号", "填报单位", "完成数", "完成率", "投资额"];
  const ROW = ["T-001", "市水利局", 3, "70", 120];

  test.each([["bare", ["", "", "个", "%", "万元"]], ["in brackets", ["", "", "（个）", "（%）", "（单位：万元）"]], ["with its label", ["单位", "", "个", "%", "万元"]]])("%s is part of it and no data", (_, units) => {
    const checked = check("2022年9月进展.xlsx", sheet([HEAD, units, ROW]));
    expect(flat(checked)).toEqual([]);
    expect(table(checked).counts).toMatchObject({present: 1, accepted: 1, skipped: 0});
    expect(table(checked).rows[0]?.values).toMatchObject({value: 3, share: 0.7});
  });

  test("printed again on the next page is skipped with it", () => {
    const units = ["", "", "个", "%", "万元"];
    expect(table(check("2022年9月进展.xlsx", sheet([HEAD, units, ROW, [], HEAD, units, ["T-002", "市商务局", 1, "50", 3]]))).counts).toMatchObject({present: 2, accepted: 2, skipped: 2});
  });

  test.each<[string, ReturnType<typeof merge>[]]>([["without merges", []], ["with them", ["A1:A2", "B1:B2", "C1:D1", "E1:E2"].map(merge)]])("among the names of groups is no name: %s", (_, merges) => {
    const checked = check("2022年9月进展.xlsx", sheet([["任务编号", "填报单位", "进度", "", "存在问题", "投资额"], ["", "", "完成数", "完成率", "", "万元"], ["T-001", "市水利局", 3, "70%", "无", 5]], {merges}));
    expect(flat(checked)).toEqual([]);
    expect(table(checked).rows[0]?.values).toMatchObject({value: 3, share: 0.7});
    expect(table(checked).rows[0]?.other).toEqual({"投资额/万元": ["F3", "5"]});
  });

  test("that holds anything else is data, and is refused with its cells", () => {
    const checked = check("2022年9月进展.xlsx", sheet([HEAD, ["", "", "个", "%", "某某"], ROW]));
    expect(table(checked).counts).toMatchObject({present: 2, accepted: 1, refused: 1});
  });
});
