import {existsSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {diskFault} from "../../../loaders/disk.js";
import {takeLock} from "../../../loaders/lock.js";
import {brokenPromises} from "../../../loaders/models/promises.js";
import {promiseFaults} from "../../../loaders/outcome.js";
import {openWarehouse} from "../../../loaders/warehouse/open.js";
import {text} from "../../../src/lib/field.js";
import type {Fault} from "../../../src/lib/faults/fault.js";
import {wording} from "../../../src/lib/faults/wording.js";
import type {Mart} from "../../../src/lib/marts/mart.js";
import {city, SMALL, type City} from "../pipeline/city.js";
import {youjie} from "./run.js";

describe("a run that cannot be done says why", () => {
  let here: City;
  beforeAll(() => {
    here = city(SMALL);
  });
  afterAll(() => here.done());
  const asked = async (...words: string[]) => {
    const {code, out, err} = await youjie(...words, "--data", here.folder, "--lang", "en", "--json");
    const {faults} = JSON.parse(out) as {faults: readonly Fault[]};
    return {code, faults: faults.map((fault) => fault.code), err};
  };

  it.each<[fault: string, says: string, words: readonly string[]]>([
    ["run.file_not_found", "There is no file no-such-file.xlsx.", ["check", "no-such-file.xlsx"]],
    ["run.no_site", "There is no site yet in", ["serve"]],
    ["run.no_warehouse", "There is no warehouse yet in", ["build"]],
    ["run.no_warehouse", "Run youjie ingest first.", ["template", "--unit", "all", "--period", "2022-10"]],
  ])("%s: %s", async (fault, says, words) => {
    expect(await asked(...words)).toMatchObject({code: 2, faults: [fault], err: expect.stringContaining(says)});
  });

  it("run.locked: the process that holds the data is named", async () => {
    const lock = takeLock(here.folder);
    expect(lock).toHaveProperty("release");
    expect(await asked("ingest")).toMatchObject({code: 2, faults: ["run.locked"], err: expect.stringContaining(`process ${process.pid}`)});
    if ("release" in lock) lock.release();
  });

  it("run.unit_unknown and run.year_unknown: what there is instead", async () => {
    expect((await here.ingest()).outcome).toBe("published");
    expect(await asked("template", "--unit", "X99", "--period", "2022-10")).toMatchObject({code: 2, faults: ["run.unit_unknown"], err: expect.stringContaining("there are: ")});
    expect(await asked("template", "--unit", "C01", "--period", "2031-01")).toMatchObject({code: 2, faults: ["run.year_unknown"], err: expect.stringContaining("the years known are 2022")});
  });
});

it("run.bad_folder and profile.invalid are told of, and the rest is loaded", async () => {
  const here = city({...SMALL, "inbox/九月/进展.csv": "a,b\r\n", "profiles/odd.json": '{"tables": 7}'});
  const {outcome, faults} = await here.ingest();
  here.done();
  expect(outcome).not.toBe("refused");
  expect(faults.find(({code}) => code === "run.bad_folder")).toMatchObject({file: "inbox/九月", expected: "2022-10-05"});
  expect(faults.find(({code}) => code === "profile.invalid")).toMatchObject({file: "profiles/odd.json", seen: "id: "});
});

it("run.nothing_accepted: files were read and gave no row", async () => {
  const here = city({"inbox/2022-10-05/午餐.csv": "菜名,价格\r\n鱼,12\r\n"});
  const {outcome, faults} = await here.ingest();
  here.done();
  const nothing = faults.find(({code}) => code === "run.nothing_accepted")!;
  expect([outcome, wording(nothing, "zh").sentence, wording(nothing, "en").sentence]).toEqual(["refused", "读了 1 个文件，没有一行被接收。", "No row was accepted; files that were read: 1."]);
});

it("run.promise_failed: a mart with one key twice and a gap is said to have them", async () => {
  const warehouse = await openWarehouse(":memory:");
  await warehouse.connection.run("create schema marts; create table marts.rank as select * from (values ('C01', 1.0), ('C01', null)) as t (unit_id, score)");
  const column = (type: string) => ({type, label: text("列", "Column")});
  const mart = {name: "rank", key: ["unit_id"], columns: {unit_id: column("VARCHAR"), score: column("DECIMAL(2,1)")}} as unknown as Mart;
  const faults = promiseFaults(await brokenPromises(warehouse, [mart]));
  warehouse.close();
  expect(faults.map((fault) => [fault.code, fault.file, wording(fault, "en").sentence])).toEqual([
    ["run.promise_failed", "marts.rank", expect.stringMatching(/^A table we publish does not hold what it promises: key: .*C01.*\.$/)],
    ["run.promise_failed", "marts.rank", "A table we publish does not hold what it promises: filled: score: 1 empty."],
  ]);
});

it.skipIf(!existsSync("/dev/full"))("run.disk: a disk without space is no crash of the program; a mistake of the program is", () => {
  const failed = (path: string): unknown => {
    try {
      return writeFileSync(path, "x");
    } catch (error) {
      return error;
    }
  };
  expect(diskFault(failed("/dev/full"), "data")).toMatchObject({code: "run.disk", file: "data", seen: expect.stringContaining("ENOSPC")});
  expect(diskFault(failed(join("/dev/null", "x")), "data")).toBeNull();
});
