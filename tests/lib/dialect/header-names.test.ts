import {expect, it} from "vitest";
import {bothLanguages, sameName} from "../../../src/lib/dialect/header-names.js";

it.each([
  ["date", "发现日期", ["发现时间"]],
  ["date", "整改时限", ["整改期限"]],
  ["units", "牵头单位", ["牵头部门"]],
  ["code", "任务编号", ["任务编码", "任务代码"]],
  ["date", "start_date", ["start date"]],
] as const)("a %s called %s may be called so too", (kind, name, others) => {
  expect(sameName(kind, name)).toEqual(others);
});

it.each([["code", "编号"], ["unit", "单位"], ["text", "完成时间"]] as const)("a %s called %s has no other name", (kind, name) => {
  expect(sameName(kind, name)).toEqual([]);
});

it.each([
  ["完成率 Share", ["完成率", "Share"]],
  ["任务编号（Task ID）", ["任务编号", "Task ID"]],
  ["status 办理状态", ["办理状态", "status"]],
  ["任务编号\nTask ID", ["任务编号", "Task ID"]],
])("%s holds two halves", (text, halves) => {
  expect(bothLanguages(text)).toEqual(halves);
});

it.each(["GDP增速", "完成率", "share", "PM2.5浓度", ""])("%s holds none", (text) => {
  expect(bothLanguages(text)).toBeUndefined();
});
