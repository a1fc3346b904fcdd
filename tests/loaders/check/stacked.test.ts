import {describe, expect, test} from "vitest";
import {check, sheet} from "./make";

describe("tables below each other on one sheet", () => {
  const rows = [
    ["市水利局2022年9月情况"],
    ["任务编号", "填报单位", "完成率"],
    ["T-001", "市水利局", "40%"],
    ["T-002", "市水利局", "50%"],
    [],
    ["二、问题情况"],
    ["问题编号", "问题", "发现日期", "责任单位"],
    ["P-1", "资金不足", "2022-09-02", "市水利局"],
  ];

  test("are read each as its own register, and no row disappears", () => {
    const checked = check("水利局.xlsx", sheet(rows));
    expect(checked.tables.map(({register, headerRow, counts}) => [register, headerRow, counts.present, counts.accepted])).toEqual([["progress", 2, 2, 2], ["problems", 7, 1, 1]]);
    expect(checked.tables[0]?.rows[0]?.values["period"]).toBe("2022-09");
    expect(checked.tables[1]?.rows[0]?.cells["title"]).toEqual(["B8", "资金不足"]);
  });

  test("one that nobody knows is told of and counted", () => {
    const strange = rows.map((row) => (row[0] === "问题编号" ? ["问题编号", "问题", "责任单位", "月份"] : row));
    const checked = check("水利局.xlsx", sheet(strange));
    expect(checked.tables.map(({register, counts}) => [register, counts.present, counts.refused])).toEqual([["progress", 2, 0], [null, 1, 1]]);
    expect(checked.faults.filter(({code}) => code === "sheet.unrecognised")).toHaveLength(1);
  });

  test("a header printed again below a blank row goes on with the same table", () => {
    const head = ["任务编号", "填报单位", "完成率"];
    const checked = check("水利局9月.xlsx", sheet([head, ["T-001", "市水利局", "40%"], [], head, ["T-002", "市水利局", "50%"]]));
    expect(checked.tables.map(({counts}) => [counts.present, counts.skipped])).toEqual([[2, 1]]);
  });
});
