import {describe, expect, test} from "vitest";
import type {CheckedFile} from "../../../src/lib/rows";
import type {Merge} from "../../../src/lib/workbook";
import {check, flat, merge, sheet, table} from "./make";

const HEADER = ["序号", "任务编号", "任务名称", "完成率（%）", "办理状态"];
const ROW = [1, "T-001", "推进河道整治", 70, "已完成"];
const PAGE_TWO = [2, "T-002", "建设城市书房", 50, "已完成"];

function accepted(checked: CheckedFile): unknown[] {
  return table(checked).rows.map(({values}) => values["task_id"]);
}

describe("a line of labels and values without a colon, above the header", () => {
  const labels = ["填报单位", "甲区", "", "报告期", "2022年9月"];
  const two = [["序号", "任务", "", "进展", ""], ["", ...HEADER.slice(1)]];
  const merged = [merge("A2:A3"), merge("B2:C2"), merge("D2:E2")];

  test.each<[string, (string | number)[][], Merge[]]>([
    ["over a header of one row", [labels, HEADER, ROW], []],
    ["with values that stand apart from their labels", [["填报单位", "", "甲区", "报告期", "2022年9月"], HEADER, ROW], []],
    ["whose value is merged over two columns", [labels, HEADER, ROW], [merge("B1:C1")]],
    ["over a header of two rows", [labels, ...two, ROW], [merge("B1:C1"), ...merged]],
    ["over a header of two rows without merges", [labels, ...two, ROW], []],
  ])("%s is no part of it and tells unit and month", (_, rows, merges) => {
    const checked = check("调度表.xlsx", sheet(rows, {merges}));
    expect(flat(checked)).toEqual([]);
    expect(table(checked).rows[0]?.values).toMatchObject({task_id: "T-001", unit: "C01", period: "2022-09", share: 0.7});
  });

  test("whose unit nobody knows is refused by that unit's name, at its cell", () => {
    const checked = check("调度表.xlsx", sheet([["填报单位", "不存在局", "", "报告期", "2022年9月"], HEADER, ROW]));
    expect(flat(checked)).toEqual(["unit.unknown B1"]);
  });
});

describe("a header of two rows that comes again after a page break", () => {
  const upper = ["序号", "任务", "", "进展", ""];
  const lower = ["", ...HEADER.slice(1)];

  test.each<[string, boolean, (string | number)[][]]>([
    ["with its merges", true, []],
    ["without merges", false, []],
    ["under the title, which comes again too", false, [["甲区重点任务进展表"]]],
  ])("%s is no data", (_, merged, title) => {
    const head = [...title, upper, lower];
    const merges = merged ? [1, 5].flatMap((top) => [merge(`A${top}:A${top + 1}`), merge(`B${top}:C${top}`), merge(`D${top}:E${top}`)]) : [];
    const checked = check("甲区2022年9月.xlsx", sheet([...head, ROW, [], ...head, PAGE_TWO, ["第 2 页，共 2 页"]], {merges}));
    expect(flat(checked)).toEqual([]);
    expect(accepted(checked)).toEqual(["T-001", "T-002"]);
    expect(table(checked).counts).toMatchObject({present: 2, refused: 0, skipped: head.length + 1});
  });

  test("of two that fit alike the first is the header: no row above the second is lost", () => {
    const head = [["序号", "任务编号", "进展", "", "办理状态"], ["", "", "完成率", "说明", ""]];
    const rows = [...head, [1, "T-001", "70%", "x", "已完成"], [], ...head, [2, "T-002", "50%", "y", "已完成"]];
    const checked = check("甲区2022年9月.xlsx", sheet(rows, {merges: [merge("A1:A2"), merge("B1:B2"), merge("C1:D1"), merge("E1:E2")]}));
    expect(table(checked)).toMatchObject({headerRow: 1, counts: {present: 2, accepted: 2, skipped: 2}});
  });
});

describe("a title with two years", () => {
  test("gives dates without a year the year of the cut-off, and says so", () => {
    const checked = check("台账.xlsx", sheet([["2021年结转问题台账（截至2022年3月31日）"], ["问题编号", "问题", "责任单位", "发现时间", "整改时限"], ["W-1", "甲", "市水利局", "2021-12-01", "6月底前"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({due: "2022-06-30"});
    expect(checked.faults.find(({code}) => code === "context.two_years")).toMatchObject({expected: "2022", seen: expect.stringMatching(/2021（.*2022（/)});
  });

  test("lets a row's own year go before it, and says that as well", () => {
    const checked = check("台账.xlsx", sheet([["2021年重点任务台账（截至2022年1月5日）"], ["任务编号", "任务名称", "牵头单位", "完成时限"], ["T-9", "甲", "市水利局", "12月底前"]]));
    expect(table(checked).rows[0]?.values).toMatchObject({year: 2021, due: "2021-12-31"});
    expect(checked.faults.find(({code}) => code === "context.two_years")?.expected).toBe("2021");
  });

  test("says nothing where every date has its year", () => {
    const checked = check("台账.xlsx", sheet([["2021年结转问题台账（截至2022年3月31日）"], ["问题编号", "问题", "责任单位", "发现时间", "整改时限"], ["W-1", "甲", "市水利局", "2021-12-01", "2022-06-30"]]));
    expect(checked.faults.map(({code}) => code)).not.toContain("context.two_years");
  });

  test("with the day to which it runs says the month, unless something nearer does", () => {
    const rows = [["2022年重点任务进展（截至2022年10月10日）"], ["任务编号", "填报单位", "办理状态"], ["T-001", "市水利局", "已完成"]];
    expect(table(check("9月.xlsx", sheet(rows))).rows[0]?.values["period"]).toBe("2022-09");
    expect(table(check("任务.xlsx", sheet(rows))).rows[0]?.values["period"]).toBe("2022-10");
  });
});

describe("quarters", () => {
  test("in a title or a cell stand for their last month, and that is told", () => {
    const titled = check("台账.xlsx", sheet([["2022年重点任务二季度进展情况"], ["任务编号", "填报单位", "办理状态"], ["T-001", "市水利局", "已完成"]]));
    expect(table(titled).rows[0]?.values["period"]).toBe("2022-06");
    const celled = check("台账.xlsx", sheet([["任务编号", "月份", "填报单位", "办理状态"], ["T-001", "2022年三季度", "市水利局", "已完成"]]));
    expect(table(celled).rows[0]?.values["period"]).toBe("2022-09");
    expect(flat(celled)).toEqual(["month.from_quarter A1"]);
  });

  test("in columns are kept, with one note that gives the words of a profile", () => {
    const checked = check("2022年9月进展.xlsx", sheet([["任务编号", "填报单位", "办理状态", "一季度", "二季度", "三季度", "四季度"], ["T-001", "市水利局", "已完成", "启动", "过半", "完成", ""]]));
    const notes = checked.faults.filter(({code}) => code.startsWith("header."));
    expect(notes.map(({code, cell, seen}) => [code, cell, seen])).toEqual([["header.quarters", "D1", "一季度、二季度、三季度、四季度"]]);
    expect(notes[0]?.expected).toContain('"melt"');
    expect(Object.keys(table(checked).rows[0]?.other ?? {})).toEqual(["一季度", "二季度", "三季度"]);
  });
});
