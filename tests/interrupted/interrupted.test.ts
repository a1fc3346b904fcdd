import {spawn} from "node:child_process";
import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "../loaders/pipeline/city.js";
import {killAtMoments, run, something} from "./moments.js";

let here: City;
beforeAll(async () => {
  here = city(SMALL);
  expect((await run(["ingest", "--data", here.folder])).code).toBe(0);
});
afterAll(() => here.done());

describe("killed at any moment", () => {
  it("ingest, snapshot and template leave what stood there whole, and the next run works", async () => {
    const data = ["--data", here.folder];
    const found = await killAtMoments(here.folder, [
      {name: "ingest", words: ["ingest", ...data], before: () => something(here.folder), times: 4},
      {name: "snapshot", words: ["snapshot", "--period", "2022-09", "--kind", "pack", "--lang", "zh", ...data], before: () => rmSync(join(here.folder, "snapshots"), {recursive: true, force: true}), times: 4},
      {name: "template", words: ["template", "all", ...data], times: 4},
    ], 20_221_014);
    expect(found.wrong).toEqual([]);
    expect(found.kills + found.ended).toBe(12);
  }, 600_000);
});

describe("run twice at once", () => {
  it("one does the work, the other says who does and exits with 2", async () => {
    here.write("inbox/2022-10-12/补报.csv", "任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,滞后,61%\r\n");
    const both = await Promise.all([run(["ingest", "--data", here.folder]), run(["ingest", "--data", here.folder])]);
    const codes = both.map(({code}) => code).sort();
    expect(codes, both.map(({said}) => said).join("\n")).toEqual([0, 2]);
    expect(both.find(({code}) => code === 2)!.said).toMatch(/数据正被另一次运行占着（进程 \d+）/);
  });
});

describe("a program that is killed", () => {
  it("takes the site's generator with it", async () => {
    const child = spawn(process.execPath, [join("bin", "youjie.mjs"), "build", "--data", here.folder], {stdio: "ignore"});
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const own = () => childrenOf(child.pid!);
    await expect.poll(() => own().length, {timeout: 60_000}).toBeGreaterThan(0);
    const generators = own();
    child.kill("SIGKILL");
    await ended;
    await expect.poll(() => generators.filter((pid) => existsSync(`/proc/${pid}`)), {timeout: 10_000}).toEqual([]);
    expect((await run(["build", "--data", here.folder])).code).toBe(0);
  }, 300_000);
});

function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
