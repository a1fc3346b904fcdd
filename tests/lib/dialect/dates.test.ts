import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {daysInMonth} from "../../../src/lib/dialect/calendar.js";
import {type DateContext, parseDate} from "../../../src/lib/dialect/dates.js";
import type {Cell} from "../../../src/lib/workbook.js";
import "./seed.js";

const SEPTEMBER: DateContext = {periodEnd: "2022-09-30"};

/** `start/end precision assumed`, or the reason: short enough to read in a table. */
function said(input: Cell | string, context: DateContext = {}): string {
  const result = parseDate(input, context);
  if (!result.ok) return result.reason;
  const days = result.start === null ? "" : result.start === result.end ? `${result.start} ` : `${result.start}/${result.end} `;
  return days + [result.precision, result.assumed, result.afterwards].filter(Boolean).join(" ");
}

function dateCell(iso: string, format?: string): Cell {
  return {text: iso, value: 44_742, kind: "date", iso, ...(format !== undefined && {format})};
}

function numberCell(value: number, text = String(value)): Cell {
  return {text, value, kind: "number"};
}

describe("forms of the ledgers that say their year", () => {
  it.each([
    ["2022.6.30", "2022-06-30 day"],
    ["2022/6", "2022-06-01/2022-06-30 month"],
    ["2022-06-30", "2022-06-30 day"],
    ["2022年6月30日", "2022-06-30 day"],
    ["2022年6月30号", "2022-06-30 day"],
    ["2022 年\n6 月", "2022-06-01/2022-06-30 month"],
    ["２０２２年６月", "2022-06-01/2022-06-30 month"],
    ["二〇二二年六月", "2022-06-01/2022-06-30 month"],
    ["二○二二年十二月三十一日", "2022-12-31 day"],
    ["二零二二年六月", "2022-06-01/2022-06-30 month"],
    ["20220630", "2022-06-30 day"],
    ["202206", "2022-06-01/2022-06-30 month"],
    ["2022", "2022-01-01/2022-12-31 year"],
    ["2022年底前", "2022-01-01/2022-12-31 year"],
    ["2022年上半年", "2022-01-01/2022-06-30 half"],
    ["2022年下半年", "2022-07-01/2022-12-31 half"],
    ["2022年第三季度", "2022-07-01/2022-09-30 quarter"],
    ["2022年2月", "2022-02-01/2022-02-28 month"],
    ["2024年2月", "2024-02-01/2024-02-29 month"],
    ["2022—6—30", "2022-06-30 day"],
    ["2022-06-30 08:00:00", "2022-06-30 day"],
    ["2022-06-30T23:59:59Z", "2022-06-30 day"],
    ["2022/6/30 0:00", "2022-06-30 day"],
    ["2022年6月30日前完成", "2022-06-30 day"],
    ["（2022年6月30日）", "2022-06-30 day"],
    ["2022年6月30日17:00前", "2022-06-30 day"],
    ["2022年6月30日下午5时前", "2022-06-30 day"],
    ["06/2022", "2022-06-01/2022-06-30 month"],
    ["2022年年底前", "2022-01-01/2022-12-31 year"],
    ["2022年终", "2022-01-01/2022-12-31 year"],
    ["2022年6月30日（周四）", "2022-06-30 day"],
    ["截至2022年9月30日", "2022-09-30 day"],
    ["預計2022年6月", "2022-06-01/2022-06-30 month"],
    ["2022年6月底前完成，并长期坚持", "2022-06-01/2022-06-30 month standing"],
  ])("%j", (text, expected) => expect(said(text)).toBe(expected));
});

