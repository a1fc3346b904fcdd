import {closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync} from "node:fs";
import {dirname, join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {utils, write as writeBook} from "@e965/xlsx";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "../pipeline/city.js";
import {start} from "./run.js";

const FILE = "inbox/2022-10-12/水利局9月进展.xlsx";
const WAITING = /等新文件放进/g;
const PATIENCE = {timeout: 240_000, interval: 200};

/** A workbook whose pieces say nothing by themselves: its directory stands at the end. */
function workbook(): Uint8Array {
  const rows = [["任务编号", "月份", "填报单位", "办理状态", "完成率（%）"], ["T-001", "2022年9月", "水利局", "达到序时进度", "78%"]];
  return new Uint8Array(writeBook({SheetNames: ["进展"], Sheets: {进展: utils.aoa_to_sheet(rows)}}, {type: "array", bookType: "xlsx"}) as ArrayBuffer);
}

/** Copies as a slow network drive does. */
async function copySlowly(path: string, bytes: Uint8Array, milliseconds: number, pieces = 20): Promise<void> {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, "w");
  const length = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length; at += length) {
    writeSync(file, bytes.subarray(at, at + length));
    await sleep(milliseconds / pieces);
  }
  closeSync(file);
}

/** What a built site knows of a task, from the file its page fetches. */
function published(folder: string): string {
  const below = join(folder, "site");
  return readdirSync(below, {recursive: true, encoding: "utf8"}).filter((name) => /task[/\\][0-9a-f]{2}\.json$/.test(name)).map((name) => readFileSync(join(below, name), "utf8")).join("\n");
}

describe("youjie watch", () => {
  let here: City;
  let running: ReturnType<typeof start>;
  const rounds = () => [...running.complained().matchAll(WAITING)].length;
  const share = async () => (await here.rows<{share: number}>("select share from marts.task_status where task_id = 'T-001' and period = '2022-09'"))[0]!.share;

  beforeAll(() => {
    here = city(SMALL);
    running = start(["watch", "--data", here.folder, "--lang", "zh"]);
  });
  afterAll(async () => {
    running.child.kill("SIGKILL");
    await running.ended;
    here.done();
  });

  it("reads and shows first what lies there", async () => {
    await expect.poll(rounds, PATIENCE).toBe(1);
    expect(await share()).toBe(0.6);
    expect(published(here.folder)).toContain("0.6");
  }, 300_000);

  it("waits for a file that is still being copied, then reads it and shows what it says", async () => {
    const before = running.said().length;
    await copySlowly(join(here.folder, FILE), workbook(), 5000);
    expect(rounds()).toBe(1);
    await expect.poll(rounds, PATIENCE).toBe(2);
    expect(running.said().slice(before)).not.toMatch(/file\.|整件退回|读到一半/);
    expect(await share()).toBe(0.78);
    expect(published(here.folder)).toContain("0.78");
  }, 300_000);

  it("says which file it refuses, keeps what it had and goes on", async () => {
    const before = running.said().length;
    here.write("inbox/2022-10-13/断了的.xlsx", workbook().slice(0, 3000));
    await expect.poll(rounds, PATIENCE).toBe(3);
    expect(running.said().slice(before)).toMatch(/断了的\.xlsx.*(?:file\.|zip)/);
    expect(running.child.exitCode).toBeNull();
    expect(await share()).toBe(0.78);
  }, 300_000);

  it("stops when told to, and leaves nothing half-made", async () => {
    running.child.kill("SIGINT");
    expect((await running.ended).code).toBe(0);
    expect(readdirSync(here.folder).filter((name) => /tmp|lock|\.old/.test(name))).toEqual([]);
  }, 60_000);
});
