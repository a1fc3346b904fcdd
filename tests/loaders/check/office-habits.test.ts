import {describe, expect, test} from "vitest";
import {check, flat, sheet, source, table, workbook, city} from "./make";
import {checkWorkbook} from "../../../loaders/check/index";

const counts = (rows: Parameters<typeof sheet>[0], name = "台账.xlsx"): object => table(check(name, sheet(rows))).counts;

describe("a figure that names a unit in a column that has one", () => {
  const progress = (head: string, written: string, title = "市水利局2022年9月进展"): unknown => {
    const checked = check("进展.xlsx", sheet([[title], ["任务编号", head, "进展情况"], ["T-001", written, "…好"]]));
    return table(checked).rows[0]?.values["value"] ?? flat(checked)[0];
  };

  test.each([
    ["完成数（万元）", "1.2亿元", 12_000],
    ["完成数（万元）", "300", 300],
    ["完成数（万元）", "45万元", 45],
    ["完成数", "1.2亿元", 1.2],
  ])("under %s %s is %d", (head, written, value) => expect(progress(head, written)).toBe(value));

  test("is brought into the unit of the sheet where it is of its kind", () => {
    expect(progress("完成数", "1.2亿元", "市水利局2022年9月进展  单位：万元")).toBe(12_000);
    expect(progress("完成数", "12个", "市水利局2022年9月进展  单位：万元")).toBe(12);
  });

  test("is refused where the header asks for another thing", () => {
    expect(progress("完成数（万元）", "12个")).toBe("number.unit_differs B3");
  });
});

describe("how offices write headings and tails", () => {
  test.each([
    [["*问题编号（必填）", "*问题（100字以内）", "*发现日期（格式：2022-09-01）", "责任单位（规范简称）"]],
    [["问题编号\nProblem No.", "问题\nIssue", "发现日期\nDate found", "责任单位\nOwner"]],
    [["问题编号", "反馈问题", "发现日期（年月日）", "责任单位（下拉选择）"]],
  ])("%j are known", (head) => {
    const {rows, register} = table(check("台账.xlsx", sheet([head, ["P-1", "停车难", "2022-09-01", "甲区"]])));
    expect([register, rows[0]?.values["title"], rows[0]?.values["found_on"], rows[0]?.values["unit"]]).toEqual(["problems", "停车难", "2022-09-01", "C01"]);
  });

  test("a bracket that says what the column is stays: 完成时限（调整后） is no 完成时限", () => {
    const checked = check("台账.xlsx", sheet([["问题编号", "问题", "发现日期", "责任单位", "完成时限（调整后）"], ["P-1", "停车难", "2022-09-01", "甲区", "2022-12-01"]]));
    expect(table(checked).rows[0]?.values["due"]).toBeNull();
  });

  const HEAD = ["问题编号", "问题", "发现日期", "责任单位", "办理状态"];
  const ROW = ["P-1", "停车难", "2022-09-01", "甲区", "已解决"];

  test.each([[["甲", "乙", "1", "2", "3"]], [["1", "2", "3", "4", "5"]], [["A", "B", "C", "D", "E"]], [["(1)", "(2)", "(3)", "(4)", "(5)"]]])("the row %j numbers the columns", (numbers) => {
    expect(counts([HEAD, numbers, ROW])).toMatchObject({present: 1, accepted: 1, skipped: 1});
  });

  test("only below the header, and only in order", () => {
    expect(counts([HEAD, ROW, ["1", "2", "3", "4", "5"]])).toMatchObject({present: 2, accepted: 1, refused: 1});
    expect(counts([HEAD, ["1", "2", "4", "3", "5"], ROW])).toMatchObject({present: 2, accepted: 1, refused: 1});
  });

  test("the count a system prints below its export is no row", () => {
    expect(counts([HEAD, ROW, ["共 1 条记录"]])).toMatchObject({present: 1, accepted: 1, skipped: 1});
  });

  test.each([["已解决", "done_reported"], ["正在解决", "active"], ["基本解决", "active"]])("a problem that is %s is %s", (word, state) => {
    expect(table(check("台账.xlsx", sheet([HEAD, [...ROW.slice(0, 4), word]]))).rows[0]?.values["status"]).toBe(state);
  });
});

test("several codes in one cell are not made one", () => {
  const checked = check("台账.xlsx", sheet([["任务编号", "年度", "任务名称", "牵头单位"], ["T-11\nT-12", 2022, "两项", "市水利局"], ["T-13、T-14", 2022, "两项", "市水利局"], ["示政办\n〔2022〕5号", 2022, "一项", "市水利局"]]));
  expect(flat(checked)).toEqual(["code.several A2", "code.several A3"]);
  expect(table(checked).counts).toMatchObject({present: 3, accepted: 1, refused: 2});
});

test("a list of tasks in English with the state of each is a list of tasks", () => {
  const checked = checkWorkbook(source("reform tasks.xlsx"), workbook(sheet([["Reform tasks 2022"], ["Task ID", "Year", "Task", "Lead unit", "Support units", "Due date", "Status"], ["A-1", 2022, "A matter", "市水利局", "", "2022-09-15", "On track"]])), city());
  expect(table(checked)).toMatchObject({register: "tasks", counts: {present: 1, accepted: 1}});
});

describe("a row that is complete is a row, whatever word is in it", () => {
  const HEAD = ["序号", "问题", "发现日期", "责任单位", "问题编号"];
  const row = (mark: string, title: string, code = "P-1"): string[] => [mark, title, "2022.1.5", "甲区", code];

  test.each([["*1", "停车难"], ["※2", "停车难"], ["*3.", "停车难"], ["其中：5", "停车难"], ["", "合计"], ["", "说明：材料不全"], ["", "其中，停车最难"], ["", "来源"]])("%s %s", (mark, title) => {
    expect(counts([HEAD, row(mark, title)])).toMatchObject({present: 1, accepted: 1, skipped: 0});
  });

  test("one without its key, or whose key says that it is a sum, is none", () => {
    expect(counts([HEAD, row("1", "停车难"), ["合计", "1件", "—", "—", ""], ["", "小计", "2022年", "甲区", ""], ["注：1.截至9月底。", "", "", "", ""]])).toMatchObject({present: 1, skipped: 3});
    expect(counts([["地区", "指标", "时期", "数据种类", "数值"], ["甲区", "产值", "2022年", "数值", "5"], ["合计", "产值", "2022年", "数值", "5"]])).toMatchObject({present: 1, skipped: 1});
  });

  test("where rows are numbered 一, 二, one that nobody filled in is refused and is no heading", () => {
    expect(counts([HEAD, row("一", "停车难"), ["二", "办证慢", "", "", ""]])).toMatchObject({present: 2, accepted: 1, refused: 1, skipped: 0});
    expect(counts([HEAD, ["一", "城市管理", "", "", ""], row("1", "停车难"), ["二", "营商环境", "", "", ""], row("2", "办证慢", "P-2")])).toMatchObject({present: 2, accepted: 2, skipped: 2});
  });
});
