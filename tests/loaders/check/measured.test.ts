import {describe, expect, test} from "vitest";
import {check, flat, sheet, table} from "./make";

const HEAD = ["地区", "指标名称", "时间", "数据种类", "数值", "单位"];

function readAs(kind: string, written: string, unit: string, head = HEAD): unknown {
  const checked = check("指标.xlsx", sheet([head, ["甲区", "进出口", "2022年9月", kind, written, unit]]));
  const row = table(checked).rows[0];
  return row ? [row.values["value"], row.values["unit"], row.values["estimate"]] : flat(checked)[0]?.split(" ")[0];
}

describe("a figure whose own cell names its unit", () => {
  test.each([
    ["数值", "12345.67万元", "", 12345.67, "万元"],
    ["数值", "12345.67万元", "亿元", 1.234567, "亿元"],
    ["数值", "百分之三十", "", 30, "%"],
    ["增速", "下降5.4%", "", -5.4, "%"],
    ["增速", "9.0", "%", 9, "%"],
  ])("%s %s under %s is %d %s", (kind, written, unit, value, own) => {
    expect(readAs(kind, written, unit)).toEqual([value, own, false]);
  });

  test("is brought into the unit of the header", () => {
    expect(readAs("数值", "12345.67万元", "x", ["地区", "指标名称", "时间", "数据种类", "数值（亿元）", "责任科室"])).toEqual([1.234567, "亿元", false]);
  });

  test("points are no per cent, a weight is no money", () => {
    expect(readAs("增速", "提高2.1个百分点", "")).toMatch(/number.unit_differs/);
    expect(readAs("数值", "3吨", "亿元")).toMatch(/number.unit_differs/);
  });
});

describe("a figure with a mark behind it", () => {
  test.each([["18.5p", 18.5, true], ["18.0r", 18, false], ["19.6*", 19.6, false], ["200.5①", 200.5, false]])("%s is read and told of", (written, value, estimate) => {
    expect(readAs("数值", written, "亿元")).toEqual([value, "亿元", estimate]);
    const checked = check("指标.xlsx", sheet([HEAD, ["甲区", "进出口", "2022年9月", "数值", written, "亿元"]]));
    expect(checked.faults.map(({code}) => code)).toContain("number.marked");
  });

  test("the dots of a yearbook are nothing, not a figure that cannot be read", () => {
    expect(readAs("数值", "…", "亿元")).toMatch(/value.missing/);
  });
});

describe("a figure that names a scale and no unit", () => {
  test.each([
    ["1.2亿", "万元", 12000],
    ["1.2亿", "亿元", 1.2],
    ["三万", "万元", 3],
    ["1亿2000万", "亿元", 1.2],
    ["3万余", "人", 30000],
    ["1.2亿", "", 120_000_000],
  ])("%s in a row of %s is %d", (written, unit, value) => {
    expect(readAs("数值", written, unit)).toEqual([value, unit || null, false]);
  });

  test("the same below a header, a title or a column of the unit in other registers; a ratio has no scale", () => {
    expect(readAs("数值", "1.2亿", "x", ["地区", "指标名称", "时间", "数据种类", "数值（万元）", "责任科室"])).toEqual([12000, "万元", false]);
    const target = (header: string, title: string) => table(check("任务.xlsx", sheet([[title], ["任务编号", "年度", "任务名称", "牵头单位", header], ["T-009", 2022, "扩大投资", "市商务局", "1.2亿"]]))).rows[0]!.values;
    expect([target("目标数（万元）", ""), target("目标数", "单位：万元")].map((row) => [row["target_value"], row["target_unit"]])).toEqual([[12000, "万元"], [12000, "万元"]]);
    expect(readAs("增速", "1.2万", "%")).toMatch(/number.unit_differs/);
  });
});
