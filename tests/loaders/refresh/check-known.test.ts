import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {checkLoose} from "../../../loaders/check-files.js";
import {incomingFiles, type Incoming} from "../../../loaders/inbox.js";
import {worldOf} from "../../../loaders/ingest/index.js";
import {readingBy} from "../../../loaders/inputs.js";
import {readProfiles} from "../../../loaders/profiles.js";
import {readCity} from "../../../loaders/settings.js";
import {openWarehouse} from "../../../loaders/warehouse/open.js";
import {recallOnly} from "../../../loaders/warehouse/recall.js";
import {city, PROFILES, SMALL, type City} from "../pipeline/city.js";

const NEW = "任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,达到序时进度,78%\r\nT-009,2022年9月,无此局,达到序时进度,78%\r\n";

describe("a check of a file", () => {
  let here: City;
  let file: string;
  beforeEach(() => {
    here = city(SMALL);
    file = join(here.folder, "new.csv");
    writeFileSync(file, NEW);
  });
  afterEach(() => here.done());

  const check = () => checkLoose([file], {dataFolder: here.folder, profileFolders: [join(here.folder, "profiles"), PROFILES], version: "test"}, "2022-10-12");
  const cache = () => join(here.folder, ".cache");
  const bytes = () => readdirSync(cache()).map((name) => [name, createHash("sha256").update(readFileSync(join(cache(), name))).digest("hex")]);

  it("says the same before anything was loaded, after, beside a run that holds the store, and with a spoilt store; and leaves the store as it is", async () => {
    const before = await check();
    expect(before.checked[0]!.tables[0]).toMatchObject({register: "progress", counts: {accepted: 1, refused: 1}});
    expect(existsSync(cache())).toBe(false);
    await here.ingest();
    const stood = bytes();
    expect(await check()).toEqual(before);
    expect(bytes()).toEqual(stood);
    const run = await openWarehouse(join(cache(), stood[0]![0]!));
    expect(await check()).toEqual(before);
    run.close();
    for (const [name] of stood) writeFileSync(join(cache(), name!), "not a database");
    expect(await check()).toEqual(before);
  });

  it("reads nothing of the inbox that is known, and what is not known", async () => {
    await here.ingest();
    const {profiles} = readProfiles([join(here.folder, "profiles"), PROFILES]);
    const settings = readCity(here.folder).city;
    const recall = await recallOnly(cache(), readingBy("test", settings));
    const unknown: string[] = [];
    const world = () => worldOf(incomingFiles(here.folder) as readonly Incoming[], profiles, settings.limits, (key) => recall(key) ?? void unknown.push(key));
    expect((await world()).tasks.byId.size).toBe(4);
    expect(unknown).toEqual([]);
    here.write("inbox/2022-10-12/新任务.csv", "任务编号,年度,方案,任务名称,牵头单位\r\nT-077,2022,实施方案,新任务,水利局\r\n");
    expect((await world()).tasks.byId.size).toBe(5);
    expect(unknown).toHaveLength(2);
  });
});
