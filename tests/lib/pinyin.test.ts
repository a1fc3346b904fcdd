import {describe, expect, it} from "vitest";
import {matcher} from "../../src/components/parts/search.js";
import {readingsOf, spells} from "../../src/lib/pinyin.js";
import {pinyinTable} from "../../loaders/publish/search.js";

const texts = ["推广“齐鑫贷”模式", "重庆银行重点台账", "绿色工厂A级名单"];
const readings = readingsOf(pinyinTable(texts));

describe("the table of readings", () => {
  it("holds the characters that occur, under each reading they have in these phrases", () => {
    expect(readings.get("重")).toEqual(["chong", "zhong"]);
    expect(readings.get("行")).toEqual(["hang"]);
    expect(readings.get("绿")).toEqual(["lv"]);
    expect(readings.has("级") && !readings.has("A") && !readings.has("“")).toBe(true);
  });
});

describe("letters spell characters", () => {
  it.each([["qxd", true], ["qixindai", true], ["qixind", true], ["qxdai", true], ["tgqxd", false], ["xd", true], ["qd", false], ["tz", false]])("%s in 推广“齐鑫贷”模式: %s", (letters, found) => {
    expect(spells(texts[0]!, letters, readings)).toBe(found);
  });

  it.each(["cqyh", "zdtz", "chongqing", "taizhang", "taizh"])("%s in 重庆银行重点台账", (letters) => {
    expect(spells(texts[1]!, letters, readings)).toBe(true);
  });

  it("letters among the characters stand for themselves", () => {
    expect(spells(texts[2]!.toLowerCase(), "gcaj", readings)).toBe(true);
  });

  it("characters, letters and codes may be mixed, word by word", () => {
    expect(matcher("台账 cq", readings)(texts[1]!)).toBe(true);
    expect(matcher("台账 qx", readings)(texts[1]!)).toBe(false);
    expect(matcher("cq", null)(texts[1]!)).toBe(false);
  });
});
