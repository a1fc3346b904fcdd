import {unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {read, write, type WorkBook} from "@e965/xlsx";
import {sheetJs, resetFormats} from "../../../loaders/read/sheetjs/library";
import {readBytes} from "../../../loaders/read";
import {cellsOf, fixtureBytes, readWorkbook, textsOf} from "./support";

/** What stands in every `fixtures/ledger*`: written as `ledger.fods` by hand, the rest made from it by LibreOffice 7.4.7.2. */
const VALUES = {
  A1: "2022年重点任务台账",
  A2: "序号", B2: "事项", C2: "完成时限", D2: "完成率", E2: "投资额（万元）", F2: "办结", G2: "进展", H2: "备注",
  A3: 1, B3: "深化“放管服”改革", C3: "2022-06-30", D3: 0.7, E3: 1234.5, F3: true, G3: "①已印发\n②在推进", H3: "内",
  A4: 2, B4: "一件事一次办", C4: "2023-01-01", D4: 1, E4: -5, F4: false, H4: "外",
  A5: 3, B5: "00123", C5: "2022-06-30T08:00:00", D5: 0.125, E5: 1229.5, F5: null, G5: "70%",
};

const TEXTS = {
  A1: "2022年重点任务台账",
  A2: "序号", B2: "事项", C2: "完成时限", D2: "完成率", E2: "投资额（万元）", F2: "办结", G2: "进展", H2: "备注",
  A3: "1", B3: "深化“放管服”改革", C3: "2022-06-30", D3: "70.0%", E3: "1,234.50", F3: "TRUE", G3: "①已印发\n②在推进", H3: "内",
  A4: "2", B4: "一件事一次办", C4: "2023年1月1日", D4: "100.0%", E4: "-5.00", F4: "FALSE", H4: "外",
  A5: "3", B5: "00123", C5: "2022-06-30 08:00", D5: "12.5%", E5: "1,229.50", F5: "#DIV/0!", G5: "70%",
};

const valuesOf = (name: string) => {
  const cells = cellsOf(readWorkbook(name, fixtureBytes(name)).sheets[0]);
  return Object.fromEntries(Object.entries(cells).map(([place, {iso, value}]) => [place, iso ?? value]));
};

describe("one ledger in every format", () => {
  it.each(["ledger.xlsx", "ledger.xls", "ledger.ods", "ledger-1904.xls", "ledger-1904.xlsx"])("%s has the same values, texts and hidden parts", (name) => {
    const workbook = readWorkbook(name, fixtureBytes(name));
    const [sheet, hidden] = workbook.sheets;
    expect(valuesOf(name)).toEqual(VALUES);
    expect(textsOf(sheet)).toEqual(TEXTS);
    expect(workbook.notes).toEqual([]);
    expect(sheet).toMatchObject({name: "台账", hidden: false, merges: [{top: 0, left: 0, bottom: 0, right: 7}]});
    expect([...sheet!.hiddenRows]).toEqual([3]);
    expect([...sheet!.hiddenColumns]).toEqual([7]);
    expect(hidden).toMatchObject({name: "附表", hidden: true});
    expect(cellsOf(sheet)["F5"]!.kind).toBe("error");
    expect(cellsOf(sheet)["D3"]!.format).toBe("0.0%");
  });

  it.each(["ledger.xlsx", "ledger.xls", "ledger-1904.xls", "ledger.ods", "ledger.fods"])("%s has its strike-through", (name) => {
    const cells = cellsOf(readWorkbook(name, fixtureBytes(name)).sheets[0]);
    expect(Object.entries(cells).filter(([, {struck}]) => struck).map(([place]) => place)).toEqual(["B4"]);
  });

  it.each(["links.xls", "links.ods"])("%s says that it refers to another workbook", (name) => {
    expect(readWorkbook(name, fixtureBytes(name)).notes).toEqual([{code: "file.external_links", seen: "1"}]);
  });

  it("an .xls marked in the header of its printed page is refused; the same records in a small stream are found", () => {
    expect(readBytes("a.xls", fixtureBytes("marked-header.xls"))).toEqual({ok: false, code: "file.secret", seen: "机密 (header or footer)"});
  });

  it("an .xls written by a library (xlwt 1.3.0) holds formulas that nobody calculated: they are no blanks", () => {
    const cells = cellsOf(readWorkbook("a.xls", fixtureBytes("never-calculated.xls")).sheets[0]);
    expect(Object.fromEntries(Object.entries(cells).map(([place, {kind, value}]) => [place, value ?? kind]))).toEqual({
      A1: "编号", B1: "说明", C1: "数", A2: "T-001", B2: "uncached_formula", C2: "uncached_formula", A3: "T-002", B3: "有", C3: 3,
    });
  });

  it("ledger.fods, which holds no shown texts, has the values and formats them itself", () => {
    // Its formula 1/0 was never calculated: the value written by hand is 0.
    expect(valuesOf("ledger.fods")).toEqual({...VALUES, F5: 0});
    expect(textsOf(readWorkbook("ledger.fods", fixtureBytes("ledger.fods")).sheets[0])).toEqual({...TEXTS, F5: "0"});
  });

  it("ledger-2003.xml has the same values; its error came as text", () => {
    expect(valuesOf("ledger-2003.xml")).toEqual({...VALUES, F5: "#DIV/0!"});
    expect([...readWorkbook("ledger-2003.xml", fixtureBytes("ledger-2003.xml")).sheets[0]!.hiddenRows]).toEqual([3]);
  });

  it("ledger-html.xls is HTML under another name: texts as they stand, and a note", () => {
    const workbook = readWorkbook("ledger-html.xls", fixtureBytes("ledger-html.xls"));
    const {H2: _h2, H3: _h3, A4: _a, B4: _b, C4: _c, D4: _d, E4: _e, F4: _f, H4: _h4, ...shown} = TEXTS;
    // LibreOffice leaves out what is hidden, so the rows after it move up.
    const moved = Object.fromEntries(Object.entries(shown).map(([place, text]) => [place.replace("5", "4"), text]));
    expect(textsOf(workbook.sheets[0])).toEqual(moved);
    expect(Object.values(cellsOf(workbook.sheets[0])).every(({kind}) => kind === "text")).toBe(true);
    expect(workbook.notes).toEqual([{code: "file.extension_differs", seen: ".xls: html"}]);
  });

  it("ledger-gb18030.csv has the texts, each cell as text", () => {
    const workbook = readWorkbook("ledger-gb18030.csv", fixtureBytes("ledger-gb18030.csv"));
    expect(workbook).toMatchObject({format: "csv", encoding: "gb18030", delimiter: ","});
    expect(textsOf(workbook.sheets[0])).toEqual(TEXTS);
  });

  it("written by SheetJS as .xlsb it has the same values", () => {
    const book: WorkBook = read(fixtureBytes("ledger.xlsx"), {cellNF: true});
    const workbook = readWorkbook("新.xlsb", new Uint8Array(write(book, {bookType: "xlsb", type: "buffer"}) as Buffer));
    const cells = cellsOf(workbook.sheets[0]);
    expect(Object.fromEntries(Object.entries(cells).map(([place, {iso, value}]) => [place, iso ?? value]))).toEqual(VALUES);
    expect(workbook).toMatchObject({format: "xlsb", reader: "sheetjs", notes: []});
  });

  it("written as .xlsb its struck cells are those whose font is", () => {
    const book: WorkBook = read(fixtureBytes("ledger.xlsx"), {cellNF: true});
    const parts = unzipSync(new Uint8Array(write(book, {bookType: "xlsb", type: "buffer"}) as Buffer));
    const styles = parts["xl/styles.bin"]!;
    // BrtBeginFonts and its count of 4 bytes, then the first BrtFont: type, length, height, flags.
    const font = Buffer.from(styles).indexOf(Buffer.from([0xe3, 0x04, 0x04])) + 7;
    expect(styles[font]).toBe(43);
    styles[font + 4]! |= 0x08;
    const [sheet] = readWorkbook("新.xlsb", zipSync(parts)).sheets;
    expect(Object.values(cellsOf(sheet)).every(({struck}) => struck === true)).toBe(true);
  });

  it("of Excel 95 in Chinese (BIFF5, code page 936) keeps its characters", () => {
    const record = (type: number, ...body: number[]) => [type & 255, type >> 8, body.length, 0, ...body];
    const 事项 = [0xca, 0xc2, 0xcf, 0xee];
    const bytes = Uint8Array.from([
      ...record(0x0809, 0, 5, 0x10, 0, 0, 0, 0, 0),
      ...record(0x0042, 0xa8, 0x03),
      ...record(0x0204, 0, 0, 0, 0, 0, 0, 4, 0, ...事项),
      ...record(0x000a),
    ]);
    expect(textsOf(readWorkbook("旧.xls", bytes).sheets[0])).toEqual({A1: "事项"});
  });
});

describe("SheetJS's one table of number formats", () => {
  it("has the Chinese formats, and nothing of the file before", () => {
    const table = sheetJs().SSF;
    table.load("0.000", 176);
    resetFormats();
    expect(table.get_table()).toMatchObject({31: 'yyyy"年"m"月"d"日"', 14: "yyyy/m/d"});
    expect((table.get_table() as Record<number, string>)[176]).toBeUndefined();
  });
});
