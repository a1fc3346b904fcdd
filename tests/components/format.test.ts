import {describe, expect, it} from "vitest";
import {formatBytes, formatCount, formatDate, formatMonth, formatNumber, formatPercent, formatPoints, formatQuantity, formatSigned, formatSpan} from "../../src/lib/format.js";

describe("numbers in the reader's manner", () => {
  it("counts in 万 and 亿 in Chinese, with separators in English", () => {
    expect([formatCount(712, "zh"), formatCount(16_705, "zh"), formatCount(230_000_000, "zh"), formatCount(16_705, "en")]).toEqual(["712", "1.67万", "2.3亿", "16,705"]);
  });

  it("writes a true minus sign, and none before a nought", () => {
    expect([formatNumber(-4.5, "zh"), formatNumber(-0.001, "en"), formatSigned(3, "zh"), formatSigned(0, "zh"), formatSigned(-1234.5, "en")]).toEqual(["−4.5", "0", "+3", "0", "−1,234.5"]);
  });

  it("never confuses per cent with points", () => {
    expect([formatPercent(0.8258, "zh"), formatPoints(1.2, "zh"), formatPoints(-0.4, "en")]).toEqual(["82.6%", "+1.2个百分点", "−0.4 points"]);
  });

  it("keeps a published unit in Chinese and converts it in English", () => {
    expect([formatQuantity(4402.6, "亿元", "zh"), formatQuantity(4402.6, "亿元", "en"), formatQuantity(5.2, "%", "en"), formatQuantity(7, null, "zh")]).toEqual(["4402.6亿元", "¥440.26 bn", "5.2%", "7"]);
  });

  it("writes sizes of files", () => {
    expect([formatBytes(312, "en"), formatBytes(11_200, "zh"), formatBytes(1_400_000, "en")]).toEqual(["312 B", "11 KB", "1.4 MB"]);
  });
});

describe("times in the reader's manner", () => {
  it("writes months and days", () => {
    expect([formatMonth("2022-06", "zh"), formatMonth("2022-06", "en"), formatDate("2022-09-30", "zh"), formatDate("2022-09-30", "en")]).toEqual(["2022年6月", "Jun 2022", "2022年9月30日", "30 Sep 2022"]);
  });

  it.each([
    ["2022-01-01", "2022-12-31", "2022年", "2022"],
    ["2022-01-01", "2022-06-30", "2022年上半年", "H1 2022"],
    ["2022-07-01", "2022-09-30", "2022年三季度", "Q3 2022"],
    ["2022-01-01", "2022-07-31", "2022年1—7月", "Jan–Jul 2022"],
    ["2022-05-01", "2022-05-31", "2022年5月", "May 2022"],
  ])("%s to %s is %s", (start, end, zh, en) => {
    expect([formatSpan(start, end, "zh"), formatSpan(start, end, "en")]).toEqual([zh, en]);
  });
});
