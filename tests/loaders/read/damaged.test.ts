import {writeXlsx} from "hucre";
import {describe, expect, it} from "vitest";
import {readBytes, type ReadResult} from "../../../loaders/read";
import {fixtureBytes, refusalOf, textRows, xlsx, xlsxParts, zipOf} from "./support";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sheet = textRows([["甲", "乙"], ["1", "2"]]);
const good = xlsx({sheets: [sheet]});

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
    ["bytes without sense, as encrypting software leaves them,", "a.xlsx", Uint8Array.from([0xb9, 0x41, 0xff, 0, 7, 0xfe, 0, 0x9c, 0xff]), "begins with b9 41 ff 00"],
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

