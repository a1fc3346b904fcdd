import {writeXlsx} from "hucre";
import {describe, expect, it} from "vitest";
import {readBytes, type ReadResult} from "../../../loaders/read";
import {fixtureBytes, refusalOf, textRows, xlsx, xlsxParts, zipOf} from "./support";

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

describe("a damaged file", () => {
  const lengths = (bytes: Uint8Array) => [8, 30, 100, 0.25, 0.5, 0.75, 0.9, 0.99].map((part) => (part < 1 ? Math.floor(bytes.length * part) : part));

  it.each(["ledger.xlsx", "ledger.ods", "ledger.xls"])("%s cut off anywhere is corrupt, never half read", (name) => {
    const bytes = fixtureBytes(name);
    const whole = readBytes(name, bytes);
    const results = lengths(bytes).map((length) => readBytes(name, bytes.subarray(0, length)));
    // The last sectors of an .xls hold no cells: without them it is still the same workbook.
    const expected = results.map((result) => (result.ok ? whole : {ok: false, code: "file.corrupt", seen: result.seen}));
    expect(results).toEqual(expected);
    expect(refusalOf(readBytes(name, bytes.subarray(0, bytes.length / 2)))).toBe("file.corrupt");
  });

  it("with one byte changed inside a part fails its checksum", () => {
    const stored = good.slice();
    const at = Buffer.from(stored).indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length + 20;
    stored[at]! ^= 0xff;
    expect(refusalOf(readBytes("a.xlsx", stored))).toBe("file.corrupt");
  });

  it("that names a sheet it does not hold is corrupt", () => {
    const {"xl/worksheets/sheet1.xml": _, ...parts} = xlsxParts({sheets: [sheet]});
    expect(refusalOf(readBytes("a.xlsx", zipOf(parts)))).toBe("file.corrupt");
  });

  it("never throws, whatever byte is changed", () => {
    for (const name of ["ledger.xlsx", "ledger.xls", "ledger.ods"]) {
      const bytes = fixtureBytes(name);
      for (let i = 0; i < bytes.length; i += 97) {
        const changed = bytes.slice();
        changed[i]! ^= 0x55;
        const result: ReadResult = readBytes(name, changed, {limits: {maxCells: 100_000}});
        expect(typeof result.ok).toBe("boolean");
      }
    }
  });
});

describe("a file that is no workbook", () => {
  it.each([
    ["a PDF", "a.pdf", utf8("%PDF-1.7\n..."), "PDF document"],
    ["an image named .xlsx", "a.xlsx", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "PNG image"],
    ["a Word document", "a.docx", zipOf({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}), "Word document"],
    ["any archive", "a.zip", zipOf({"readme.md": "x"}), "zip archive: readme.md"],
    ["prose", "a.md", utf8("# 台账\n"), 'text: "# 台账'],
  ])("%s is refused, saying what it is", (_, name, bytes, seen) => {
    expect(readBytes(name, bytes)).toEqual({ok: false, code: "file.not_a_workbook", seen: expect.stringContaining(seen)});
  });

  it("without a byte, or with nothing but spaces, is empty", () => {
    expect(refusalOf(readBytes("a.xlsx", new Uint8Array()))).toBe("file.empty");
    expect(refusalOf(readBytes("a.csv", utf8("\uFEFF \n\n\t")))).toBe("file.empty");
  });

  it("locked with a password is said to be locked", async () => {
    const bytes = await writeXlsx({sheets: [{name: "a", rows: [["密码"]]}], encryption: {password: "secret", spinCount: 1000}});
    expect(refusalOf(readBytes("a.xlsx", bytes as Uint8Array))).toBe("file.locked");
  });
});

