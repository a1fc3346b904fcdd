import {copyFileSync, existsSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {refresh} from "../../../loaders/refresh.js";
import {city, PROFILES, SMALL, type City} from "../pipeline/city.js";
import {everything} from "./everything.js";

const LATER = "任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,达到序时进度,78%\r\n";

describe("a second run", () => {
  let here: City;
  beforeEach(() => {
    here = city(SMALL);
  });
  afterEach(() => here.done());

  const forget = () => rmSync(join(here.folder, ".cache"), {recursive: true});

  it("reads nothing when nothing is new", async () => {
    expect((await here.ingest()).read).toBe(4);
    expect((await here.ingest()).read).toBe(0);
  });

  it("reads one file when one is new, and the tables are those of a city that never saw it before", async () => {
    await here.ingest();
    here.write("inbox/2022-10-12/水利局9月进展.csv", LATER);
    expect((await here.ingest()).read).toBe(1);
    const remembered = await everything(here.folder);
    forget();
    expect((await here.ingest()).read).toBe(5);
    expect(await everything(here.folder)).toEqual(remembered);
  });

  it("looks again at what refers to units, when the units have changed", async () => {
    await here.ingest();
    here.write("inbox/2022-01-05/单位名录.csv", "单位编码,单位名称,单位类别,考核分类,别名\r\nC01,甲区,区县,区县,\r\nC02,乙区,区县,区县,\r\nD09,市水利局,市直部门,部门一类,水利局\r\n");
    await here.ingest();
    expect(await here.rows("select distinct unit from raw.progress order by unit")).toEqual([{unit: "C01"}, {unit: "D09"}]);
    const remembered = await everything(here.folder);
    forget();
    await here.ingest();
    expect(await everything(here.folder)).toEqual(remembered);
  });

  it("remembers a refusal with its reason", async () => {
    here.write("inbox/2022-10-05/坏.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]));
    const first = await here.ingest();
    const second = await here.ingest();
    expect(second.read).toBe(0);
    expect(second.faults).toEqual(first.faults);
  });

  it("knows a file under its new name, and shows the new name", async () => {
    await here.ingest();
    here.remove("inbox/2022-10-05/水利局9月进展.csv");
    here.write("inbox/2022-10-05/水利（最终）.csv", SMALL["inbox/2022-10-05/水利局9月进展.csv"]!);
    await here.ingest();
    expect(await here.rows("select distinct file from raw.progress where unit = 'D01'")).toEqual([{file: "inbox/2022-10-05/水利（最终）.csv"}]);
  });

  it("takes a spoilt store for none", async () => {
    await here.ingest();
    const before = await everything(here.folder);
    for (const name of readdirSync(join(here.folder, ".cache"))) writeFileSync(join(here.folder, ".cache", name), "not a database");
    expect((await here.ingest()).outcome).toBe("published");
    expect(await everything(here.folder)).toEqual(before);
  });

  it("keeps nothing of files that are gone", async () => {
    await here.ingest();
    const size = () => readdirSync(join(here.folder, ".cache")).length;
    here.write("inbox/2022-10-05/水利局9月进展.csv", LATER);
    await here.ingest();
    expect(size()).toBe(1);
    expect((await here.ingest()).read).toBe(0);
  });
});

describe("a refresh", () => {
  it("gives the last report again, without touching the warehouse, until something changes", async () => {
    const here = city(SMALL);
    const run = () => refresh({dataFolder: here.folder, profileFolders: [PROFILES], version: "test", progress: () => undefined});
    const first = await run();
    copyFileSync(join(here.folder, "warehouse.duckdb"), join(here.folder, "copy"));
    rmSync(join(here.folder, ".cache"), {recursive: true});
    expect(await run()).toEqual({...first, read: 0});
    expect(existsSync(join(here.folder, ".cache"))).toBe(false);
    here.write("city.json", JSON.stringify({report_deadline_day: 4}));
    expect((await run()).stamp).not.toBe(first.stamp);
    here.done();
  });
});
