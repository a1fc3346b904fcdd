import {describe, expect, test} from "vitest";
import {checkWorkbook, learn} from "../../../loaders/check/index";
import type {CheckedFile} from "../../../src/lib/rows";
import {city, flat, sheet, source, table, workbook} from "./make";

const HEAD = ["任务编号", "年度", "任务名称", "牵头单位", "衡量方式", "目标数"];
const row = (kind: string, target: string) => ["T-009", 2022, "扩大投资", "市商务局", kind, target];

function reported(figure: string, kind = "水平", target = "5亿元", head = "完成数"): CheckedFile {
  const known = city();
  const world = learn(known, checkWorkbook(source("任务.xlsx"), workbook(sheet([HEAD, row(kind, target)])), known).tables);
  return checkWorkbook(source("进展.xlsx"), workbook(sheet([["任务编号", "月份", "填报单位", head, "办理状态"], ["T-009", "2022-09", "市商务局", figure, "推进中"]])), world);
}
const kept = (checked: CheckedFile) => [table(checked).rows[0]!.values["value"], table(checked).rows[0]!.values["value_unit"]];

describe("the unit of measure of a target and of what is reported", () => {
  test.each([["5亿元", "目标数", "亿元"], ["5", "目标数（亿元）", "亿元"], ["1.2亿元", "目标数（万元）", "万元"]])("%s under %s is kept with its unit %s", (written, header, unit) => {
    const checked = checkWorkbook(source("任务.xlsx"), workbook(sheet([[...HEAD.slice(0, -1), header], row("水平", written)])), city());
    expect(table(checked).rows[0]!.values["target_unit"]).toBe(unit);
  });

  test("a column of units of measure, and 单位：万元 above the table, count for the figures", () => {
    const [title, head, first] = [["单位：万元"], [...HEAD, "计量单位"], [...row("水平", "5"), "亿元"]];
    expect(table(checkWorkbook(source("任务.xlsx"), workbook(sheet([head, first])), city())).rows[0]!.values["target_unit"]).toBe("亿元");
    const above = table(checkWorkbook(source("任务.xlsx"), workbook(sheet([title, HEAD, row("水平", "5"), ["T-010", 2022, "建书房", "市商务局", "累计", "30处"]])), city())).rows;
    expect(above.map(({values}) => [values["target_value"], values["target_unit"]])).toEqual([[5, "万元"], [30, "处"]]);
  });

  test("a figure in another unit of the same thing is kept as reported, with its unit, and without a fault", () => {
    const checked = reported("32000万元");
    expect(flat(checked)).toEqual([]);
    expect(kept(checked)).toEqual([32000, "万元"]);
  });

  test.each([["32000", "水平", "5亿元"], ["6000平方米", "水平", "5亿元"], ["6000平方米", "累计", "5亿元"], ["7.5", "增长", "8%"], ["7.5%", "增长", "8"]])("%s (%s) beside a target of %s is told of at its cell", (figure, kind, target) => {
    const checked = reported(figure, kind, target);
    expect(flat(checked)).toEqual(["number.target_unit D2"]);
    expect(table(checked).counts.accepted).toBe(1);
  });

  test.each([["21", "累计", "30处"], ["21处", "水平", "30"], ["3200", "累计", "5亿元"]])("%s (%s) beside a target of %s is nothing to tell of", (figure, kind, target) => {
    expect(flat(reported(figure, kind, target))).toEqual([]);
  });

  test("a column of units of measure alone makes no report of another table", () => {
    const checked = checkWorkbook(source("x.xlsx"), workbook(sheet([["指标名称", "地区", "时间", "数据种类", "数值", "计量单位"], ["进出口", "甲区", "2022年9月", "数值", "5", "亿元"]])), city());
    expect(table(checked)).toMatchObject({register: "indicators", counts: {accepted: 1}});
  });
});
