import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {findDate, findPeriod, parsePeriod, type PeriodContext, type PeriodResult} from "../../../src/lib/dialect/periods.js";
import "./seed.js";

function line(result: PeriodResult): string {
  if (!result.ok) return result.reason;
  return [`${result.start}/${result.end}`, result.granularity, result.ytd && "ytd", result.assumed].filter(Boolean).join(" ");
}

describe("parsePeriod", () => {
  it.each([
    ["2022年9月", "2022-09-01/2022-09-30 month"],
    ["2022.09", "2022-09-01/2022-09-30 month"],
    ["2022.9", "2022-09-01/2022-09-30 month"],
    ["2022-09", "2022-09-01/2022-09-30 month"],
    ["202209", "2022-09-01/2022-09-30 month"],
    ["２０２２年９月份", "2022-09-01/2022-09-30 month"],
    ["二〇二二年九月", "2022-09-01/2022-09-30 month"],
    ["Sep 2022", "2022-09-01/2022-09-30 month"],
    ["2022M09", "2022-09-01/2022-09-30 month"],
    ["Q2-2022", "2022-04-01/2022-06-30 quarter"],
    ["2022-S2", "2022-07-01/2022-12-31 half"],
    ["2022年1—9月", "2022-01-01/2022-09-30 month ytd"],
    ["2022年1月至9月", "2022-01-01/2022-09-30 month ytd"],
    ["2022年1-2月", "2022-01-01/2022-02-28 month ytd"],
    ["2022年1-9月累计", "2022-01-01/2022-09-30 month ytd"],
    ["2022年9月（累计）", "2022-01-01/2022-09-30 month ytd"],
    ["2022-07YTD", "2022-01-01/2022-07-31 month ytd"],
    ["2023Q3YTD", "2023-01-01/2023-09-30 quarter ytd"],
    ["2022年前三季度", "2022-01-01/2022-09-30 quarter ytd"],
    ["2022年上半年", "2022-01-01/2022-06-30 half"],
    ["2022H1", "2022-01-01/2022-06-30 half"],
    ["2022年下半年", "2022-07-01/2022-12-31 half"],
    ["2022Q3", "2022-07-01/2022-09-30 quarter"],
    ["2022年第三季度", "2022-07-01/2022-09-30 quarter"],
    ["2022年7-9月", "2022-07-01/2022-09-30 quarter"],
    ["2022年", "2022-01-01/2022-12-31 year"],
    ["2022年度", "2022-01-01/2022-12-31 year"],
    ["2022", "2022-01-01/2022-12-31 year"],
  ])("%j is %s", (text, expected) => expect(line(parsePeriod(text))).toBe(expected));

  it.each([
    ["9月", "2022-09-01/2022-09-30 month year_from_context"],
    ["9月份", "2022-09-01/2022-09-30 month year_from_context"],
    ["1-9月累计", "2022-01-01/2022-09-30 month ytd year_from_context"],
    ["1—2月", "2022-01-01/2022-02-28 month ytd year_from_context"],
    ["三季度", "2022-07-01/2022-09-30 quarter year_from_context"],
    ["上半年", "2022-01-01/2022-06-30 half year_from_context"],
    ["全年", "2022-01-01/2022-12-31 year year_from_context"],
  ])("%j takes its year from the context, and says so", (text, expected) => {
    expect(line(parsePeriod(text, {year: 2022}))).toBe(expected);
    expect(line(parsePeriod(text))).toBe("no_year");
  });

  it.each([
    ["2022-09-30", "only_a_date"],
    ["2022年9月30日", "only_a_date"],
    ["3-5月", "odd_range"],
    ["9-3月", "impossible"],
    ["13月", "not_a_period"],
    ["Sheet1", "not_a_period"],
    ["9月进展", "not_a_period"],
    ["", "not_a_period"],
  ])("%j: %s", (text, reason) => expect(line(parsePeriod(text, {year: 2022}))).toBe(reason));

  it("reads cells: a date shown as a month, numbers, and 2022.1 not at all", () => {
    const shown = {text: "2022年9月", value: 44_805, kind: "date", iso: "2022-09-01"} as const;
    expect(line(parsePeriod({...shown, format: 'yyyy"年"m"月"'}))).toBe("2022-09-01/2022-09-30 month");
    expect(line(parsePeriod({...shown, format: "yyyy-mm-dd"}))).toBe("only_a_date");
    expect(line(parsePeriod({text: "2022", value: 2022, kind: "number"}))).toBe("2022-01-01/2022-12-31 year");
    expect(line(parsePeriod({text: "202209", value: 202_209, kind: "number"}))).toBe("2022-09-01/2022-09-30 month");
    expect(line(parsePeriod({text: "2022.1", value: 2022.1, kind: "number"}))).toBe("ambiguous_month");
  });
});

