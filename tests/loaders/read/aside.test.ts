import {createHash} from "node:crypto";
import {expect, it} from "vitest";
import {Aside} from "../../../loaders/read/aside/index.js";
import {DEFAULT_LIMITS, readBytes, type ReadResult} from "../../../loaders/read/index.js";
import {seededRandom} from "../../../src/lib/statistics/random.js";
import {gb18030} from "../../sample/write/gb18030.js";

const LENGTH = 2 * 1024 * 1024;
const HEAD = ["任务编号", "月份", "填报单位", "进展情况", "备注"];

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** A row as it may come: texts that come again and texts that do not, nothing, quotes with what they are for. */
function rowOf(row: number, random: () => number): string[] {
  const kind = random();
  const note = kind < 0.3 ? "" : kind < 0.6 ? `"甲,${row % 7}"` : kind < 0.7 ? `"一行\n两行${row % 5}"` : kind < 0.8 ? `${row % 3}"寸` : "无";
  return [`T-${row % 200}`, `${1990 + (row % 33)}年${(row % 12) + 1}月`, ["甲区", "乙区", "市水利局"][row % 3]!, `已完成第${row}项，开展实地调研${row % 9}次`.repeat(4), note].slice(0, kind > 0.97 ? 3 : 5);
}

function linesOf(seed: number, length = LENGTH): string[] {
  const random = seededRandom(seed);
  const lines = [HEAD.join(",")];
  for (let bytes = 0, row = 0; bytes < length; row++) {
    lines.push(rowOf(row, random).join(","));
    bytes += 2 + Buffer.byteLength(lines.at(-1)!);
  }
  return lines;
}

function inTwo(bytes: Uint8Array, limits = {}): ReadResult {
  const own = shared(bytes);
  const aside = new Aside(own, 256);
  try {
    const result = readBytes("进展.csv", own, {limits}, aside);
    expect(aside.checksum()).toBe(createHash("sha256").update(bytes).digest("hex"));
    return result;
  } finally {
    aside.close();
  }
}

/** What is read, without the rows, which are made of the columns. */
function said(result: ReadResult): unknown {
  if (!result.ok) return result;
  const {sheets, ...about} = result.workbook;
  return {...about, sheets: sheets.map(({numbered, rows}) => ({height: rows.length, texts: numbered?.cells.map(({text}) => text), columns: numbered?.columns.map((numbers) => Buffer.from(Int32Array.from(numbers).buffer).toString("base64"))}))};
}

it.each([["\r\n", 1], ["\n", 2]])("two threads read a long text as one does, lines ending in %j", (lineEnd, seed) => {
  const bytes = Buffer.from(`\uFEFF${linesOf(seed).join(lineEnd)}`);
  const found = inTwo(bytes);
  expect(found.ok && found.workbook.reader).toBe("youjie");
  expect(said(found)).toEqual(said(readBytes("进展.csv", bytes)));
});

it("so they do in GB18030", () => {
  const bytes = gb18030(linesOf(3).join("\r\n"));
  expect(said(inTwo(bytes))).toEqual(said(readBytes("进展.csv", bytes)));
});

const LINES = linesOf(4);
const LATE = Math.floor(LINES.length * 0.9);
/** Where the second thread's part begins is within the long cell. */
const ACROSS = [...LINES.slice(0, LINES.length / 2), `T-1,2022年9月,甲区,"${LINES.slice(0, LINES.length / 4).join("\r\n").replaceAll('"', "")}",无`, ...LINES.slice(LINES.length / 2)];

it.each([
  ["a cell in quotes stands across the middle", ACROSS, "youjie"],
  ["quotes are doubled in the second part", LINES.with(LATE, 'T-1,2022年9月,甲区,"他说""好""",无'), "youjie"],
  ["a quote is not closed in the second part", LINES.with(LATE, 'T-1,2022年9月,甲区,"未完,无'), "papaparse"],
  ["lines end otherwise in the second part", LINES.with(LATE, `${LINES[1]!}\n${LINES[2]!}`), "papaparse"],
])("and as one does where %s", (_, lines, reader) => {
  const bytes = Buffer.from(lines.join("\r\n"));
  const found = inTwo(bytes, {maxCellCharacters: LENGTH});
  expect(found.ok && found.workbook.reader).toBe(reader);
  const alone = readBytes("进展.csv", bytes, {limits: {maxCellCharacters: LENGTH}});
  expect(said(found)).toEqual(said(alone));
});

it("blank lines at the end are no rows to either", () => {
  const bytes = Buffer.from([...LINES, ...Array.from({length: 60_000}, () => ",".repeat(40))].join("\r\n"));
  expect(said(inTwo(bytes))).toEqual(said(readBytes("进展.csv", bytes)));
});

const FAR = `T-1${",".repeat(16_384)}机密★1年`;

it.each([
  ["file.secret", LINES.with(LATE, "T-1,2022年9月,甲区,机密★1年,无"), {}],
  ["file.too_large", LINES.with(LATE, FAR).with(LATE + 1, "T-1,2022年9月,甲区,机密★1年,无"), {}],
  ["file.too_large", LINES.with(LATE, FAR.replace("机密★1年", "远")), {}],
  ["file.too_large", LINES, {maxCells: 4 * LATE}],
  ["file.too_large", LINES, {maxRows: LATE}],
  ["file.too_large", LINES.with(LATE, `T-1,${"长".repeat(2000)}`), {maxCellCharacters: 1000}],
])("what one thread refuses, two refuse in the same words: %s", (code, lines, limits) => {
  const bytes = Buffer.from(lines.join("\r\n"));
  const found = inTwo(bytes, limits);
  expect(found).toMatchObject({ok: false, code});
  expect(found).toEqual(readBytes("进展.csv", bytes, {limits: {...DEFAULT_LIMITS, ...limits}}));
});

it("where the second thread is gone, the first reads all of it", () => {
  const bytes = shared(Buffer.from(LINES.join("\r\n")));
  const aside = new Aside(bytes, 256, 200);
  aside.close();
  expect(said(readBytes("进展.csv", bytes, {}, aside))).toEqual(said(readBytes("进展.csv", bytes)));
  expect(aside.checksum()).toBeUndefined();
});
