import type {Language} from "../../src/lib/field.js";
import type {City} from "../settings.js";
import {query, type Warehouse} from "../warehouse/open.js";
import type {Chase} from "./chase.js";
import {chaseWorkbook} from "./chase-workbook.js";
import {namesIn, type CityUnit} from "./city-names.js";
import {coverWorkbook} from "./cover.js";
import {writeHandOut} from "./hand-out.js";
import {fileName} from "./names.js";
import {openItems} from "./open-items.js";
import {returnWorkbook} from "./return-workbook.js";
import {monthText} from "./words.js";

/** What to make, of whose data, and where to. */
export interface HandOut {
  readonly warehouse: Warehouse;
  readonly city: City;
  readonly period: string;
  readonly language: Language;
  readonly folder: string;
}

/** Day by which a month is to be reported: the city's day of the following month. */
export function deadlineOf(period: string, {report_deadline_day: day}: City): string {
  const [year = 0, month = 1] = period.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-${two(day)}` : `${year}-${two(month + 1)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Years the city has tasks for: a month of another year is a slip of the pen. */
export async function yearsKnown(warehouse: Warehouse): Promise<number[]> {
  return (await query<{year: number}>(warehouse, 'select distinct "year" as year from staging.tasks order by 1')).map((row) => row.year);
}

/**
 * Writes the return workbook of one unit, or of all that have something open.
 * @returns names of the files; `none` are units with nothing open; `known` says which units there are, where it is none of them
 */
export async function makeReturns(out: HandOut, unit: string): Promise<{files: string[]; none: string[]; known?: string}> {
  const {warehouse, period, language, folder} = out;
  const names = await namesIn(warehouse);
  const units = unit === "all" ? names.units : names.units.filter((each) => each.unit_id === unit || each.name === unit);
  if (units.length === 0) return {files: [], none: [], known: names.units.map((each) => `${each.unit_id} ${each.name}`).join("、")};
  const files = new Map<string, Uint8Array>();
  const none: string[] = [];
  for (const each of units) {
    const bytes = await returnWorkbook(await openItems(warehouse, each.unit_id, period), {unit: each, period, deadline: deadlineOf(period, out.city), language, names});
    if (bytes) files.set(returnName(each, period, language), bytes);
    else none.push(each.name);
  }
  writeHandOut(folder, files, (name) => unit === "all" && name.endsWith(returnName({name: ""}, period, language)));
  return {files: [...files.keys()], none};
}

function returnName({name}: Pick<CityUnit, "name">, period: string, language: Language): string {
  const tail = language === "zh" ? `${monthText(period, "zh")} 回填表.xlsx` : `${period} return.xlsx`;
  return name === "" ? ` ${tail}` : fileName(`${name} ${tail}`);
}

/** Writes a reminder for every unit of the chase and the cover list. */
export async function makeChase(out: HandOut, chase: Chase): Promise<string[]> {
  const {warehouse, period, language, folder} = out;
  const names = await namesIn(warehouse);
  const named = new Map(chase.units.map((unit) => [unit.unit_id, reminderName(unit.name, period, language)]));
  const files = new Map([[coverName(period, language), await coverWorkbook(chase, named, language)]]);
  for (const unit of chase.units) {
    const of = {unit: names.units.find((each) => each.unit_id === unit.unit_id)!, period, deadline: deadlineOf(period, out.city), language, names};
    files.set(named.get(unit.unit_id)!, await chaseWorkbook(unit, chase, await openItems(warehouse, unit.unit_id, period), of));
  }
  writeHandOut(folder, files, (name) => name.endsWith(reminderName("", period, language)));
  return [...files.keys()];
}

function reminderName(unit: string, period: string, language: Language): string {
  const tail = language === "zh" ? `${monthText(period, "zh")} 催报.xlsx` : `${period} reminder.xlsx`;
  return unit === "" ? ` ${tail}` : fileName(`${unit} ${tail}`);
}

function coverName(period: string, language: Language): string {
  return language === "zh" ? `催报清单 ${monthText(period, "zh")}.xlsx` : `reminders ${period}.xlsx`;
}
