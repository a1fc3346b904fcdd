import {describe, expect, test} from "vitest";
import {check, flat, merge, sheet, table} from "./make";

const SLIP = [
  ["示例市问题交办单"],
  ["编号", "J-7", "交办日期", "2022年9月2日"],
  ["交办事项", "占道经营", "", ""],
  ["承办单位", "甲区", "办结时限", "年底前"],
  ["联系人", "张三", "督办科室", "督查一科"],
  ["办理情况", "", "", ""],
  ["承办单位（盖章）", "", "", "年  月  日"],
];
const MERGES = [merge("A1:D1"), merge("B3:D3"), merge("B6:D6")];

describe("a form: names with their values to the right", () => {
  test("is one row; every value keeps its cell, what is personal is dropped, what is unknown is kept", () => {
    const checked = check("交办单.xlsx", sheet(SLIP, {merges: MERGES}));
    expect(table(checked)).toMatchObject({register: "assignments", counts: {present: 1, accepted: 1, refused: 0, personalDropped: 1}});
    const [row] = table(checked).rows;
    expect(row?.values).toMatchObject({assignment_id: "J-7", unit: "C01", assigned_on: "2022-09-02", original_due: "2022-12-31", feedback: null});
    expect([row?.cells["assigned_on"], row?.cells["title"]]).toEqual([["D2", "2022年9月2日"], ["B3", "占道经营"]]);
    expect(row?.other["督办科室"]).toEqual(["D5", "督查一科"]);
  });

  test("a fault names the cell of the form", () => {
    const rows = SLIP.map((row) => row.map((text) => text.replace("甲区", "丙区")));
    expect(flat(check("交办单.xlsx", sheet(rows, {merges: MERGES})))).toContain("unit.unknown B4");
  });

  test("what is missing is said of the whole form", () => {
    const checked = check("交办单.xlsx", sheet(SLIP.filter(([name]) => name !== "交办事项"), {merges: [merge("A1:D1")]}));
    expect(table(checked).counts).toMatchObject({present: 1, refused: 1});
    expect(checked.faults.find(({code}) => code === "sheet.unrecognised")?.expected).toMatchObject({zh: expect.stringContaining("缺少：交办事项")});
  });

  test("a blank one is no row", () => {
    expect(table(check("交办单.xlsx", sheet(SLIP.slice(0, 4).map((row) => row.map((text, at) => (at % 2 === 0 ? text : ""))), {merges: MERGES.slice(0, 2)}))).counts).toMatchObject({present: 0, refused: 0});
  });

  test("text that belongs to no name, or a name that comes twice, leaves it to a person", () => {
    expect(table(check("交办单.xlsx", sheet([...SLIP, ["请速办并反馈", "", "", ""]], {merges: MERGES}))).register).toBeNull();
    expect(table(check("交办单.xlsx", sheet([...SLIP, ...SLIP.slice(1, 4)], {merges: MERGES}))).register).toBeNull();
  });
});

describe("what a line above the table says by name", () => {
  const ITEMS = [["议定事项编号", "议定事项", "牵头单位"], ["M-1", "制定办法", "市水利局"]];

  test.each([
    [["会议编号：SGW-16    召开日期：2022年8月18日    会议类型：深改委会议"], ["A2", "A2"]],
    [["（会议编号：SGW-16；召开日期：2022年8月18日）"], ["A2", "A2"]],
    [["会议编号：", "SGW-16", "召开日期：", "2022年8月18日"], ["B2", "D2"]],
  ])("%j stands for its columns", (line, [first, second]) => {
    const checked = check("深改委会议议定事项.xlsx", sheet([["议定事项分解表"], line, ...ITEMS]));
    expect(table(checked)).toMatchObject({register: "meetings", counts: {accepted: 1}});
    const [row] = table(checked).rows;
    expect(row?.values).toMatchObject({meeting_id: "SGW-16", held_on: "2022-08-18", kind: "commission"});
    expect([row?.cells["meeting_id"]?.[0], row?.cells["held_on"]?.[0]]).toEqual([first, second]);
  });

  test("another name, a time of day and an empty place say nothing", () => {
    for (const line of ["会议地点：三楼 召开时间 09:00", "会议编号：        召开日期：   "]) {
      expect(table(check("深改委会议.xlsx", sheet([[line], ...ITEMS]))).register).toBeNull();
    }
  });

  test("the unit that was reviewed, the task that a list of months is of", () => {
    expect(table(check("对账单9月.xlsx", sheet([["2022年9月对账单"], ["被核验单位：市水利局"], ["任务编号", "单位填报", "核验结论"], ["T-001", "已完成", "退回"]]))).rows[0]?.values).toMatchObject({unit: "D01", verdict: "returned", period: "2022-09"});
    expect(table(check("进展2022年.xlsx", sheet([["任务编号：T-001"], ["填报单位：市水利局"], ["月份", "完成率", "进展情况"], ["8月", "80%", "…"]]))).rows[0]?.values).toMatchObject({task_id: "T-001", period: "2022-08", share: 0.8});
  });
});

describe("rows of a sheet that nobody knows", () => {
  test("are those a person would count: no title, header, total or note", () => {
    const rows = [["全市主要指标"], ["单位：亿元"], ["名次", "企业", "营业收入", ""], ["", "", "本年", "上年"], [1, "甲厂", 12, 11], [2, "乙厂", 10, 9], ["", "合计", 22, 20], ["注：快报数。"]];
    expect(table(check("企业.xlsx", sheet(rows, {merges: [merge("A3:A4"), merge("B3:B4"), merge("C3:D3")]}))).counts).toMatchObject({present: 2, refused: 2, skipped: 2});
  });
});
