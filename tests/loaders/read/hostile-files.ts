import {utils, write, type WorkBook} from "@e965/xlsx";
import {fixtureBytes, textRows, xlsx, xlsxParts, zipOf} from "./support";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet = textRows([["任务编号", "办理状态"], ["T-001", "已完成"]]);
const good = (): Uint8Array => xlsx({sheets: [sheet]});

/** Where a signature stands in the directory or beside the parts, each time. */
function places(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({length: bytes.length - 4}, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
}

function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), copy);
  return copy;
}

/** Every entry of the directory names the same stretch of the file: what made the small bomb of overlapping files. */
function overlapping(): Uint8Array {
  return changed(good(), (view, bytes) => {
    const [first, ...others] = places(bytes, 0x02014b50);
    for (const at of others) view.setUint32(at + 42, view.getUint32(first! + 42, true), true);
  });
}

/** Sizes of 32 bits that say "look in the zip64 field", and no such field. */
const lyingZip64 = (): Uint8Array => changed(good(), (view, bytes) => places(bytes, 0x02014b50).forEach((at) => [20, 24, 42].forEach((field) => view.setUint32(at + field, 0xffffffff, true))));

function manyMerges(): Uint8Array {
  const merges = Array.from({length: 100_000}, (_, i) => `<mergeCell ref="A${2 * i + 3}:XFD${2 * i + 4}"/>`).join("");
  return xlsx({sheets: [`${sheet}<mergeCells count="100000">${merges}</mergeCells>`]});
}

/** A million formats; numbered, so that they do not pack like a bomb. */
function manyStyles(): Uint8Array {
  const xfs = Array.from({length: 1_000_000}, (_, i) => `<xf numFmtId="${(i * 7919) % 65_521}" fontId="${(i * 104_729) % 99_991}"/>`).join("");
  return xlsx({sheets: [sheet], styles: `<cellXfs count="1000000">${xfs}</cellXfs>`});
}

function deepXml(): Uint8Array {
  return xlsx({sheets: [`${sheet}<extLst>${"<a>".repeat(400_000)}${"</a>".repeat(400_000)}</extLst>`]});
}

