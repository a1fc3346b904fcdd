import {write, type WorkBook} from "@e965/xlsx";
import {unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {fixtureBytes, readWorkbook, refusalOf, textRows, textsOf, xlsx, xlsxParts, zipOf} from "./support";

const sheet = textRows([["甲", "乙"], ["1", "2"]]);
const parts = xlsxParts({sheets: [sheet]});
const changed = (name: string, part: string | Uint8Array) => readBytes("a.xlsx", zipOf({...parts, [name]: part}));
const oneSheet = (xml: string) => changed("xl/worksheets/sheet1.xml", xml);

describe("an .xlsx that contradicts itself is corrupt, and nobody guesses what it meant", () => {
  it.each([
    ["a sheet that breaks off between rows", parts["xl/worksheets/sheet1.xml"]!.split("</sheetData>")[0]!],
    ["a sheet that breaks off inside a tag", `${parts["xl/worksheets/sheet1.xml"]!.split("</row>")[0]!}</row><row r="2"`],
    ["a sheet without a byte", ""],
    ["a sheet of noise", "%?a<b c"],
  ])("%s", (_, xml) => {
    expect(refusalOf(oneSheet(xml))).toBe("file.corrupt");
  });

  it("two cells at one place; the same text twice takes nothing away", () => {
    const twice = (second: string) => readBytes("a.xlsx", xlsx({sheets: [`<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>${second}</v></c></row></sheetData>`]}));
    expect(twice("2")).toEqual({ok: false, code: "file.corrupt", seen: "sheet 1: two cells at A1"});
    expect(refusalOf(twice("1"))).toBe("read: 1 sheets");
  });

  it("two sheets over one part, which multiply it", () => {
    const book = parts["xl/workbook.xml"]!.replace("</sheets>", '<sheet name="又" sheetId="2" r:id="rId1"/></sheets>');
    expect(changed("xl/workbook.xml", book)).toEqual({ok: false, code: "file.corrupt", seen: "two sheets name the same part"});
  });

  it("a sheet whose part stands outside the file", () => {
    const relations = parts["xl/_rels/workbook.xml.rels"]!.replace('Target="worksheets/sheet1.xml"', 'Target="http://example.invalid/x.xml" TargetMode="External"');
    expect(changed("xl/_rels/workbook.xml.rels", relations)).toEqual({ok: false, code: "file.corrupt", seen: "a sheet without its part"});
  });

  it("shared texts that are not well formed: read another way, the cells would get each other's words", () => {
    const broken = zipOf({...parts, "xl/sharedStrings.xml": "<sst><a><si><t>甲</t></si><si><t>乙</t></si></sst>"});
    expect(readBytes("a.xlsx", broken)).toMatchObject({ok: false, code: "file.corrupt", seen: expect.stringContaining("shared texts")});
  });

  it("a sheet that is not well formed and of which another reader finds less than is there", () => {
    const lost = parts["xl/worksheets/sheet1.xml"]!.replace("</sheetData>", "");
    expect(oneSheet(lost)).toEqual({ok: false, code: "file.corrupt", seen: "<sheetData> closed by </worksheet>"});
  });
});

describe("the text of an XML part", () => {
  const gb = Uint8Array.from([0xbc, 0xd7]);
  const within = (head: string): Uint8Array => {
    const [before, after] = parts["xl/worksheets/sheet1.xml"]!.split("甲") as [string, string];
    return Buffer.concat([Buffer.from(head + before), gb, Buffer.from(after.replace("乙", "2"))]);
  };

  it("is read as it declares", () => {
    const bytes = zipOf({...parts, "xl/worksheets/sheet1.xml": within('<?xml version="1.0" encoding="GBK"?>')});
    expect(textsOf(readWorkbook("a.xlsx", bytes).sheets[0])).toMatchObject({A1: "甲"});
  });

  it("is corrupt where it is not what it should be: no sign is put in place of another", () => {
    expect(changed("xl/worksheets/sheet1.xml", within(""))).toEqual({ok: false, code: "file.corrupt", seen: "XML that is not the UTF-8 it should be"});
  });
});

it("a zip's comment that looks like the end of the zip is a comment", () => {
  const bytes = xlsx({sheets: [sheet]});
  const comment = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({length: 40}, () => 0x78)]);
  const commented = Buffer.concat([bytes, comment]);
  commented.writeUInt16LE(comment.length, bytes.length - 2);
  expect(textsOf(readWorkbook("a.xlsx", commented).sheets[0])).toMatchObject({A1: "甲", B2: "2"});
});

describe("a workbook of binary records", () => {
  it("whose sheet is not where it says is corrupt: a sheet would be left out", () => {
    const bytes = Buffer.from(fixtureBytes("ledger.xls"));
    const at = bytes.indexOf(Uint8Array.from([0x85, 0x00]));
    expect(at).toBeGreaterThan(0);
    bytes.writeUInt32LE(bytes.readUInt32LE(at + 4) + 2, at + 4);
    expect(readBytes("a.xls", bytes)).toMatchObject({ok: false, code: "file.corrupt", seen: expect.stringContaining("sheets are not where the workbook says")});
  });

  it("with a password record is locked, whatever its cipher", () => {
    const bytes = Buffer.from(fixtureBytes("ledger.xls"));
    const bof = bytes.indexOf(Uint8Array.from([0x09, 0x08, 0x10, 0x00]));
    bytes.writeUInt16LE(0x2f, bof + 20);
    expect(refusalOf(readBytes("a.xls", bytes))).toBe("file.locked");
  });

  it("in an .xlsb whose sheet breaks off is corrupt, never half read", () => {
    const book: WorkBook = {SheetNames: ["表"], Sheets: {表: {"!ref": "A1:A2", A1: {t: "s", v: "甲"}, A2: {t: "n", v: 2}}}};
    const whole = new Uint8Array(write(book, {bookType: "xlsb", type: "buffer"}) as Buffer);
    expect(textsOf(readWorkbook("a.xlsb", whole).sheets[0])).toEqual({A1: "甲", A2: "2"});
    const binary = unzipSync(whole);
    const name = "xl/worksheets/sheet1.bin";
    const cut = zipSync({...binary, [name]: binary[name]!.subarray(0, binary[name]!.length / 2)});
    expect(readBytes("a.xlsb", cut)).toEqual({ok: false, code: "file.corrupt", seen: `${name} breaks off`});
  });
});

it("an .ods that repeats a row with content without end is too large; empty rows, which programs repeat, are not", () => {
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  const ods = (row: string) => readBytes("a.ods", zipOf({"content.xml": `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="表">${row}</table:table></office:spreadsheet></office:body></office:document-content>`}));
  expect(ods('<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>满</text:p></table:table-cell></table:table-row>')).toEqual({ok: false, code: "file.too_large", seen: "a row of cells that is repeated 1000000 times"});
  expect(refusalOf(ods('<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'))).toBe("read: 1 sheets");
});
