import {describe, expect, it} from "vitest";
import {FRESHNESS, judgeHealth, type Health} from "../../../src/lib/health/health.js";

const words = {zh: "成功", en: "done"};
const run = {command: "ingest", program: "0.1.0", at: "2022-10-14T08:00:03+08:00", seconds: 1, exit: 0, faults: [], words};
const good: Health = {
  format: "youjie-health/1",
  figures: {program: "0.1.0", stamp: "0123456789ab", received: "2022-10-12", files: 3, files_refused: 0, rows: 10, rows_refused: 0},
  run,
  good: {warehouse: run.at, site: null, snapshot: null},
};
const on = (day: string, health: Health | null = good, limits = FRESHNESS) => judgeHealth(health, day, limits);

describe("health", () => {
  it("is fresh, late and stale by the days since something was received", () => {
    expect(on("2022-10-14T09:00:00+08:00")).toMatchObject({state: "fresh", exit: 0, received_days: 2, run_days: 0, reasons: []});
    expect(on("2022-11-21").exit).toBe(0);
    expect(on("2022-11-22")).toMatchObject({state: "late", exit: 1, reasons: [{zh: "已41天没有收到来件（限40天）", en: "nothing received for 41 days (limit 40)"}]});
    expect(on("2022-12-21").exit).toBe(1);
    expect(on("2022-12-22")).toMatchObject({state: "stale", exit: 2});
  });

  it("is late after a refused run, and stale after one in which the program failed", () => {
    expect(on("2022-10-14", {...good, run: {...run, exit: 2, words: {zh: "写文件失败", en: "A file could not be written"}}})).toMatchObject({exit: 1, reasons: [{zh: "上次运行（ingest）没有成功：写文件失败"}]});
    expect(on("2022-10-14", {...good, run: {...run, exit: 4}}).exit).toBe(2);
    expect(on("2022-10-14", {...good, run: {...run, exit: 1}}).exit).toBe(0);
  });

  it("minds days without a run where the city says that runs are scheduled", () => {
    const limits = {...FRESHNESS, run_days: 3};
    expect(on("2022-10-17", good, limits).exit).toBe(0);
    expect(on("2022-10-18", good, limits)).toMatchObject({exit: 2, reasons: [{en: "no run for 4 days (limit 3): look at the schedule"}]});
  });

  it("is stale where nothing was run, or nothing came of it", () => {
    expect(on("2022-10-14", null)).toMatchObject({state: "stale", exit: 2, received_days: null});
    expect(on("2022-10-14", {...good, figures: null}).exit).toBe(2);
  });
});
