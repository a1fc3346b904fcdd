import {readdirSync, readFileSync} from "node:fs";
import {read as readBySheetJs, type CellObject} from "@e965/xlsx";
import {readXlsx} from "hucre";
import {afterAll, describe, expect, it} from "vitest";
import {createReaderPool, readBytes} from "../../../loaders/read";
import {isoFromSerial} from "../../../loaders/read/serial";
import {address, type Cell} from "../../../src/lib/workbook";
import {cellsOf, fixtureBytes, readWorkbook, SAMPLES, samplesPresent, WITHOUT_SAMPLES, workbookOf} from "./support";

/** What must come of the samples that are not plainly read. */
const FATES: Readonly<Record<string, string>> = {
  "calamine/pass_protected.xlsb": "file.locked",
  "calamine/too_small.xls": "file.not_a_workbook",
  "poi/SampleSS.txt": "file.not_a_workbook",
  "poi/clusterfuzz-testcase-minimized-POIHSSFFuzzer-6537773940867072.xls": "file.corrupt",
  "poi/clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx": "file.corrupt",
  "poi/poc-shared-strings.xlsx": "file.bomb",
  "poi/poc-xmlbomb-empty.xlsx": "file.bomb",
  "poi/poc-xmlbomb.xlsx": "file.bomb",
  "sheetjs/password_2002_40_xor.xls": "file.locked",
};

const files = samplesPresent
  ? ["calamine", "easyexcel", "poi", "sheetjs"].flatMap((folder) => readdirSync(SAMPLES + folder).map((file) => `${folder}/${file}`))
  : [];
const readable = (extension: string) => files.filter((file) => file.endsWith(extension) && !(file in FATES));
const bytesOf = (file: string) => readFileSync(SAMPLES + file);

describe.skipIf(!samplesPresent)(`the sample workbooks ${WITHOUT_SAMPLES}`, () => {
  const pool = createReaderPool({workers: 2});
  afterAll(() => pool.close());

  it("all end as cells or as the right refusal, and no bad one stops the next", async () => {
    const results = await Promise.all(files.map((file) => pool.read(SAMPLES + file)));
    const fates = Object.fromEntries(files.map((file, i) => [file, results[i]!.ok ? "read" : (results[i] as {code: string}).code]));
    expect(files).toHaveLength(44);
    expect(fates).toEqual(Object.fromEntries(files.map((file) => [file, FATES[file] ?? "read"])));
  });

  it("are the same through a worker as without", async () => {
    for (const file of readable(".xlsx")) {
      const result = await pool.read(SAMPLES + file);
      expect({file, result}).toEqual({file, result: readBytes(file, bytesOf(file))});
    }
  });

  it("in .xlsx have the cells that SheetJS finds, one by one", () => {
    let compared = 0;
    for (const file of readable(".xlsx")) {
      const book = readBySheetJs(bytesOf(file), {dense: true, cellNF: true, nodim: true});
      const date1904 = book.Workbook?.WBProps?.date1904 === true;
      for (const sheet of workbookOf(readBytes(file, bytesOf(file))).sheets) {
        const cells = cellsOf(sheet);
        book.Sheets[sheet.name]!["!data"]?.forEach((row, r) => row?.forEach((theirs, c) => {
          if (theirs?.v === undefined) return;
          const place = address(r, c);
          compared += 1;
          expect({file, place, ...comparable(cells[place])}).toEqual({file, place, ...comparableOf(theirs, date1904, cells[place])});
          delete cells[place];
        }));
        expect({file, more: Object.values(cells).filter(({kind}) => kind !== "uncached_formula")}).toEqual({file, more: []});
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it("in .xlsx have the values that hucre finds, where hucre can read them", async () => {
    let compared = 0;
    for (const file of readable(".xlsx")) {
      const book = await readXlsx(bytesOf(file)).catch(() => undefined);
      const sheets = workbookOf(readBytes(file, bytesOf(file))).sheets;
      for (const theirs of book?.sheets ?? []) {
        const ours = sheets.find(({name}) => name === theirs.name)!;
        theirs.rows.forEach((row, r) => row.forEach((value, c) => {
          const cell = ours.rows[r]?.[c];
          if (value === null || cell?.kind === "error") return;
          compared += 1;
          const seen = value instanceof Date ? Math.round(value.getTime() / 1000) * 1000 : foldedLines(value);
          // hucre takes serials below 1 and times alone as dates of 1899; there the number is ours.
          const same = value instanceof Date && cell?.kind === "number" ? seen : ourValue(cell);
          expect({file, place: address(r, c), value: same}).toEqual({file, place: address(r, c), value: seen});
        }));
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  const oracle = JSON.parse(new TextDecoder().decode(fixtureBytes("libreoffice-xls.json"))) as {files: Record<string, Record<string, Record<string, unknown>>>};

  it.each(Object.keys(oracle.files))("%s has the cells that LibreOffice finds", (file) => {
    const {sheets} = readWorkbook(file, bytesOf(file));
    expect(sheets.map(({name}) => name)).toEqual(Object.keys(oracle.files[file]!));
    for (const sheet of sheets) {
      const values = Object.entries(cellsOf(sheet)).map(([place, cell]) => [place, settled(cell.iso ?? cell.value ?? cell.text)]);
      // The time of day in A24 and A25 is a date to LibreOffice, unlike that in A20 to A23.
      const skipped = file.includes("dataformat") ? ["A24", "A25"] : [];
      const theirs = Object.entries(oracle.files[file]![sheet.name]!).map(([place, value]) => [place, settled(value)]);
      expect({...Object.fromEntries(values), ...unknown(skipped)}).toEqual({...Object.fromEntries(theirs), ...unknown(skipped)});
    }
  });

  it("hidden sheets in both formats are given as hidden", () => {
    for (const file of ["poi/TwoSheetsOneHidden.xls", "poi/TwoSheetsOneHidden.xlsx"]) {
      expect(readWorkbook(file, bytesOf(file)).sheets.map(({hidden}) => hidden)).toEqual([true, false]);
    }
  });
});

function unknown(places: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(places.map((place) => [place, undefined]));
}

/** LibreOffice reads booleans of BIFF5 as 1 and 0, and keeps 15 digits. */
function settled(value: unknown): unknown {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

/** hucre leaves CR LF as it stands in the XML; XML folds it. A CR written as `_x000D_` stays. */
function foldedLines(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/\r+\n/g, "\n") : value;
}

function ourValue(cell: Cell | undefined): unknown {
  if (cell?.kind === "text") return foldedLines(cell.value);
  return cell?.kind === "date" ? Date.parse(cell.iso!.includes("T") ? `${cell.iso!}Z` : cell.iso!) : cell?.value;
}

function comparable(cell: Cell | undefined): object {
  const {text, value, kind, iso} = cell ?? {};
  return {text, value, kind, iso};
}

/** A cell of SheetJS in our words. Its General text is cut to eleven places, and three formats it words as an American. */
function comparableOf({t, v, w, z}: CellObject, date1904: boolean, ours: Cell | undefined): object {
  if (t === "e") return {text: w, value: null, kind: "error", iso: undefined};
  const kind = ours?.kind === "date" ? "date" : t === "n" ? "number" : t === "b" ? "boolean" : "text";
  const general = z === undefined || z === "General" || (typeof z === "string" && z.startsWith("m/d/yy"));
  const negativeDate = kind === "number" && w === "";
  const text = general || negativeDate || t === "s" ? ours?.text : w;
  return {text, value: v, kind, iso: kind === "date" ? isoFromSerial(v as number, date1904) : undefined};
}
