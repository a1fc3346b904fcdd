import {array, assert, constantFrom, double, integer, option, property, record} from "fast-check";
import {SSF} from "@e965/xlsx";
import {describe, expect, it} from "vitest";
import {readBytes, type ReadResult} from "../../../loaders/read";
import {numberRenderer} from "../../../loaders/read/number-format";
import {address} from "../../../src/lib/workbook";
import {cellsOf, readWorkbook, refusalOf, xlsx} from "./support";

const FORMATS = ["0.00", "0%", "yyyy-mm-dd", "#,##0.00", "@", "&quot;第&quot;@&quot;项&quot;", "0.0%"];
const STYLES =
  `<numFmts>${FORMATS.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`).join("")}</numFmts><fonts><font/><font><strike/></font></fonts>` +
  `<cellXfs><xf/>${FORMATS.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}<xf numFmtId="14" fontId="1"/></cellXfs>`;
const STRINGS = "<si><t>甲区</t></si><si><t>a&amp;b</t></si><si><r><rPr><strike/></rPr><t>删</t></r></si><si><t/></si>";

const TEXTS = ["甲区", "甲区", "乙区完成", "a &amp; b", "&#20219;&#x52A1;", "_x000D_", "", "  边 ", "长".repeat(70), "12", "a\r\nb", "已完成第5项方案的制定，开展实地调研3次"];
const NUMBERS = ["0", "1", "-1", "12.5", "0.1", "0.30000000000000004", "1e5", "1E-7", "44742", "44742.5", "007", "-0", "5.", ".5", "+5", " 5 ", "", "abc", "123456789012345", "1234567890123456", "-12345.675", "1e400"];
const VALUES: Readonly<Record<string, readonly string[]>> = {s: ["0", "1", "2", "3", "00", "", "7"], str: TEXTS, inlineStr: TEXTS, n: NUMBERS, b: ["1", "0"], e: ["#DIV/0!"], d: ["2022-06-30"]};

const cells = array(
  record({type: option(constantFrom(...Object.keys(VALUES)), {freq: 8}), pick: integer({min: 0, max: 99}), style: option(integer({min: 0, max: 9})), placed: integer({min: 0, max: 9}), formula: integer({min: 0, max: 9}), kept: integer({min: 0, max: 1})}),
  {minLength: 1, maxLength: 12},
);
type Written = typeof cells extends {generate: (...given: never) => {value: infer T}} ? T : never;

/** One row of cells; with `gap` before the end of each tag, which any XML may have and no program writes, so that they are read tag by tag. */
function rowOf(written: Written, gap: "" | " "): string {
  const said = written.map(({type, pick, style, placed, formula, kept}, column) => {
    const values = VALUES[type ?? "n"]!;
    const value = values[pick % values.length]!;
    const head = `<c${placed === 0 ? "" : ` r="${address(4, column)}"`}${style === null ? "" : ` s="${style}"`}${type === null ? "" : ` t="${type}"`}`;
    const calculated = ["<f>A1&gt;B1</f>", '<f t="shared" si="0"/>'][formula] ?? "";
    const body = type === "inlineStr" ? `<is><t${kept === 1 ? ' xml:space="preserve"' : ""}>${value}</t></is>` : `<v>${value}</v>`;
    return `${head}${gap}>${calculated}${body}</c${gap}>`;
  });
  return `<row r="5">${said.join("")}</row>`;
}

const read = (row: string): ReadResult => readBytes("a.xlsx", xlsx({sheets: [`<sheetData>${row}</sheetData>`], styles: STYLES, strings: STRINGS}));

describe("a cell of an .xlsx written plainly", () => {
  it("is what it would be read tag by tag", () => {
    const agrees = property(cells, (written) => {
      expect(read(rowOf(written, ""))).toEqual(read(rowOf(written, " ")));
    });
    assert(agrees, {seed: 11, numRuns: 300});
  });

  it("is one cell with those of the same text and style, wherever they stand", () => {
    const text = (place: string, style: number, inner: string) => `<c r="${place}" s="${style}" t="str"><v>${inner}</v></c>`;
    const {A1, B1, C1, A2} = cellsOf(readWorkbook("a.xlsx", xlsx({sheets: [`<sheetData><row r="1">${text("A1", 0, "甲区")}${text("B1", 0, "甲区")}${text("C1", 1, "甲区")}</row><row r="2">${text("A2", 0, "甲区")}</row></sheetData>`], styles: STYLES})).sheets[0]);
    expect(B1).toBe(A1);
    expect(A2).toBe(A1);
    expect(C1).not.toBe(A1);
  });

  it("marks its file as secret, though its text stood outside the sheet before", () => {
    const cell = (place: string) => `<c r="${place}" t="s"><v>0</v></c>`;
    const file = xlsx({sheets: [`<sheetData><row r="1">${cell("ZZZ1")}${cell("A1")}</row></sheetData>`], strings: "<si><t>机密★1年</t></si>"});
    expect(refusalOf(readBytes("a.xlsx", file))).toBe("file.secret");
  });

  it("is refused where its row has two of one place", () => {
    const file = xlsx({sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>']});
    expect(refusalOf(readBytes("a.xlsx", file))).toBe("file.corrupt");
  });
});

describe("thousands apart", () => {
  it("are shown as SheetJS shows them", () => {
    const number = double({min: -1e14, max: 1e14, noNaN: true});
    const agrees = property(number, integer({min: 0, max: 14}), integer({min: 0, max: 4}), (value, shift, decimals) => {
      const format = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
      for (const each of [value / 10 ** shift, Math.round(value / 10 ** shift) / 100]) expect(numberRenderer(format, false)(each)).toBe(SSF.format(format, each));
    });
    assert(agrees, {seed: 5, numRuns: 3000});
  });
});
