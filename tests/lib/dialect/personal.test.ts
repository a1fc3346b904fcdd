import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {IDENTITY_MARK, isIdentityNumber, PHONE_MARK, redact} from "../../../src/lib/dialect/personal.js";
import "./seed.js";

describe("drops", () => {
  it.each([
    ["联系人甲13812345678，请回电", `联系人甲${PHONE_MARK}，请回电`, 1],
    ["138 1234 5678", PHONE_MARK, 1],
    ["138-1234-5678", PHONE_MARK, 1],
    ["+86 13812345678", PHONE_MARK, 1],
    ["１３８１２３４５６７８", PHONE_MARK, 1],
    ["甲，13812345678；乙13912345678", `甲，${PHONE_MARK}；乙${PHONE_MARK}`, 2],
    ["0533-1234567", PHONE_MARK, 1],
    ["（0533）2345678转801", PHONE_MARK, 1],
    ["010-62345678", PHONE_MARK, 1],
    ["电话：2345678", `电话：${PHONE_MARK}`, 1],
    ["联系电话：0533-2345678、2345679", `联系电话：${PHONE_MARK}、${PHONE_MARK}`, 2],
    ["身份证号370302199003071234", `身份证号${IDENTITY_MARK}`, 1],
    ["11010519491231002X", IDENTITY_MARK, 1],
  ])("%j", (text, kept, dropped) => expect(redact(text)).toEqual({text: kept, dropped}));
});

describe("keeps", () => {
  it.each([
    "2022-09-30至2022-10-31",
    "20220930",
    "项目编号2209-370300-04-01-123456",
    "项目代码370300202209010012",
    "编号：13812345678",
    "投资13812345678元",
    "金额 13,800,000,000 元",
    "135.12345678",
    "统一社会信用代码91370300MA3ABC1234",
    "T-001 完成2345678元，占70%",
    "淄政办发〔2022〕12号",
    "热线12345",
    "110项任务、34个方面",
  ])("%s", (text) => expect(redact(text)).toEqual({text, dropped: 0}));
});

it("the check digit of GB 11643: the standard's own example holds, a changed digit does not", () => {
  expect(isIdentityNumber("11010519491231002X")).toBe(true);
  expect(isIdentityNumber("110105194912310021")).toBe(false);
  expect(isIdentityNumber("")).toBe(false);
});

it("never throws, and text without such numbers is untouched", () => {
  const piece = fc.constantFrom(..."0123456789012345678901381234567890533-（）()、：电话编号元X ".split(""));
  const text = fc.oneof(fc.string({unit: "binary"}), fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join("")));
  fc.assert(
    fc.property(text, (text) => {
      const once = redact(text);
      expect(once.dropped > 0 || once.text === text).toBe(true);
    }),
    {numRuns: 3000},
  );
});

it("a mobile number between words is always found", () => {
  fc.assert(
    fc.property(fc.integer({min: 3, max: 9}), fc.integer({min: 0, max: 999_999_999}), (second, rest) => {
      const phone = `1${second}${String(rest).padStart(9, "0")}`;
      expect(redact(`责任人${phone}。`)).toEqual({text: `责任人${PHONE_MARK}。`, dropped: 1});
    }),
  );
});
