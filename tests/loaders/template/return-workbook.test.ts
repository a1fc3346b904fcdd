import {unzipSync} from "fflate";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {checkWorkbook} from "../../../loaders/check/index.js";
import {namesIn, type CityNames} from "../../../loaders/template/city-names.js";
import {spanText} from "../../../loaders/template/item-cell.js";
import {openItems} from "../../../loaders/template/open-items.js";
import {returnWorkbook} from "../../../loaders/template/return-workbook.js";
import {query, type Warehouse} from "../../../loaders/warehouse/open.js";
import {parseDate} from "../../../src/lib/dialect/dates.js";
import {columnsOf, type Language} from "../../../src/lib/field.js";
import {registerNamed} from "../../../src/lib/registers/index.js";
import type {Workbook} from "../../../src/lib/workbook.js";
import {KNOWN, smallCity} from "./small-city.js";
import {check, grave, read, rowsOf, worldOf} from "./support.js";

const WORLD = worldOf(KNOWN.units, KNOWN.tasks);
const SOURCE = {file: "inbox/2022-11-05/回填.xlsx", received: "2022-11-05", checksum: "0".repeat(64), bytes: 1};
let warehouse: Warehouse;
let names: CityNames;

beforeAll(async () => {
  warehouse = await smallCity();
  names = await namesIn(warehouse);
});
afterAll(() => warehouse.close());

async function made(unit: string, period: string, language: Language = "zh"): Promise<Uint8Array | null> {
  const of = {unit: names.units.find((each) => each.unit_id === unit)!, period, deadline: "2022-11-10", language, names};
  return returnWorkbook(await openItems(warehouse, unit, period), of);
}

/** The workbook with a text typed under a heading, in the row whose second column holds the id. */
function typed(workbook: Workbook, sheet: number, id: string, heading: string, text: string): Workbook {
  const form = workbook.sheets[sheet]!;
  const column = form.rows.map((row) => row?.findIndex((cell) => cell?.text === heading) ?? -1).find((at) => at >= 0)!;
  const rows = form.rows.map((row) => {
    if (row?.[1]?.text !== id) return row;
    const filled = [...row];
    filled[column] = {text, value: text, kind: "text"};
    return filled;
  });
  return {...workbook, sheets: workbook.sheets.map((each, at) => (at === sheet ? {...each, rows} : each))};
}

