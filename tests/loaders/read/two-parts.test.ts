import {expect, it} from "vitest";
import {DEFAULT_LIMITS, type Limits} from "../../../loaders/read/limits.js";
import {Refusal} from "../../../loaders/read/result.js";
import {scanPart} from "../../../loaders/read/text/scan.js";
import {type PartOfText, TextScan} from "../../../loaders/read/text/text-scan.js";
import {seededRandom} from "../../../src/lib/statistics/random.js";

const TEXTS = ["a", "ab", "abc", "甲", "甲区", "", "", 'a"', '"a"', '"a,b"', '"ab"', '"x\ny"', '"q""q"', '""', '"', "机密", "长长长长"];
const BETWEEN = [",", ",", ",", ",", "\n", "\n", "\n", "\r\n", "\n\n", ",,", "\r"];
const COMMA = 0x2c;
const NEWLINE = 0x0a;

/** A small text of whatever may stand in one, and limits that it may run into. */
function made(random: () => number): {readonly bytes: Buffer; readonly limits: Limits} {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const [isMessy, mayBeSecret, lineEnd] = [random() < 0.3, random() < 0.1, random() < 0.3 ? "\r\n" : "\n"];
  const upTo = (least: number, more: number) => least + Math.floor(random() * more);
  const pieces = Array.from({length: upTo(3, 40)}, () => {
    const text = pick(TEXTS);
    return `${text === "机密" && !mayBeSecret ? "y" : text}${isMessy ? pick(BETWEEN) : random() < 0.6 ? "," : random() < 0.2 ? `${lineEnd}${lineEnd}` : lineEnd}`;
  });
  const sometimes = (share: number, limit: Partial<Limits>): Partial<Limits> => (random() < share ? limit : {});
  const limits = {...DEFAULT_LIMITS, ...sometimes(0.3, {maxColumns: upTo(2, 4)}), ...sometimes(0.2, {maxRows: upTo(3, 8)}), ...sometimes(0.2, {maxCells: upTo(3, 30)}), ...sometimes(0.2, {maxCharacters: upTo(3, 60)}), ...sometimes(0.1, {maxCellCharacters: 3})};
  return {bytes: Buffer.from(pieces.join("") + (random() < 0.2 ? lineEnd.repeat(5) : "")), limits};
}

function said(scan: () => TextScan | undefined): unknown {
  try {
    const {sheet, different} = scan()?.result("表") ?? {};
    return sheet && {different, rows: Array.from(sheet.rows, (row) => row && Array.from(row, (cell) => cell?.text))};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.seen];
  }
}

function whole(bytes: Uint8Array, part: PartOfText): TextScan | undefined {
  const scan = new TextScan(bytes, part);
  return scan.readTo(bytes.length) ? scan : undefined;
}

function ofPart(bytes: Uint8Array, part: PartOfText): ReturnType<typeof scanPart> {
  try {
    return scanPart(bytes, part);
  } catch {
    return undefined;
  }
}

it.each([1, 2, 3])("a text says the same in one part and in two, and is refused in the same words (%d)", (seed) => {
  const random = seededRandom(seed);
  let [together, refused] = [0, 0];
  for (let round = 0; round < 4000; round++) {
    const {bytes, limits} = made(random);
    const part: PartOfText = {encoding: "utf-8", between: COMMA, limits};
    const middle = bytes.indexOf(NEWLINE, Math.floor(random() * bytes.length)) + 1;
    const end = middle === 0 ? undefined : ofPart(bytes.subarray(middle), part);
    const alone = said(() => whole(bytes, part));
    const inTwo = said(() => {
      const scan = new TextScan(bytes, part);
      if (!scan.readTo(middle)) return whole(bytes, part);
      if (end && scan.append(end)) together++;
      else if (!scan.readTo(bytes.length)) return undefined;
      return scan;
    });
    if (Array.isArray(alone)) refused++;
    expect(inTwo, JSON.stringify({text: String(bytes), middle, limits})).toEqual(alone);
  }
  expect(together).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(100);
});
