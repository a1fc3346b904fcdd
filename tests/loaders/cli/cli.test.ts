import {existsSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {commands} from "../../../loaders/cli/help.js";
import {city, SMALL, type City} from "../pipeline/city.js";
import {youjie} from "./run.js";

describe("the command line", () => {
  it.each(Object.keys(commands))("%s --help tells usage and exit codes in both languages", async (command) => {
    const {code, out} = await youjie(command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(commands[command]!.about.zh);
    expect(out).toContain(commands[command]!.about.en);
    expect(out).toMatch(/退出码 Exit codes\n {2}0 /);
  });

  it("a word it does not know exits with 3 and names the words it does", async () => {
    const {code, err} = await youjie("ingset");
    expect(code).toBe(3);
    expect(err).toContain("ingset");
    expect(err).toContain("ingest | watch");
  });

  it("a folder that is not there exits with 2, in the reader's language", async () => {
    const zh = await youjie("ingest", "--data", "no-such-folder", "--lang", "zh");
    const en = await youjie("ingest", "--data", "no-such-folder", "--lang", "en");
    expect([zh.code, en.code]).toEqual([2, 2]);
    expect(zh.err).toContain("找不到收件夹");
    expect(en.err).toContain("There is no inbox");
    expect(existsSync("no-such-folder")).toBe(false);
  });
});

describe("a city by the command line", () => {
  let here: City;
  beforeAll(() => {
    here = city(SMALL);
  });
  afterAll(() => here.done());
  const run = (...words: string[]) => youjie(...words, "--data", here.folder, "--lang", "en");

  it("check explains a file and loads nothing", async () => {
    const {code, out} = await run("check", join(here.folder, "inbox/2022-10-05/水利局9月进展.csv"));
    expect(code).toBe(0);
    expect(out).toContain("progress");
    expect(existsSync(join(here.folder, "warehouse.duckdb"))).toBe(false);
  });

  it("serve and build say what to do first", async () => {
    expect(await run("serve")).toMatchObject({code: 2, err: expect.stringContaining("youjie build")});
    expect(await run("build")).toMatchObject({code: 2, err: expect.stringContaining("youjie ingest")});
  });

  it("ingest exits 0 where nothing is refused, 1 where rows are, and speaks JSON to machines", async () => {
    const good = await run("ingest", "--json");
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out)).toMatchObject({outcome: "published", rows: {present: 10, accepted: 10, refused: 0}});
    here.write("inbox/2022-10-06/补报.csv", "任务编号,月份,填报单位,办理状态\r\nT-999,2022年9月,水利局,滞后\r\n");
    const some = await run("ingest");
    expect(some.code).toBe(1);
    expect(some.out).toContain("inbox/2022-10-06/补报.csv");
    expect(some.out).toContain("A2");
  });

  it("snapshot freezes, verify finds it intact, and names a file that was changed", async () => {
    const frozen = await run("snapshot", "--period", "2022-09");
    expect(frozen.code, frozen.err).toBe(0);
    const folder = join(here.folder, "snapshots", readdirSync(join(here.folder, "snapshots"))[0]!);
    expect(await run("verify", folder)).toMatchObject({code: 0});
    const victim = readdirSync(folder, {recursive: true, encoding: "utf8"}).find((name) => name.endsWith(".csv"))!;
    writeFileSync(join(folder, victim), "changed");
    const verdict = await run("verify", folder);
    expect(verdict.code).toBe(1);
    expect(verdict.out).toContain(victim.replaceAll("\\", "/"));
    expect((await run("verify", here.folder)).code).toBe(2);
  });

  it("a month that is not there is not frozen", async () => {
    expect((await run("snapshot", "--period", "2019-01")).code).toBe(2);
    expect((await run("snapshot", "--period", "September")).code).toBe(3);
  });
});
