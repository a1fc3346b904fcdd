import * as fc from "fast-check";
import {expect, it} from "vitest";
import {chineseInteger, chineseNumber} from "../../../src/lib/dialect/numerals.js";
import "./seed.js";

it.each([
  ["二十三", 23],
  ["十", 10],
  ["十五", 15],
  ["一百零五", 105],
  ["两千三百", 2300],
  ["三万五千", 35_000],
  ["一亿二千万", 120_000_000],
  ["二〇二二", 2022],
  ["二○二二", 2022],
  ["二零二二", 2022],
  ["叁拾伍", 35],
  ["零", 0],
])("%s is %d", (text, value) => expect(chineseInteger(text)).toBe(value));

it.each(["", "十百", "三万五", "三百五", "甲", "二十三个", "万", "百", "3"])("%j is not read", (text) =>
  expect(chineseInteger(text)).toBeUndefined(),
);

it("reads decimals", () => {
  expect(chineseNumber("五点四")).toBe(5.4);
  expect(chineseNumber("三点")).toBeUndefined();
});

/** Writes a number the textbook way, to read it back. */
function written(n: number): string {
  const digits = "零一二三四五六七八九";
  const units = ["", "十", "百", "千"];
  const section = (m: number): string => {
    let text = "";
    let zero = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(m / 10 ** place) % 10;
      if (digit === 0) zero = text !== "";
      else {
        text += (zero ? "零" : "") + digits[digit] + units[place];
        zero = false;
      }
    }
    return text;
  };
  const [high, low] = [Math.floor(n / 10_000), n % 10_000];
  if (high === 0) return low === 0 ? "零" : section(low);
  return `${section(high)}万${low === 0 ? "" : (low < 1000 ? "零" : "") + section(low)}`;
}

it("reads back every number below a hundred million", () => {
  fc.assert(fc.property(fc.integer({min: 0, max: 99_999_999}), (n) => void expect(chineseInteger(written(n))).toBe(n)));
});
