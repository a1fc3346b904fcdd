import {rmSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {widthsOf} from "../../../loaders/snapshot/docx/table.js";
import {createSnapshot} from "../../../loaders/snapshot/index.js";
import {formula, makeDataFolder} from "./fixture.js";

let data: string;
let parts: Record<string, Uint8Array>;

beforeAll(async () => {
  data = await makeDataFolder();
  const made = await createSnapshot({dataFolder: data, period: "2022-09"});
  if (!made.ok) throw new Error(made.message.en);
  parts = unzipSync(readFileSync(join(made.folder, "report.zh.docx")));
});

afterAll(() => rmSync(data, {recursive: true, force: true}));

const part = (path: string) => strFromU8(parts[path]!);
const words = (path: string) => part(path).replaceAll(/<[^>]+>/g, "");

describe("the Word document", () => {
  test("says the finding, under real headings with official ranks", () => {
    expect(words("word/document.xml")).toContain("110项任务：95项完成或达序时，12项要盯，3项暂缓或待定。要盯的较8月减3（转好5、新增2）。");
    expect(part("word/document.xml")).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:p>).)*一、总体情况/);
    expect(part("word/document.xml")).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*（一）亮灯/);
  });

  test("is set in 仿宋 16 pt on lines of 29 pt, with names of the like where it is missing", () => {
    expect(part("word/styles.xml")).toContain('w:eastAsia="仿宋"');
    expect(part("word/styles.xml")).toContain('<w:sz w:val="32"/>');
    expect(part("word/styles.xml")).toContain('w:line="580"');
    expect(part("word/fontTable.xml")).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong;');
  });

  test("repeats the head of every table and breaks no row", () => {
    const xml = part("word/document.xml");
    const tables = xml.match(/<w:tbl>/g)!.length;
    expect(xml.match(/<w:tblHeader/g)!.length).toBe(tables - 1);
    expect(xml.match(/<w:cantSplit/g)!.length).toBe(xml.match(/<w:tr>/g)!.length);
  });

  test("never leaves the sentence that leads to a table at the foot of a page", () => {
    const paragraphs = part("word/document.xml").match(/<w:p>.*?<\/w:p>/gs)!;
    const leading = paragraphs.filter((xml, at) => /"(?:BodyText|Note)"/.test(xml) && paragraphs[at + 1]?.includes('w:val="Caption"'));
    expect(leading.length).toBeGreaterThan(2);
    expect(leading.filter((xml) => !xml.includes("<w:keepNext/>"))).toEqual([]);
  });

  test("carries period, cut-off and sample mark at the head, and page x of y at the foot", () => {
    const heads = Object.keys(parts).filter((path) => /header\d+\.xml$/.test(path)).map(words);
    expect(heads).toContain("内部版 · 示例市 2022年9月 · 截至2022年9月30日 · counties-2022、departments-2022 · 示例数据");
    const feet = Object.keys(parts).filter((path) => /footer\d+\.xml$/.test(path)).map(part);
    expect(feet.every((foot) => foot.includes("PAGE") && foot.includes("NUMPAGES"))).toBe(true);
    expect(words("word/document.xml")).toContain("示例数据：本市为虚构");
  });

  test("describes its pictures, and has neither red ink nor a seal", () => {
    const xml = part("word/document.xml") + part("word/styles.xml");
    expect(xml.match(/<wp:docPr [^>]*descr="[^"]+"/g)!.length).toBe(xml.match(/<wp:docPr /g)!.length);
    expect(xml).not.toMatch(/w:color w:val="(?:FF0000|red|c00000)"/i);
  });

  test("writes text of a ledger as text, with no field that would run", () => {
    expect(words("word/document.xml")).toContain(formula.replaceAll('"', "&quot;"));
    expect(part("word/document.xml")).not.toMatch(/<w:instrText[^>]*>\s*HYPERLINK\s+"?http/);
  });

  test("carries the cut-off wherever the format wants a date, and nothing drawn by lot", () => {
    expect(part("docProps/core.xml").match(/2022-09-30T00:00:00Z/g)!.length).toBe(2);
    const relations = part("word/_rels/document.xml.rels");
    expect([...relations.matchAll(/ Id="([^"]+)"/g)].map((match) => match[1]!).filter((id) => !/^rId(?:x?\d+)$/.test(id))).toEqual([]);
  });
});

test("columns fill the width of the page, whatever their shares", () => {
  for (const shares of [[1], [1, 1, 1], [2, 5.6, 3, 2.6, 2.6, 1.7, 1.7]]) expect(widthsOf(shares).reduce((sum, width) => sum + width, 0)).toBe(8845);
});
