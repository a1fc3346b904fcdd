import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {city, SMALL, type City} from "./city.js";

const HEAD = "任务编号,月份,填报单位,办理状态,完成率（%）\r\n";
const RESTATED = `${HEAD}T-001,2022年9月,水利局,达到序时进度,78%\r\n`;
const CORRECTIONS = "register,key,column,old,new,reason,by,date\r\n";
const CHANGES = `select register, row_key, "column", kind, old, new, received, received_before, latest from marts.changes`;

describe("what changed since the last time", () => {
  let here: City;
  beforeEach(() => {
    here = city(SMALL);
  });
  afterEach(() => here.done());

  it("is a revision, column by column, where a later file restates a key", async () => {
    here.write("inbox/2022-10-12/水利局9月进展.csv", RESTATED);
    await here.ingest();
    const common = {register: "progress", row_key: "T-001|2022-09|D01", kind: "revision", received: "2022-10-12", received_before: "2022-10-05", latest: true};
    expect(await here.rows(`${CHANGES} where kind = 'revision' order by "column"`)).toEqual([
      {...common, column: "share", old: "0.6", new: "0.78"},
      {...common, column: "status", old: "behind", new: "on_schedule"},
    ]);
    const [rows] = await here.rows(`select later.share as now, earlier.share as before from marts.changes
      inner join raw.progress as later on later.row_id = changes.row_id inner join raw.progress as earlier on earlier.row_id = row_id_before where "column" = 'share'`);
    expect(rows).toEqual({now: 0.78, before: 0.6});
  });

  it("names keys that are new on the last day received, and only those", async () => {
    here.write("inbox/2022-10-12/乙区9月进展.csv", `${HEAD}T-001-乙,2022年9月,乙区,达到序时进度,75%\r\n`);
    await here.ingest();
    expect(await here.rows(`${CHANGES} where kind = 'new'`)).toEqual([
      {register: "progress", row_key: "T-001-乙|2022-09|C02", column: null, kind: "new", old: null, new: null, received: "2022-10-12", received_before: null, latest: true},
    ]);
  });

  it("names a key that the next edition of a file leaves out", async () => {
    here.write("inbox/2022-10-12/甲区进展9月.csv", `${HEAD}T-001-甲,2022年9月,甲区,达到序时进度,80%\r\n`);
    await here.ingest();
    expect(await here.rows(`${CHANGES} where kind = 'gone'`)).toEqual([expect.objectContaining({row_key: "T-002-甲|2022-09|C01", received: "2022-10-12", received_before: "2022-10-05"})]);
  });

  it("is none where a file says the same again", async () => {
    here.write("inbox/2022-10-12/水利局9月进展.csv", `${HEAD}T-001,2022年9月,水利局,滞后,60%\r\n`);
    await here.ingest();
    expect(await here.rows(`${CHANGES} where kind != 'new' or received = '2022-10-12'`)).toEqual([]);
  });
});

describe("a correction", () => {
  let here: City;
  beforeEach(() => {
    here = city({...SMALL, "corrections.csv": `${CORRECTIONS}progress,T-001|2022-09|D01,share,60%,80%,录错,分析员甲,2022-10-09\r\n`});
  });
  afterEach(() => here.done());

  it("puts the value right before anything is made of it, and keeps the cell and what stood there", async () => {
    await here.ingest();
    expect(await here.rows("select light, share from marts.task_status where task_id = 'T-001'")).toEqual([{light: "on_schedule", share: 0.8}]);
    const [row] = await here.rows<{cells: string; row_id: string}>("select progress.cells, corrections.row_id from raw.progress, raw.corrections where task_id = 'T-001'");
    expect((JSON.parse(row!.cells) as Record<string, unknown>)["share"]).toEqual(["E2", "60%", row!.row_id]);
  });

  it("is told apart from a revision", async () => {
    here.write("inbox/2022-10-12/水利局9月进展.csv", RESTATED);
    await here.ingest();
    expect(await here.rows(`select kind, old, new, received from marts.changes where "column" = 'share' order by received`)).toEqual([
      {kind: "correction", old: "0.6", new: "0.8", received: "2022-10-09"},
      {kind: "revision", old: "0.8", new: "0.78", received: "2022-10-12"},
    ]);
  });

  it("is not known before the day it was made", async () => {
    await here.ingest("2022-10-08");
    expect(await here.rows("select share from raw.progress where task_id = 'T-001'")).toEqual([{share: 0.6}]);
    await here.ingest();
    expect(await here.rows("select share from raw.progress where task_id = 'T-001'")).toEqual([{share: 0.8}]);
  });

  it("is read from the inbox too, as the template is filled in", async () => {
    here.remove("corrections.csv");
    here.write("inbox/2022-10-09/更正记录.csv", "台账,行键,列,原值,新值,原因,更正人,更正日期\r\nprogress,T-001|2022-09|D01,share,60%,80%,录错,分析员甲,2022-10-09\r\n");
    await here.ingest();
    expect(await here.rows("select share from raw.progress where task_id = 'T-001'")).toEqual([{share: 0.8}]);
    expect(await here.rows(`select reason, made_by from marts.changes where kind = 'correction'`)).toEqual([{reason: "录错", made_by: "分析员甲"}]);
  });

  it("made twice to one cell names both records, the later value holds", async () => {
    here.write("corrections.csv", `${CORRECTIONS}progress,T-001|2022-09|D01,share,60%,80%,录错,分析员甲,2022-10-09\r\nprogress,T-001|2022-09|D01,share,80%,75%,再核,分析员乙,2022-10-10\r\n`);
    await here.ingest();
    const [row] = await here.rows<{cells: string; share: number}>("select cells, share from raw.progress where task_id = 'T-001'");
    expect(row!.share).toBe(0.75);
    expect((JSON.parse(row!.cells) as Record<string, string[]>)["share"]).toHaveLength(4);
  });

  it("never touches a version received after it was made", async () => {
    here.write("inbox/2022-10-12/水利局9月进展.csv", `${HEAD}T-001,2022年9月,水利局,滞后,60%\r\n`);
    await here.ingest();
    expect(await here.rows("select share from raw.progress where task_id = 'T-001' order by received")).toEqual([{share: 0.8}, {share: 0.6}]);
  });

  it.each([
    ["another old value", "progress,T-001|2022-09|D01,share,50%,80%"],
    ["a key that nobody has", "progress,T-999|2022-09|D01,share,60%,80%"],
    ["a column that is none", "progress,T-001|2022-09|D01,shares,60%,80%"],
    ["a new value that cannot be one", "progress,T-001|2022-09|D01,share,60%,很多"],
  ])("with %s changes nothing and is named with its place", async (_, line) => {
    here.write("corrections.csv", `${CORRECTIONS}${line},录错,分析员甲,2022-10-09\r\n`);
    const report = await here.ingest();
    expect(report.faults.filter((fault) => fault.code === "run.correction_unmatched")).toEqual([expect.objectContaining({file: "corrections.csv", row: 2})]);
    expect(await here.rows("select share from raw.progress where task_id = 'T-001'")).toEqual([{share: 0.6}]);
  });
});