function uncached(): Uint8Array {
  const rows = Array.from({length: 50_000}, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><f>SUM(B${r + 1}:Z${r + 1})+${r}</f></c></row>`).join("");
  return xlsx({sheets: [`<sheetData>${rows}</sheetData>`]});
}

function longCells(): Uint8Array {
  const text = (n: number): string => Array.from({length: 2048}, (_, i) => String.fromCharCode(0x4e00 + ((i * 37 + n * 101) % 20_000))).join("").repeat(16).slice(0, 32_767);
  return xlsx({sheets: [textRows([["任务编号", "进展情况"], ...Array.from({length: 50}, (_, n) => [`T-${n}`, text(n)])])]});
}

/** An .xls whose stream of records stops in the middle of one. */
function cutRecords(): Uint8Array {
  return changed(fixtureBytes("ledger.xls"), (view, bytes) => {
    const at = Buffer.from(bytes).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x10, 0x00]));
    view.setUint16(at + 2, 0xffff, true);
  });
}

/** A record of an .xlsb that says how far its sheet reaches: to the last row and column there are, and beyond. */
function absurdBinary(): Uint8Array {
  const book: WorkBook = {SheetNames: ["a"], Sheets: {a: utils.aoa_to_sheet([["任务编号", "办理状态"], ["T-001", "已完成"]])}};
  book.Sheets["a"]!["!ref"] = "A1:XFD1048576";
  book.Sheets["a"]!["!data"] = undefined as never;
  return new Uint8Array(write({...book, Sheets: {a: {...book.Sheets["a"], "!ref": "A1:XFD3"}}}, {type: "array", bookType: "xlsb"}) as ArrayBuffer);
}

function openDocument(table: string): Uint8Array {
  const names = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  return zipOf({"content.xml": `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="a">${table}</table:table></office:spreadsheet></office:body></office:document-content>`});
}

const cell = (repeat: string, text: string): string => `<table:table-cell ${repeat}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`;

function webArchive(): string {
  return ["MIME-Version: 1.0", "X-Document-Type: Workbook", 'Content-Type: multipart/related; boundary="----=_NextPart"', "", "------=_NextPart", "Content-Location: file:///C:/1.htm", 'Content-Type: text/html; charset="utf-8"', "", "<table><tr><td>任务编号</td></tr></table>", "", "------=_NextPart--"].join("\r\n");
}

/** Files that somebody made to hurt or that a program left broken: what each is, how it must end, and its bytes. */
export const HOSTILE: readonly (readonly [name: string, fate: string, bytes: () => Uint8Array])[] = [
  ["overlapping parts.xlsx", "file.corrupt", overlapping],
  ["zip64 that lies.xlsx", "file.bomb", lyingZip64],
  ["100,000 merged ranges.xlsx", "read: 1 sheets", manyMerges],
  ["1,000,000 styles.xlsx", "read: 1 sheets", manyStyles],
  ["shared text out of range.xlsx", "file.corrupt", () => xlsx({sheets: ['<sheetData><row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>x</v></c></row></sheetData>'], strings: "<si><t>a</t></si>"})],
  ["nested 400,000 deep.xlsx", "read: 1 sheets", deepXml],
  ["two sheets of one name.xlsx", "read: 2 sheets", () => xlsx({sheets: [{xml: sheet, name: "表"}, {xml: sheet, name: "表"}]})],
  ["a sheet named like a path.xlsx", "read: 1 sheets", () => xlsx({sheets: [{xml: sheet, name: "../../x"}]})],
  ["cells of 32,767 characters.xlsx", "read: 1 sheets", longCells],
  ["50,000 formulas never calculated.xlsx", "read: 1 sheets", uncached],
  ["records cut off.xls", "file.corrupt", cutRecords],
  ["an absurd range.xlsb", "read: 1 sheets", absurdBinary],
  ["a cell repeated 1,000,000,000 times.ods", "file.too_large", () => openDocument(`<table:table-row table:number-rows-repeated="1000000000">${cell('table:number-columns-repeated="1000000000"', "x")}</table:table-row>`)],
  ["blanks repeated 1,000,000,000 times.ods", "read: 1 sheets", () => openDocument(`<table:table-row>${cell("", "x")}${cell('table:number-columns-repeated="1000000000"', "")}</table:table-row><table:table-row table:number-rows-repeated="1000000000">${cell("", "")}</table:table-row>`)],
  ["one line of 100 MB.csv", "file.too_large", () => new Uint8Array(100 * 1024 * 1024).fill(0x61)],
  ["100 MB of separators.csv", "file.too_large", () => new Uint8Array(100 * 1024 * 1024).fill(0x2c)],
  ["a web archive.xls", "file.not_a_workbook", () => utf8(webArchive())],
  ["UTF-16 without a mark.csv", "read: 1 sheets", () => new Uint8Array(Buffer.from("任务编号,办理状态\r\nT-001,已完成\r\n".repeat(20), "utf16le"))],
  ["UTF-16 of the other order without a mark.csv", "read: 1 sheets", () => new Uint8Array(Buffer.from("任务编号,办理状态\r\nT-001,已完成\r\n".repeat(20), "utf16le").swap16())],
  ["zero bytes.csv", "file.not_a_workbook", () => utf8("任务编号,办理状态\r\nT-001,已\0完成\0\r\n")],
  ["nothing but zero bytes.csv", "file.not_a_workbook", () => new Uint8Array(100_000)],
  ["parts beyond counting.xlsx", "file.bomb", () => zipOf({...xlsxParts({sheets: [sheet]}), ...Object.fromEntries(Array.from({length: 10_001}, (_, i) => [`p/${i}`, ""]))})],
];
