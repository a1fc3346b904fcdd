import {expect, test} from "vitest";
import {check, city, flat, profile, sheet, table} from "./make";
import {readProfile} from "../../../src/lib/profile";

const FIGURES = [["地区", "指标", "数据种类", "数据", "计量单位", "时期"], ["甲区", "户数", "数值", 3, "户", "Q3 FY26"], ["甲区", "户数", "数值", 4, "户", "2025/26"], ["甲区", "户数", "数值", 5, "户", "2025Q3"]];
const declared = (register: string, file: string) => profile({id: "uk", match: {file}, tables: [{register, fiscal_year: {starts: 4, named_by: "end"}}]});

test("a quarter of a fiscal year is refused by name until a profile says when that year begins", () => {
  const checked = check("指标.xlsx", sheet(FIGURES));
  expect(flat(checked)).toEqual(["period.fiscal F2", "period.fiscal F3"]);
  expect(table(checked).counts).toMatchObject({present: 3, accepted: 1, refused: 2});
});

test("with its year declared it is the quarter of the calendar that it is; a whole such year has no name and stays refused", () => {
  const checked = check("指标.xlsx", sheet(FIGURES), city([declared("indicators", "指标*")]));
  expect(flat(checked)).toEqual(["period.fiscal F3"]);
  expect(table(checked).rows.map(({values}) => [values["period"], values["period_start"], values["period_end"]])).toEqual([["2025Q4", "2025-10-01", "2025-12-31"], ["2025Q3", "2025-07-01", "2025-09-30"]]);
});

test("a deadline in a fiscal year is its last day, a month its quarter's last", () => {
  const tasks = [["任务编号", "年度", "任务名称", "牵头单位", "完成时限"], ["T-7", 2025, "甲", "市水利局", "Q2 FY27"], ["T-8", 2025, "乙", "市水利局", "FY26"]];
  expect(flat(check("外来.xlsx", sheet(tasks)))).toEqual(["period.fiscal E2", "period.fiscal E3"]);
  const read = check("外来.xlsx", sheet(tasks), city([declared("tasks", "外来*")]));
  expect(table(read).rows.map(({values}) => [values["due_start"], values["due"], values["due_precision"]])).toEqual([["2026-07-01", "2026-09-30", "quarter"], ["2025-04-01", "2026-03-31", "year"]]);
  const progress = check("外来进展.xlsx", sheet([["任务编号", "月份", "填报单位", "办理状态"], ["T-001", "FY26 Q3", "市水利局", "已完成"]]), city([declared("progress", "外来进展*")]));
  expect(flat(progress)).toEqual(["month.from_quarter A1"]);
  expect(table(progress).rows[0]?.values["period"]).toBe("2025-12");
});

test("a mistake in the declaration is named", () => {
  const read = readProfile({id: "uk", match: {headers: "x"}, tables: [{register: "tasks", fiscal_year: {starts: 2, named_by: "middle", ends: 3}}]});
  expect(read.ok ? [] : read.mistakes.map(({key}) => key).sort()).toEqual(["tables[0].fiscal_year.ends", "tables[0].fiscal_year.named_by", "tables[0].fiscal_year.starts"]);
});
