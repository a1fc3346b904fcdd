import {describe, expect, test} from "vitest";
import {check, sheet, table} from "./make";

const TASKS = [["任务编号", "年度", "任务名称", "牵头单位"], ["T-009", 2022, "扩大投资", "市商务局"]];
const NEWS = [["宣传编号", "标题", "报送单位", "层级", "刊发日期"], ["X-1", "一件事一次办", "市商务局", "省", "2022-09-01"]];

const listIn = (name: string) => table(check("台账.xlsx", sheet(TASKS, {name}))).rows[0]?.values["list"];

describe("a list or a channel that only the sheet's name says", () => {
  test.each([["认领清单", "claimed"], ["领衔清单", "led"], ["一、创新清单", "innovation"], ["市级领导领衔", "led"], ["3.党政主要负责同志认领清单", "claimed"]])("%s", (name, list) => {
    expect(listIn(name)).toBe(list);
  });

  test.each(["创新", "需求清单", "十大创新任务", "Sheet1", "问题清单"])("%s says none", (name) => {
    expect(listIn(name)).toBeNull();
  });

  test("is told of, and a column of its own goes before it", () => {
    const noted = check("台账.xlsx", sheet(TASKS, {name: "认领清单"}));
    expect(noted.faults.find(({code}) => code === "context.used")).toMatchObject({seen: "claimed ← sheet: 认领清单"});
    const own = check("台账.xlsx", sheet(TASKS.map((row, at) => [...row, at === 0 ? "所属清单" : "领衔"]), {name: "认领清单"}));
    expect(table(own).rows[0]!.values["list"]).toBe("led");
  });

  test.each([["系统内", "system"], ["系统外宣传", "media"], ["系统内（报送）", null]])("publicity on a sheet called %s", (name, channel) => {
    expect(table(check("宣传推介.xlsx", sheet(NEWS, {name}))).rows[0]?.values["channel"] ?? null).toBe(channel);
  });
});
