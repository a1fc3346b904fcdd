import {describe, expect, test} from "vitest";
import {check, flat, merge, sheet, table} from "./make";

const HEAD = ["任务编号", "月份", "办理状态", "完成率"];
const T1 = ["T-001", "2022-09", "推进中", "70%"];
const T3 = ["T-003", "2022-09", "推进中", "80%"];
const units = (checked: ReturnType<typeof check>) => table(checked).rows.map(({values}) => [values["task_id"], values["unit"], values["period"]]);
const counts = (checked: ReturnType<typeof check>) => [table(checked).counts.present, table(checked).counts.accepted, table(checked).counts.refused];

describe("rows inside a table that say whose or of when the rows below are", () => {
  test("a unit alone in its row counts for the rows below it, with its own cell, and the reader is told", () => {
    const checked = check("x.xlsx", sheet([HEAD, ["市水利局"], T1, ["二、甲区（1项）"], T3, ["合计", "", "", "150%"]]));
    expect(units(checked)).toEqual([["T-001", "D01", "2022-09"], ["T-003", "C01", "2022-09"]]);
    expect(counts(checked)).toEqual([2, 2, 0]);
    expect(table(checked).rows[1]!.cells["unit"]).toEqual(["A4", "甲区"]);
    expect(flat(checked, "context.sections")).toEqual([]);
    expect(checked.faults.find(({code}) => code === "context.sections")).toMatchObject({seen: "市水利局（A2）、甲区（A4）", cell: "A2"});
  });

  test("merged over the table, or with its number before it, it is the same", () => {
    const checked = check("x.xlsx", sheet([["序号", ...HEAD], ["市水利局"], ["1", ...T1], ["二", "甲区"], ["1", ...T3]], {merges: [merge("A2:E2")]}));
    expect(units(checked).map(([, unit]) => unit)).toEqual(["D01", "C01"]);
  });

  test("so does a month, whose year the title says", () => {
    const checked = check("x.xlsx", sheet([["2022年任务调度表"], ["填报单位：市水利局"], ["任务编号", "办理状态", "完成率"], ["8月"], ["T-001", "推进中", "60%"], ["9月"], ["T-001", "推进中", "70%"]]));
    expect(units(checked)).toEqual([["T-001", "D01", "2022-08"], ["T-001", "D01", "2022-09"]]);
  });

  test("of months below units the next unit begins without a month", () => {
    const checked = check("x.xlsx", sheet([["2022年"], ["任务编号", "办理状态", "完成率"], ["市水利局"], ["8月"], ["T-001", "推进中", "60%"], ["甲区"], ["T-003", "推进中", "70%"], ["9月"], ["T-003", "推进中", "75%"]]));
    expect(units(checked)).toEqual([["T-001", "D01", "2022-08"], ["T-003", "C01", "2022-09"]]);
    expect(flat(checked, "context.sections")).toEqual(["context.missing A7"]);
  });

  test("one unit inside goes before the title too, which counts for the rows above it; lines below the last row are no sections", () => {
    const checked = check("x.xlsx", sheet([["填报单位：市财政局"], HEAD, T3, ["市水利局"], T1, ["备注"], ["1.数据截至9月底"]]));
    expect(units(checked).map(([task, unit]) => [task, unit])).toEqual([["T-003", "D03"], ["T-001", "D01"]]);
    expect(checked.faults.find(({code}) => code === "context.used")).toMatchObject({seen: "市财政局 ← 填报单位：市财政局"});
  });

  test("different units inside go before the one office that the title names", () => {
    const checked = check("x.xlsx", sheet([["填报单位：市财政局"], HEAD, ["市水利局"], T1, ["甲区"], T3]));
    expect(units(checked).map(([, unit]) => unit)).toEqual(["D01", "C01"]);
  });

  test.each([["一、商务领域", "甲区"], ["市水利局", "某某局"], ["市水利局、甲区", "甲区"]])("where one of them is not certain (%s, %s) nothing is taken", (first, second) => {
    const checked = check("x.xlsx", sheet([HEAD, [first], T1, [second], T3]));
    expect(table(checked).counts.accepted).toBe(0);
    expect(flat(checked).some((fault) => fault.startsWith("context.missing"))).toBe(true);
  });

  test("a row above the first of them stays refused", () => {
    const checked = check("x.xlsx", sheet([HEAD, T3, ["市水利局"], T1]));
    expect(flat(checked, "context.sections")).toEqual(["context.missing A2"]);
    expect(counts(checked)).toEqual([2, 1, 1]);
  });

  test("a column of units goes before them", () => {
    const checked = check("x.xlsx", sheet([[...HEAD, "填报单位"], ["甲区"], [...T1, "市水利局"]]));
    expect(units(checked)[0]![1]).toBe("D01");
  });
});
