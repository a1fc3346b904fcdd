import {expect, test} from "vitest";
import {checkWorkbook} from "../../../loaders/check/index";
import {entryOf} from "../../../src/lib/faults/catalogue";
import {check, city, flat, sheet, source, table, workbook} from "./make";

function hint(...[name, one, encoding]: [string, Parameters<typeof sheet>[0], string?]): string {
  const checked = checkWorkbook(source(name), {...workbook(sheet(one)), ...(encoding === undefined ? {} : {encoding})}, city());
  const said = checked.faults.find(({code}) => code === "sheet.unrecognised")?.expected;
  return typeof said === "object" ? said.zh : "";
}

test("a sheet that nobody knows says what a profile would need", () => {
  expect(entryOf("sheet.unrecognised")?.severity).toBe("row_refused");
  expect(hint("a.xlsx", [["任务编号", "T-001", "T-002"], ["填报单位", "市水利局", "市商务局"], ["月份", "2022-09", "2022-09"], ["完成率", "40%", "50%"]])).toContain('"transpose": true');
  expect(hint("a.xlsx", [["指标", "单位", "1-2月", "3月", "1-3月"], ["进出口", "亿元", 1, 2, 3]])).toContain("3 列的表头是时期");
  expect(hint("a.xlsx", [["指标", "单位", "甲区", "乙区", "丙区"], ["进出口", "亿元", 1, 2, 3]])).toContain("3 列的表头是地区");
  expect(hint("a.xlsx", [["地区", "进出口总额", "投资增速"], ["甲区", 1, 2]])).toContain("给每个数值列写一项 tables");
  expect(hint("a.csv", [["ヴ叭絪腹", "恶厨虫︗"], ["x", "y"]], "gb18030")).toContain("read.encoding");
  expect(hint("a.xlsx", [["甲", "乙"], ["x", "y"]])).toBe("");
});

test("同上 below a blank cell is blank; above the first row it refuses", () => {
  const head = ["任务编号", "月份", "填报单位", "完成率", "存在问题"];
  const row = (task: string, said: string): string[] => [task, "2022-09", "市水利局", "40%", said];
  expect(flat(check("a.xlsx", sheet([head, row("T-001", ""), row("T-002", "同上")])))).toEqual(["row.ditto A1"]);
  expect(table(check("a.xlsx", sheet([head, row("T-001", "同上")]))).counts.refused).toBe(1);
});
