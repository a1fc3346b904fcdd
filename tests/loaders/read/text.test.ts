import * as fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {cellsOf, readWorkbook, refusalOf, textsOf} from "./support";

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(Buffer.from(text, "hex"));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
/** 事项,单位 and 深化改革,市财政局 in GB18030: Node decodes it but has no encoder. */
const GB18030 = Uint8Array.from(Buffer.from("cac2cfee2cb5a5cebb0ac9eebbafb8c4b8ef2ccad0b2c6d5febed60a", "hex"));

describe("the encoding of a text", () => {
  it("is UTF-8 with or without a mark, which is no part of the first cell", () => {
    for (const text of ["事项,单位\n甲,乙\n", "\uFEFF事项,单位\n甲,乙\n"]) {
      const workbook = readWorkbook("a.csv", utf8(text));
      expect(workbook.encoding).toBe("utf-8");
      expect(textsOf(workbook.sheets[0])).toEqual({A1: "事项", B1: "单位", A2: "甲", B2: "乙"});
    }
  });

  it("is GB18030 where it is not UTF-8", () => {
    const workbook = readWorkbook("a.csv", GB18030);
    expect(workbook.encoding).toBe("gb18030");
    expect(textsOf(workbook.sheets[0])).toEqual({A1: "事项", B1: "单位", A2: "深化改革", B2: "市财政局"});
  });

  it("is UTF-16 by its mark, or by its zero bytes without one", () => {
    const text = "序号\t事项\n1\t深化改革\n2\t一件事\n";
    const swapped = utf16(`\uFEFF${text}`).slice();
    for (let i = 0; i < swapped.length; i += 2) swapped.subarray(i, i + 2).reverse();
    for (const [bytes, encoding] of [[utf16(`\uFEFF${text}`), "utf-16le"], [utf16(text), "utf-16le"], [swapped, "utf-16be"]] as const) {
      const workbook = readWorkbook("a.tsv", bytes);
      expect(workbook).toMatchObject({encoding, delimiter: "\t"});
      expect(textsOf(workbook.sheets[0])).toMatchObject({B1: "事项", A3: "2", B3: "一件事"});
    }
  });

  it("is Big5 where its characters are everyday ones in Big5 and not in GB18030, and the other way round; nothing is assumed", () => {
    const big5 = readWorkbook("a.csv", hex("bd73b8b92ca5f4b0c8a657bad92cb26fc059b3e6a6ec0a542d3030312cb1c0b669aa65b944bee3aa762ca5aba4f4a751a7bd0a"));
    expect(big5).toMatchObject({encoding: "big5", notes: []});
    expect(textsOf(big5.sheets[0])).toEqual({A1: "編號", B1: "任務名稱", C1: "牽頭單位", A2: "T-001", B2: "推進河道整治", C2: "市水利局"});
    const traditional = readWorkbook("a.csv", hex("be8ecc962cc8ce84d5c3fbb7512ca0bfee5e86cecebb0a"));
    expect(traditional).toMatchObject({encoding: "gb18030", notes: []});
    expect(textsOf(traditional.sheets[0])).toEqual({A1: "編號", B1: "任務名稱", C1: "牽頭單位"});
  });

  it("of too few characters to tell is read as GB18030, and the reader is told", () => {
    const workbook = readWorkbook("a.csv", hex("b1e0bac52c780a"));
    expect(workbook).toMatchObject({encoding: "gb18030", notes: [{code: "read.encoding_assumed", seen: "gb18030"}]});
    expect(textsOf(workbook.sheets[0])).toEqual({A1: "编号", B1: "x"});
  });

  it("is what a page says of itself where its characters do not tell", () => {
    const page = (label: string) => Buffer.concat([Buffer.from(`<html><meta charset="${label}"><table><tr><td>`), hex("e9f6"), Buffer.from("</td></tr></table></html>")]);
    expect(readWorkbook("a.xls", page("windows-1252"))).toMatchObject({encoding: "windows-1252"});
    expect(textsOf(readWorkbook("a.xls", page("iso-8859-1")).sheets[0])).toEqual({A1: "éö"});
    expect(readWorkbook("a.xls", page("gb2312"))).toMatchObject({encoding: "gb18030"});
    expect(readWorkbook("a.xls", page("no-such-encoding")).notes.map(({code}) => code)).toContain("read.encoding_assumed");
  });

  it("that GB18030 would read without an error, but is not, is refused by name: damaged UTF-8, Western letters", () => {
    const cut = utf8("编号,任务名称\nT-001,推进河道整治\n").slice(0, -2);
    expect(readBytes("a.csv", cut)).toEqual({ok: false, code: "file.encoding", seen: expect.stringMatching(/^UTF-8, damaged: byte 42: e6 b2$/)});
    const western = Uint8Array.from([...utf8("name,note\n"), 0xc9, 0x76, 0xea, 0x71, 0x75, 0x65, 0x0a]);
    expect(new TextDecoder("gb18030", {fatal: true}).decode(western)).toContain("蓈阸ue");
    expect(readBytes("a.csv", western)).toEqual({ok: false, code: "file.encoding", seen: expect.stringContaining("windows-1252")});
    expect(readWorkbook("a.csv", western, {encoding: "windows-1252"})).toMatchObject({encoding: "windows-1252", notes: []});
  });

  it("that is neither is refused, unless the profile declares it", () => {
    const windows = Uint8Array.from([...utf8("cost,note\n1,"), 0xa3, 0x35, 0x0a, 0x96, 0x20, 0xff, 0x0a]);
    expect(refusalOf(readBytes("a.csv", windows))).toBe("file.encoding");
    const workbook = readWorkbook("a.csv", windows, {encoding: "windows-1252"});
    expect(workbook.encoding).toBe("windows-1252");
    expect(textsOf(workbook.sheets[0])["B2"]).toBe("£5");
    expect(refusalOf(readBytes("a.csv", windows, {encoding: "no-such-encoding"}))).toBe("file.encoding");
  });
});

