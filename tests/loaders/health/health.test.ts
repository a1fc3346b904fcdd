import {existsSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {appendLog, readHealth} from "../../../loaders/health/index.js";
import {readInputs} from "../../../loaders/inputs.js";
import {youjie} from "../cli/run.js";
import {city, SMALL, type City} from "../pipeline/city.js";

let here: City;
beforeAll(() => {
  here = city(SMALL);
});
afterAll(() => here.done());
const run = (...words: string[]) => youjie(...words, "--data", here.folder, "--lang", "zh");
const log = () => readFileSync(join(here.folder, "logs", "youjie.log"), "utf8").trim().split("\n");

describe("what a run leaves behind it", () => {
  it("nothing yet: health says so and exits with 2", async () => {
    expect(await run("health")).toMatchObject({code: 2, out: expect.stringContaining("还没有运行记录")});
  });

  it("a good run: figures, times, and a log that an operator can read", async () => {
    expect((await run("ingest")).code).toBe(0);
    const health = readHealth(here.folder)!;
    expect(health.figures).toMatchObject({received: "2022-10-05", files: 4, files_refused: 0, rows: 10, rows_refused: 0});
    expect(health.run).toMatchObject({command: "ingest", exit: 0, faults: []});
    expect(health.good.warehouse).toBe(health.run.at);
    expect(health.run.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(log().map((line) => line.replace(/^\S+ /, "").replace(/\[\d+\]/, "[n]").replace(/指纹 \w+/, "指纹 …").replace(/[\d.]+ 秒/, "… 秒"))).toEqual([
      "信息 [n] 开始 ingest",
      "信息 [n] 台账已读：4 个文件（新读 4 个），10 行，退回 0 行",
      "信息 [n] 仓库可用，数据指纹 …",
      "信息 [n] 结束 ingest，退出码 0，用时 … 秒",
    ]);
  });

  it("the same inputs: the same figures, whatever the clock says", async () => {
    const before = readHealth(here.folder)!;
    expect((await run("ingest")).code).toBe(0);
    const after = readHealth(here.folder)!;
    expect(after.figures).toEqual(before.figures);
  });

  it.each([["2022-10-31", 0], ["2022-11-30", 1], ["2023-03-01", 2]])("health as of %s exits with %i", async (day, code) => {
    expect((await run("health", "--as-of", day)).code).toBe(code);
  });

  it("the limits of city.json hold, and do not change the figures' stamp", async () => {
    const stamp = () => {
      const inputs = readInputs({dataFolder: here.folder, profileFolders: [], version: "test"});
      return "faults" in inputs ? "" : inputs.stamp;
    };
    const before = stamp();
    here.write("city.json", JSON.stringify({freshness: {late_days: 5, stale_days: 20}}));
    expect((await run("health", "--as-of", "2022-10-31")).code).toBe(2);
    expect(stamp()).toBe(before);
    here.write("city.json", JSON.stringify({freshness: {late_days: "soon"}}));
    expect((await run("ingest")).out).toContain("late_days");
    here.remove("city.json");
  });

  it("a refused run: why, in both languages, and the good figures kept", async () => {
    const health = readHealth(here.folder)!;
    expect(health.run).toMatchObject({exit: 2, faults: [{code: "run.settings", words: {zh: expect.stringContaining("city.json"), en: expect.stringContaining("city.json")}}]});
    expect(health.figures).toMatchObject({files: 4});
    expect(await run("health", "--as-of", "2022-10-06")).toMatchObject({code: 1, out: expect.stringContaining("没有成功")});
    expect(log().some((line) => line.includes("错误") && line.includes("city.json"))).toBe(true);
  });

  it("--log json puts a line of JSON for each step on stderr, and words for readers are left out", async () => {
    const {err, code} = await run("ingest", "--log", "json");
    expect(code).toBe(0);
    const lines = err.trim().split("\n").map((line) => JSON.parse(line) as {step: string; level: string; files?: number});
    expect(lines.map(({step}) => step)).toEqual(["begin", "read", "warehouse", "end"]);
    expect(lines[1]).toMatchObject({level: "info", files: 4});
    expect((await run("ingest", "--log", "xml")).code).toBe(3);
  });

  it("a run that finds the lock held says so in the log, and leaves the health file to the run that holds it", async () => {
    const before = readFileSync(join(here.folder, "health.json"), "utf8");
    writeFileSync(join(here.folder, ".youjie.lock"), JSON.stringify({pid: process.pid, host: "another", began: ""}));
    expect(await run("ingest")).toMatchObject({code: 2, err: expect.stringContaining("另一次运行")});
    expect(log().at(-1)).toContain("这次没有做");
    expect(readFileSync(join(here.folder, "health.json"), "utf8")).toBe(before);
  });
});

describe("the log", () => {
  it("is turned over before it grows beyond a million bytes, and four older ones are kept", () => {
    const other = city();
    const line = "x".repeat(99_999);
    for (let count = 0; count < 75; count++) appendLog(other.folder, [line]);
    const names = readdirSync(join(other.folder, "logs")).sort();
    expect(names).toEqual(["youjie.log", ...[1, 2, 3, 4].map((number) => `youjie.log.${number}`)]);
    expect(Math.max(...names.map((name) => statSync(join(other.folder, "logs", name)).size))).toBeLessThanOrEqual(1_100_000);
    expect(existsSync(join(other.folder, "logs", "youjie.log.5"))).toBe(false);
    other.done();
  });
});
