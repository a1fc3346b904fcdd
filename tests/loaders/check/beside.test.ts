import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {checkWorkbook, emptyWorld, learn} from "../../../loaders/check/index";
import type {Cell} from "../../../src/lib/workbook";
import {check, city, flat, sheet, source, table, workbook} from "./make";

describe("beside a task's code", () => {
  test("its title and target are no unknown columns, and no second ones: nothing is said while they agree", () => {
    const checked = check("水利局9月.xlsx", sheet([["任务编号", "任务名称", "年度目标", "目标", "完成时限", "办理状态"], ["T-001", "推进 河道整治", "30处", "x", "年底前", "已完成"]]));
    expect(checked.faults.filter(({code}) => code !== "context.used")).toEqual([]);
    expect(table(checked).columns.filter(({how}) => how === "companion").map(({header, proposal}) => [header, proposal])).toEqual([["任务名称", "title"], ["年度目标", "annual_target"], ["目标", "annual_target"], ["完成时限", "due"]]);
    expect(table(checked).rows[0]?.other["任务名称"]).toEqual(["B2", "推进 河道整治"]);
  });

  test("a title that is another task's is a warning at its cell, and the code is followed", () => {
    const checked = check("水利局9月.xlsx", sheet([["任务编号", "事项", "办理状态"], ["T-001", "建设城市书房", "已完成"], ["T-001", "", "已完成"]]));
    expect(flat(checked, "key.duplicate")).toEqual(["key.duplicate A3", "task.title_differs B2"].slice(1));
    expect(checked.faults.find(({code}) => code === "task.title_differs")).toMatchObject({seen: "建设城市书房", expected: "T-001 推进河道整治"});
    expect(table(checked).rows[0]?.values["task_id"]).toBe("T-001");
  });

  test("a shortened title is the same title", () => {
    expect(flat(check("水利局9月.xlsx", sheet([["任务编号", "任务名称", "办理状态"], ["T-001", "河道整治", "已完成"]])))).toEqual([]);
  });
});

test("unknown columns are told of once a sheet, by name", () => {
  const checked = check("水利局9月.xlsx", sheet([["任务编号", "办理状态", "甲栏", "乙栏", "丙栏"], ["T-001", "已完成", "1", "2", "3"]]));
  expect(checked.faults.filter(({code}) => code === "header.unknown").map(({cell, seen}) => [cell, seen])).toEqual([["C1", "甲栏、乙栏、丙栏"]]);
});

test("a row that is struck out is stored and told of; one struck word is not", () => {
  const struck = (text: string): Cell => ({text, value: text, kind: "text", struck: true});
  const checked = check("水利局9月.xlsx", sheet([["任务编号", "办理状态", "进展情况"], [struck("T-001"), struck("已完成"), struck("x")], ["T-002", "已完成", struck("y")]]));
  expect(flat(checked)).toEqual(["row.struck A2"]);
  expect(table(checked).counts.accepted).toBe(2);
});

describe("names of units", () => {
  test("等12部门 where two are named is a note", () => {
    const checked = check("任务台账.xlsx", sheet([["任务编号", "任务名称", "年度", "牵头单位", "配合单位"], ["T-011", "甲", 2022, "市水利局", "市商务局、市财政局等12部门"]]));
    expect(checked.faults.find(({code}) => code === "unit.more_claimed")).toMatchObject({cell: "E2", expected: {zh: "写明12个，列出2个"}});
    expect(table(checked).rows[0]?.values["support_units"]).toBe("D02、D03");
  });

  test("that two units claim are told of at the later one, within a file and between files", () => {
    const rows = [["单位编码", "单位名称", "简称", "别名", "单位类别"], ["D11", "市农业农村局", "农业局", "", "市直部门"], ["D12", "市农业开发办", "", "农业局", "市直部门"]];
    const within = check("单位.xlsx", sheet(rows), emptyWorld());
    expect(within.faults.map(({code, cell, expected}) => [code, cell, expected])).toEqual([["unit.name_shared", "D3", "D11、D12"]]);
    const later = sheet([rows[0]!, ["D13", "市水务集团", "水利局", "", "市直部门"]]);
    const between = checkWorkbook(source("单位2.xlsx"), workbook(later), learn(city(), []));
    expect(between.faults.map(({code, cell, expected}) => [code, cell, expected])).toEqual([["unit.name_shared", "C2", "D01、D13"]]);
  });
});

