import {zipOf} from "./support";

/** Bytes of numbers and texts, little-endian: `u16(1)`, `utf16("表")`. */
export const bytesOf = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
export const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => [value & 0xff, (value >> 8) & 0xff]);
export const u32 = (...values: readonly number[]): number[] => values.flatMap((value) => [...u16(value), ...u16(value >>> 16)]);
export const f64 = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));

/** A record of BIFF5 or BIFF8. */
export const biff = (type: number, ...body: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const content = bytesOf(...body);
  return bytesOf(u16(type, content.length), content);
};
const short = (text: string) => bytesOf(u16(text.length), [1], utf16(text));
export const label = (row: number, column: number, text: string): Uint8Array => biff(0x0204, u16(row, column, 0), short(text));
export const prompt = (text: string): Uint8Array => biff(0x01be, u32(0), short(text), short("\0"), short(text), short("\0"), u16(0, 0, 0, 0));
export const definedName = (name: string): Uint8Array => biff(0x0018, u16(0), [0, name.length], u16(0, 0, 0), u32(0), [1], utf16(name));

/** An .xls of one sheet: records of the workbook, then those of the sheet. */
export function xls(sheet: Uint8Array, workbook: Uint8Array = new Uint8Array()): Uint8Array {
  const begin = (kind: number) => biff(0x0809, u16(0x0600, kind, 0x0dbb, 0x07cc), u32(0, 6));
  const bound = (at: number) => biff(0x0085, u32(at), [0, 0, 1, 1], utf16("表"));
  const head = bytesOf(begin(5), biff(0x0042, u16(1200)), workbook);
  const globals = bytesOf(head, bound(head.length + bound(0).length + 4), biff(0x000a));
  return compound(bytesOf(globals, begin(0x10), sheet, biff(0x000a)));
}

/** A compound file that holds nothing but a workbook stream. */
function compound(stream: Uint8Array): Uint8Array {
  const sectors = Math.max(8, Math.ceil(stream.length / 512));
  const tables = Math.ceil((sectors + 20) / 127);
  const first = tables + 1;
  const next = [...Array<number>(tables).fill(0xfffffffd), 0xfffffffe, ...Array.from({length: sectors}, (_, i) => (i === sectors - 1 ? 0xfffffffe : first + i + 1))];
  const table = new Uint8Array(tables * 512).fill(0xff);
  table.set(u32(...next));
  const entry = (name: string, type: number, child: number, start: number, size: number) => {
    const named = new Uint8Array(64);
    named.set(utf16(name));
    return bytesOf(named, u16(2 * name.length + 2), [type, 1], u32(0xffffffff, 0xffffffff, child), new Uint8Array(36), u32(start, size, 0));
  };
  const folder = bytesOf(entry("Root Entry", 5, 1, 0xfffffffe, 0), entry("Workbook", 2, 0xffffffff, first, sectors * 512), new Uint8Array(256));
  const head = bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Uint8Array(16), u16(0x3e, 3, 0xfffe, 9, 6), new Uint8Array(6), u32(0, tables, tables, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0), u32(...Array.from({length: 109}, (_, i) => (i < tables ? i : 0xffffffff))));
  const content = new Uint8Array(sectors * 512);
  content.set(stream);
  return bytesOf(head, table, folder, content);
}

/** A record of an .xlsb. */
export const binary = (type: number, ...body: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const content = bytesOf(...body);
  const length: number[] = [];
  for (let rest = content.length; length.length === 0 || rest > 0; rest >>= 7) length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
  return bytesOf(type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7], length, content);
};
export const counted = (text: string): Uint8Array => bytesOf(u32(text.length), utf16(text));
export const binaryRow = (row: number): Uint8Array => binary(0, u32(row, 0), u16(300), [0, 0, 0], u32(0));
export const binaryText = (column: number, text: string): Uint8Array => binary(6, u32(column, 0), counted(text));

/** An .xlsb of one sheet: its rows, what stands before and behind them, and what stands in the workbook. */
export function xlsb({rows, before = [], behind = [], book = [], more = {}}: {readonly rows: Uint8Array} & Partial<Record<"before" | "behind" | "book", Uint8Array | readonly number[]>> & {readonly more?: Readonly<Record<string, Uint8Array>>}): Uint8Array {
  const kind = (part: string, type: string) => `<Override PartName="/xl/${part}.bin" ContentType="application/vnd.ms-excel.${type}"/>`;
  const leads = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kind("workbook", "sheet.binary.macroEnabled.main")}${kind("worksheets/sheet1", "worksheet")}${kind("styles", "styles")}</Types>`,
    "_rels/.rels": relations(leads(1, "officeDocument", "xl/workbook.bin")),
    "xl/_rels/workbook.bin.rels": relations(leads(1, "worksheet", "worksheets/sheet1.bin"), leads(2, "styles", "styles.bin")),
    "xl/workbook.bin": bytesOf(binary(131), binary(143), binary(156, u32(0, 1), counted("rId1"), counted("表")), binary(144), book, binary(132)),
    "xl/worksheets/sheet1.bin": bytesOf(binary(129), before, binary(145), rows, binary(146), behind, binary(130)),
    "xl/styles.bin": bytesOf(binary(278), binary(617, u32(1)), binary(47, new Uint8Array(16)), binary(618), binary(279)),
    ...more,
  });
}