describe("forms that take the year from the file's period, and say so", () => {
  it.each([
    ["22年6月", "2022-06-01/2022-06-30 month century_from_period"],
    ["6月底前", "2022-06-01/2022-06-30 month year_from_period"],
    ["6月30日", "2022-06-30 day year_from_period"],
    ["6.30", "2022-06-30 day year_from_period"],
    ["上半年", "2022-01-01/2022-06-30 half year_from_period"],
    ["三季度", "2022-07-01/2022-09-30 quarter year_from_period"],
    ["四季度末", "2022-10-01/2022-12-31 quarter year_from_period"],
    ["前三季度", "2022-01-01/2022-09-30 range year_from_period"],
    ["年底前", "2022-01-01/2022-12-31 year year_from_period"],
    ["年内", "2022-01-01/2022-12-31 year year_from_period"],
    ["全年", "2022-01-01/2022-12-31 year year_from_period"],
    ["十二月底前", "2022-12-01/2022-12-31 month year_from_period"],
    ["6月上旬", "2022-06-01/2022-06-10 range year_from_period"],
    ["2月下旬", "2022-02-21/2022-02-28 range year_from_period"],
    ["明年6月", "2023-06-01/2023-06-30 month year_from_period"],
    ["月底前", "2022-09-01/2022-09-30 month month_from_period"],
    ["本季度末", "2022-07-01/2022-09-30 quarter month_from_period"],
  ])("%j", (text, expected) => {
    expect(said(text, SEPTEMBER)).toBe(expected);
    expect(said(text)).toBe("no_year");
  });

  it("next month after December is in the next year", () => {
    expect(said("下月底前", {periodEnd: "2022-12-31"})).toBe("2023-01-01/2023-01-31 month month_from_period");
  });

  it("the century of two figures is the one nearest to the period", () => {
    expect(said("98年6月", {year: 2002})).toContain("1998-06-01");
    expect(said("05年6月", {year: 1998})).toContain("2005-06-01");
  });
});

describe("lists and stretches", () => {
  it("keeps a list with its first, its last and each of its days", () => {
    expect(parseDate("9月、12月", SEPTEMBER)).toEqual({
      ok: true,
      start: "2022-09-01",
      end: "2022-12-31",
      precision: "list",
      assumed: "year_from_period",
      list: [{start: "2022-09-01", end: "2022-09-30"}, {start: "2022-12-01", end: "2022-12-31"}],
      text: "9月、12月",
    });
  });

  it.each([
    ["9、12月", "2022-09-01/2022-12-31 list year_from_period"],
    ["9月\n12月", "2022-09-01/2022-12-31 list year_from_period"],
    ["2022年9月、12月", "2022-09-01/2022-12-31 list"],
    ["2022年6月30日，2022年12月31日", "2022-06-30/2022-12-31 list"],
    ["12月、9月", "2022-09-01/2022-12-31 list year_from_period"],
    ["2022年1—9月", "2022-01-01/2022-09-30 range"],
    ["2022年3月至6月", "2022-03-01/2022-06-30 range"],
    ["2022年11月-2023年3月", "2022-11-01/2023-03-31 range"],
    ["2022.3-2022.6", "2022-03-01/2022-06-30 range"],
    ["2022-03-01 - 2022-06-30", "2022-03-01/2022-06-30 range"],
    ["2022-03-01至2022-06-30", "2022-03-01/2022-06-30 range"],
    ["6月1日-15日", "2022-06-01/2022-06-15 range year_from_period"],
    ["2021-2023年", "2021-01-01/2023-12-31 range"],
  ])("%j", (text, expected) => expect(said(text, SEPTEMBER)).toBe(expected));

  it("a stretch that runs backwards is not read", () => expect(said("2022年9月至6月")).toBe("impossible"));
});

describe("answers without a day", () => {
  it.each(["立即整改", "立行立改", "立即"])("%s", (text) => expect(said(text)).toBe("immediate"));
  it.each(["长期", "常态化", "长期坚持", "持续推进"])("%s", (text) => expect(said(text)).toBe("standing"));
  it("立即整改，长期坚持 keeps both", () => expect(said("立即整改，长期坚持")).toBe("immediate standing"));
});