describe("findPeriod", () => {
  it.each<[string, PeriodContext, string]>([
    ["示例市2022年9月重点任务进展情况表", {}, "2022-09-01/2022-09-30 month"],
    ["水利9月.xlsx", {}, "no_year"],
    ["水利9月.xlsx", {year: 2022}, "2022-09-01/2022-09-30 month year_from_context"],
    ["甲区 任务进展6月.xlsx", {year: 2022}, "2022-06-01/2022-06-30 month year_from_context"],
    ["示例市2022年重点任务9月进展", {}, "2022-09-01/2022-09-30 month"],
    ["表1 2022年9月", {}, "2022-09-01/2022-09-30 month"],
    ["110项任务2022年9月进展", {}, "2022-09-01/2022-09-30 month"],
    ["2022年第三季度（7—9月）进展", {}, "2022-07-01/2022-09-30 quarter"],
    ["2022年1-9月主要指标完成情况", {}, "2022-01-01/2022-09-30 month ytd"],
    ["2022年重点任务台账(2).xlsx", {}, "2022-01-01/2022-12-31 year"],
    ["台账202209.xlsx", {}, "2022-09-01/2022-09-30 month"],
    ["台账20220930.xlsx", {year: 2022}, "only_a_date"],
    ["（截至2022年9月30日）", {year: 2022}, "only_a_date"],
    ["示例市2022年9月进展（截至2022年10月8日）", {}, "2022-09-01/2022-09-30 month"],
    ["铜政办发〔2025〕1号 落实意见", {}, "not_a_period"],
    ["最终版(1).xlsx", {year: 2022}, "not_a_period"],
    ["2022年8月较7月", {}, "several"],
    ["2022年上半年、三季度", {}, "several"],
  ])("%j with %j: %s", (text, context, expected) => expect(line(findPeriod(text, context))).toBe(expected));
});

describe("findDate", () => {
  it.each([
    ["截止时间：2022年9月30日", "2022-09-30"],
    ["填报日期：2022.10.8  截止时间：2022年9月30日", "2022-09-30"],
    ["（截至2022-09-30）", "2022-09-30"],
    ["截至二〇二二年九月三十日", "2022-09-30"],
    ["台账20220930.xlsx", "2022-09-30"],
    ["截至9月30日", "2022-09-30"],
    ["（截至9月底）", "2022-09-30"],
  ])("%j ends %s", (text, end) => expect(findDate(text, {year: 2022})).toMatchObject({ok: true, end}));

  it("does not choose between two days, and finds none in words", () => {
    expect(findDate("2022年9月1日、2022年9月30日")).toMatchObject({ok: false, reason: "several"});
    expect(findDate("填报单位：市水利局")).toMatchObject({ok: false, reason: "not_a_date"});
    expect(findDate("截至9月30日")).toMatchObject({ok: false, reason: "no_year"});
  });
});

describe("properties", () => {
  it("a month reads back from every way of writing it, alone and in a title", () => {
    fc.assert(
      fc.property(fc.integer({min: 1900, max: 2099}), fc.integer({min: 1, max: 12}), (year, month) => {
        const two = String(month).padStart(2, "0");
        for (const text of [`${year}年${month}月`, `${year}-${two}`, `${year}.${two}`, `${year}/${month}`, `${year}${two}`]) {
          expect(parsePeriod(text)).toMatchObject({ok: true, start: `${year}-${two}-01`, granularity: "month", ytd: false});
          expect(findPeriod(`示例市${text}进展`)).toMatchObject({ok: true, start: `${year}-${two}-01`, granularity: "month"});
        }
        expect(parsePeriod(`${year}-${two}YTD`)).toMatchObject({ok: true, start: `${year}-01-01`, ytd: true});
      }),
    );
  });

  it("never throws, and a period never ends before it starts", () => {
    const piece = fc.constantFrom(..."0123456789年月季度上下半前至-—累计ytdqh（）.〔〕号 一二三".split(""));
    const text = fc.oneof(fc.string({unit: "binary"}), fc.array(piece, {maxLength: 20}).map((pieces) => pieces.join("")));
    fc.assert(
      fc.property(text, (text) => {
        const results = [parsePeriod(text, {year: 2022}), findPeriod(text, {year: 2022})];
        expect(results.every((result) => !result.ok || result.start < result.end)).toBe(true);
        expect(findDate(text, {year: 2022})).toHaveProperty("ok");
      }),
      {numRuns: 3000},
    );
  });
});
