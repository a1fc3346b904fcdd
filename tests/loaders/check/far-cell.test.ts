import {expect, it} from "vitest";
import {checkWorkbook} from "../../../loaders/check/index.js";
import type {Cell} from "../../../src/lib/workbook.js";
import {city, sheet, source, workbook} from "./make.js";

it("a stray cell in the last corner of a sheet is told of, and nobody walks over all that lies between", () => {
  const {rows} = sheet([["任务编号", "月份", "填报单位", "办理状态"], ["T-001", "2022年9月", "市水利局", "滞后"]]);
  const last: (Cell | undefined)[] = [];
  last[16_383] = {text: "x", value: "x", kind: "text"};
  const all = [...rows];
  all[1_048_575] = last;
  const {tables, faults} = checkWorkbook(source("进展9月.xlsb"), workbook({...sheet([]), rows: all}), city());
  expect(tables[0]!.counts).toMatchObject({accepted: 1, refused: 1});
  expect(faults).toContainEqual(expect.objectContaining({code: "value.missing", cell: "A1048576"}));
});
