import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isNoteRow, isSectionRow, isTotalRow, sectionRow, titleFacts, totalRow} from "../../../src/lib/dialect/layout.js";
import "./seed.js";

describe("section rows", () => {
  it("are a heading alone in its row, at three levels", () => {
    expect(sectionRow(["一、优化营商环境", "", undefined])).toEqual({level: 1, mark: "一、", title: "优化营商环境"});
    expect(sectionRow(["", "（一）政务服务", ""])).toEqual({level: 2, mark: "（一）", title: "政务服务"});
    expect(sectionRow(["1．简政放权"])).toEqual({level: 3, mark: "1．", title: "简政放权"});
    expect(sectionRow(["一", "优化营商环境", ""])).toEqual({level: 1, mark: "一", title: "优化营商环境"});
  });

  it("a merged heading read once per column is one heading", () => {
    expect(isSectionRow(["一、优化营商环境", "一、优化营商环境", "一、优化营商环境"])).toBe(true);
  });

  it.each([[["1", "某任务", "市水利局"]], [["一"]], [["1.5"]], [["二〇二二"]], [["推进一件事一次办"]], [["1、某任务", "市水利局", "70%"]], [[]], [["", "—"]]])(
    "%j is none",
    (texts) => expect(isSectionRow(texts)).toBe(false),
  );
});

describe("total rows", () => {
  it.each([
    [["小 计", "", "3"], "subtotal"],
    [["合计（万元）", "10"], "total"],
    [["合　计", "10"], "total"],
    [["总计"], "total"],
    [["全市合计", "10"], "total"],
    [["1", "合计", "3"], "total"],
    [["", "其中：市级", "2"], "of_which"],
  ])("%j", (texts, kind) => expect(totalRow(texts)).toBe(kind));

  it.each([[["设计总计划", "1"]], [["1", "统计工作", "合计"]], [["其中一项任务"]], [["市水利局", "合计"]], [[]]])("%j is none", (texts) =>
    expect(isTotalRow(texts)).toBe(false),
  );
});

describe("note rows", () => {
  it.each([
    [["注：数据为初步数"]],
    [["注1：不含功能区"]],
    [["备注：无"]],
    [["填表人：", "甲", "审核人：", "乙"]],
    [["填表人", "甲", "审核人", "乙"]],
    [["审核人（签字）", ""]],
    [["（盖章）"]],
    [["市水利局（盖章）"]],
    [["数据来源：市统计局"]],
    [["填报日期：2022年10月8日"]],
    [["*含中央资金"]],
    [["Source: ONS"]],
  ])("%j", (texts) => expect(isNoteRow(texts)).toBe(true));

  it.each([[["备注", "任务名称", "单位"]], [["负责人", "任务名称"]], [["注册资本", "5"]], [["说明事项办理", "是"]], [["T-001", "注：略"]], [[]]])("%j is none", (texts) =>
    expect(isNoteRow(texts)).toBe(false),
  );
});

describe("titleFacts", () => {
  it("reads the lines above a table", () => {
    expect(titleFacts(["附件1", "示例市2022年9月重点任务进展情况表", "填报单位：市水利局（盖章）   截止时间：2022年9月30日   单位：万元"])).toEqual({
      attachment: "附件1",
      title: "示例市2022年9月重点任务进展情况表",
      reportingUnit: "市水利局",
      cutOff: "2022年9月30日",
      measureUnit: "万元",
    });
  });

  it("单位：is a measure or who reports, by what follows", () => {
    expect(titleFacts(["单位：亿元"])).toEqual({measureUnit: "亿元"});
    expect(titleFacts(["单位：市水利局"])).toEqual({reportingUnit: "市水利局"});
    expect(titleFacts(["计量单位：万元、%"]).measureUnit ?? titleFacts(["计量单位：万元、%"]).reportingUnit).toBe("万元、%");
  });

  it("reads a label whose value stands in the next cell, seals and brackets", () => {
    expect(titleFacts(["填报单位（盖章）：", "市水利局", undefined, "填报日期：", "2022年10月8日"])).toEqual({reportingUnit: "市水利局", reportedOn: "2022年10月8日"});
    expect(titleFacts(["填报单位：市水利局（章）"])).toEqual({reportingUnit: "市水利局"});
    expect(titleFacts(["（填报单位：市水利局）"])).toEqual({reportingUnit: "市水利局"});
    expect(titleFacts(["（截至2022年9月30日）"])).toEqual({cutOff: "截至2022年9月30日"});
    expect(titleFacts(["附件2：重点任务台账"])).toEqual({attachment: "附件2", title: "重点任务台账"});
  });

  it("填 报 单 位 with spaces is the same label", () => {
    expect(titleFacts(["填 报 单 位：市水利局"])).toEqual({reportingUnit: "市水利局"});
  });

  it("an empty label says nothing", () => {
    expect(titleFacts(["填报单位：", "", "单位：—"])).toEqual({});
    expect(titleFacts([])).toEqual({});
  });
});

it("never throws", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({unit: "binary"}), {nil: undefined}), {maxLength: 8}), (texts) => {
      for (const read of [sectionRow, totalRow, isNoteRow, titleFacts]) expect(() => read(texts)).not.toThrow();
    }),
  );
});
