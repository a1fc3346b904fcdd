import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {wording} from "../../../src/lib/faults/wording.js";
import {city, SMALL, type City} from "./city.js";

const EDITION_HEAD = "版本,指标代码,上级,层级,名称,英文名称,权重,方向,计量单位,标准化,下限,上限,度量";

describe("input that cannot be used", () => {
  let here: City;
  beforeEach(() => {
    here = city(SMALL);
  });
  afterEach(() => here.done());

  const graves = async () => {
    const report = await here.ingest();
    const codes = report.faults.filter((fault) => ["run_refused", "file_refused"].includes(wording(fault, "zh").severity)).map((fault) => fault.code);
    return {outcome: report.outcome, codes, report};
  };

  it("a missing folder refuses the run and says where it looked", async () => {
    here.remove("inbox");
    const {outcome, report} = await graves();
    expect(outcome).toBe("refused");
    expect(report.faults[0]).toMatchObject({code: "run.no_inbox"});
    expect(wording(report.faults[0]!, "en").sentence).toContain("inbox");
  });

  it("an empty folder refuses the run", async () => {
    here.remove("inbox");
    here.write("inbox/2022-10-05/.keep", "");
    expect(await graves()).toMatchObject({outcome: "refused", codes: ["run.empty_inbox"]});
  });

  it("a corrupt workbook is refused by name and the others are published", async () => {
    here.write("inbox/2022-10-05/乙区进展9月.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]));
    expect(await graves()).toMatchObject({outcome: "published_with_refusals", codes: ["file.corrupt"]});
    expect(await here.rows("select file, fate from marts.files where fate = 'refused'")).toEqual([{file: "inbox/2022-10-05/乙区进展9月.xlsx", fate: "refused"}]);
  });

  it("an unknown layout is named, with what is missing", async () => {
    here.write("inbox/2022-10-05/午餐.csv", "菜名,价格\r\n鱼,12\r\n");
    const {outcome, report} = await graves();
    expect(outcome).toBe("published_with_refusals");
    expect(report.faults.find((fault) => fault.code === "sheet.unrecognised")).toMatchObject({file: "inbox/2022-10-05/午餐.csv"});
  });

  it("a weight that is not a number refuses the run, names its cell, and leaves the last good warehouse", async () => {
    await here.ingest();
    const before = await here.rows("select task_id, light from marts.task_status order by task_id");
    here.write("methodology/counties.csv", `${EDITION_HEAD}\r\nc,total,,0,总分,Total,1,1,分,none,,,\r\nc,a,total,1,进度,Schedule,三成,1,%,goalposts,0,1,schedule_share\r\n`);
    const {outcome, report} = await graves();
    expect(outcome).toBe("refused");
    expect(report.faults.find((fault) => fault.code === "edition.weight_not_a_number")).toMatchObject({file: "methodology/counties.csv", cell: "G3", seen: "三成"});
    expect(await here.rows("select task_id, light from marts.task_status order by task_id")).toEqual(before);
  });

  it("a file that used to load and is gone refuses the run, until its going is put on record", async () => {
    await here.ingest();
    here.remove("inbox/2022-10-05/水利局9月进展.csv");
    const {outcome, report} = await graves();
    expect(outcome).toBe("refused");
    expect(report.faults.find((fault) => fault.code === "run.file_lost")).toMatchObject({file: "inbox/2022-10-05/水利局9月进展.csv"});
    here.write("acceptances.csv", "check,value,reason,by,date\r\nrun.file_lost,inbox/2022-10-05/水利局9月进展.csv,重复报送,分析员甲,2022-10-20\r\n");
    expect((await here.ingest()).outcome).toBe("published");
  });

  it("an acceptance holds as an office program saves it: in GB18030, with either end of line in one file", async () => {
    await here.ingest();
    here.remove("inbox/2022-10-05/水利局9月进展.csv");
    here.remove("inbox/2022-10-05/甲区进展9月.csv");
    // iconv -t GB18030 of 水利局9月进展, 甲区进展9月 and 甲
    const [water, county, who] = ["\xcb\xae\xc0\xfb\xbe\xd69\xd4\xc2\xbd\xf8\xd5\xb9", "\xbc\xd7\xc7\xf8\xbd\xf8\xd5\xb99\xd4\xc2", "\xbc\xd7"];
    const line = (name: string): string => `run.file_lost, inbox/2022-10-05/${name}.csv ,${who},${who},2022-10-20`;
    here.write("acceptances.csv", Buffer.from(`check,value,reason,by,date\r\n${line(water!)}\n${line(county!)}\n`, "latin1"));
    const report = await here.ingest();
    expect(report.outcome).toBe("published");
    expect(report.faults.filter(({code}) => code.startsWith("run.acceptance")).map(({code, seen}) => [code, seen])).toEqual([
      ["run.acceptance_used", "run.file_lost inbox/2022-10-05/水利局9月进展.csv: 甲 (甲, 2022-10-20)"],
      ["run.acceptance_used", "run.file_lost inbox/2022-10-05/甲区进展9月.csv: 甲 (甲, 2022-10-20)"],
    ].sort());
    here.write("acceptances.csv", "check,value,reason,by,date\nrun.file_lost,inbox/x.csv,a,b,2022-10-20\n");
    expect((await here.ingest()).faults.map(({code}) => code)).toContain("run.acceptance_stale");
  });

  it("a file that came before, byte for byte, is told of", async () => {
    here.write("inbox/2022-10-06/水利局9月进展(1).csv", SMALL["inbox/2022-10-05/水利局9月进展.csv"]!);
    const {outcome, report} = await graves();
    expect(outcome).toBe("published");
    expect(report.faults.find(({code}) => code === "file.duplicate")).toMatchObject({file: "inbox/2022-10-06/水利局9月进展(1).csv", received: "2022-10-06", seen: "inbox/2022-10-05/水利局9月进展.csv"});
    expect(await here.rows("select file from raw.faults where code = 'file.duplicate'")).toEqual([{file: "inbox/2022-10-06/水利局9月进展(1).csv"}]);
  });

  it("without an edition the ledgers are stored, and it is said that nothing is judged", async () => {
    const {outcome, report} = await graves();
    expect([outcome, report.faults.some(({code}) => code === "run.no_edition")]).toEqual(["published", true]);
    here.write("methodology/counties.csv", `${EDITION_HEAD}\r\nc,total,,0,总分,Total,1,1,分,none,,,\r\nc,a,total,5,进度,Schedule,1,1,%,goalposts,0,1,schedule_share\r\n`);
    const judged = await here.ingest();
    const remarks = await here.rows("select fault_id, code, cell from raw.faults where code like 'edition.%' or code = 'run.no_edition' order by code");
    expect(judged.faults.map(({code}) => code).filter((code) => code.startsWith("edition.")).sort()).toEqual(remarks.map((row) => row["code"]));
    expect(remarks).toMatchObject([{code: "edition.level_differs", cell: "D3"}]);
  });

  it("a file that used to load and is now truncated refuses the run", async () => {
    await here.ingest();
    here.write("inbox/2022-10-05/水利局9月进展.csv", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await graves()).toMatchObject({outcome: "refused", codes: expect.arrayContaining(["file.corrupt", "run.file_lost"])});
  });

  it("a received file that was cut short refuses the run and says how many rows it lost; as a later file it would be a new version", async () => {
    await here.ingest();
    const whole = SMALL["inbox/2022-10-05/甲区进展9月.csv"]!;
    here.write("inbox/2022-10-05/甲区进展9月.csv", whole.split("\r\n").slice(0, 3).join("\r\n"));
    const {outcome, report} = await graves();
    expect(outcome).toBe("refused");
    expect(report.faults.find((fault) => fault.code === "run.file_shrunk")).toMatchObject({file: "inbox/2022-10-05/甲区进展9月.csv", seen: "1", expected: "2"});
    here.write("acceptances.csv", "check,value,reason,by,date\r\nrun.file_shrunk,inbox/2022-10-05/甲区进展9月.csv,单位来函撤回一行,分析员甲,2022-10-20\r\n");
    expect((await here.ingest()).outcome).toBe("published");
  });

  it("a renamed file is the same file", async () => {
    await here.ingest();
    here.remove("inbox/2022-10-05/水利局9月进展.csv");
    here.write("inbox/2022-10-05/市水利局 最终版(1).csv", SMALL["inbox/2022-10-05/水利局9月进展.csv"]!);
    expect((await here.ingest()).outcome).toBe("published");
  });

  it("a city.json that cannot be read refuses the run and names the key", async () => {
    here.write("city.json", '{"report_deadline_day": "十号"}');
    const {outcome, report} = await graves();
    expect(outcome).toBe("refused");
    expect(report.faults[0]?.seen).toContain("report_deadline_day");
  });
});
