import {describe, expect, test} from "vitest";
import {check, merge, sheet} from "./make";

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

describe("one header printed again", () => {
  const head = [["任务", "", "进展", ""], ["编号", "年度目标", "完成率", "办理状态"]];
  const simple = [["任务编号", "办理状态", "完成率"]];

  test.each<[string, string[][], string[]]>([["of one row", simple, ["推进中", "40%"]], ["of two rows", head, ["建成", "40%", "推进中"]]])("%s under another unit's name is that unit's", (_, header, rest) => {
    const rows = [["2022年9月进展汇编"], ["填报单位：市水利局"], ...header, ["T-001", ...rest], ["填报单位：市商务局"], ...header, ["T-002", ...rest]];
    const checked = check("汇编.xlsx", sheet(rows));
    expect(checked.tables.flatMap((one) => one.rows.map(({values}) => [values["task_id"], values["unit"], values["period"]]))).toEqual([["T-001", "D01", "2022-09"], ["T-002", "D02", "2022-09"]]);
  });

  test("under another month is that month's, and the sheet's own month is no contradiction", () => {
    const checked = check("进展.xlsx", sheet([["市水利局2022年8月进展"], ...simple, ["T-001", "推进中", "40%"], [], ["市水利局2022年9月进展"], ...simple, ["T-001", "推进中", "50%"]]));
    expect(checked.tables.flatMap((one) => one.rows.map(({values}) => values["period"]))).toEqual(["2022-08", "2022-09"]);
    expect(checked.faults.map(({code}) => code)).not.toContain("context.conflict");
  });

  test("on the next page with the same title, or in a section, goes on", () => {
    const title = ["市水利局2022年9月进展"];
    const checked = check("进展.xlsx", sheet([title, ...simple, ["T-001", "推进中", "40%"], ["第1页 共2页"], title, ...simple, ["二、其他"], ["T-002", "推进中", "50%"]]));
    expect(checked.tables.map(({counts}) => counts.accepted)).toEqual([2]);
  });
});

test("a table that nobody knows above one that is known is told of and counted", () => {
  const checked = check("x.xlsx", sheet([["科室", "人数", "经费"], ["甲", 3, 5], ["乙", 4, 6], [], ["任务编号", "填报单位", "月份", "完成率"], ["T-001", "市水利局", "2022-09", "40%"]]));
  expect(checked.tables.map(({register, counts}) => [register, counts.present, counts.refused])).toEqual([[null, 2, 2], ["progress", 1, 0]]);
  expect(checked.faults.find(({code}) => code === "sheet.unrecognised")?.cell).toBe("A1");
});

test("a title without a merge above a header of two rows with merges is no part of the header", () => {
  const rows = [["2022年9月任务进展"], ["任务编号", "填报单位", "一季度", "", "办理状态"], ["", "", "计划", "完成", ""], ["T-001", "市水利局", "10%", "12%", "推进中"]];
  const checked = check("x.xlsx", sheet(rows, {merges: [merge("A2:A3"), merge("B2:B3"), merge("C2:D2"), merge("E2:E3")]}));
  expect(checked.tables.map(({headerRow, counts}) => [headerRow, counts.present, counts.accepted])).toEqual([[2, 1, 1]]);
});

test("two tables beside each other are both read, and their rows keep apart", () => {
  const rows = [["2022年9月"], ["任务编号", "填报单位", "完成率", "", "问题编号", "问题", "发现日期", "责任单位"], ["T-001", "市水利局", "40%", "", "P-1", "难", "2022-09-01", "市水利局"], ["T-002", "市水利局", "41%"]];
  const checked = check("x.xlsx", sheet(rows));
  expect(checked.tables.map(({register, counts}) => [register, counts.present, counts.accepted])).toEqual([["progress", 2, 2], ["problems", 1, 1]]);
  expect(new Set(checked.tables.flatMap((one) => one.rows.map((row) => row.row_id))).size).toBe(3);
});
