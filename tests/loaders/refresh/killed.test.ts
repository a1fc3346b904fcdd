import {spawn} from "node:child_process";
import {readdirSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {removeAbandoned, removeLeftovers} from "../../../loaders/leftovers.js";
import {takeLock} from "../../../loaders/lock.js";
import {seededRandom} from "../../../src/lib/statistics/random.js";
import {city, ROOT, SMALL, type City} from "../pipeline/city.js";

const KILLS = 20;

/** Starts `youjie ingest` and kills it after so many milliseconds. @returns its exit code, `null` when it was killed */
function ingestKilled(folder: string, after: number): Promise<{code: number | null; took: number}> {
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", join(ROOT, "loaders", "cli.ts"), "ingest", "--data", folder], {cwd: ROOT, stdio: "ignore"});
  const timer = setTimeout(() => child.kill("SIGKILL"), after);
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      clearTimeout(timer);
      resolve({code, took: performance.now() - start});
    });
  });
}

describe("an ingest that is killed", () => {
  let here: City;
  beforeAll(() => {
    here = city(SMALL);
  });
  afterAll(() => here.done());

  it("leaves the last good warehouse, and the next run works, whenever it is killed", async () => {
    const whole = await ingestKilled(here.folder, 300_000);
    expect(whole.code).toBe(0);
    const random = seededRandom(20_221_014);
    for (let kill = 1; kill <= KILLS; kill++) {
      here.write("inbox/2022-10-12/水利局9月进展.csv", `任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,滞后,${kill}%\r\n`);
      await ingestKilled(here.folder, whole.took * random());
      const [{n}] = await here.rows<{n: string}>("select count(*) as n from marts.task_status") as [{n: string}];
      expect(Number(n)).toBeGreaterThan(0);
    }
    expect((await ingestKilled(here.folder, 300_000)).code).toBe(0);
    expect(await here.rows("select share from raw.progress where task_id = 'T-001' order by received desc limit 1")).toEqual([{share: KILLS / 100}]);
    expect(readdirSync(here.folder).filter((name) => name.includes("tmp") || name.includes("lock"))).toEqual([]);
  }, 600_000);
});

describe("a lock", () => {
  it("of another machine is let be, and names the machine", () => {
    const here = city({".youjie.lock": JSON.stringify({pid: 1234, host: "another", began: ""})});
    expect(takeLock(here.folder)).toEqual({heldBy: "1234 @ another"});
    here.done();
  });
});

describe("what is left of a killed process", () => {
  it("is removed, but not what a running one writes", () => {
    const here = city({"warehouse.tmp-99999999.duckdb": "", "warehouse.tmp-99999999.duckdb.wal": "", [`warehouse.tmp-${process.pid}.duckdb`]: "", "site.99999999/index.html": "", "warehouse.duckdb": ""});
    removeLeftovers(here.folder);
    expect(readdirSync(here.folder).sort()).toEqual(["warehouse.duckdb", `warehouse.tmp-${process.pid}.duckdb`]);
    here.done();
  });

  it("is put back where it is the last good site", () => {
    const here = city({"site.99999999.old/index.html": "good"});
    removeLeftovers(here.folder);
    expect(readdirSync(here.folder)).toEqual(["site"]);
    here.done();
  });

  it("is removed from what is handed out, but not what a running one writes there", () => {
    const here = city({"outbox/2022-09/return/a.xlsx.tmp-99999999": "", "outbox/2022-09/return/a.xlsx": "", [`outbox/b.xlsx.tmp-${process.pid}`]: ""});
    removeAbandoned(join(here.folder, "outbox"));
    expect(readdirSync(join(here.folder, "outbox"), {recursive: true, encoding: "utf8"}).sort()).toEqual(["2022-09", "2022-09/return", "2022-09/return/a.xlsx", `b.xlsx.tmp-${process.pid}`]);
    here.done();
  });

  it.each([
    ["of a process that is gone", {pid: 99_999_999, host: hostname(), began: "a boot 1"}],
    ["of a process whose number another has now", {pid: process.pid, host: hostname(), began: "an earlier boot 1"}],
    ["that cannot be read", "half a lo"],
  ])("such as a lock %s, is taken over; a running one's is not", (_, held) => {
    const here = city({".youjie.lock": JSON.stringify(held)});
    const first = takeLock(here.folder);
    expect("release" in first).toBe(true);
    expect(takeLock(here.folder)).toEqual({heldBy: String(process.pid)});
    if ("release" in first) first.release();
    expect(readdirSync(here.folder)).toEqual([]);
    here.done();
  });
});
