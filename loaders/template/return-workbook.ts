import type {WriteSheet} from "hucre/xlsx";
import type {Language, Register} from "../../src/lib/field.js";
import {bookBytes} from "./book.js";
import type {CityNames, CityUnit} from "./city-names.js";
import {ListBook} from "./drop-downs.js";
import {formSheet} from "./form.js";
import {notesSheet} from "./notes-sheet.js";
import type {OpenItems} from "./open-items.js";
import {registersOf, returnForms} from "./return-forms.js";
import {dayText, monthText} from "./words.js";

/** Whose return, for which month, by when. */
export interface ReturnOf {
  readonly unit: CityUnit;
  readonly period: string;
  /** Day by which it is to be sent, ISO. */
  readonly deadline: string;
  readonly language: Language;
  readonly names: CityNames;
}

const NOTES = {
  zh: ["每张表是贵单位尚未办结的事项。填好后整本报送即可，不需要改文件名、表名和表头。", "“填报单位”“月份”两行请保留：由它们认定是谁、哪个月的填报。", "完成率写 70%；日期写 2022-09-30；状态从下拉选项中选。姓名、电话、证件号不需要填。"],
  en: ["Each sheet holds what your unit has open. Fill in and send the whole workbook back; names of file and sheets and the headings stay as they are.", "Please keep the lines Reporting unit and Month: they say whose report it is, and for when.", "A share is written 70%, a date 2022-09-30; the status comes from the list. Names, phone and identity numbers are not asked for."],
} as const;

/** The sheets a unit fills in and drops back, or none where it has nothing open. Lists go to `lists`. */
export function returnSheets(items: OpenItems, of: ReturnOf, lists: ListBook): WriteSheet[] {
  const {unit, period, language, names} = of;
  const title = (register: Register): string =>
    language === "zh" ? `${unit.name} ${monthText(period, "zh")} ${register.label.zh}回填表` : `${unit.name} ${period} return: ${register.label.en}`;
  const forms = returnForms(items, {language, facts: factsOf(of), title, unitNames: new Map(names.units.map((each) => [each.unit_id, each.name]))});
  return forms.length === 0 ? [] : [...forms.map((form) => formSheet(form, lists)), notesSheet(registersOf(items).map(sentOut), language, NOTES[language])];
}

/** A register without what never leaves the internal edition. */
function sentOut(register: Register): Register {
  return {...register, fields: Object.fromEntries(Object.entries(register.fields).filter(([, field]) => field.internal !== true))};
}

/** 报送时间 is a word the reader of files does not take for the month reported. */
function factsOf({unit, period, deadline, language}: ReturnOf): string[] {
  if (language === "en") return [`Reporting unit: ${unit.name}`, `Month: ${period}`, `Send by (报送时间)：${deadline}`];
  return [`填报单位：${unit.name}`, `月份：${monthText(period, "zh")}`, `报送时间：${dayText(deadline, "zh")}前`];
}

/** The return workbook of a unit; null where it has nothing open. */
export async function returnWorkbook(items: OpenItems, of: ReturnOf): Promise<Uint8Array | null> {
  const lists = new ListBook(of.language);
  const sheets = returnSheets(items, of, lists);
  return sheets.length === 0 ? null : bookBytes(`${of.unit.name} ${of.period}`, [...sheets, ...lists.sheets()], of.language);
}
