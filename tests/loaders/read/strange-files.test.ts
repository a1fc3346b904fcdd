import {isDeepStrictEqual} from "node:util";
import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {binary, binaryRow, binaryText, biff, bytesOf, counted, definedName, f64, label, prompt, u16, u32, xls, xlsb} from "./records";
import {fixtureBytes, readWorkbook, refusalOf, textRows, textsOf, xlsx, xlsxParts, zipOf} from "./support";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXTS = [["任务编号", "办理状态"], ["T-001", "已完成"]] as const;
const sheet = textRows(TEXTS);
const parts = xlsxParts({sheets: [sheet]});
const SHEET = "xl/worksheets/sheet1.xml";
const good = xlsx({sheets: [sheet]});

const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
const odsRow = (texts: readonly string[]) => `<table:table-row>${texts.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join("")}</table:table-row>`;
const ods = (rows: string, before = "", behind = "") => zipOf({"content.xml": `<office:document-content ${names}><office:body><office:spreadsheet>${before}<table:table table:name="a">${rows}</table:table>${behind}</office:spreadsheet></office:body></office:document-content>`});
const odsGood = TEXTS.map(odsRow).join("");

const xmlRow = (texts: readonly string[], inside = "") => `<Row ${inside}>${texts.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join("")}</Row>`;
const xml2003 = (rows: string, before = "") => utf8(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${before}<Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`);
const xmlGood = TEXTS.map((texts) => xmlRow(texts)).join("");

const page = (head: string) => utf8(`<html><head>${head}</head><body><table>${TEXTS.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></body></html>`);
const labels = bytesOf(...TEXTS.flatMap((texts, row) => texts.map((text, column) => label(row, column, text))));
const binaryRows = bytesOf(...TEXTS.flatMap((texts, row) => [binaryRow(row), ...texts.map((text, column) => binaryText(column, text))]));

/** Changes the directory entry of a part, and the part's own header. */
function patched(bytes: Uint8Array, part: string, change: (view: DataView, at: number, directory: boolean) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = Buffer.from(part);
  for (let at = Buffer.from(copy.buffer).indexOf(name); at >= 0; at = Buffer.from(copy.buffer).indexOf(name, at + 1)) {
    if (at >= 46 && view.getUint32(at - 46, true) === 0x02014b50) change(view, at - 46, true);
    else if (at >= 30 && view.getUint32(at - 30, true) === 0x04034b50) change(view, at - 30, false);
  }
  return copy;
}

const row = (number: string) => xlsx({sheets: [`<sheetData><row r="1"><c t="inlineStr"><is><t>a</t></is></c></row><row r="${number}"><c t="inlineStr"><is><t>b</t></is></c></row></sheetData>`]});
const inside = (more: string) => xlsx({sheets: [`${sheet}${more}`]});
const oneCell = (cell: string, strings = "<si><t>T-001</t></si>") => xlsx({sheets: [`<sheetData><row>${cell}</row></sheetData>`], strings});

const READ: readonly (readonly [string, Uint8Array])[] = [
  ["names that lead out of the folder", zipOf({...parts, "../../../../tmp/x": "x", "/etc/cron.d/x": "x", "C:\\Windows\\x.dll": "x"})],
  ["bytes behind the end", bytesOf(good, new Uint8Array(3000).fill(7))],
  ["another name beside the part than in the directory", patched(good, SHEET, (view, at, directory) => !directory && view.setUint8(at + 30, 0x79))],
  ["comments, CDATA and instructions between and within", zipOf({...parts, [SHEET]: parts[SHEET]!.replace("<sheetData>", '<sheetData><!-- <row><c><v>9</v></c></row> --><?x <c r="A9"/>?>').replace("任务编号", "<![CDATA[任务]]><!-- </t> -->编号").replace("T-001", "T-<!-- -->001")})],
  ["columns hidden 100,000 times over", xlsx({sheets: [`<cols>${'<col min="1" max="16384" hidden="1"/><col min="2" max="16000" hidden="1"/>'.repeat(50_000)}</cols>${sheet}`]})],
  ["names by the ten thousand", zipOf({...parts, "xl/workbook.xml": parts["xl/workbook.xml"]!.replace("</workbook>", `<definedNames>${'<definedName name="n">Sheet1!$A$1</definedName>'.repeat(20_000)}</definedNames></workbook>`)})],
  ["hidden rows beyond the last, time and again, in OpenDocument", ods(odsGood + '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>'.repeat(300))],
  ["groups nested 20,000 deep in OpenDocument", ods("<table:table-row-group>".repeat(20_000) + odsGood + "</table:table-row-group>".repeat(20_000))],
  ["an .xls that declares all there is", xls(bytesOf(biff(0x0200, u32(0, 0xffffffff), u16(0, 0xffff, 0)), labels))],
  ["an .xls that claims 4,000,000,000 shared texts", xls(labels, biff(0x00fc, u32(0xffffffff, 0xffffffff), u16(1), [1, 0x61, 0]))],
  ["an .xlsb of our own making", xlsb({rows: binaryRows})],
  ["XML of 2003", xml2003(xmlGood)],
  ["a page with scripts", page('<script>process.exit(3)</script><iframe src="file:///etc/passwd"></iframe>')],
];

describe("what is only strange is read, with every cell", () => {
  it.each(READ)("%s", (_, bytes) => {
    const [only] = readWorkbook("a.xlsx", bytes).sheets;
    expect(textsOf(only)).toEqual({A1: "任务编号", B1: "办理状态", A2: "T-001", B2: "已完成"});
  });
});

const REFUSED: readonly (readonly [string, string, Uint8Array])[] = [
  ["one part encrypted", "file.locked", patched(good, SHEET, (view, at, directory) => view.setUint16(at + (directory ? 8 : 6), 1, true))],
  ["a packing that nobody uses", "file.corrupt", patched(good, SHEET, (view, at, directory) => view.setUint16(at + (directory ? 10 : 8), 14, true))],
  ["a part beyond the end", "file.corrupt", patched(good, SHEET, (view, at, directory) => directory && view.setUint32(at + 42, 0xfffffff0, true))],
  ["two parts that differ in capitals", "file.corrupt", zipOf({...parts, "XL/Worksheets/Sheet1.xml": parts[SHEET]!})],
  ["bytes before the beginning", "file.not_a_workbook", bytesOf(utf8("#!/bin/sh\nexit 0\n"), new Uint8Array(50), good)],
  ["workbooks in an archive", "file.not_a_workbook", zipOf({"甲区.xlsx": good, "乙区.xlsx": good})],
  ["parameter entities", "file.bomb", zipOf({...parts, "xl/styles.xml": '<!DOCTYPE r [<!ENTITY % a "x"><!ENTITY % b "%a;%a;">%b;]><styleSheet/>'})],
  ["a row with a fraction of a number", "file.corrupt", row("1.5")],
  ["a row with a word for a number", "file.corrupt", row("abc")],
  ["a row below the first", "file.corrupt", row("-3")],
  ["a row beyond all", "file.too_large", row("1e300")],
  ["a shared text without its number", "file.corrupt", oneCell('<c t="s"><v> </v></c>')],
  ["a part of another kind for a sheet", "file.corrupt", zipOf({...parts, "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace("worksheets/sheet1.xml", "workbook.xml")})],
  ["a span of columns without end in XML of 2003", "file.too_large", xml2003(`<Column ss:Span="999999999"/>${xmlGood}`)],
  ["a merge without end in XML of 2003", "file.too_large", xml2003('<Row><Cell ss:MergeAcross="999999999" ss:MergeDown="999999999"><Data ss:Type="String">x</Data></Cell></Row>')],
  ["merges over millions of cells in XML of 2003", "file.too_large", xml2003('<Row><Cell ss:MergeAcross="16000"><Data ss:Type="String">x</Data></Cell></Row>'.repeat(300))],
  ["a row far below in XML of 2003", "file.too_large", xml2003(xmlGood + xmlRow(["x"], 'ss:Index="999999999"'))],
  ["a row that takes the place of another in XML of 2003", "file.corrupt", xml2003(xmlGood + xmlRow(["T-002"], 'ss:Index="2"'))],
  ["a table that never ends in XML of 2003", "file.corrupt", utf8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>')],
  ["tables by the ten thousand in a page", "file.too_large", utf8(`<html>${"<table><tr><td>x</td></tr></table>".repeat(10_001)}</html>`)],
  ["two cells at one place in an .xls", "file.corrupt", xls(bytesOf(labels, label(1, 0, "T-002")))],
  ["a shared text out of range in an .xls", "file.corrupt", xls(bytesOf(labels, biff(0x00fd, u16(2, 0, 0), u32(99_999))))],
  ["a column beyond all in an .xls", "file.too_large", xls(bytesOf(labels, biff(0x0203, u16(2, 65_535, 0), f64(1))))],
  ["widths of columns without end in an .xls", "file.too_large", xls(bytesOf(...Array.from({length: 20}, () => biff(0x007d, u16(0, 65_535, 2000, 0, 1, 0))), labels))],
  ["sheets that begin and never end in an .xls", "file.corrupt", xls(bytesOf(labels, ...Array.from({length: 50}, () => biff(0x0809, u16(0x0600, 0x10, 0, 0), u32(0, 6)))))],
  ["a row twice in an .xlsb", "file.corrupt", xlsb({rows: bytesOf(binaryRows, binaryRow(1), binaryText(0, "T-002"))})],
  ["a cell twice in an .xlsb", "file.corrupt", xlsb({rows: bytesOf(binaryRows, binaryText(1, "滞后"))})],
  ["a row beyond all in an .xlsb", "file.too_large", xlsb({rows: bytesOf(binaryRows, binaryRow(0xfffffff0), binaryText(0, "x"))})],
  ["a column beyond all in an .xlsb", "file.too_large", xlsb({rows: bytesOf(binaryRows, binaryRow(2), binaryText(0xfffffff0, "x"))})],
  ["the width of columns beyond all in an .xlsb", "file.too_large", xlsb({rows: binaryRows, before: binary(60, u32(0, 0xfffffff0, 2000, 0), u16(1))})],
  ["a cell of an .xlsb that names a text there is not", "file.corrupt", xlsb({rows: bytesOf(binaryRows, binaryRow(2), binary(7, u32(0, 0, 99)))})],
];

describe("what contradicts itself or has no end is refused by name", () => {
  it.each(REFUSED)("%s", (_, code, bytes) => {
    expect(refusalOf(readBytes("a.xlsx", bytes))).toBe(code);
  });

  it("more merged ranges or shared texts than the limits allow", () => {
    const merges = inside(`<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(20)}</mergeCells>`);
    expect([refusalOf(readBytes("a.xlsx", merges)), refusalOf(readBytes("a.xlsx", merges, {limits: {maxMerges: 19}}))]).toEqual(["read: 1 sheets", "file.too_large"]);
    expect(refusalOf(readBytes("a.xlsx", oneCell("", "<si><t>x</t></si>".repeat(20)), {limits: {maxSharedTexts: 19}}))).toBe("file.too_large");
  });
});

const MARKED: readonly (readonly [string, Uint8Array])[] = [
  ["the footer of a chart's sheet", zipOf({...parts, "xl/chartsheets/sheet1.xml": "<chartsheet><headerFooter><oddFooter>&amp;C&amp;\"黑体,常规\"机密</oddFooter></headerFooter></chartsheet>"})],
  ["what a link says", inside('<hyperlinks><hyperlink ref="A1" tooltip="机密★1年"/></hyperlinks>')],
  ["a comment behind a document type", zipOf({...parts, "xl/comments1.xml": "<!DOCTYPE a><comments><text><t>机密★1年</t></text></comments>"})],
  ["a name of OpenDocument", ods(odsGood, "", '<table:named-expressions><table:named-range table:name="机密"/></table:named-expressions>')],
  ["what was deleted in OpenDocument and is kept", ods(odsGood, "<table:tracked-changes><table:deletion><text:p>机密★1年</text:p></table:deletion></table:tracked-changes>")],
  ["the header of a page of HTML", page('<style>@page {mso-header-data:"&C机密";}</style>')],
  ["a name of XML of 2003", xml2003(xmlGood, '<Names><NamedRange ss:Name="机密" ss:RefersTo="=a!R1C1"/></Names>')],
  ["a comment of XML of 2003", xml2003(`${xmlGood}<Row><Cell><Comment><ss:Data>机密★1年</ss:Data></Comment></Cell></Row>`)],
  ["a name of an .xls", xls(labels, definedName("机密"))],
  ["the prompt of a cell of an .xls", xls(bytesOf(labels, prompt("机密★1年")))],
  ["a name of an .xlsb", xlsb({rows: binaryRows, book: binary(39, u32(0), [0], u32(0xffffffff), counted("机密"), u32(0))})],
  ["the prompt of a cell of an .xlsb", xlsb({rows: binaryRows, behind: binary(64, u32(0, 1, 0, 0, 0, 0), counted(""), counted(""), counted("机密★1年"), counted(""), u32(0, 0))})],
  ["the footer of a chart's sheet of an .xlsb", xlsb({rows: binaryRows, more: {"xl/chartsheets/sheet1.bin": binary(479, u16(0), counted("&C机密"))}})],
];

describe("a file is refused by a mark that stands in", () => {
  it.each(MARKED)("%s", (_, bytes) => {
    expect(refusalOf(readBytes("a.xlsx", bytes))).toBe("file.secret");
  });
});

/** Mulberry32: the same bits every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe("one bit turned over", () => {
  it.each(["ledger.xlsx", "ledger.ods", "ledger.xls", "ledger-2003.xml", "ledger-html.xls", "ledger-gb18030.csv"])("in %s, fifty times: read or refused, never a crash, never a zip half read", (name) => {
    const bytes = fixtureBytes(name);
    const whole = readBytes(name, bytes);
    const next = seeded(name.length);
    const zipped = /\.(?:xlsx|ods)$/.test(name);
    const wrong = Array.from({length: 50}, () => {
      const changed = bytes.slice();
      const at = Math.floor(next() * bytes.length);
      changed[at] = changed[at]! ^ (1 << Math.floor(next() * 8));
      const result = readBytes(name, changed);
      const named = !result.ok && /^file\.(?:corrupt|bomb|locked|too_large|not_a_workbook|encoding|empty)$/.test(result.code);
      return named || (result.ok && (!zipped || isDeepStrictEqual(result, whole))) ? undefined : {at, result};
    });
    expect(wrong.filter((each) => each !== undefined)).toEqual([]);
  });
});
