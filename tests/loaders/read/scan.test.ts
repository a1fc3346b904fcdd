import Papa from "papaparse";
import {expect, it} from "vitest";
import {readBytes} from "../../../loaders/read/index.js";
import {seededRandom} from "../../../src/lib/statistics/random.js";
import {gb18030} from "../../sample/write/gb18030.js";

const REGULAR = ["a", "甲区", "", "1", " 前后 ", '"q"', '"a,b"', '"a""b"', '""', '"一行\n两行"', '"一行\r\n两行"', 'b"c', '""""'];
const STRAY = ['"open', '"x" ', '"x"y', "\r", "\n", '""x'];

/** Rows as texts, without the blanks at their ends. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  const texts = rows.map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
  return texts.slice(0, texts.findLastIndex((row) => row.length > 0) + 1);
}

it("what is read from the bytes is what the library splits the text into, quotes, line breaks and all", () => {
  const random = seededRandom(20221005);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const readers = new Map<string, number>();
  for (let round = 0; round < 3000; round++) {
    const atoms = random() < 0.05 ? [...REGULAR, ...STRAY] : REGULAR;
    const lineEnd = pick(["\n", "\r\n", "\n", "\r\n", "\r"]);
    const lines = Array.from({length: 1 + Math.floor(random() * 6)}, () => Array.from({length: 2 + Math.floor(random() * 4)}, () => pick(atoms)).join(","));
    const text = ["h1,h2,h3", ...lines].join(lineEnd) + (random() < 0.3 ? lineEnd : "");
    const result = readBytes("x.csv", Buffer.from(text), {delimiter: ","});
    if (!result.ok) throw new Error(`${result.code}: ${JSON.stringify(text)}`);
    const {reader, sheets} = result.workbook;
    readers.set(reader, (readers.get(reader) ?? 0) + 1);
    if (reader === "papaparse") continue;
    const read = Array.from(sheets[0]!.rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
    expect(trimmed(read), JSON.stringify(text)).toEqual(trimmed(Papa.parse<string[]>(text, {delimiter: ","}).data));
  }
  expect(readers.get("youjie")).toBeGreaterThan(2000);
  expect(readers.get("papaparse")).toBeGreaterThan(100);
});

it.each([2, 7])("so are many lines, whose cells are kept by number (%d)", (seed) => {
  const random = seededRandom(seed);
  const lines = Array.from({length: 5000}, (_, row) => Array.from({length: Math.floor(random() * 9)}, () => REGULAR[Math.floor(random() * REGULAR.length)]!.replaceAll("一", random() < 0.1 ? String(row) : "一")).join(","));
  const text = ["h1,h2,h3", ...lines].join("\r\n");
  const result = readBytes("x.csv", Buffer.from(text), {delimiter: ","});
  if (!result.ok) throw new Error(result.code);
  const [sheet] = result.workbook.sheets;
  expect(sheet!.numbered).toBeDefined();
  const wanted = trimmed(Papa.parse<string[]>(text, {delimiter: ","}).data);
  expect(trimmed(Array.from(sheet!.rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? "")))).toEqual(wanted);
  const {cells, columns} = sheet!.numbered!;
  expect(trimmed(wanted.map((_, row) => columns.map((numbers) => cells[numbers[row]!]?.text ?? "")))).toEqual(wanted);
});

it("what stood above is taken for what stands here only where it does, up to the text's end", () => {
  const random = seededRandom(9);
  const atoms = ["a", "ab", "abc", "甲", "甲区", "甲区,", "", 'a"', '"a"', '"a,b"', '"ab"'];
  for (let round = 0; round < 2000; round++) {
    const rows = Array.from({length: 12}, (_, row) => Array.from({length: 3}, (_, column) => atoms[random() < 0.8 ? (row + column) % 4 : Math.floor(random() * atoms.length)]!).join(","));
    const whole = ["h1,h2,h3", ...rows].join("\n");
    const text = whole.slice(0, whole.length - Math.floor(random() * 5));
    const result = readBytes("x.csv", Buffer.from(text), {delimiter: ","});
    if (!result.ok) throw new Error(result.code);
    if (result.workbook.reader === "papaparse") continue;
    const read = Array.from(result.workbook.sheets[0]!.rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
    expect(trimmed(read), JSON.stringify(text)).toEqual(trimmed(Papa.parse<string[]>(text, {delimiter: ","}).data));
  }
});

it("a table of lines of very different length is kept cell by cell", () => {
  const far = `${",".repeat(16_000)}x`;
  const lines = Array.from({length: 3000}, (_, row) => (row % 30 === 29 ? far : `a,b${row}`));
  const result = readBytes("x.csv", Buffer.from(lines.join("\n")), {delimiter: ","});
  if (!result.ok) throw new Error(result.code);
  const [sheet] = result.workbook.sheets;
  expect(sheet!.numbered).toBeUndefined();
  lines.forEach((line, row) => {
    const given = sheet!.rows[row]!;
    const said = line === far ? given[16_000]?.text : given.map((cell) => cell?.text).join(",");
    expect(said).toBe(line === far ? "x" : line);
    expect(given).toHaveLength(line === far ? 16_001 : 2);
  });
});

it.each([",", ";", "\t", "|"])("a long text in GB18030 says what it says in UTF-8, parted by %j", (delimiter) => {
  // Of some the second byte is a bar, a backslash or a letter.
  const characters = Array.from({length: 400}, (_, at) => String.fromCharCode(0x4e00 + 37 * at));
  const rows = Array.from({length: 9000}, (_, row) => [`T-${row % 50}`, `推进河道整治工作${row % 7}次，开展实地调研，已经完成方案${characters[row % 400]!}`, row % 3 === 0 ? `"甲${delimiter}乙"` : "", `“方案${row % 9}”`, row % 5 === 0 ? '"一行\r\n两行"' : String(row)]);
  const text = [["编号", "甲", "乙", "丙", "丁"], ...rows].map((row) => row.join(delimiter)).join("\r\n");
  const read = (bytes: Uint8Array) => {
    const result = readBytes("x.csv", bytes, {delimiter});
    if (!result.ok) throw new Error(result.code);
    const {encoding, reader, sheets} = result.workbook;
    return {encoding, reader, texts: trimmed(Array.from(sheets[0]!.rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? "")))};
  };
  const known = read(Buffer.from(text));
  const found = read(gb18030(text));
  expect(known.texts).toHaveLength(9001);
  expect(found).toEqual({encoding: "gb18030", reader: delimiter === "|" ? "papaparse" : "youjie", texts: known.texts});
});

it.each(["\r\n", ",", '"'])("one byte too few in it refuses a long text in GB18030, also before %j", (next) => {
  const rows = Array.from({length: 20_000}, (_, row) => `T-${row},推进河道整治,"做了${row % 100}次"`);
  const whole = gb18030(rows.join("\r\n"));
  const half = Buffer.concat([whole, Buffer.from("\r\nT-1,"), Buffer.from([0x81]), Buffer.from(`${next}x`)]);
  expect(readBytes("x.csv", half, {delimiter: ","})).toMatchObject({ok: false, code: "file.encoding"});
  expect(readBytes("x.csv", whole, {delimiter: ","})).toMatchObject({ok: true, workbook: {encoding: "gb18030", reader: "youjie"}});
});