describe("what is not read, and why", () => {
  it.each([
    ["2022-02-30", "impossible"],
    ["2022年13月", "impossible"],
    ["6月31日", "impossible"],
    ["20220631", "impossible"],
    ["Exempt under Section 43 of the Freedom of Information Act 2000 (Commercial Interests)", "not_a_date"],
    ["市水利局", "not_a_date"],
    ["T-001", "not_a_date"],
    ["70%", "not_a_date"],
    ["1/2/3/4", "not_a_date"],
    ["尽快", "vague"],
    ["待定", "vague"],
    ["6月初", "vague"],
    ["每月25日前", "recurring"],
    ["", "blank"],
    ["—", "blank"],
    ["无", "blank"],
    ["44742", "undeclared_serial"],
  ])("%j: %s", (text, reason) => expect(said(text, SEPTEMBER)).toBe(reason));

  it("tells which blank it is", () => expect(parseDate("〃")).toMatchObject({reason: "blank", blank: "ditto"}));

  it("6月前 may or may not include June: the profile says", () => {
    expect(said("2022年6月前")).toBe("ambiguous_before");
    expect(said("2022年6月前", {before: "inclusive"})).toBe("2022-06-01/2022-06-30 month");
    expect(said("2022年6月前", {before: "exclusive"})).toBe("2022-05-31 day");
    expect(said("2022年6月底前")).toBe("2022-06-01/2022-06-30 month");
  });

  it("05/06/2022 is read only where one order is possible or declared", () => {
    expect(said("05/06/2022")).toBe("ambiguous_order");
    expect(said("05/06/2022", {order: "dmy"})).toBe("2022-06-05 day");
    expect(said("05/06/2022", {order: "mdy"})).toBe("2022-05-06 day");
    expect(said("30/06/2022")).toBe("2022-06-30 day");
    expect(said("06/30/2022")).toBe("2022-06-30 day");
    expect(said("05/05/2022")).toBe("2022-05-05 day");
    expect(said("31/31/2022")).toBe("impossible");
    expect(said("06/30/2022", {order: "dmy"})).toBe("impossible");
  });

  it("25.11.15 needs both an order and a century", () => {
    expect(said("25.11.15", {year: 2018})).toBe("ambiguous_order");
    expect(said("25.11.15", {order: "dmy"})).toBe("no_year");
    expect(said("25.11.15", {order: "dmy", year: 2018})).toBe("2015-11-25 day century_from_period");
  });
});

describe("English", () => {
  it.each([
    ["30 June 2022", "2022-06-30 day"],
    ["June 30, 2022", "2022-06-30 day"],
    ["01 April  2024", "2024-04-01 day"],
    ["1st April 2024", "2024-04-01 day"],
    ["Jun-2022", "2022-06-01/2022-06-30 month"],
    ["01/Mar/2022 9:15 AM", "2022-03-01 day"],
    ["01/Mar/22 9:15 AM", "no_year"],
    ["30/Sep/2022", "2022-09-30 day"],
    ["Mon 2022-03-14", "2022-03-14 day"],
    ["Mon 3/4/22", "ambiguous_order"],
    ["Fri 3/25/2022 17:00", "2022-03-25 day"],
    ["Sept 2022", "2022-09-01/2022-09-30 month"],
    ["Q3 2022", "2022-07-01/2022-09-30 quarter"],
    ["2022H1", "2022-01-01/2022-06-30 half"],
    ["30-Jun-22", "no_year"],
    ["Mar-22", "ambiguous_order"],
    ["31 June 2022", "impossible"],
    ["Maybe 2022", "not_a_date"],
    ["ongoing", "standing"],
  ])("%j", (text, expected) => expect(said(text)).toBe(expected));
});