describe("delimited text", () => {
  it.each([[",", "a.csv"], ["\t", "a.tsv"], [";", "a.csv"], ["|", "a.csv"]])("finds its delimiter %j", (delimiter, name) => {
    const text = [["序号", "事项"], ["1", "甲"], ["2", "乙"]].map((row) => row.join(delimiter)).join("\n");
    expect(readWorkbook(name, utf8(text))).toMatchObject({delimiter, reader: "youjie"});
  });

  it("without quotes is cut up as papaparse cuts it, whatever the ends of its lines", () => {
    const texts = fc.array(fc.array(fc.constantFrom("", "甲", "甲区", " a ", "😀,\t", "-", "é", "密", "长".repeat(40)), {minLength: 1, maxLength: 5}), {minLength: 1, maxLength: 12});
    fc.assert(fc.property(texts, fc.constantFrom("\n", "\r\n", "\r", "\n\r"), fc.boolean(), (rows, end, ended) => {
      const text = rows.map((row) => row.join(";")).join(end) + (ended ? end : "");
      const read = readBytes("a.csv", utf8(`\uFEFF题;目${end}${text}`), {delimiter: ";"});
      if (!read.ok) throw new Error(read.seen);
      const {data} = Papa.parse<string[]>(`题;目${end}${text}`, {delimiter: ";"});
      const expected = data.map((row) => row.map((field) => (field === "" ? undefined : field)));
      const own = read.workbook.sheets[0]!.rows;
      expect(expected.map((row, r) => row.map((_, c) => own[r]?.[c]?.text))).toEqual(expected);
      expect(own.length).toBeLessThanOrEqual(expected.length);
    }), {numRuns: 300});
  });

  it("is the same cell where a text comes again, however many there are", () => {
    const lines = Array.from({length: 30_000}, (_, at) => `第${at % 9000}项,${at},${at % 7}`);
    const {rows} = readWorkbook("a.csv", utf8(lines.join("\n"))).sheets[0]!;
    expect(rows.map((row) => row!.map((cell) => cell!.text).join(","))).toEqual(lines);
    expect(rows[0]![0]).toBe(rows[9000]![0]);
    expect(rows[3]![1]).toBe(rows[10]![2]);
  });

  it("takes the delimiter that is declared", () => {
    expect(textsOf(readWorkbook("a.csv", utf8("a,b;c\n1,2;3\n"), {delimiter: ";"}).sheets[0])).toMatchObject({A1: "a,b", B1: "c"});
  });

  it("is all text: no number is made of 00123 or 70%, no date of 2022-6", () => {
    const cells = cellsOf(readWorkbook("a.csv", utf8("编号,率,期\n00123,70%,2022-6\n")).sheets[0]);
    expect(cells["A2"]).toEqual({text: "00123", value: "00123", kind: "text"});
    expect(cells["B2"]).toEqual({text: "70%", value: "70%", kind: "text"});
    expect(Object.values(cells).every(({kind}) => kind === "text")).toBe(true);
  });

  it("keeps the lines above the table, blank lines and line breaks in quotes, so that rows keep their numbers", () => {
    const text = '数据库：分省年度数据\n指标：生产总值\n\n地区,2022年,2021年\n山东,"87,435","①甲\n②乙"\n数据来源：国家统计局\n';
    const sheet = readWorkbook("a.csv", utf8(text)).sheets[0];
    expect(textsOf(sheet)).toEqual({A1: "数据库：分省年度数据", A2: "指标：生产总值", A4: "地区", B4: "2022年", C4: "2021年", A5: "山东", B5: "87,435", C5: "①甲\n②乙", A6: "数据来源：国家统计局"});
  });

  it("with a quote that never closes loses no line, and says so", () => {
    const workbook = readWorkbook("a.csv", utf8('事项,单位\n"甲,乙\n丙,丁\n'));
    expect(textsOf(workbook.sheets[0])).toEqual({A1: "事项", B1: "单位", A2: '"甲', B2: "乙", A3: "丙", B3: "丁"});
    expect(workbook.notes.map(({code}) => code)).toEqual(["read.quotes"]);
  });

  it("named .xls is read, and a note says what it is", () => {
    const workbook = readWorkbook("台账.xls", utf8("序号\t事项\n1\t甲\n2\t乙\n"));
    expect(workbook).toMatchObject({format: "csv", notes: [{code: "file.extension_differs", seen: ".xls: csv"}]});
  });

  it("named .txt is read only where one delimiter splits its lines alike", () => {
    expect(refusalOf(readBytes("a.txt", utf8("序号\t事项\n1\t甲\n2\t乙\n")))).toBe("read: 1 sheets");
    expect(refusalOf(readBytes("a.txt", utf8("作者：张三\n标题：台账\n\n第一行，有逗号\na,b\n")))).toBe("file.not_a_workbook");
  });

  it("of one column is a table only where its name says so", () => {
    expect(textsOf(readWorkbook("a.csv", utf8("单位\n市财政局\n")).sheets[0])).toEqual({A1: "单位", A2: "市财政局"});
    expect(refusalOf(readBytes("a.xlsx", utf8("单位\n市财政局\n")))).toBe("file.not_a_workbook");
  });

  it("may have headings that are names of JavaScript's own", () => {
    expect(textsOf(readWorkbook("a.csv", utf8("__proto__,constructor\n1,2\n")).sheets[0])).toEqual({A1: "__proto__", B1: "constructor", A2: "1", B2: "2"});
  });
});

describe("HTML named .xls", () => {
  it("is text as it stands, in GB18030 too, with merges", () => {
    const html = Buffer.concat([Buffer.from("<html><table><tr><th colspan=2>"), GB18030.subarray(0, 4), Buffer.from("</th></tr><tr><td>2022-06-30</td><td>00123</td></tr></table></html>")]);
    const sheet = readWorkbook("a.xls", html).sheets[0];
    expect(textsOf(sheet)).toEqual({A1: "事项", A2: "2022-06-30", B2: "00123"});
    expect(sheet!.merges).toEqual([{top: 0, left: 0, bottom: 0, right: 1}]);
  });

  it("without a table is no workbook", () => {
    expect(refusalOf(readBytes("a.html", utf8("<html><body>请登录</body></html>")))).toBe("file.not_a_workbook");
  });
});
