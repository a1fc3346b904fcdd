import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type NumberOptions, parseNumber, toUnit} from "../../../src/lib/dialect/numbers.js";
import type {Cell} from "../../../src/lib/workbook.js";
import "./seed.js";

/** `value qualifier unit`, or the reason. */
function said(input: Cell | string, options: NumberOptions): string {
  const result = parseNumber(input, options);
  if (!result.ok) return result.reason;
  const qualifier = result.qualifier === "exact" ? undefined : result.qualifier;
  return [result.value, qualifier, result.unit, result.points && "points", result.suspect].filter((part) => part !== undefined).join(" ");
}

function number(value: number, format?: string, text = String(value)): Cell {
  return {text, value, kind: "number", ...(format !== undefined && {format})};
}

const PLAIN: NumberOptions = {kind: "number"};
const SHARE: NumberOptions = {kind: "share"};
const PERCENT: NumberOptions = {kind: "share", unit: "percent"};
const FRACTION: NumberOptions = {kind: "share", unit: "fraction"};

describe("figures as written", () => {
  it.each([
    ["712", "712"],
    ["-0", "0"],
    ["１２３．５", "123.5"],
    ["1,234,567.8", "1234567.8"],
    ["1 234 567", "1234567"],
    ["二十三", "23"],
    ["三万五千", "35000"],
    ["3万", "30000"],
    ["3.5万亿", "3500000000000"],
    ["约700", "700 about"],
    ["700余", "700 more_than"],
    ["700多件", "700 more_than 件"],
    ["3万余人", "3 more_than 万人"],
    ["≥5", "5 at_least"],
    [">=5", "5 at_least"],
    ["不低于5", "5 at_least"],
    ["5000人以上", "5000 at_least 人"],
    ["不超过3", "3 at_most"],
    ["超过100", "100 more_than"],
    ["不足100", "100 less_than"],
    ["6%左右", "6 about %"],
    ["5.4%", "5.4 %"],
    ["5.4个百分点", "5.4 个百分点 points"],
    ["3.5‰", "3.5 ‰"],
    ["1.6万吨", "1.6 万吨"],
    ["5㎡", "5 ㎡"],
    ["七成", "70 %"],
    ["七成五", "75 %"],
    ["近七成", "70 about %"],
    ["过半", "50 more_than %"],
    ["百分之七十", "70 %"],
    ["百分之五点四", "5.4 %"],
    ["持平", "0"],
  ])("%j is %s", (text, expected) => expect(said(text, PLAIN)).toBe(expected));
});

describe("signs", () => {
  it.each([
    ["-5.4%", "-5.4 %"],
    ["－5.4％", "-5.4 %"],
    ["−5.4%", "-5.4 %"],
    ["▲5.4%", "-5.4 %"],
    ["△5.4", "-5.4"],
    ["↓5.4%", "-5.4 %"],
    ["下降5.4%", "-5.4 %"],
    ["同比下降5.4%", "-5.4 %"],
    ["下降5.4个百分点", "-5.4 个百分点 points"],
    ["负5", "-5"],
    ["(1,234)", "-1234"],
    ["（5.4%）", "-5.4 %"],
    ["增长5.4%", "5.4 %"],
    ["+5.4%", "5.4 %"],
    ["增长-5.4%", "-5.4 %"],
    ["下降-5.4%", "ambiguous_sign"],
    ["(-5)", "ambiguous_sign"],
  ])("%j is %s", (text, expected) => expect(said(text, PLAIN)).toBe(expected));
});