describe("cells", () => {
  it("a date cell is a day, or what its format lets a person see", () => {
    expect(said(dateCell("2022-06-30"))).toBe("2022-06-30 day");
    expect(said(dateCell("2022-06-30T08:00:00", "yyyy/m/d h:mm"))).toBe("2022-06-30 day");
    expect(said(dateCell("2022-06-01", 'yyyy"年"m"月"'))).toBe("2022-06-01/2022-06-30 month");
    expect(said(dateCell("2022-06-01", "mmm-yy"))).toBe("2022-06-01/2022-06-30 month");
    expect(said(dateCell("2022-06-30", '[$-804]yyyy"年"m"月"d"日";@'))).toBe("2022-06-30 day");
    expect(said(dateCell("1899-12-31T08:00:00", "h:mm"))).toBe("not_a_date");
  });

  it("a number is a serial only where that is declared, in either system", () => {
    expect(said(numberCell(44_742))).toBe("undeclared_serial");
    expect(said(numberCell(44_742), {serials: true})).toBe("2022-06-30 day");
    expect(said(numberCell(43_280), {serials: true, date1904: true})).toBe("2022-06-30 day");
    expect(said(numberCell(60), {serials: true})).toBe("impossible");
    expect(said(numberCell(61), {serials: true})).toBe("1900-03-01 day");
    expect(said(numberCell(59), {serials: true})).toBe("1900-02-28 day");
    expect(said(numberCell(70))).toBe("not_a_date");
  });

  it("a number 20220630, 202206 or 2022 is as written; 2022.1 may be October", () => {
    expect(said(numberCell(20_220_630))).toBe("2022-06-30 day");
    expect(said(numberCell(202_206))).toBe("2022-06-01/2022-06-30 month");
    expect(said(numberCell(2022))).toBe("2022-01-01/2022-12-31 year");
    expect(said(numberCell(2022.6))).toBe("2022-06-01/2022-06-30 month");
    expect(said(numberCell(2022.1))).toBe("ambiguous_month");
    expect(said(numberCell(2022.1, "2022.10"))).toBe("2022-10-01/2022-10-31 month");
    expect(said(numberCell(2022.12))).toBe("2022-12-01/2022-12-31 month");
  });

  it("an absent cell, an error and a formula without a value are told apart", () => {
    expect(parseDate(undefined)).toMatchObject({reason: "blank"});
    expect(said({text: "#N/A", value: null, kind: "error"})).toBe("error");
    expect(said({text: "", value: null, kind: "uncached_formula"})).toBe("uncached_formula");
    expect(said({text: "TRUE", value: true, kind: "boolean"})).toBe("not_a_date");
  });
});

describe("properties", () => {
  const day = fc
    .record({year: fc.integer({min: 1900, max: 2100}), month: fc.integer({min: 1, max: 12}), nth: fc.integer({min: 0, max: 30})})
    .map(({year, month, nth}) => ({year, month, day: (nth % daysInMonth(year, month)) + 1}));

  it("every way of writing a day reads back as that day", () => {
    fc.assert(
      fc.property(day, ({year, month, day}) => {
        const two = (n: number): string => String(n).padStart(2, "0");
        const iso = `${year}-${two(month)}-${two(day)}`;
        const forms = [iso, `${year}.${month}.${day}`, `${year}/${month}/${day}`, `${year}年${month}月${day}日`, `${year}${two(month)}${two(day)}`];
        for (const form of forms) expect(parseDate(form)).toMatchObject({ok: true, start: iso, end: iso, precision: "day", text: form});
      }),
    );
  });

  it("never throws, keeps the text, and an answer never ends before it starts", () => {
    const piece = fc.constantFrom(..."年月日底前后上下半季度至到-—、，,./:() 　\n0123456789一二三十〇全内旬初末每本明立即长期整改完成qh".split(""));
    const text = fc.oneof(fc.string({unit: "binary"}), fc.array(piece, {maxLength: 24}).map((pieces) => pieces.join("")));
    fc.assert(
      fc.property(text, fc.constantFrom({}, SEPTEMBER, {order: "dmy", year: 2022} as const, {serials: true, before: "exclusive"} as const), (text, context) => {
        const result = parseDate(text, context);
        expect(result.text).toBe(text);
        const span = result.ok && result.start !== null ? [result.start, result.end] : ["1900-01-01", "1900-01-01"];
        expect(span).toEqual([...span].sort());
        expect(span.join(" ")).toMatch(/^\d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/);
      }),
      {numRuns: 3000},
    );
  });
});
