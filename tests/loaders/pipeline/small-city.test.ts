import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "./city.js";

describe("a city of two counties and a department", () => {
  let here: City;
  beforeAll(async () => {
    here = city(SMALL);
    const report = await here.ingest();
    expect(report.faults.filter((fault) => fault.code.startsWith("run.") && fault.code !== "run.no_edition")).toEqual([]);
    expect(report.outcome).toBe("published");
  });
  afterAll(() => here.done());

  it("counts every row in and out", async () => {
    const [sums] = await here.rows("select sum(present) as present, sum(accepted) as accepted, sum(refused) as refused from marts.files");
    expect(sums).toEqual({present: "10", accepted: "10", refused: "0"});
  });

  it("lights the tasks against the schedule of the year", async () => {
    const lights = await here.rows("select task_id, light, round(expected, 2) as expected from marts.task_status where period = '2022-09' order by task_id");
    expect(lights).toEqual([
      {task_id: "T-001", light: "behind", expected: 0.75},
      {task_id: "T-001-乙", light: "undetermined", expected: null},
      {task_id: "T-001-甲", light: "on_schedule", expected: 0.75},
      {task_id: "T-002-甲", light: "done", expected: null},
    ]);
  });

  it("lists a unit that did not report as such", async () => {
    expect(await here.rows("select unit_id, reported from marts.reporting where period = '2022-09' order by unit_id")).toEqual([
      {unit_id: "C01", reported: true},
      {unit_id: "C02", reported: false},
      {unit_id: "D01", reported: true},
    ]);
  });

  it("keeps the cell and the original text of every value", async () => {
    const [row] = await here.rows<{cells: string}>("select cells from raw.progress where task_id = 'T-001'");
    const cells = JSON.parse(row!.cells) as Record<string, [string, string]>;
    expect(cells["unit"]).toEqual(["C2", "水利局"]);
    expect(cells["share"]).toEqual(["E2", "60%"]);
  });

  it("builds the same figures from the same files", async () => {
    const before = await here.rows("select * from marts.task_status order by all");
    await here.ingest();
    expect(await here.rows("select * from marts.task_status order by all")).toEqual(before);
  });
});

describe("versions of a row", () => {
  it("a later file restates a key, and the day before it still knows the first", async () => {
    const here = city({...SMALL, "inbox/2022-10-12/水利局9月进展（更正）.csv": "任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,达到序时进度,78%\r\n"});
    await here.ingest();
    expect(await here.rows("select light from marts.task_status where task_id = 'T-001'")).toEqual([{light: "on_schedule"}]);
    expect(await here.rows("select count(*) as n from raw.progress where task_id = 'T-001'")).toEqual([{n: "2"}]);
    await here.ingest("2022-10-05");
    expect(await here.rows("select light from marts.task_status where task_id = 'T-001'")).toEqual([{light: "behind"}]);
    here.done();
  });
});

describe("a deduction", () => {
  it("counts its size, written with a minus or without", async () => {
    const list = "事项编号,单位,类别,事项,分值,依据文件,日期\r\nH-1,甲区,扣分,敷衍应付,-0.5,示例通报1号,2022-07-01\r\nH-2,甲区,扣分,迟报,0.3,示例通报2号,2022-07-02\r\n";
    const here = city({...SMALL, "inbox/2022-10-05/加分扣分2022年.csv": list});
    await here.ingest();
    expect(await here.rows("select kind, points from staging.honours order by honour_id")).toEqual([{kind: "deduction", points: 0.5}, {kind: "deduction", points: 0.3}]);
    expect(await here.rows("select cells->'$.points[1]' as seen from raw.honours where honour_id = 'H-1'")).toEqual([{seen: '"-0.5"'}]);
    here.done();
  });
});