describe("shares", () => {
  it("takes 0.7, 70 and 70% by the format, then the sign, then the declared unit, and never guesses", () => {
    expect(said(number(0.7, "0.0%", "70.0%"), SHARE)).toBe("0.7");
    expect(said(number(0.7, "0%"), PERCENT)).toBe("0.7");
    expect(said("70%", SHARE)).toBe("0.7");
    expect(said("70%", FRACTION)).toBe("0.7");
    expect(said("70", PERCENT)).toBe("0.7");
    expect(said("0.7", FRACTION)).toBe("0.7");
    expect(said("70", SHARE)).toBe("ambiguous_share");
    expect(said("0.7", SHARE)).toBe("ambiguous_share");
    expect(said(number(1), SHARE)).toBe("ambiguous_share");
    expect(said("0", SHARE)).toBe("0");
  });

  it("keeps to the declared unit, and points at a figure that speaks for the other", () => {
    expect(said("0.7", PERCENT)).toBe("0.007 share_scale");
    expect(said("1", PERCENT)).toBe("0.01 share_scale");
    expect(said("70", FRACTION)).toBe("70 share_scale");
    expect(said("102", PERCENT)).toBe("1.02");
  });

  it("a quoted % only draws a sign: 70 stays 70 %", () => {
    expect(said(number(70, '0"%"', "70%"), SHARE)).toBe("0.7");
    expect(said(number(70, "0\\%", "70%"), SHARE)).toBe("0.7");
  });

  it.each([
    ["七成", "0.7"],
    ["过半", "0.5 more_than"],
    ["半数以上", "0.5 at_least"],
    ["102.5%", "1.025"],
    ["5.4%", "0.054"],
    ["3.5‰", "0.0035"],
    ["提高5.4个百分点", "0.054 points"],
    ["70个", "unexpected_unit"],
    ["大部分", "vague"],
    ["1/3", "unexpected_unit"],
  ])("%j is %s", (text, expected) => expect(said(text, SHARE)).toBe(expected));
});

describe("money", () => {
  const money: NumberOptions = {kind: "money", unit: "万元"};
  it.each([
    ["1.2亿元", "1.2 亿元"],
    ["3,000万元", "3000 万元"],
    ["3,000", "3000 万元"],
    ["1亿2000万元", "12000 万元"],
    ["500千元", "500 千元"],
    ["¥3万", "3 万元"],
    ["约3.5亿元", "3.5 about 亿元"],
    ["£2,013.02", "2013.02 GBP"],
    ["£320m", "320000000 GBP"],
    ["$1.5bn", "1500000000 USD"],
    ["70%", "unexpected_unit"],
    ["Exempt under Section 43 of the Freedom of Information Act 2000", "exempt"],
  ])("%j is %s", (text, expected) => expect(said(text, money)).toBe(expected));

  it("a unit drawn by the format is the cell's unit", () => {
    expect(said(number(12, '0.0"亿元"', "12.0亿元"), money)).toBe("12 亿元");
    expect(said(number(12, '#,##0.00_ ;-#,##0.00\\ ', "12.00"), money)).toBe("12 万元");
  });

  it("toUnit moves the decimal point, exactly, between units of one thing", () => {
    expect(toUnit(1.2, "亿元", "万元")).toBe(12_000);
    expect(toUnit(2013.02, "元", "千元")).toBe(2.01302);
    expect(toUnit(500, "千元", "万元")).toBe(50);
    expect(toUnit(1.6, "万吨", "吨")).toBe(16_000);
    expect(toUnit(3, "万千瓦", "千瓦")).toBe(30_000);
    expect(toUnit(5, "人民币元", "￥")).toBe(5);
    expect(toUnit(5.4, "%", "fraction")).toBe(0.054);
    expect(toUnit(1, "亿元", "吨")).toBeUndefined();
    expect(toUnit(1, "元", "GBP")).toBeUndefined();
    expect(toUnit(1, "%", "个百分点")).toBeUndefined();
  });
});

describe("integers", () => {
  const integer: NumberOptions = {kind: "integer"};
  it.each([
    ["712个", "712 个"],
    ["1.6万人", "16000 人"],
    ["3.5", "not_an_integer"],
    ["70%", "unexpected_unit"],
    ["二十三项", "23 项"],
  ])("%j is %s", (text, expected) => expect(said(text, integer)).toBe(expected));
});

