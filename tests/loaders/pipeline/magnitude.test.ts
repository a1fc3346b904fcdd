import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "./city.js";

const HEAD = "地区,指标,时期,数据,数据种类,数据口径\r\n";
const regions = ["甲区", "乙区", "丙区", "丁区", "戊区", "己县", "庚县", "辛县", "壬区", "癸区"];
const indicators = (month: number, times: number) => `${HEAD}${regions.map((region, at) => `${region},示例指标,2022年${month}月,${(100 + at) * times},数值,当月`).join("\r\n")}\r\n`;

describe("figures far from those received before", () => {
  let here: City;
  beforeEach(() => {
    here = city({...SMALL, "inbox/2022-02-10/指标1月.csv": indicators(1, 1), "inbox/2022-03-10/指标2月.csv": indicators(2, 1.2)});
  });
  afterEach(() => here.done());

  it("as far as figures commonly go refuse nothing", async () => {
    const report = await here.ingest();
    expect(await here.rows("select count(*) as n from raw.indicators")).toEqual([{n: "20"}]);
    expect(report.outcome).toBe("published");
  });

  it("of a file in another unit refuse the run, name the file, and pass once put on record", async () => {
    here.write("inbox/2022-04-10/指标3月.csv", indicators(3, 10_000));
    const report = await here.ingest();
    expect(report.outcome).toBe("refused");
    expect(report.faults.filter((fault) => fault.code === "run.magnitude")).toEqual([expect.objectContaining({file: "inbox/2022-04-10/指标3月.csv", register: "indicators", field: "value"})]);
    here.write("acceptances.csv", "check,value,reason,by,date\r\nrun.magnitude,inbox/2022-04-10/指标3月.csv,改用万元,分析员甲,2022-04-11\r\n");
    expect((await here.ingest()).outcome).toBe("published");
  });

  it("stay refused when later files come", async () => {
    here.write("inbox/2022-04-10/指标3月.csv", indicators(3, 10_000));
    here.write("inbox/2022-05-10/指标4月.csv", indicators(4, 10_000));
    expect((await here.ingest()).outcome).toBe("refused");
  });
});

describe("rows far more than those received before", () => {
  it("refuse the run", async () => {
    const progress = (month: number, rows: number) => `任务编号,月份,填报单位,完成率（%）\r\n${Array.from({length: rows}, (_, at) => `T-001,${2023 + Math.floor(at / 12)}年${(at % 12) + 1}月,${month % 2 ? "甲区" : "乙区"},${at % 100}%`).join("\r\n")}\r\n`;
    const here = city({...SMALL, ...Object.fromEntries([1, 2, 3].map((month) => [`inbox/2022-1${month - 1}-15/甲区${month}.csv`, progress(month, 5)]))});
    expect((await here.ingest()).outcome).toBe("published");
    here.write("inbox/2023-01-15/甲区.csv", progress(5, 300));
    expect((await here.ingest()).faults).toContainEqual(expect.objectContaining({code: "run.magnitude", file: "inbox/2023-01-15", register: "progress"}));
    here.done();
  });
});
