import {describe, expect, it} from "vitest";
import {cellsOf, readWorkbook, textRows, textsOf, xlsx, xlsxParts, zipOf} from "./support";

const STYLES =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>' +
  '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs>' +
  '<dxfs><dxf><font><strike/></font></dxf></dxfs>';

const one = (rows: string, parts: {styles?: string; strings?: string; date1904?: boolean} = {}) =>
  readWorkbook("a.xlsx", xlsx({sheets: [`<sheetData>${rows}</sheetData>`], ...parts})).sheets[0]!;

describe("a cell of an .xlsx", () => {
  it("has its text as seen, its stored value, its kind and its number format", () => {
    const sheet = one('<row r="2"><c r="B2" s="2"><v>0.7</v></c><c r="C2"><v>0.1</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c></row>', {styles: STYLES});
    expect(cellsOf(sheet)).toEqual({
      B2: {text: "70.0%", value: 0.7, kind: "number", format: "0.0%"},
      C2: {text: "0.1", value: 0.1, kind: "number"},
      D2: {text: "TRUE", value: true, kind: "boolean"},
      E2: {text: "#REF!", value: null, kind: "error"},
    });
  });

  it("is a date by its number format, whatever the time zone", () => {
    const sheet = one('<row r="1"><c r="A1" s="1"><v>44742</v></c><c r="B1" s="5"><v>44742</v></c><c r="C1" s="6"><v>44742</v></c><c r="D1" s="9"><v>44742.3333333333</v></c></row>', {styles: STYLES});
    const cells = Object.values(cellsOf(sheet));
    expect(cells.map(({iso}) => iso)).toEqual(["2022-06-30", "2022-06-30", "2022-06-30", "2022-06-30T08:00:00"]);
    expect(cells.map(({text}) => text)).toEqual(["2022年6月30日", "2022/6/30", "2022年6月30日", "2022/6/30 8:00"]);
    expect(cells.every(({kind}) => kind === "date")).toBe(true);
  });

  it("counts days from 1904 where the workbook says so", () => {
    const sheet = one('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>43280</v></c></row>', {styles: STYLES, date1904: true});
    expect(Object.values(cellsOf(sheet)).map(({iso, text}) => [iso, text])).toEqual([["1904-01-01", "1904年1月1日"], ["2022-06-30", "2022年6月30日"]]);
  });

  it("is a number where its format is a time without a day, or its serial no day", () => {
    const sheet = one('<row r="1"><c r="A1" s="7"><v>1.5</v></c><c r="B1" s="8"><v>0.5</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" s="1"><v>-3</v></c></row>', {styles: STYLES});
    expect(Object.values(cellsOf(sheet)).map(({kind, text}) => [kind, text])).toEqual([["number", "36:00"], ["number", "12:00"], ["number", expect.any(String)], ["number", "-3"]]);
  });

  it("written as an ISO date is a date", () => {
    expect(cellsOf(one('<row r="1"><c r="A1" t="d"><v>2022-06-30T00:00:00Z</v></c></row>'))["A1"]).toMatchObject({kind: "date", iso: "2022-06-30"});
  });

  it("joins the runs of a rich text and leaves the readings above it out", () => {
    const strings = '<si><r><rPr><b/></rPr><t xml:space="preserve">重点 </t></r><r><t>任务</t></r><rPh sb="0" eb="1"><t>ジュウテン</t></rPh><phoneticPr fontId="1"/></si>';
    expect(cellsOf(one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {strings}))["A1"]).toEqual({text: "重点 任务", value: "重点 任务", kind: "text"});
  });

  it("is struck by its font or by all of its runs, not by some", () => {
    const run = (text: string, struck: boolean) => `<r><rPr>${struck ? "<strike/>" : ""}</rPr><t>${text}</t></r>`;
    const strings = `<si><t>平</t></si><si>${run("全", true)}${run("删", true)}</si><si>${run("半", true)}${run("删", false)}</si>`;
    const cell = (place: string, style: number, text: number) => `<c r="${place}" s="${style}" t="s"><v>${text}</v></c>`;
    const sheet = one(`<row r="1">${cell("A1", 3, 0)}${cell("B1", 4, 0)}${cell("C1", 0, 0)}${cell("D1", 0, 1)}${cell("E1", 0, 2)}</row>`, {styles: STYLES, strings});
    expect(Object.values(cellsOf(sheet)).map(({struck}) => struck ?? false)).toEqual([true, false, false, true, false]);
  });

  it("with a formula keeps the cached value, and is said to have none where there is none", () => {
    const sheet = one('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f t="shared" si="0"/><v/></c><c r="D1" t="str"><f>""</f><v></v></c></row>');
    expect(cellsOf(sheet)).toEqual({
      A1: {text: "2", value: 2, kind: "number"},
      B1: {text: "", value: null, kind: "uncached_formula"},
      C1: {text: "", value: null, kind: "uncached_formula"},
      D1: {text: "", value: "", kind: "text"},
    });
  });

  it("keeps line breaks, spaces, escapes and CDATA", () => {
    const strings = '<si><t xml:space="preserve">①已印发&#10;②在推进 </t></si><si><t>a_x000D_b_x005F_x0041_</t></si><si><t><![CDATA[<甲>&]]>乙&amp;&#x4E19;</t></si>';
    const sheet = one('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>', {strings});
    expect(textsOf(sheet)).toEqual({A1: "①已印发\n②在推进 ", B1: "a\rb_x0041_", C1: "<甲>&乙&丙"});
  });

  it("without an address stands after the one before", () => {
    expect(textsOf(one('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>'))).toEqual({A1: "1", D1: "2", E1: "3", A5: "4", A6: "5"});
  });

  it("that has only a style was never written", () => {
    expect(textsOf(one('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c></row>', {styles: STYLES}))).toEqual({});
  });
});