describe("dates typed over figures", () => {
  const growth: NumberOptions = {kind: "number", unit: "%", min: -50, max: 200};

  it("a serial outside the declared range is suspected, a figure inside is not", () => {
    expect(said(number(43_942), growth)).toBe("43942 % date_serial");
    expect(said("42600", growth)).toBe("42600 % date_serial");
    expect(said(number(4.2), growth)).toBe("4.2 %");
    expect(said(number(43_942), {kind: "money", unit: "万元", min: 0, max: 1e9})).toBe("43942 万元");
    expect(said(number(43_942), PLAIN)).toBe("43942");
  });

  it("a cell that is a date, or says one, is no figure", () => {
    expect(said({text: "2020-04-21", value: 43_942, kind: "date", iso: "2020-04-21"}, growth)).toBe("date");
    expect(said("3月", growth)).toBe("date");
    expect(said("2022年", growth)).toBe("date");
    expect(said("3年", PLAIN)).toBe("3 年");
  });
});

describe("what is not read, and why", () => {
  it.each([
    ["免报", "exempt"],
    ["不适用", "not_applicable"],
    ["N/A", "not_applicable"],
    ["", "blank"],
    ["—", "blank"],
    ["12,34", "bad_grouping"],
    ["12 34", "bad_grouping"],
    ["12\n34", "bad_grouping"],
    ["5-10", "range"],
    ["50%~60%", "range"],
    ["3-4个", "range"],
    ["①", "not_a_number"],
    ["10²", "not_a_number"],
    ["½", "not_a_number"],
    ["（一）", "not_a_number"],
    ["1.2E+05", "scientific"],
    ["370302199001011234", "too_long"],
    ["5只蓝精灵", "unexpected_unit"],
    ["已建成21处，完成70%", "not_a_number"],
    ["三万五", "not_a_number"],
    ["√", "not_a_number"],
  ])("%j: %s", (text, reason) => expect(parseNumber(text, PLAIN)).toMatchObject({ok: false, reason, text}));

  it("tells which blank it is", () => expect(parseNumber("同上", PLAIN)).toMatchObject({reason: "blank", blank: "same_as_above"}));

  it("an absent cell, an error and a formula without a value are told apart", () => {
    expect(parseNumber(undefined, PLAIN)).toMatchObject({reason: "blank", blank: "empty"});
    expect(said({text: "#DIV/0!", value: null, kind: "error"}, PLAIN)).toBe("error");
    expect(said({text: "", value: null, kind: "uncached_formula"}, PLAIN)).toBe("uncached_formula");
    expect(said({text: "TRUE", value: true, kind: "boolean"}, PLAIN)).toBe("not_a_number");
  });
});

describe("properties", () => {
  it("a number reads back from any way of writing it", () => {
    fc.assert(
      fc.property(fc.integer({min: -99_999_999, max: 99_999_999}), fc.integer({min: 0, max: 3}), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        const plain = value.toFixed(places);
        const grouped = plain.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ","));
        const wide = plain.replace(/[\d.-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        for (const text of [plain, grouped, wide]) expect(parseNumber(text, PLAIN)).toMatchObject({ok: true, value: value === 0 ? 0 : value});
      }),
    );
  });

  it("never throws, keeps the text, and gives finite figures", () => {
    const piece = fc.constantFrom(..."0123456789.,%‰+-−▲约近超不足余多左右以上下成半百分之点个万亿元吨增长下降()（） \n一二三十百千".split(""));
    const text = fc.oneof(fc.string({unit: "binary"}), fc.array(piece, {maxLength: 14}).map((pieces) => pieces.join("")));
    fc.assert(
      fc.property(text, fc.constantFrom("number", "share", "integer", "money" as const), (text, kind) => {
        const result = parseNumber(text, {kind: kind as NumberOptions["kind"], unit: "percent"});
        expect(result.text).toBe(text);
        expect(!result.ok || Number.isFinite(result.value)).toBe(true);
      }),
      {numRuns: 3000},
    );
  });
});
