import {describe, expect, test} from "vitest";
import type {Cell} from "../../../src/lib/workbook";
import {check, flat, merge, sheet, table} from "./make";

const day = (iso: string): Cell => ({text: iso, value: 0, iso, kind: "date", format: "yyyy-mm-dd"});
const rows = (checked: ReturnType<typeof check>) => table(checked).rows.map(({values}) => values);

describe("exports of office systems", () => {
  test("=\"00123\" and '00123 are the text that a spreadsheet shows, also as date and unit; an apostrophe in free text stays", () => {
    const checked = check("x.csv", sheet([["问题编号", "问题", "发现日期", "责任单位"], ["=\"00123\"", "'90后就业", "=\"2022-09-01\"", "=\"甲区\""], ["'00124", "噪声", "'2022-09-02", "甲区"]]));
    expect(rows(checked).map((row) => [row["problem_id"], row["title"], row["found_on"], row["unit"]])).toEqual([["00123", "'90后就业", "2022-09-01", "C01"], ["00124", "噪声", "2022-09-02", "C01"]]);
    expect(table(checked).rows[0]!.cells["problem_id"]).toEqual(["A2", "=\"00123\""]);
  });

  test("a month written as its first or its last day is that month; any other day is none", () => {
    const line = (month: string | Cell) => ["T-001", month, "推进中", "市水利局"];
    const checked = check("x.xlsx", sheet([["任务编号", "月份", "办理状态", "填报单位"], line(day("2022-09-01")), line("2022-08-31"), line(day("2022-07-15"))]));
    expect(rows(checked).map((row) => row["period"])).toEqual(["2022-09", "2022-08"]);
    expect(flat(checked)).toEqual(["month.unreadable B4"]);
  });

  test("tickets of a hotline are problems, and the callers do not come in", () => {
    const checked = check("12345.xls", sheet([["12345热线工单"], ["工单编号", "诉求标题", "受理时间", "承办单位", "办理时限", "办理状态", "来电人", "联系电话"], ["202209010001", "路灯不亮", "2022-09-01 08:12:33", "市水利局", "2022-09-08", "办理中", "某某", "13900001111"]]));
    expect(table(checked)).toMatchObject({register: "problems", counts: {present: 1, accepted: 1}});
    expect(JSON.stringify(table(checked))).not.toContain("13900001111");
  });

  test("a column 区县 in a list of problems is not taken for the unit, but the reader is told what it may be", () => {
    const checked = check("x.xlsx", sheet([["区县", "问题编号", "问题描述", "发现时间"], ["甲区", "P-1", "停车难", "2022-03-01"], ["", "P-2", "办证难", "2022-03-05"]], {merges: [merge("A2:A3")]}));
    expect(flat(checked)).toEqual(["context.missing A2", "context.missing A3", "header.ambiguous A1"]);
  });

  test("sheets called 加分清单 and 扣分清单 say which of the two their rows are", () => {
    const HEAD = ["编号", "单位", "事项", "依据文件", "日期", "分值"];
    const checked = check("奖惩.xlsx", sheet([HEAD, ["J-1", "甲区", "督查激励", "示例发〔2022〕1号", "2022-05-01", 5]], {name: "加分清单"}));
    expect(rows(checked)[0]!["kind"]).toBe("award");
    expect(table(check("奖惩.xlsx", sheet([HEAD, ["J-1", "甲区", "督查激励", "示例发〔2022〕1号", "2022-05-01", 5]]))).register).toBeNull();
  });

  test("of a strange wide table the header is named, not the lines of two cells above it, and only its rows count", () => {
    const checked = check("WDI.csv", sheet([["Data Source", "World Development Indicators"], ["Last Updated Date", "2022-09-16"], ["Country Name", "Country Code", "Series", "2019", "2020", "2021"], ["China", "CHN", "growth", "5.95", "2.24", "8.45"], ["World", "WLD", "growth", "2.6", "-3.1", ".."]]));
    expect(table(checked).counts).toMatchObject({present: 2, refused: 2});
    expect(checked.faults.find(({code}) => code === "sheet.unrecognised")!.seen).toMatch(/^Country Name、/);
    expect((checked.faults.find(({code}) => code === "sheet.unrecognised")!.expected as {zh: string}).zh).toContain(String.raw`"columns": "^(?<period>(?:19|20)\\d{2})$"`);
  });

  test("a yearbook with the years down and an indicator a column is told how a profile reads it", () => {
    const checked = check("年鉴.xlsx", sheet([["2-1 主要年份地区生产总值"], ["年份", "地区生产总值", "第一产业", "第二产业"], [2019, 3642.4, 146.7, 1815.4], [2020, 3673.5, 158.5, 1782.3]]));
    expect((checked.faults.find(({code}) => code === "sheet.unrecognised")!.expected as {zh: string}).zh).toContain("一行里有几个数");
  });
});

describe("who called or is in charge", () => {
  test.each(["来电人", "来电号码", "投诉人", "承办人", "项目负责人", "Assignee", "Assigned To", "E-mail"])("a column %s is dropped at the door, and counted", (header) => {
    const checked = check("x.xlsx", sheet([["问题编号", "问题", "发现日期", "责任单位", header], ["P-1", "噪声", "2022-09-01", "甲区", "某某某"]]));
    expect(table(checked).counts).toMatchObject({accepted: 1, personalDropped: 1});
    expect(JSON.stringify(table(checked))).not.toContain("某某某");
  });
});

describe("what stands on the line with the reporting unit, and between pages", () => {
  const HEAD = ["任务编号", "办理状态", "完成率"];

  test.each(["填报单位：市水利局    2022年9月30日", "填报单位（盖章）：市水利局  2022.9.30", "填报单位：市水利局 （2022年9月）"])("%s", (line) => {
    const checked = check("x.xlsx", sheet([[line], ["重点任务进展（2022年9月）"], HEAD, ["T-001", "推进中", "70%"]]));
    expect(rows(checked).map(({unit, period}) => [unit, period])).toEqual([["D01", "2022-09"]]);
  });

  test.each(["接上页", "（续表）", "续表1", "转下页", "此页无正文", "以下空白"])("%s is no row", (line) => {
    const checked = check("x.xlsx", sheet([["填报单位：市水利局 2022年9月"], HEAD, ["T-001", "已开工", "70%"], [line]]));
    expect(table(checked).counts).toMatchObject({present: 1, accepted: 1});
  });
});

describe("a code that a spreadsheet has spoilt", () => {
  const coded = (code: string | number | Cell) => check("x.xlsx", sheet([["问题编号", "问题", "发现日期", "责任单位"], [code, "噪声", "2022-09-01", "甲区"]]));

  test("into a date, or of which it kept fifteen digits, is refused as that", () => {
    expect(flat(coded(day("2022-01-02")))).toEqual(["code.date A2"]);
    expect(flat(coded(202209010001234560))).toEqual(["code.digits_lost A2"]);
    expect(flat(coded("2.02209E+17"))).toEqual(["code.digits_lost A2"]);
  });

  test.each(["202209010001234567", "1E5", "E-1", "2022-01-02", 202209010001])("%s is one", (code) => {
    expect(flat(coded(code))).toEqual([]);
  });
});
