import {expect, test} from "vitest";
import {check, flat, sheet, table} from "./make";

const HEAD = ["任务编号", "年度", "任务名称", "牵头单位", "配合单位"];

test("beside a unit that the cell marks as leading, the others support", () => {
  const checked = check("任务.xlsx", sheet([HEAD, ["T-1", "2022", "a", "市水利局（牵头）、商务局", ""], ["T-2", "2022", "b", "市水利局、商务局", ""]]));
  expect(table(checked).rows.map(({values}) => [values["lead_units"], values["support_units"]])).toEqual([["D01", "D02"], ["D01、D02", null]]);
});

test("units that are meant and not named: told of among the supporting ones, refused as lead", () => {
  const checked = check("任务.xlsx", sheet([HEAD, ["T-1", "2022", "a", "市水利局", "各成员单位"], ["T-2", "2022", "b", "各区县政府", ""], ["T-3", "2022", "c", "市水利局", "商务局、有关部门"]]));
  expect(flat(checked)).toEqual(["unit.more_claimed E2", "unit.more_claimed E4", "unit.unknown D3"]);
  expect(table(checked).rows.map(({values}) => values["support_units"])).toEqual([null, "D02"]);
});
