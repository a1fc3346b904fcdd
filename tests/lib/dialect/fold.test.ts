import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {foldHeader, foldName} from "../../../src/lib/dialect/fold.js";
import "./seed.js";

describe("foldHeader", () => {
  it.each([
    ["責 任\n單 位：", {key: "责任单位"}],
    ["责　任　单　位", {key: "责任单位"}],
    ["责任\r\n单位", {key: "责任单位"}],
    ["\ufeff责任单位\u200b", {key: "责任单位"}],
    ["投资额（万元）", {key: "投资额", unit: "万元"}],
    ["投资额〔亿元〕", {key: "投资额", unit: "亿元"}],
    ["投资额/万元", {key: "投资额", unit: "万元"}],
    ["投资额：（万元）", {key: "投资额", unit: "万元"}],
    ["金额（单位：万元）", {key: "金额", unit: "万元"}],
    ["完成率(%)", {key: "完成率", unit: "%"}],
    ["完成比例（％）", {key: "完成比例", unit: "%"}],
    ["人均GDP（元/人）", {key: "人均gdp", unit: "元/人"}],
    ["指数（上年=100）", {key: "指数", unit: "上年=100"}],
    ["重点任务①", {key: "重点任务"}],
    ["重点任务¹", {key: "重点任务"}],
    ["＊任务名称", {key: "任务名称"}],
    ["任务名称＊：", {key: "任务名称"}],
    ["2022年1—9月", {key: "2022年1-9月"}],
    ["Project_Number ", {key: "project_number"}],
    ["ＩＤ", {key: "id"}],
  ])("%j", (header, folded) => expect(foldHeader(header)).toEqual(folded));

  it("keeps brackets that hold no unit, and a digit that is part of the name", () => {
    expect(foldHeader("责任单位（牵头）")).toEqual({key: "责任单位(牵头)"});
    expect(foldHeader("主办/协办")).toEqual({key: "主办/协办"});
    expect(foldHeader("指标1")).toEqual({key: "指标1"});
    expect(foldHeader("指标1").key).not.toBe(foldHeader("指标2").key);
  });

  it("does not lose a header that is nothing but a unit", () => {
    expect(foldHeader("（万元）")).toEqual({key: "(万元)"});
    expect(foldHeader("%")).toEqual({key: "%"});
  });
});

describe("foldName", () => {
  it("unifies width, brackets, dashes, quotes and case", () => {
    expect(foldName("市水利局（河长办）")).toBe(foldName("市水利局(河长办)"));
    expect(foldName("“减证便民”创新工作")).toBe(foldName("「减证便民」创新工作"));
    expect(foldName("T—001 ")).toBe("t-001");
    expect(foldName("市 財 政 局")).toBe("市财政局");
  });

  it("keeps titles apart from plain words, and notes in brackets", () => {
    expect(foldName("《条例》")).toBe("《条例》");
    expect(foldName("市水利局(河长办)")).not.toBe(foldName("市水利局"));
  });
});

it("folding is done once for all, and takes any string", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (text) => {
      expect(typeof foldHeader(text).key).toBe("string");
      expect(foldName(text)).not.toMatch(/\s/);
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});
