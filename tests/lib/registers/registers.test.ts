import {describe, expect, it, test} from "vitest";
import {recognise} from "../../../loaders/check/recognise.js";
import {registers} from "../../../src/lib/registers/index.js";
import type {Sheet, Workbook} from "../../../src/lib/workbook.js";

function registerOf(headers: string, file = "台账.xlsx"): readonly string[] {
  const rows = [headers.split(" "), headers.split(" ").map(() => "x")].map((row) => row.map((text) => ({text, value: text, kind: "text" as const})));
  const sheet: Sheet = {name: "Sheet1", hidden: false, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), rows};
  const workbook: Workbook = {format: "xlsx", reader: "sheetjs", sheets: [sheet], notes: []};
  return recognise({file: `inbox/2022-10-05/${file}`, received: "2022-10-05", checksum: "0".repeat(64), bytes: 1}, workbook, [])[0]!.registers;
}

describe("headings as offices write them", () => {
  test.each([
    ["assignments", "序号 交办单编号 交办内容 交办渠道 责任单位 交办时间 签收时间 完成时限 申请销号时间 销号时间 办理状态"],
    ["assignments", "编号 交办事项 承办单位 交办时间 办结时限 反馈情况 办理状态"],
    ["assignments", "编号 点题事项 领导批示 批示领导 主办单位 交办日期 延期至 延期次数 销号日期"],
    ["documents", "序号 收文号 文件标题 来文单位 牵头单位 收文日期 传达时间 研究时间 出台时间 出台文号"],
    ["adoptions", "编号 经验名称 学习借鉴单位 经验来源单位 采纳时间 是否核验 取得成效"],
    ["publicity", "编号 标题 供稿单位 渠道 刊发层级 刊物 报送时间 刊发时间"],
    ["objections", "编号 单位 月份 异议指标 征求意见得分 主张得分 异议内容 提出时间 答复意见 答复时间 处理结果"],
    ["follow_ups", "编号 文书种类 送达单位 送达日期 回复时限 回复时间"],
    ["appraisals", "编号 被评议单位 评议主体 量程下限 满分 评议得分 评议日期 评议依据"],
    ["problems", "编号 问题表现 发现时间 问题来源 责任单位 办结时限 办结日期 办理状态 解决措施"],
    ["inspections", "编号 批次 暗访时间 被检查单位 现场情况 整改时限 整改情况 是否销号"],
    ["tasks", "督办编号 年度 督办事项 牵头单位 配合单位 目标任务 完成时限"],
    ["progress", "任务编号 月份 填报单位 办理状态 完成率 目前进展 存在问题 下一步打算"],
    ["reviews", "任务编号 对账月份 责任单位 单位填报 审核意见 核定完成率 核验时间"],
    ["practices", "编号 案例名称 申报单位 培育层级 征集时间 批次 入选时间"],
    ["meetings", "编号 会议编号 会议类型 召开时间 议定事项 责任单位 完成时限 专家建议 建议是否采纳"],
    ["commitments", "编号 公开阶段 年度 承诺单位 承诺事项 兑现时限 践诺情况"],
    ["honours", "编号 责任单位 类别 加分事项 分值 文号 印发日期"],
    ["indicators", "地区 指标名称 时间 口径 种类 数值 计量单位"],
  ])("%s: %s", (name, headers) => {
    expect(registerOf(headers)).toEqual([name]);
  });
});

describe("the registers", () => {
  it("mark every text of a leader's instruction as internal", () => {
    const texts = registers.flatMap((register) => Object.entries(register.fields).filter(([, field]) => field.kind === "text" && [field.label.zh, ...(field.synonyms ?? [])].some((word) => word.includes("批示"))).map(([name, field]) => [`${register.name}.${name}`, field.internal ?? false]));
    expect(texts).toEqual([["assignments.leader", true], ["assignments.instruction", true], ["publicity.endorsement", true]]);
  });

  it("give two examples and a label in both languages for every field that is stored", () => {
    const bare = registers.flatMap((register) => Object.entries(register.fields).filter(([, field]) => !field.label.zh || !field.label.en || (field.kind !== "personal" && field.examples?.length !== 2)).map(([name]) => `${register.name}.${name}`));
    expect(bare).toEqual([]);
  });

  it("never let one heading mean two fields of one register", () => {
    const twice = registers.flatMap((register) => {
      const names = Object.entries(register.fields).flatMap(([name, field]) => [...new Set([field.label.zh, ...(field.synonyms ?? [])])].map((word) => [word, name] as const));
      return names.filter(([word, name]) => names.some(([other, another]) => other === word && another !== name)).map(([word]) => `${register.name}: ${word}`);
    });
    expect(twice).toEqual([]);
  });
});
