import {describe, expect, test} from "vitest";
import {check, flat, merge, sheet, table} from "./make";

describe("headings that follow by rule", () => {
  test("an ending that says the same: 督察时间, 会议时间, 整改期限", () => {
    const checked = check("督察.xlsx", sheet([["问题编号", "督察批次", "督察时间", "责任单位", "发现问题", "整改期限"], ["A1", "1", "2022.9.14", "市水利局", "未开工", "9月底"]]));
    expect(flat(checked, "date.assumed")).toEqual([]);
    expect(table(checked).rows[0]?.values).toMatchObject({inspected_on: "2022-09-14", due: "2022-09-30"});
  });

  test("halves in two languages, where both mean one field", () => {
    const checked = check("a.xlsx", sheet([["任务编号 (Task ID)", "月份 Period", "填报单位", "完成率 Share", "GDP 目标值"], ["T-001", "2022-09", "市水利局", "45%", "9"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({task_id: "T-001", period: "2022-09", share: 0.45});
    expect(Object.keys(table(checked).rows[0]?.other ?? {})).toEqual(["GDP 目标值"]);
  });

  test("words of one heading that stand below each other", () => {
    const rows = [["任务信息", "", "责任分工", "", "时间安排"], ["编号", "任务名称", "牵头", "配合", "完成"], ["", "", "单位", "单位", "时限"], ["Z-1", "a", "市水利局", "市财政局", "2022.9"]];
    const checked = check("2022年分工.xlsx", sheet(rows, {merges: [merge("A1:B1"), merge("C1:D1"), merge("A2:A3"), merge("B2:B3")]}));
    expect(table(checked).rows[0]?.values).toMatchObject({task_id: "Z-1", lead_units: "D01", support_units: "D03", due: "2022-09-30"});
  });

  test("a portfolio in English", () => {
    const checked = check("Portfolio 2022.xlsx", sheet([["Project ID", "Project Name", "Department", "Start Date", "End Date", "RAG"], ["P1", "Mains", "D01", "1 May 2022", "30 September 2022", "A/G"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({task_id: "P1", lead_units: "D01", due: "2022-09-30", rating: "amber_green"});
  });
});

describe("what a row says of itself", () => {
  const HEAD = ["会议编号", "会议类型", "会议时间", "议题编号", "议定事项", "牵头单位", "完成时限", "落实情况"];

  test.each([["3月底前", "2022-03-31"], ["年底前", "2022-12-31"], ["1月底前", "2023-01-31"]])("%s without a year is the first on or after the day it began", (due, day) => {
    const checked = check("议定事项.xlsx", sheet([HEAD, ["M1", "深改委", "2022年3月15日", "M1-1", "a", "市水利局", due, "正在推进"]]));
    expect(table(checked).rows[0]?.values["due"]).toBe(day);
    expect(flat(checked)).toEqual(["date.assumed A1"]);
  });

  test("not done, and no more: the row is kept without a state and told of", () => {
    const checked = check("议定事项.xlsx", sheet([HEAD, ["M1", "深改委", "2022年3月15日", "M1-1", "a", "市水利局", "", "未完成"]]));
    expect(table(checked).counts.accepted).toBe(1);
    expect(flat(checked)).toEqual(["status.not_done H2"]);
  });
});

test("the phase of a commitment may stand in the sheet's name", () => {
  const rows = [["承诺编号", "承诺单位", "承诺内容", "完成时限"], ["N1", "市水利局", "a", "2022年底"]];
  expect(table(check("2022年承诺.xlsx", sheet(rows, {name: "年中"}))).rows[0]?.values["phase"]).toBe("midyear");
  expect(flat(check("2022年承诺.xlsx", sheet(rows)))).toEqual(["context.missing A2"]);
});

test.each([["22年9月", "2022-09"], ["Sep-22", "2022-09"], ["Sept 2022", "2022-09"]])("%s under a month is %s", (written, month) => {
  const checked = check("a.xlsx", sheet([["任务编号", "月份", "填报单位", "完成率"], ["T-001", written, "市水利局", "45%"]]));
  expect(table(checked).rows[0]?.values["period"]).toBe(month);
});
