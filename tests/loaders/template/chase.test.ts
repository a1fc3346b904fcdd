import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {chaseOf, type Chase} from "../../../loaders/template/chase.js";
import {letterText, statusText} from "../../../loaders/template/chase-words.js";
import {deadlineOf, makeChase, makeReturns, yearsKnown} from "../../../loaders/template/make.js";
import {readCity} from "../../../loaders/settings.js";
import type {Warehouse} from "../../../loaders/warehouse/open.js";
import {KNOWN, smallCity} from "./small-city.js";
import {check, grave, read, rowsOf, worldOf} from "./support.js";

const folder = mkdtempSync(join(tmpdir(), "youjie-chase-"));
const {city} = readCity(folder);
let warehouse: Warehouse;
let chase: Chase;

beforeAll(async () => {
  warehouse = await smallCity();
  chase = await chaseOf(warehouse, "2022-09");
});
afterAll(() => {
  warehouse.close();
  rmSync(folder, {recursive: true, force: true});
});

const unit = (id: string) => chase.units.find((each) => each.unit_id === id)!;
const matters = (id: string) => unit(id).matters.map((matter) => `${matter.kind} ${matter.id} ${matter.days_overdue ?? ""}`.trim());

describe("who is asked for what", () => {
  it("counts the units due to report and those that did", () => {
    expect(chase).toMatchObject({period: "2022-09", cut_off: "2022-09-30", as_of: "2022-10-05", units_due: 3, units_reported: 1});
  });

  it("asks a unit that reported only for what is not in its report and what is past its day", () => {
    expect(unit("D1")).toMatchObject({reported: true, last_period: "2022-09"});
    expect(matters("D1")).toEqual(["report T-2", "task T-2 47", "problem P-1 30"]);
  });

  it("asks a silent unit for all its open tasks, a joint task only of the unit named first", () => {
    expect(unit("D2")).toMatchObject({reported: false, last_period: "2022-08"});
    expect(matters("D2")).toEqual(["report T-4", "decision M-1 92"]);
    expect(matters("C1")).toEqual(["report T-1-甲"]);
  });

  it("asks a unit that need not report only for what is past its day", () => {
    expect(unit("D3").reports).toBe(false);
    expect(matters("D3")).toEqual(["assignment J-1 30", "paper S-1 20", "document W-1 122", "finding I-2 153", "commitment N-1 30"]);
  });

  it("does not ask for an assignment that waits for the office, and names the stage of one that does not", () => {
    const [matter] = unit("D3").matters;
    expect(matter).toMatchObject({id: "J-1", status: "signed"});
    expect([statusText(matter!, "zh"), statusText(matter!, "en")]).toEqual(["已签收", "Signed for"]);
  });

  it("leaves alone whoever owes nothing", () => {
    expect(chase.units.map((each) => each.unit_id)).toEqual(["C1", "D1", "D2", "D3"]);
  });

  it("asks everybody for a month that nobody has reported on", async () => {
    const next = await chaseOf(warehouse, "2022-10");
    expect(next).toMatchObject({units_due: 3, units_reported: 0});
    expect(next.units.filter((each) => each.reports).map((each) => each.matters.filter((matter) => matter.kind === "report").length)).toEqual([1, 2, 1]);
  });

  it("knows the years of the plan and the day a month is due", async () => {
    expect(await yearsKnown(warehouse)).toEqual([2022]);
    expect([deadlineOf("2022-09", city), deadlineOf("2022-12", city)]).toEqual(["2022-10-10", "2023-01-10"]);
  });
});

describe("the reminders", () => {
  it.each([["zh", /批评|通报|严肃|拖延|不力|责令|问责|迟/], ["en", /fail|late\b|blame|neglect|warning/i]] as const)("ask without blame (%s)", (language, blame) => {
    for (const each of chase.units) {
      const text = letterText(each, chase, "2022-10-10", language).join("\n");
      expect(text).not.toMatch(blame);
      expect(text).toContain(each.name);
    }
  });

  it("name a day only while it is still to come", () => {
    expect(letterText(unit("D2"), chase, "2022-10-10", "zh").join("")).toContain("于2022年10月10日前报送");
    expect(letterText(unit("D2"), chase, "2022-10-01", "zh").join("")).toContain("尽早报送");
  });

  it.each(["zh", "en"] as const)("are one workbook per unit with the sheets to answer in, and a cover list (%s)", async (language) => {
    const out = join(folder, language);
    const files = await makeChase({warehouse, city, period: "2022-09", language, folder: out}, chase);
    expect(readdirSync(out).sort()).toEqual([...files].sort());
    expect(files).toHaveLength(5);
    const name = files.find((file) => file.startsWith("市水利局"))!;
    const checked = check(readFileSync(join(out, name)), `inbox/2022-10-08/${name}`, worldOf(KNOWN.units, KNOWN.tasks));
    expect(grave(checked)).toEqual([]);
    expect(rowsOf(checked, "progress").map((row) => row.values)).toMatchObject([{task_id: "T-1", period: "2022-09", unit: "D1", share: 0.65}]);
    expect(rowsOf(checked, "problems")).toHaveLength(2);
    const cover = read(readFileSync(join(out, files[0]!)), files[0]!);
    expect(cover.sheets[0]!.rows.slice(3).map((row) => row?.[1]?.text)).toEqual(["甲区", "市水利局", "市商务局", "市供销社"]);
  });

  it("take away the letter to a unit that has answered since, and nothing else", async () => {
    const out = join(folder, "again");
    const hand = {warehouse, city, period: "2022-09", language: "zh", folder: out} as const;
    await makeChase(hand, chase);
    writeFileSync(join(out, "我的批注.txt"), "");
    await makeChase(hand, {...chase, units: chase.units.filter((each) => each.unit_id !== "D2")});
    expect(readdirSync(out).sort()).toEqual(["催报清单 2022年9月.xlsx", "我的批注.txt", "市供销社 2022年9月 催报.xlsx", "市水利局 2022年9月 催报.xlsx", "甲区 2022年9月 催报.xlsx"].sort());
  });
});

describe("the returns of all units", () => {
  it("are written for those with something open, the others are named", async () => {
    const made = await makeReturns({warehouse, city, period: "2022-10", language: "zh", folder: join(folder, "returns")}, "all");
    expect(made.none).toEqual(["市委改革办"]);
    expect(readdirSync(join(folder, "returns")).sort()).toEqual([...made.files].sort());
  });

  it("a unit is found by code or name; where there is none the units are named", async () => {
    const hand = {warehouse, city, period: "2022-10", language: "zh", folder: join(folder, "one")} as const;
    expect((await makeReturns(hand, "市水利局")).files).toEqual(["市水利局 2022年10月 回填表.xlsx"]);
    expect((await makeReturns(hand, "D9")).known).toContain("D1 市水利局");
  });
});