describe("an .xlsx", () => {
  it("keeps merges, hidden rows and hidden columns; its dimension is not believed", () => {
    const xml = '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="3" hidden="1"/><col min="5" max="99999" hidden="0"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>';
    const sheet = readWorkbook("a.xlsx", xlsx({sheets: [xml]})).sheets[0]!;
    expect(sheet.rows).toHaveLength(3);
    expect(sheet.merges).toEqual([{top: 0, left: 0, bottom: 1, right: 2}]);
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
  });

  it("gives hidden and very hidden sheets as hidden, and no chart sheets", () => {
    const rows = textRows([["甲"]]);
    const sheets = [{xml: rows, name: "明"}, {xml: rows, name: "暗", state: "hidden"}, {xml: rows, name: "深", state: "veryHidden"}, {xml: "", name: "图", type: "chartsheet"}];
    const workbook = readWorkbook("a.xlsx", xlsx({sheets}));
    expect(workbook.sheets.map(({name, hidden}) => [name, hidden])).toEqual([["明", false], ["暗", true], ["深", true]]);
  });

  it("may have a header of 16,384 columns, and one cell far away costs nothing", () => {
    const wide = readWorkbook("a.xlsx", xlsx({sheets: [textRows([Array.from({length: 16_384}, (_, i) => `列${i}`)])]})).sheets[0]!;
    expect(wide.rows[0]).toHaveLength(16_384);
    expect(textsOf(wide)["XFD1"]).toBe("列16383");
    const far = one('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(textsOf(far)).toEqual({XFD1048576: "1"});
  });

  it("may have headings that are names of JavaScript's own", () => {
    const sheet = readWorkbook("a.xlsx", xlsx({sheets: [textRows([["__proto__", "constructor", "toString"], ["1", "2", "3"]])]})).sheets[0]!;
    expect(sheet.rows[0]!.map((cell) => cell?.text)).toEqual(["__proto__", "constructor", "toString"]);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  it("may write backslashes in the names of its parts, prefixes on its elements, and UTF-16", () => {
    const parts = xlsxParts({sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>']});
    const slashed = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name.replaceAll("/", "\\"), xml]));
    expect(textsOf(readWorkbook("a.xlsx", zipOf(slashed)).sheets[0])).toEqual({A1: "1"});
    const prefixed = '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(textsOf(readWorkbook("a.xlsx", zipOf({...parts, "xl/worksheets/sheet1.xml": prefixed})).sheets[0])).toEqual({A1: "乙"});
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${prefixed}`, "utf16le"));
    expect(textsOf(readWorkbook("a.xlsx", zipOf({...parts, "xl/worksheets/sheet1.xml": utf16})).sheets[0])).toEqual({A1: "乙"});
  });

  it("that is not well formed is read by SheetJS, and a note says so", () => {
    const parts = xlsxParts({sheets: [textRows([["甲", "乙"]])]});
    const broken = zipOf({...parts, "xl/worksheets/sheet1.xml": parts["xl/worksheets/sheet1.xml"]!.replace("</worksheet>", "</oops>")});
    const workbook = readWorkbook("a.xlsx", broken);
    expect(workbook.reader).toBe("sheetjs");
    expect(workbook.notes).toEqual([{code: "read.fallback", seen: "<worksheet> closed by </oops>"}]);
    expect(textsOf(workbook.sheets[0])).toEqual({A1: "甲", B1: "乙"});
  });
});
