import {unzipSync, zipSync} from "fflate";
import {write, type WorkBook} from "@e965/xlsx";
import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {secretMark} from "../../../loaders/read/secret";
import {refusalOf, textRows, workbookOf, xlsx, zipOf} from "./support";

describe("a classification mark", () => {
  it.each([["绝密", "绝密"], ["机 密", "机密"], [" 秘　密\n", "秘密"], ["机密★1年", "机密"], ["绝密★", "绝密"], ["秘密 ★ 长期", "秘密"], ["密级：机密", "机密"], ["密级:秘密★5年", "秘密"], ["某某专项台账（秘密）", "秘密"], ["【机密】某某台账", "机密"], ["机密★1年　某某台账", "机密"], ["单位：某局  密级：机 密", "机密"]])("is found in %j", (text, mark) => {
    expect(secretMark(text)).toBe(mark);
  });

  it.each(["商业秘密保护专项行动", "秘密级文件管理", "机密性", "密级", "密级：内部", "是否涉密", "机密，非机密", "保守国家秘密", "严密", "机密 文件", "商业秘密（含技术秘密）保护", "密级：机密文件的管理", "涉密（机密级）岗位"])("is not seen in %j", (text) => {
    expect(secretMark(text)).toBeUndefined();
  });
});

const NAMES = ["office", "table", "text", "draw", "dc", "style", "meta"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");

function openDocument(inside: string): Uint8Array {
  return zipOf({"content.xml": `<office:document-content ${NAMES}><office:body><office:spreadsheet><table:table table:name="表">${inside}</table:table></office:spreadsheet></office:body></office:document-content>`});
}

function flat(before: string): string {
  return `<office:document ${NAMES}>${before}<office:body><office:spreadsheet><table:table table:name="表"><table:table-row><table:table-cell><text:p>不可外传</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
}

/** BrtBeginHeaderFooter and BrtCommentText of [MS-XLSB]. */
const HEADER_AND_FOOTER = 479;
const COMMENT_TEXT = 637;

function record(type: number, body: readonly number[]): Uint8Array {
  return Uint8Array.from([(type & 0x7f) | 0x80, type >> 7, body.length, ...body]);
}

/** A text with its length before it. */
function wide(text: string): number[] {
  return [...new Uint8Array(Uint32Array.of(text.length).buffer), ...Buffer.from(text, "utf16le")];
}

/** Puts a record before the last one of a part. */
function withRecord(part: Uint8Array, type: number, body: readonly number[]): Uint8Array {
  const end = part.lastIndexOf(0x82, part.length - 2);
  return Buffer.concat([part.subarray(0, end), record(type, body), part.subarray(end)]);
}

/** A workbook of one cell as SheetJS writes an .xlsb, with one sheet changed and more parts. */
function xlsb(change: (sheet: Uint8Array) => Uint8Array, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const book: WorkBook = {SheetNames: ["表"], Sheets: {表: {"!ref": "A1", A1: {t: "s", v: "不可外传"}}}};
  const parts = unzipSync(new Uint8Array(write(book, {bookType: "xlsb", type: "buffer"}) as Buffer));
  const sheet = "xl/worksheets/sheet1.bin";
  return zipSync({...parts, ...more, [sheet]: change(parts[sheet]!)});
}

describe("a marked file", () => {
  const rows = [["机密★1年"], ["某某专项台账"], ["序号", "事项"], ["1", "不可外传的内容"]];
  const files: [string, Uint8Array][] = [
    ["a.xlsx", xlsx({sheets: [textRows([["甲"]]), {xml: textRows(rows), name: "不可外传的表", state: "hidden"}]})],
    ["a.csv", new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n"))],
    ["a.xls", new TextEncoder().encode(`<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`)],
  ];

  it.each(files)("%s is refused, and nothing of it is told but the mark and its place", (name, bytes) => {
    const result = readBytes(name, bytes);
    expect(refusalOf(result)).toBe("file.secret");
    expect(JSON.stringify(result)).toMatch(/机密 \([\w ]+, A1\)/);
    expect(JSON.stringify(result)).not.toMatch(/不可外传|某某|甲/);
  });

  it("is refused wherever the mark stands", () => {
    expect(refusalOf(readBytes("a.xlsx", xlsx({sheets: [textRows([["事项", "说明"], ["1", "密级：秘密"]])]})))).toBe("file.secret");
  });

  it("is refused by the name of a sheet", () => {
    const result = readBytes("a.xlsx", xlsx({sheets: [{xml: textRows([["甲"]]), name: "密级：秘密"}]}));
    expect(result).toEqual({ok: false, code: "file.secret", seen: "秘密 (name of sheet 1)"});
  });

  const ordinary = textRows([["不可外传的内容"]]);
  const around: [string, Uint8Array][] = [
    ["the header of the printed page", xlsx({sheets: [`${ordinary}<headerFooter><oddHeader>&amp;L&amp;"黑体,常规"&amp;14机密★1年&amp;R第&amp;P页</oddHeader></headerFooter>`]})],
    ["its footer, with spaces", xlsx({sheets: [`${ordinary}<headerFooter><oddHeader/><firstFooter>&amp;C秘 密</firstFooter></headerFooter>`]})],
    ["the header of a sheet that is not well formed", xlsx({sheets: ["<sheetData><row><c><v>1</v></c></row></oops></sheetData><headerFooter><oddHeader>&amp;C绝密</oddHeader></headerFooter>"]})],
    ["the properties", xlsx({sheets: [ordinary], more: {"docProps/core.xml": '<p xmlns:dc="x"><dc:subject>绝密</dc:subject></p>'}})],
    ["a property of one's own", xlsx({sheets: [ordinary], more: {"docProps/custom.xml": '<p><property name="密级"><vt:lpwstr xmlns:vt="x">机密</vt:lpwstr></property></p>'}})],
    ["a text box", xlsx({sheets: [ordinary], more: {"xl/drawings/drawing1.xml": '<d><a:p xmlns:a="x"><a:r><a:t>机</a:t></a:r><a:r><a:t>密★长期</a:t></a:r></a:p></d>'}})],
    ["a comment", xlsx({sheets: [ordinary], more: {"xl/comments1.xml": '<comments><commentList><comment ref="A1"><text><r><t>张三:</t></r><r><t>\n机密★1年</t></r></text></comment></commentList></comments>'}})],
    ["a comment that was answered", xlsx({sheets: [ordinary], more: {"xl/threadedComments/threadedComment1.xml": "<ThreadedComments><threadedComment><text>秘密</text></threadedComment></ThreadedComments>"}})],
    ["the name of a chart's sheet", xlsx({sheets: [ordinary, {xml: "", name: "秘密-图", type: "chartsheet"}]})],
    ["the header of OpenDocument", zipOf({"content.xml": `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`, "styles.xml": '<s><style:header xmlns:style="a"><text:p xmlns:text="b">机<text:s/>密</text:p></style:header></s>'})],
    ...Object.entries({
      "a text box of OpenDocument": `<table:shapes><draw:frame><draw:text-box><text:p>某某台账</text:p><text:p><text:span>机</text:span>密★1年</text:p></draw:text-box></draw:frame></table:shapes>`,
      "a shape on a cell of OpenDocument": `<table:table-row><table:table-cell><draw:g><draw:custom-shape><text:p>绝密</text:p></draw:custom-shape></draw:g></table:table-cell></table:table-row>`,
      "a comment of OpenDocument": `<table:table-row><table:table-cell><office:annotation><dc:creator>张三</dc:creator><text:p>秘密</text:p></office:annotation><text:p>不可外传</text:p></table:table-cell></table:table-row>`,
    }).map(([name, inside]): [string, Uint8Array] => [name, openDocument(inside)]),
    ["the header of a flat OpenDocument", new TextEncoder().encode(flat(`<office:master-styles><style:master-page><style:header><text:p>机<text:s/>密</text:p></style:header></style:master-page></office:master-styles>`))],
    ["a property of a flat OpenDocument", new TextEncoder().encode(flat(`<office:meta><meta:user-defined meta:name="密级">机密</meta:user-defined></office:meta>`))],
    ["the header of an .xlsb", xlsb((sheet) => withRecord(sheet, HEADER_AND_FOOTER, [0, 0, ...wide("&C&14机密★1年"), ...wide("")]))],
    ["a comment of an .xlsb", xlsb((sheet) => sheet, {"xl/comments1.bin": record(COMMENT_TEXT, [0, ...wide("张三:\n秘密")])})],
    ["the header of XML 2003", new TextEncoder().encode('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Header x:Data="&amp;C机密"/></Worksheet></Workbook>')],
  ];

  it.each(around)("is refused by %s", (_, bytes) => {
    const result = readBytes("a.xlsx", bytes);
    expect(refusalOf(result)).toBe("file.secret");
    expect(JSON.stringify(result)).not.toMatch(/不可外传/);
  });

  it.each(["机密★1年 台账.xlsx", "inbox/2022-10-05/绝密/台账.xlsx", "台账（秘密）.csv", "【机密】台账.et"])("is refused by its name, whatever it holds: %s", (name) => {
    expect(readBytes(name, xlsx({sheets: [ordinary]}))).toEqual({ok: false, code: "file.secret", seen: expect.stringContaining("(file name)")});
  });

  it.each(["商业秘密保护台账.xlsx", "机密柜管理.xlsx", "保密/2022-10-05/秘密级文件台账.xlsx", "机密/2022-10-05/台账.xlsx"])("is not refused by a name that only speaks of secrets, nor by a folder above the day: %s", (name) => {
    expect(refusalOf(readBytes(name, xlsx({sheets: [ordinary]})))).toBe("read: 1 sheets");
  });

  it("that cannot be read around its cells is still read", () => {
    const odd = xlsx({sheets: [ordinary], more: {"docProps/core.xml": "<p>密<q></p>", "xl/drawings/drawing1.xml": "<!DOCTYPE a []>密"}});
    expect(refusalOf(readBytes("a.xlsx", odd))).toBe("read: 1 sheets");
  });

  it("is not one whose comments and shapes only speak of secrets", () => {
    const said = `<table:table-row><table:table-cell><office:annotation><text:p>商业秘密保护</text:p></office:annotation><draw:frame><draw:text-box><text:p>保密</text:p></draw:text-box></draw:frame><text:p>甲</text:p></table:table-cell></table:table-row>`;
    expect(workbookOf(readBytes("a.ods", openDocument(said))).sheets[0]?.rows[0]?.[0]?.text).toBe("甲");
    expect(refusalOf(readBytes("a.xlsb", xlsb((sheet) => withRecord(sheet, HEADER_AND_FOOTER, [0, 0, ...wide("&C商业秘密保护")]))))).toBe("read: 1 sheets");
  });

  it("is not one that only speaks of secrets", () => {
    expect(refusalOf(readBytes("a.xlsx", xlsx({sheets: [textRows([["事项"], ["商业秘密保护"]])]})))).toBe("read: 1 sheets");
  });
});
