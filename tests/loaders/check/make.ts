import {emptyWorld, learn, checkWorkbook, type World} from "../../../loaders/check/index";
import type {Profile} from "../../../src/lib/profile";
import {readProfile} from "../../../src/lib/profile";
import type {CheckedFile, CheckedTable, Source} from "../../../src/lib/rows";
import type {Cell, Merge, Sheet, Workbook} from "../../../src/lib/workbook";

type Loose = string | number | Cell | null;

/** Cells from plain values: "" and null are absent. */
export function sheet(rows: readonly (readonly Loose[])[], given: Partial<Sheet> = {}): Sheet {
  return {name: "Sheet1", hidden: false, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), ...given, rows: rows.map((row) => row.map(cell))};
}

function cell(loose: Loose): Cell | undefined {
  if (loose === null || loose === "") return undefined;
  if (typeof loose === "string") return {text: loose, value: loose, kind: "text"};
  return typeof loose === "number" ? {text: String(loose), value: loose, kind: "number"} : loose;
}

export function percent(value: number): Cell {
  return {text: `${Number((value * 100).toPrecision(12))}%`, value, kind: "number", format: "0%"};
}

export function workbook(...sheets: Sheet[]): Workbook {
  return {format: "xlsx", reader: "sheetjs", sheets, notes: []};
}

/** `merge("A1:C1")` */
export function merge(range: string): Merge {
  const [, left = "A", top = "1", right = left, bottom = top] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  return {top: Number(top) - 1, left: left.charCodeAt(0) - 65, bottom: Number(bottom) - 1, right: right.charCodeAt(0) - 65};
}

export function source(name: string, received = "2022-10-05"): Source {
  return {file: `inbox/${received}/${name}`, received, checksum: "0123456789abcdef".repeat(4), bytes: 1};
}

const UNITS: readonly (readonly [id: string, name: string, short: string, aliases: string])[] = [
  ["D01", "市水利局", "水利局", "市水务局、水务局"],
  ["D02", "市商务局", "商务局", ""],
  ["D03", "市财政局", "财政局", ""],
  ["C01", "甲区", "甲区", "甲区人民政府、甲区委改革办"],
];

/** A small city: four units, three tasks (two of them of one name, in two units). */
export function city(profiles: readonly Profile[] = []): World {
  const units = sheet([["单位编码", "单位名称", "简称", "别名", "单位类别"], ...UNITS.map((unit) => [...unit, unit[0].startsWith("C") ? "区县" : "市直部门"])]);
  const tasks = sheet([
    ["任务编号", "年度", "任务名称", "牵头单位"],
    ["T-001", 2022, "推进河道整治", "市水利局"],
    ["T-002", 2022, "建设城市书房", "市商务局"],
    ["T-003", 2022, "建设城市书房", "甲区"],
  ]);
  const known = learn(emptyWorld(profiles), checkWorkbook(source("单位名录.xlsx"), workbook(units), emptyWorld()).tables);
  return learn(known, checkWorkbook(source("任务台账.xlsx"), workbook(tasks), known).tables);
}

/** Checks one sheet of a file against the small city. */
export function check(name: string, one: Sheet, world: World = city()): CheckedFile {
  return checkWorkbook(source(name), workbook(one), world);
}

export function table(checked: CheckedFile, at = 0): CheckedTable {
  const found = checked.tables[at];
  if (!found) throw new Error(`no table ${at}`);
  return found;
}

/** `value.missing B5` for each fault but notes on columns and context: the best way to look at a check. */
export function flat(checked: CheckedFile, ...hidden: string[]): string[] {
  const quiet = new Set(["context.used", "header.unknown", "header.second", "header.unmerged", ...hidden]);
  return checked.faults.filter((fault) => !quiet.has(fault.code)).map((fault) => [fault.code, fault.cell].filter(Boolean).join(" ")).sort();
}

export function profile(loose: unknown): Profile {
  const read = readProfile(loose);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.profile;
}
