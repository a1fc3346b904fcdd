import {describe, expect, test} from "vitest";
import {check, flat, merge, sheet, table} from "./make";

const months = (checked: ReturnType<typeof check>) => table(checked).rows.map(({values}) => values["period"]);

describe("a month in two columns", () => {
  const HEAD = ["任务编号", "年", "月", "办理状态", "填报单位"];
  const row = (year: string | number, month: string | number) => ["T-001", year, month, "推进中", "市水利局"];

  test("is one month, whoever filled in when, and the year's own cell is kept", () => {
    const checked = check("x.xlsx", sheet([["重点任务进展", "", "填报时间：2023年1月5日"], HEAD, row(2022, 12), row("二〇二二年", "十一月"), row("2022年", "10月份"), row("2022", "09")]));
    expect(months(checked)).toEqual(["2022-12", "2022-11", "2022-10", "2022-09"]);
    expect(flat(checked)).toEqual([]);
    expect(table(checked).rows[1]!.cells["period"]).toEqual(["C4", "十一月"]);
    expect(table(checked).rows[1]!.other["年"]).toEqual(["B4", "二〇二二年"]);
  });

  test("also below 年份 and 月份, and where the year is merged downwards", () => {
    const checked = check("x.xlsx", sheet([["任务编号", "年份", "月份", "办理状态", "填报单位"], row(2022, 7), row("", 8)], {merges: [merge("B2:B3")]}));
    expect(months(checked)).toEqual(["2022-07", "2022-08"]);
  });

  test("figures of a month or a quarter are not taken for those of the year; one without either is refused", () => {
    const figures = (head: string, ...times: string[]) => check("x.xlsx", sheet([["年份", head, "地区", "指标", "数据种类", "数值", "计量单位"], ...times.map((time, at) => [2022, time, "甲区", `工业${at}`, "同比增速", 5.5, "%"])]));
    expect(months(figures("月份", "9", "1-9月", "1—11月", "十二月"))).toEqual(["2022-09", "2022-09YTD", "2022-11YTD", "2022-12"]);
    expect(months(figures("季度", "3", "三季度", "Q2", "第四季度"))).toEqual(["2022Q3", "2022Q3", "2022Q2", "2022Q4"]);
    expect(flat(figures("月份", ""))).toEqual(["value.missing B2"]);
  });

  test("13 is no month, and a month without its year is not given one", () => {
    const checked = check("x.xlsx", sheet([HEAD, row(2022, 13), row("", 8)]));
    expect(flat(checked)).toEqual(["month.unreadable C2", "month.unreadable C3"]);
  });
});

describe("a deadline without a year at the year's end", () => {
  const HEAD = ["问题编号", "问题", "发现日期", "整改时限", "责任单位"];
  const due = (found: string, until: string) => table(check("问题台账.xlsx", sheet([["2022年12月问题台账"], HEAD, ["P-1", "灯不亮", found, until, "甲区"]]))).rows[0]?.values["due"];

  test.each([["12月28日", "1月10日", "2023-01-10"], ["2022年12月28日", "元月底前", "2023-01-31"], ["3月5日", "6月底前", "2022-06-30"], ["2021年3月5日", "6月底前", "2022-06-30"], ["二0二二年十二月三日", "二0二三年元月底", "2023-01-31"], ["二OO九年十二月三日", "年底前", "2022-12-31"]])("found %s, due %s: %s", (found, until, expected) => {
    expect(due(found, until)).toBe(expected);
  });
});

describe("a month around the table, and its year in a column", () => {
  const HEAD = ["任务编号", "年度", "办理状态", "填报单位"];
  const rows = (...years: (string | number)[]) => years.map((year) => ["T-001", year, "推进中", "市水利局"]);

  test("are one month, not that of the year in which the file came", () => {
    const checked = check("x.xlsx", sheet([HEAD, ...rows(2021, "2020年", "")], {name: "9月"}));
    expect(months(checked)).toEqual(["2021-09", "2020-09", "2022-09"]);
    expect(table(checked).context).toEqual({period: "年度 + 9月"});
  });

  test("where the title names the year, it is the title's", () => {
    expect(months(check("x.xlsx", sheet([["2022年9月进展"], HEAD, ...rows(2021)])))).toEqual(["2022-09"]);
  });
});
