import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {refusalOf, textRows, xlsx, xlsxParts, zipOf} from "./support";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sheet = textRows([["甲", "乙"], ["1", "2"]]);
const good = xlsx({sheets: [sheet]});
const withStrings = (xml: string) => zipOf({...xlsxParts({sheets: [sheet]}), "xl/sharedStrings.xml": xml});

/** Writes a number into the size fields of a part, in the directory and beside the part. */
function claimSize(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = utf8(part);
  for (let i = 0; i + 46 + name.length <= copy.length; i += 1) {
    const signature = view.getUint32(i, true);
    const nameAt = signature === 0x02014b50 ? i + 46 : signature === 0x04034b50 ? i + 30 : -1;
    if (nameAt < 0 || !name.every((byte, k) => copy[nameAt + k] === byte)) continue;
    view.setUint32(signature === 0x02014b50 ? i + 24 : i + 22, size, true);
  }
  return copy;
}

describe("a zip that is a bomb", () => {
  const zeros = new Uint8Array(64 * 1024 * 1024);
  const bomb = zipOf({...xlsxParts({sheets: [sheet]}), "xl/worksheets/sheet1.xml": zeros});

  it("is refused by what its directory declares, before anything is inflated", () => {
    expect(readBytes("a.xlsx", bomb)).toEqual({ok: false, code: "file.bomb", seen: expect.stringContaining(`unpack to ${zeros.length}`)});
  });

  it("is refused where the directory lies", () => {
    const lying = claimSize(bomb, "xl/worksheets/sheet1.xml", 1000);
    expect(readBytes("a.xlsx", lying)).toEqual({ok: false, code: "file.bomb", seen: expect.stringContaining("more than the 1000 bytes declared")});
  });

  it("is refused by the number of its parts and by their sum", () => {
    expect(refusalOf(readBytes("a.xlsx", good, {limits: {maxEntries: 3}}))).toBe("file.bomb");
    expect(refusalOf(readBytes("a.xlsx", good, {limits: {maxInflatedBytes: 1000}}))).toBe("file.bomb");
  });
});

describe("XML that declares entities is refused", () => {
  const entities = Array.from({length: 9}, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("");

  it.each([
    ["multiplied", `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a0 "x">${entities}]><sst><si><t>&a9;</t></si></sst>`],
    ["external", '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst><si><t>&a;</t></si></sst>'],
    ["hidden behind a comment", '<!-- <a> --><!DOCTYPE s SYSTEM "http://example.invalid/x.dtd"><sst/>'],
  ])("%s", (_, xml) => {
    expect(refusalOf(readBytes("a.xlsx", withStrings(xml)))).toBe("file.bomb");
    expect(refusalOf(readBytes("a.xlsx", withStrings(`\uFEFF${xml}`)))).toBe("file.bomb");
    expect(refusalOf(readBytes("a.xlsx", zipOf({...xlsxParts({sheets: [sheet]}), "xl/sharedStrings.xml": new Uint8Array(Buffer.from(`\uFEFF${xml}`, "utf16le"))})))).toBe("file.bomb");
  });

  it("but a comment or a text that only speaks of them is not", () => {
    const speaking = xlsx({sheets: [textRows([["<![CDATA[<!DOCTYPE x>]]>"]])], strings: "<!-- <!ENTITY --><si><t>&lt;!ENTITY</t></si>"});
    expect(refusalOf(readBytes("a.xlsx", speaking))).toBe("read: 1 sheets");
  });

  it("in a part that only SheetJS would read, in OpenDocument, in XML 2003 and in HTML", () => {
    const broken = {"xl/worksheets/sheet1.xml": "<worksheet><oops></worksheet>", "docProps/app.xml": "<!DOCTYPE a []><a/>"};
    expect(refusalOf(readBytes("a.xlsx", zipOf({...xlsxParts({sheets: [sheet]}), ...broken})))).toBe("file.bomb");
    const office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"';
    expect(refusalOf(readBytes("a.ods", zipOf({"content.xml": `<!DOCTYPE a []><office:document-content ${office}/>`})))).toBe("file.bomb");
    expect(refusalOf(readBytes("a.xml", utf8('<!DOCTYPE a []><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')))).toBe("file.bomb");
    expect(refusalOf(readBytes("a.xls", utf8('<!DOCTYPE html [<!ENTITY a "b">]><html><table><tr><td>&a;</td></tr></table></html>')))).toBe("file.bomb");
  });
});

describe("a file that is too much", () => {
  it("by its bytes, its cells or its columns", () => {
    expect(refusalOf(readBytes("a.xlsx", good, {limits: {maxBytes: 100}}))).toBe("file.too_large");
    expect(refusalOf(readBytes("a.xlsx", good, {limits: {maxCells: 3}}))).toBe("file.too_large");
    expect(refusalOf(readBytes("a.csv", utf8("a,b,c\n1,2,3\n"), {limits: {maxColumns: 2}}))).toBe("file.too_large");
    expect(refusalOf(readBytes("a.xlsx", xlsx({sheets: ['<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>']})))).toBe("file.too_large");
  });

  it("by one long text used many times is a bomb", () => {
    const strings = `<si><t>${"长".repeat(100_000)}</t></si>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(6000)}</row>`;
    expect(refusalOf(readBytes("a.xlsx", xlsx({sheets: [`<sheetData>${rows}</sheetData>`], strings})))).toBe("file.bomb");
  });

  it("by repeated cells and rows of OpenDocument", () => {
    const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
    const cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>';
    const content = `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    expect(refusalOf(readBytes("a.ods", zipOf({"content.xml": content}), {limits: {maxCells: 100_000}}))).toBe("file.too_large");
  });

  it("of HTML by a column span without end", () => {
    expect(refusalOf(readBytes("a.xls", utf8("<table><tr><td colspan=999999999>a</td><td>b</td></tr></table>")))).toBe("file.too_large");
  });
});
