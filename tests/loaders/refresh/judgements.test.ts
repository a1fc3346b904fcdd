import {cpSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {city, ROOT, type City} from "../pipeline/city.js";
import {everything} from "./everything.js";

const csv = (...lines: string[]) => `${lines.join("\r\n")}\r\n`;
const COUNTIES = ["甲", "乙", "丙", "丁"];
const DEPARTMENTS = ["市水利局", "市商务局", "市科技局"];
const MONTHS = [7, 8];
const PROGRESS = "任务编号,月份,填报单位,办理状态,完成率（%）";
const TASKS = "任务编号,年度,方案,任务名称,上级任务编号,牵头单位,衡量方式,启动时间,完成时限";

/** One unit's report of a month. */
function report(unit: string, task: string, month: number, share: number): string {
  return csv(PROGRESS, `${task},2022年${month}月,${unit},有序推进,${share}%`);
}

/** Counties and departments, four months, scored by the editions that come with the program. */
function scoredCity(): City {
  const files: Record<string, string | Uint8Array> = {
    "inbox/2022-01-05/单位名录.csv": csv("单位编码,单位名称,单位类别,考核分类", ...COUNTIES.map((name, at) => `C0${at + 1},${name}区,区县,区县`), ...DEPARTMENTS.map((name, at) => `D0${at + 1},${name},市直部门,部门一类`)),
    "inbox/2022-01-05/任务台账2022年.csv": csv(TASKS, ...DEPARTMENTS.map((name, at) => `T-00${at + 1},2022,实施方案,任务${at},,${name},累计,2022年1月,2022年底前`), ...COUNTIES.map((name) => `T-001-${name},2022,实施方案,${name}区任务,T-001,${name}区,累计,2022年1月,2022年底前`)),
    "inbox/2022-08-20/问题台账.csv": csv("问题编号,问题,发现日期,责任单位,解决时限,解决日期", "P-1,一个问题,2022-05-03,甲区,2022-06-30,2022-06-01", "P-2,一个问题,2022-07-03,乙区,2022-07-30,", "P-3,一个问题,2022-07-03,市水利局,2022-09-30,2022-08-01"),
    "inbox/2022-08-20/加分扣分.csv": csv("事项编号,单位,类别,事项,分值,依据,日期", "H-1,丙区,加分,获得表扬,0.5,某文〔2022〕1号,2022-06-10"),
  };
  for (const name of readdirSync(join(ROOT, "data", "methodology"))) if (name.includes("2022")) files[`methodology/${name}`] = readFileSync(join(ROOT, "data", "methodology", name));
  for (const month of MONTHS) {
    COUNTIES.forEach((name, at) => (files[`inbox/2022-0${month + 1}-05/${name}区进展.csv`] = report(`${name}区`, `T-001-${name}`, month, 10 * month + 3 * at)));
    DEPARTMENTS.forEach((name, at) => (files[`inbox/2022-0${month + 1}-05/${name}进展.csv`] = report(name, `T-00${at + 1}`, month, 9 * month + 5 * at)));
  }
  return city(files);
}

/** All that hangs on a judgement. */
const judgementsOf = async (here: City) => Object.entries(await everything(here.folder)).filter(([name]) => /^marts\."(unit_|window_|measure_|adjustments|score_changes|leave_|aggregation_|rank_|sensitivity|weight_|group_)/.test(name));

describe("judgements kept from run to run", () => {
  let ingested: City;
  let here: City;
  beforeAll(async () => {
    ingested = scoredCity();
    expect((await ingested.ingest()).outcome).toBe("published");
  });
  afterAll(() => ingested.done());
  beforeEach(() => {
    here = city();
    cpSync(ingested.folder, here.folder, {recursive: true});
  });
  afterEach(() => here.done());

  const cache = () => join(here.folder, ".cache");
  const ask = async <R extends object>(sql: string): Promise<R[]> => {
    const store = await openWarehouse(join(cache(), readdirSync(cache()).find((name) => name.endsWith(".duckdb"))!));
    try {
      return await query<R>(store, sql);
    } finally {
      store.close();
    }
  };
  const keys = async () => (await ask<{key: string}>("select key from kept order by key")).map(({key}) => key);
  const madeFromNothing = async () => {
    rmSync(cache(), {recursive: true});
    await here.ingest();
    return everything(here.folder);
  };

  it("one file for one unit judges its own peer group anew, from its month on, and nothing else; the tables are those of a city made from nothing", async () => {
    expect(await here.rows("select count(distinct score) > 3 as differ, count(*) filter (where score is not null) as scored from marts.unit_scores")).toEqual([{differ: true, scored: "10"}]);
    const before = await keys();
    here.write("inbox/2022-09-12/市水利局补报.csv", report("市水利局", "T-001", 8, 95));
    await here.ingest();
    const after = await keys();
    // Of the departments in August: the year so far, the month, the half-year, and the change since July.
    expect(after.filter((key) => !before.includes(key))).toHaveLength(4);
    expect(after).toHaveLength(before.length);
    const kept = await everything(here.folder);
    expect(await madeFromNothing()).toEqual(kept);
  });

  it.each([
    ["a correction of an earlier month", "inbox/2022-09-12/丙区更正.csv", report("丙区", "T-001-丙", 7, 99)],
    ["a problem solved", "inbox/2022-09-12/问题台账.csv", csv("问题编号,问题,发现日期,责任单位,解决时限,解决日期", "P-2,一个问题,2022-07-03,乙区,2022-07-30,2022-07-29")],
    ["an award", "inbox/2022-09-12/加分扣分.csv", csv("事项编号,单位,类别,事项,分值,依据,日期", "H-2,丁区,加分,获得通报表扬,1,某文〔2022〕2号,2022-07-10")],
    ["a unit under another name", "inbox/2022-01-06/单位名录.csv", csv("单位编码,单位名称,单位类别,考核分类,别名", "C02,乙新区,区县,区县,乙区")],
    ["a task with another date", "inbox/2022-09-12/任务台账.csv", csv(TASKS, "T-001-丁,2022,实施方案,丁区任务,T-001,丁区,累计,2022年1月,2022年6月底前")],
    ["a day later for reports", "city.json", JSON.stringify({report_deadline_day: 4})],
  ])("%s gives the tables of a city made from nothing", async (_, file, content) => {
    const first = await judgementsOf(here);
    here.write(file, content);
    expect((await here.ingest()).outcome).toBe("published");
    expect(await judgementsOf(here)).not.toEqual(first);
    const kept = await everything(here.folder);
    expect(await madeFromNothing()).toEqual(kept);
  });

  it.each([
    ["a number", "update kept_unit_measures set value = 0.5, score = 77 where code = 'schedule'"],
    ["rows that are gone", "delete from kept_measure_rows"],
    ["rows twice", "insert into kept_unit_measures select * from kept_unit_measures"],
    ["a score", "update kept set answer = replace(answer, '\"rank\":1', '\"rank\":4')"],
    ["rows nobody asked for", "delete from kept"],
  ])("%s spoilt in the store changes nothing: what does not give its checksum is judged anew", async (_, damage) => {
    here.write("acceptances.csv", "check,value,reason,by,date\r\n");
    await ask(damage);
    await here.ingest();
    expect(await judgementsOf(here)).toEqual(await judgementsOf(ingested));
  });

  it("a state of knowledge before takes nothing from the store of the latest", async () => {
    const before = await keys();
    await here.ingest("2022-08-05");
    expect(await keys()).toEqual(expect.arrayContaining(before));
    writeFileSync(join(here.folder, "acceptances.csv"), "check,value,reason,by,date\r\n");
    await here.ingest();
    expect(await keys()).toEqual(before);
  });
});
