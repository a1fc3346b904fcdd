import {describe, expect, it} from "vitest";
import {wording} from "../../../src/lib/faults/wording";
import {learn} from "../../../loaders/check/index";
import type {CheckedFile} from "../../../src/lib/rows";
import {check, city, sheet} from "./make";

type Row = readonly (string | number | null)[];
const PROGRESS = ["任务编号", "月份", "填报单位", "办理状态", "完成率（%）"];
const STUDY = ["研究编号", "机制", "机制英文名", "机制启动月份", "考察指标", "起算年", "显著性水平"];
const study = (...last: Row): Row => ["s-1", "机制", "mechanism", "2019年9月", "growth", ...last];

/** What is wrong, the file, its rows, the fault with its cell, and what it says in both languages. */
const CASES: readonly (readonly [what: string, file: string, rows: readonly Row[], fault: string, zh: string, en: string])[] = [
  ["a code like a sermon", "收文台账.xlsx", [["收文编号", "上级文件", "收到日期", "承办单位"], ["鲁".repeat(400), "意见", "2022-09-01", "水利局"]], "value.too_long A2", "这里应是简短的代码，见到的是：鲁鲁", "A short code belongs here; seen: 鲁鲁"],
  ["a period that is none", "经济指标.xlsx", [["地区", "指标", "时期", "数据种类", "数据"], ["示例市", "地区生产总值", "好久以前", "总量", 12]], "period.unreadable C2", "“好久以前”读不成时期，应像", "“好久以前” cannot be read as a period; it should be like"],
  ["part of a year", "成效研究.xlsx", [STUDY, study("2020.5", 0.1)], "number.not_whole F2", "“2020.5”不是整数。", "“2020.5” is not a whole number."],
  ["a date typed over a figure", "成效研究.xlsx", [STUDY, study(2020, 44_742)], "number.looks_like_date G2", "“44742”像是把日期填进了数值格，应在 0.001 到 0.5 之间。", "“44742” looks like a date typed over a figure; it should lie between 0.001 and 0.5."],
  ["a date typed over a share", "进展9月.xlsx", [PROGRESS, ["T-001", "2022年9月", "水利局", "滞后", 44_742]], "number.looks_like_date E2", "“44742”像是把日期填进了数值格，应在 0% 到 150% 之间。", "“44742” looks like a date typed over a figure; it should lie between 0% and 150%."],
  ["neither yes nor no", "单位名录.xlsx", [["单位编码", "单位名称", "单位类别", "是否应报"], ["D09", "市民政局", "市直部门", "看情况"]], "flag.unknown D2", "“看情况”既不是“是”也不是“否”。", "“看情况” is neither yes nor no."],
  ["the same as nothing above", "进展9月.xlsx", [PROGRESS, ["同上", "2022年9月", "水利局", "滞后", "60%"]], "row.ditto_nothing A2", "写了“同上”，但上面没有值。", "It says “同上”, but there is nothing above."],
  ["the headers of two registers", "表.xlsx", [["收文编号", "上级文件", "承办单位", "收到日期", "问题编号", "问题", "发现日期", "责任单位"], ["1", "1", "1", "1", "1", "1", "1", "1"]], "sheet.ambiguous", "表头同时对上几本台账：", "The headers fit more than one register: "],
  ["nothing below the header", "进展9月.xlsx", [PROGRESS], "sheet.no_rows A1", "认出了表头，但下面没有数据行。", "The header was recognised, but there are no rows below it."],
  ["nothing in a cell that must be filled", "进展9月.xlsx", [PROGRESS, ["T-001", "2022年9月", "水利局", null, "60%"], ["T-002", "2022年9月", "", "滞后", "60%"]], "value.missing C3", "“填报单位”没有填。", "“Reporting unit” is not filled in."],
];

/** The fault there is at a place, as a list of what is said: `code cell`, then zh and en. */
function said({faults}: CheckedFile, fault: string): readonly string[] {
  const found = faults.find(({code, cell}) => `${code} ${cell ?? ""}`.trim() === fault);
  return found ? [wording(found, "zh").sentence, wording(found, "en").sentence] : faults.map(({code, cell}) => `${code} ${cell ?? ""}`.trim());
}

describe("every fault says what was seen, where, and what was expected", () => {
  it.each(CASES)("%s", (_, file, rows, fault, zh, en) => {
    expect(said(check(file, sheet(rows)), fault)).toEqual([expect.stringContaining(zh), expect.stringContaining(en)]);
  });

  it("a title that two tasks of one unit have", () => {
    const known = city();
    const roads = check("任务台账.xlsx", sheet([["任务编号", "年度", "任务名称", "牵头单位"], ["T-011", 2022, "修路", "市水利局"], ["T-012", 2022, "修路", "市水利局"]]), known);
    const reported = check("进展9月.xlsx", sheet([["任务名称", "月份", "填报单位", "办理状态"], ["修路", "2022年9月", "市水利局", "滞后"]]), learn(known, roads.tables));
    expect(said(reported, "task.ambiguous A2")).toEqual(["名为“修路”的任务不止一项：T-011、T-012。", "There is more than one task called “修路”: T-011、T-012."]);
  });

  it("what shows nothing, rules the terminal or turns the direction is named", () => {
    const {faults} = check("进展9月.xlsx", sheet([PROGRESS, ["T-\u001b[31m9\u202e", "2022年9月", "水利局", "滞后", "60%"]]));
    expect(wording(faults[0]!, "zh").sentence).toContain("“T-‹U+001B›[31m9‹U+202E›”");
  });

  it("marks of direction, which Windows puts around what is copied, are no fault", () => {
    expect(check("进展9月.xlsx", sheet([PROGRESS, ["T-001", "2022年9月", "\u202a水利局\u202c", "滞后", "60%"]])).faults).toEqual([]);
  });
});
