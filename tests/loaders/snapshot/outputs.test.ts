import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {readXlsx} from "hucre/xlsx";
import {strFromU8, unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {createSnapshot} from "../../../loaders/snapshot/index.js";
import {neutral} from "../../../loaders/snapshot/neutral.js";
import {sheetNames} from "../../../loaders/snapshot/workbook.js";
import {formula, makeDataFolder} from "./fixture.js";
import {pdfTexts} from "./pdf-text.js";

const headline = "110项任务：95项完成或达序时，12项要盯，3项暂缓或待定。要盯的较8月减3（转好5、新增2）。";
let data: string;
let folder: string;

beforeAll(async () => {
  data = await makeDataFolder();
  const made = await createSnapshot({dataFolder: data, period: "2022-09"});
  if (!made.ok) throw new Error(made.message.en);
  folder = made.folder;
});

afterAll(() => rmSync(data, {recursive: true, force: true}));

const text = (path: string) => readFileSync(join(folder, path), "utf8");

describe("the page", () => {
  const withoutTags = (html: string) => html.replaceAll(/<[^>]+>/g, "");
  test("says the finding, marked as sample data", () => {
    expect(withoutTags(text("report.zh.html"))).toContain(headline);
    expect(text("report.zh.html")).toContain("示例数据：本市为虚构");
    expect(text("report.en.html")).toContain("Sample data: the city is invented");
  });
  test("needs no script and asks nothing of any network", () => {
    for (const language of ["zh", "en"]) {
      const page = text(`report.${language}.html`).replaceAll("http://example.invalid", "");
      expect(page).not.toMatch(/<script|<link|<iframe|<object|<embed|<img|\bon[a-z]+="|javascript:/i);
      expect(page).not.toMatch(/(?:https?:)?\/\/[a-z0-9]/i);
      expect(page).not.toMatch(/@import|url\((?!#)/);
    }
  });
  test("leads numbers to rows that are there", () => {
    const page = text("report.zh.html");
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(15);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });
  test("has no id twice", () => {
    const ids = [...text("report.zh.html").matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.length).toBe(new Set(ids).size);
  });
  test("writes text of a ledger as text", () => {
    expect(text("report.zh.html")).toContain("=HYPERLINK(&quot;http://example.invalid&quot;,&quot;点我&quot;)");
  });
});

describe("the paper", () => {
  test("holds the finding as text that can be selected and searched", () => {
    const texts = pdfTexts(readFileSync(join(folder, "report.zh.pdf")));
    expect(texts.some((found) => found.includes(headline))).toBe(true);
    expect(texts.some((found) => found.includes("第2页共"))).toBe(true);
    expect(texts.some((found) => found.includes("截至2022年9月30日·counties-2022、departments-2022·示例数据"))).toBe(true);
  });
  test("embeds its two fonts, is dated by the cut-off, and has bookmarks", () => {
    const raw = readFileSync(join(folder, "report.zh.pdf")).toString("latin1");
    expect(raw).toContain("NotoSansSC-Regular");
    expect(raw).toContain("D:20220930");
    expect(raw).toContain("/Outlines");
  });
});

describe("the workbook", () => {
  test("has a sheet for every table, frozen heads, typed numbers and days", async () => {
    const bytes = readFileSync(join(folder, "report.zh.xlsx"));
    const {sheets} = await readXlsx(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["说明", "要盯的任务清单", "区县评价结果", "本年以来的问题"]));
    const watch = sheets.find((sheet) => sheet.name === "要盯的任务清单")!;
    expect(watch.rows[2]?.slice(0, 4)).toEqual(["编号", "任务", "牵头单位", "时限"]);
    expect(watch.rows[3]?.[0]).toBe("T-047");
    expect(watch.rows[3]?.[3]).toEqual(new Date("2022-08-14T00:00:00Z"));
    expect(watch.rows[3]?.[6]).toBe(47);
    const files = unzipSync(bytes);
    expect(strFromU8(files["xl/worksheets/sheet2.xml"]!)).toContain('ySplit="3"');
    expect(strFromU8(files["docProps/core.xml"]!)).toContain("2022-09-30T00:00:00Z");
  });
  test("holds no formula, and no text that would become one", () => {
    const files = unzipSync(readFileSync(join(folder, "report.zh.xlsx")));
    const withFormulas = Object.entries(files).filter(([name, bytes]) => name.startsWith("xl/worksheets/") && strFromU8(bytes).includes("<f>"));
    expect(withFormulas).toEqual([]);
    expect(strFromU8(files["xl/sharedStrings.xml"]!)).toContain(">'=HYPERLINK(");
  });
});

test("a CSV opens as UTF-8, marks sample data in every row, and runs nothing", () => {
  const csv = text("csv/zh/problems-overdue.csv");
  expect(csv.startsWith("\uFEFF编号,问题,责任单位,")).toBe(true);
  expect(csv.split("\r\n")[1]).toBe(`P-001,"'${formula.replaceAll('"', '""')}",市水利局,市级,2022-03-05,2022-06-30,92,示例数据`);
});

test("only text that a spreadsheet would run is touched", () => {
  expect(["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1"].map(neutral)).toEqual(["'=1+1", "'+cmd", "'-2+3", "'@SUM(A1)", "'\t=1"]);
  expect(["-5.4%", "-", "−3", "T-047", "+12", "", "甲区=乙区"].map(neutral)).toEqual(["-5.4%", "-", "−3", "T-047", "+12", "", "甲区=乙区"]);
});

test("sheet names are short, allowed and different", () => {
  const names = sheetNames([{title: "a/b:c"}, {title: "A b c"}, {title: "很长".repeat(20)}, {title: "很长".repeat(20)}]);
  expect(names).toEqual(["a b c", "A b c 2", "很长".repeat(15) + "很", `${"很长".repeat(14)} 2`]);
});
