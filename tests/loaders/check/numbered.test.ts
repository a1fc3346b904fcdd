import Papa from "papaparse";
import {expect, it} from "vitest";
import {readBytes} from "../../../loaders/read/index.js";
import {checkWorkbook} from "../../../loaders/check/index.js";
import type {OpenRow} from "../../../src/lib/open-row.js";
import type {RawRow} from "../../../src/lib/rows.js";
import type {Workbook} from "../../../src/lib/workbook.js";
import {city, source} from "./make.js";
import {randomLedger} from "./random-ledger.js";

/** From so many rows on the cells of a text are kept by number. */
const MANY = 2500;

/** Lines that a long export may hold besides its rows. */
const BETWEEN: readonly (readonly string[])[] = [[], [" ", "\t"], ["填报单位：甲区"], ["二、商务领域"], ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "表外一格"], ["小计", "", "", "", "3"], ["2022年10月工作台账"]];

function ledger(seed: number, share: number): Workbook {
  const rows = randomLedger(seed, share, MANY).map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.text : String(cell))));
  const head = rows[1]!;
  BETWEEN.forEach((line, at) => rows.splice(500 + 191 * at + seed, 0, [...line]));
  if (seed % 3 === 0) rows.splice(1900, 0, [], ["2022年10月工作台账"], head);
  if (seed % 3 === 1) rows.splice(1900, 0, head);
  const result = readBytes("台账.csv", Buffer.from(Papa.unparse(rows, {newline: "\r\n"})), {delimiter: ","});
  if (!result.ok) throw new Error(result.code);
  return result.workbook;
}

/** Everything that comes of a workbook: with rows kept, and handed on. */
function comesOf(workbook: Workbook): unknown {
  const rows: RawRow[] = [];
  const taker = {add: (row: OpenRow) => void rows.push(row.plain()), addEven: ({from, to, open}: {from: number; to: number; open: (at: number) => OpenRow}) => void rows.push(...Array.from({length: to - from}, (_, at) => open(from + at).plain()))};
  return {kept: checkWorkbook(source("台账.csv"), workbook, city()), handed: checkWorkbook(source("台账.csv"), workbook, city(), {taker: () => taker}), rows};
}

it.each(Array.from({length: 12}, (_, at) => at))("a sheet whose cells are numbered says what it says without numbers (%d)", (seed) => {
  const workbook = ledger(seed, [0, 0.01, 0.1][seed % 3]!);
  const [sheet] = workbook.sheets;
  expect(sheet!.numbered).toBeDefined();
  const {numbered: _, ...plain} = {...sheet!, rows: Array.from(sheet!.rows, (row) => row && [...row])};
  expect(comesOf(workbook)).toEqual(comesOf({...workbook, sheets: [plain]}));
});