describe("the return workbook of a unit", () => {
  it.each(["zh", "en"] as const)("comes back unfilled without a fault, and reports nothing (%s)", async (language) => {
    const checked = check((await made("D1", "2022-10", language))!, "inbox/2022-11-05/x.xlsx", WORLD);
    expect(grave(checked)).toEqual([]);
    expect(checked.tables.map((table) => table.register)).toEqual(["progress", "problems", null]);
    expect(rowsOf(checked, "progress")).toEqual([]);
    expect(checked.faults.find((fault) => fault.code === "row.unfilled")?.seen).toBe("2");
  });

  it.each(["zh", "en"] as const)("takes unit and month from the lines above the head (%s)", async (language) => {
    const workbook = typed(read((await made("D1", "2022-10", language))!, "x.xlsx"), 0, "T-2", language === "zh" ? "完成率" : "Share done", "85%");
    const checked = checkWorkbook(SOURCE, workbook, WORLD);
    expect(grave(checked)).toEqual([]);
    expect(rowsOf(checked, "progress").map((row) => row.values)).toMatchObject([{task_id: "T-2", unit: "D1", period: "2022-10", share: 0.85}]);
  });

  it("prints open tasks of the city's plan with what was last reported, neither those done nor those of other plans", async () => {
    const form = read((await made("D1", "2022-10"))!, "x.xlsx").sheets[0]!;
    expect(form.rows.slice(5).map((row) => Array.from({length: 7}, (_, at) => row?.[at + 1]?.text ?? ""))).toMatchObject([
      expect.arrayContaining(["任务编号*", "上次填报状态", "上次完成率"]),
      ["T-2", "节水", "", "2022-08-14", "", "", ""],
      ["T-1", "灌区改造", "改造5处", "2022-12-31", "2022-09", "滞后", "65%"],
    ]);
  });

  it("prints what the unit has already reported for the month, so that sending it again loses nothing", async () => {
    const checked = check((await made("D1", "2022-09"))!, "inbox/2022-10-05/x.xlsx", WORLD);
    expect(rowsOf(checked, "progress").map((row) => row.values)).toMatchObject([{task_id: "T-1", period: "2022-09", status: "behind", share: 0.65, narrative: "已改造3处"}]);
  });

  it("asks a county for its broken-down items", async () => {
    const items = await openItems(warehouse, "C1", "2022-10");
    expect(items.progress.map((item) => item["task_id"])).toEqual(["T-1-甲"]);
  });

  it.each([["D1", "problems"], ["D2", "meetings"], ["D3", "inspections"], ["D3", "assignments"], ["D3", "follow_ups"], ["D3", "documents"]] as const)("restates what is on record of %s in %s, value for value, where nothing is changed", async (unit, register) => {
    const checked = check((await made(unit, "2022-10"))!, "inbox/2022-11-05/x.xlsx", WORLD);
    expect(grave(checked)).toEqual([]);
    const {fields} = registerNamed(register);
    const columns = columnsOf(registerNamed(register)).filter(({field}) => fields[field]!.internal !== true).map((column) => column.name);
    const ids = rowsOf(checked, register).map((row) => String(row.values[columns[0]!]));
    const recorded = await query<Record<string, unknown>>(warehouse, `select ${columns.map((name) => `"${name}"`).join(", ")} from staging.${register} order by 1`);
    expect(ids.length).toBeGreaterThan(0);
    expect(rowsOf(checked, register).map((row) => Object.fromEntries(columns.map((name) => [name, row.values[name]]))).sort((a, b) => (String(a[columns[0]!]) < String(b[columns[0]!]) ? -1 : 1))).toEqual(recorded.filter((row) => ids.includes(String(row[columns[0]!]))));
  });

  it("never carries what stays in the internal edition", async () => {
    const {sheets} = read((await made("D3", "2022-10"))!, "x.xlsx");
    const words = sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row?.map((cell) => cell?.text) ?? []));
    expect(words).toContain("J-1");
    expect(words.filter((word) => word && /请限期解决|市领导甲/.test(word))).toEqual([]);
  });

  it.each(["zh", "en"] as const)("asks for the next publication of a commitment not yet kept; one not filled in is none (%s)", async (language) => {
    const workbook = read((await made("D3", "2022-10", language))!, "x.xlsx");
    const at = workbook.sheets.findIndex((sheet) => sheet.rows.some((row) => row?.some((cell) => cell?.text === "N-1")));
    expect(rowsOf(checkWorkbook(SOURCE, workbook, WORLD), "commitments")).toEqual([]);
    const filled = checkWorkbook(SOURCE, typed(workbook, at, "N-1", language === "zh" ? "兑现情况" : "Status", language === "zh" ? "已完成" : "Done"), WORLD);
    expect(grave(filled)).toEqual([]);
    expect(rowsOf(filled, "commitments").map((row) => row.values)).toMatchObject([{commitment_id: "N-1", phase: "yearend", year: 2022, unit: "D3", status: "done_reported", title: "建书房10处"}]);
  });

  it("locks what is printed and leaves open what is filled in", async () => {
    const parts = unzipSync((await made("D1", "2022-10"))!);
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const [sheet, styles] = [text("xl/worksheets/sheet1.xml"), text("xl/styles.xml")];
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="(?:1|true)"/);
    const xfs = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf);
    const open = (address: string) => /locked="(?:0|false)"/.test(xfs[Number(new RegExp(`r="${address}"[^>]*? s="(\\d+)"`).exec(sheet)![1])]!);
    expect([open("B7"), open("H7"), open("I7"), open("J7")]).toEqual([false, false, true, true]);
  });

  it("takes a problem solved since", async () => {
    const workbook = typed(read((await made("D1", "2022-10"))!, "x.xlsx"), 1, "P-1", "解决日期", "2022-10-12");
    const checked = checkWorkbook(SOURCE, workbook, WORLD);
    expect(rowsOf(checked, "problems").find((row) => row.values["problem_id"] === "P-1")?.values).toMatchObject({solved_on: "2022-10-12", due: "2022-08-31", due_precision: "month"});
  });

  it("is not made where nothing is open, and agenda items are no open decisions", async () => {
    expect(await made("O1", "2022-10")).toBeNull();
    expect((await openItems(warehouse, "D2", "2022-10")).meetings.map((item) => item["item_id"])).toEqual(["M-1"]);
  });

  it("is the same, byte for byte, when made again", async () => {
    expect(Buffer.from((await made("D1", "2022-10"))!).equals(Buffer.from((await made("D1", "2022-10"))!))).toBe(true);
  });
});

describe("a span of days in words", () => {
  it.each([["2022-06-01", "2022-06-30"], ["2022-04-01", "2022-06-30"], ["2022-01-01", "2022-06-30"], ["2022-07-01", "2022-12-31"], ["2022-01-01", "2022-12-31"], ["2024-02-01", "2024-02-29"]])("%s to %s is read back as the same days", (start, end) => {
    const text = spanText(start, end)!;
    expect(parseDate({text, value: text, kind: "text"}, {})).toMatchObject({ok: true, start, end});
  });

  it.each([["2022-06-03", "2022-06-30"], ["2022-02-01", "2022-06-30"], ["2021-12-01", "2022-01-31"]])("%s to %s has no word of its own", (start, end) => {
    expect(spanText(start, end)).toBeNull();
  });
});