describe("a total that is not the sum of its parts", () => {
  const header = ["任务编号", "任务名称", "年度", "牵头单位", "合计", "一类", "二类", "三类"];
  const row = (id: string, ...figures: number[]) => [id, `任务${id}`, 2022, "市水利局", ...figures];

  test("across the row is told of at the total", () => {
    const checked = check("任务台账.xlsx", sheet([header, row("T-1", 6, 1, 2, 3), row("T-2", 9, 2, 3, 4), row("T-3", 14, 3, 4, 5)]));
    expect(checked.faults.filter(({code}) => code === "total.disagrees").map(({cell, seen, expected}) => [cell, seen, expected])).toEqual([["E4", "14", "12"]]);
  });

  test("is not seen where most rows disagree: then the column is a total of something else", () => {
    const checked = check("任务台账.xlsx", sheet([header, row("T-1", 60, 1, 2, 3), row("T-2", 90, 2, 3, 4), row("T-3", 12, 3, 4, 5)]));
    expect(checked.faults.map(({code}) => code)).not.toContain("total.disagrees");
  });

  const path = join(import.meta.dirname, "../../../../shared/data/bulletins/supervision-bulletins.json");
  type Bulletin = {readonly id: string; readonly total?: number; readonly total_stated?: number; readonly statuses?: Readonly<Record<string, number>>};
  const bulletins = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Bulletin[]) : [];
  test.skipIf(bulletins.length === 0)(`in the published bulletins is found in the one that states 132 for 125, down and across${bulletins.length === 0 ? " (skipped: ../shared/data is not here)" : ""}`, () => {
    const found = bulletins.flatMap(({id, total, total_stated: stated, statuses}) => {
      const sum = stated ?? total;
      if (sum === undefined || !statuses) return [];
      const parts = Object.entries(statuses);
      const down = sheet([["指标", "地区", "时期", "数据种类", "数值"], ...parts.map(([name, value]) => [name, "某市", "2016年三季度", "数值", value]), ["合计", "", "", "", sum]]);
      const across = sheet([["任务编号", "任务名称", "年度", "牵头单位", "总数", ...parts.map(([name]) => name)], ["T-1", "督查", 2016, "市水利局", sum, ...parts.map(([, value]) => value)]]);
      return [down, across].flatMap((one) => check("通报.xlsx", one).faults.filter(({code}) => code === "total.disagrees").map(({cell, seen, expected}) => [id, cell, seen, expected]));
    });
    expect(found).toEqual([["unnamed-2016Q3", "E7", "132", "125"], ["unnamed-2016Q3", "E2", "132", "125"]]);
  });
});

test("Qixia's store for grain: due in May, to be finished in July, marked done for the quarter", () => {
  const header = ["序号", "事项名称", "任务目标", "进展情况", "责任单位", "完成情况"];
  const world = learn(city(), checkWorkbook(source("任务台账.xlsx"), workbook(sheet([["任务编号", "年度", "任务名称", "牵头单位"], ["M-1", 2024, "地方储备粮仓库扩建项目", "市水利局"], ["M-2", 2024, "减证便民创新工作", "市商务局"]])), city()).tables);
  const rows = [
    ["1", "地方储备粮仓库扩建项目", "项目位于西城储备库北侧,预计2024年5月完工,可新增1.6万吨储备粮", "截至目前,内外墙、屋面、地面、门窗工程均已完成,6月底工程预验收,预计7月中旬整体竣工投入使用", "市水利局", "已完成二季度任务"],
    ["2", "减证便民创新工作", "打造3-4个镇级示范点", "确定四个示范点,设备更新完成", "市商务局", "已完成二季度任务"],
  ];
  const checked = check("民生实事.xlsx", sheet([["2024年30项重点民生实事二季度进展情况"], header, ...rows]), world);
  expect(flat(checked)).toEqual(["claim.contradicted F3"]);
  expect(checked.faults.find(({code}) => code === "claim.contradicted")).toMatchObject({row: 3, register: "progress", seen: "已完成二季度任务｜预计7月中旬整体竣工", expected: {zh: "目标2024-05，进展说2024-07"}});
  expect(table(checked).rows[0]?.values).toMatchObject({task_id: "M-1", period: "2024-06", status: "on_schedule"});
});

test("Exempt under Section 43 in a kept column of money or dates is named at each cell, once a sheet", () => {
  const exempt = "Exempt under Section 43 of the Freedom of Information Act 2000";
  const checked = check("任务台账.xlsx", sheet([["任务编号", "任务名称", "年度", "牵头单位", "Budget", "Gate date", "Comment"], ...[1, 2, 3].map((i) => [`T-1${i}`, `任务${i}`, 2022, "市水利局", i * 10.5, `2022-0${i}-01`, "x"]), ["T-14", "任务4", 2022, "市水利局", exempt, exempt, exempt]]));
  expect(checked.faults.filter(({code}) => code === "value.exempt").map(({cell, expected}) => [cell, expected])).toEqual([["E5", {zh: "数字", en: "figure"}], ["F5", {zh: "日期", en: "date"}]]);
  expect(table(checked).counts.accepted).toBe(4);
});
