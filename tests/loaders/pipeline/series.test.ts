import {utils, write} from "@e965/xlsx";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "./city.js";

const HEADER = ["地区", "指标", "时期", "数据种类", "数值", "计量单位"];
const LEVELS = [HEADER, ["甲市", "地区生产总值", "2017年", "数值", 4781.3, "亿元"], ["甲市", "地区生产总值", "2018年", "数值", 3573, "亿元"]];
const GROWTH = [HEADER, ["甲市", "地区生产总值", "2018年", "同比增速", 6.06, "%"]];

/** A workbook as another program writes it. */
function workbook(rows: readonly (readonly (string | number)[])[], bookType: "xlsb" | "ods"): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "经济指标");
  return new Uint8Array(write(book, {type: "buffer", bookType}) as Buffer);
}

describe("series that several files make up", () => {
  let here: City;
  beforeAll(() => {
    here = city({...SMALL, "inbox/2022-07-05/指标.xlsb": workbook(LEVELS, "xlsb"), "inbox/2022-08-05/增速.ods": workbook(GROWTH, "ods")});
  });
  afterAll(() => here.done());

  it("are looked over together: the break is told of at the level's cell, in the file that holds it", async () => {
    const {faults, outcome} = await here.ingest();
    expect(outcome).toBe("published");
    expect(faults.filter(({code}) => code.startsWith("series."))).toEqual([
      {code: "series.level_break", file: "inbox/2022-07-05/指标.xlsb", received: "2022-07-05", sheet: "经济指标", row: 3, cell: "E3", register: "indicators", field: "value", seen: "甲市 地区生产总值 2017→2018：4781.3 → 3573（-25.3%）", expected: "+6.06%"},
    ]);
    expect(await here.rows("select code, cell, severity from marts.faults where code like 'series.%'")).toEqual([{code: "series.level_break", cell: "E3", severity: "note"}]);
  });

  it("as of a day on which only one had come say nothing", async () => {
    const {faults} = await here.ingest("2022-07-31");
    expect(faults.filter(({code}) => code.startsWith("series."))).toEqual([]);
  });
});
