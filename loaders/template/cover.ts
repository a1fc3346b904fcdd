import type {Cell, CellValue, WriteSheet} from "hucre/xlsx";
import type {Language} from "../../src/lib/field.js";
import {columnLetters} from "../../src/lib/workbook.js";
import {bookBytes} from "./book.js";
import type {Chase, ChasedUnit} from "./chase.js";
import {countOf, isSilent, KIND_ORDER, KINDS, statusText} from "./chase-words.js";
import {looksOf, rowHeight} from "./styles.js";
import {dayText, monthText, NO, YES} from "./words.js";

interface Listing {
  readonly name: string;
  readonly title: string;
  readonly line: string;
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The cover list of a chase: one sheet of units, one of matters. `files`: unit → the workbook made for it. */
export function coverWorkbook(chase: Chase, files: ReadonlyMap<string, string>, language: Language): Promise<Uint8Array> {
  const sheets = [unitListing(chase, files, language), matterListing(chase, language)].map((listing) => listingSheet(listing, language));
  return bookBytes(listTitle(chase, language), sheets, language);
}

function listTitle({period}: Chase, language: Language): string {
  return language === "zh" ? `催报清单（${monthText(period, "zh")}）` : `Reminders to send, ${period}`;
}

/** The chase in one line: how many were due, how many reported. */
export function summaryLine({period, cut_off, as_of, units_due, units_reported}: Chase, language: Language): string {
  const silent = units_due - units_reported;
  return language === "zh"
    ? `${monthText(period, "zh")}：应报 ${units_due} 个单位，已报 ${units_reported} 个，未报 ${silent} 个。到期事项截至${dayText(cut_off, "zh")}，含往年结转；资料截至${dayText(as_of, "zh")}。`
    : `${period}: ${units_due} units due to report, ${units_reported} did, ${silent} did not. Matters whose day had come by ${cut_off}, earlier years included; as known on ${as_of}.`;
}

function unitListing(chase: Chase, files: ReadonlyMap<string, string>, language: Language): Listing {
  const zh = language === "zh";
  const kinds = KIND_ORDER.filter((kind) => kind === "report" || chase.units.some((unit) => countOf(unit, kind) > 0));
  return {
    name: zh ? "单位" : "Units",
    title: listTitle(chase, language),
    line: summaryLine(chase, language),
    columns: [
      [zh ? "单位编码" : "unit code", 11],
      [zh ? "单位" : "unit", 24],
      [zh ? "本月已报" : "reported", 10],
      [zh ? "最近填报月份" : "last reported", 13],
      ...kinds.map((kind) => [KINDS[kind][language], 11] as const),
      [zh ? "催报文件" : "file", 44],
    ],
    rows: chase.units.map((unit) => [unit.unit_id, unit.name, reportedText(unit, language), unit.last_period, ...kinds.map((kind) => countOf(unit, kind) || null), files.get(unit.unit_id) ?? null]),
  };
}

function reportedText(unit: ChasedUnit, language: Language): string {
  if (!unit.reports) return language === "zh" ? "不要求" : "not asked";
  return (isSilent(unit) ? NO : YES)[language];
}

function matterListing({units}: Chase, language: Language): Listing {
  const zh = language === "zh";
  return {
    name: zh ? "事项" : "Matters",
    title: zh ? "催报事项" : "Matters asked about",
    line: "",
    columns: [[zh ? "单位" : "unit", 24], [zh ? "类别" : "kind", 16], [zh ? "编号" : "code", 16], [zh ? "事项" : "matter", 50], [zh ? "时限" : "due", 13], [zh ? "已过天数" : "days past", 10], [zh ? "最近填报状态" : "last reported as", 16]],
    rows: units.flatMap((unit) => unit.matters.map((matter) => [unit.name, KINDS[matter.kind][language], matter.id, matter.title, matter.due, matter.days_overdue, statusText(matter, language)])),
  };
}

function listingSheet({name, title, line, columns, rows}: Listing, language: Language): WriteSheet {
  const looks = looksOf(language);
  const widths = columns.map(([, width]) => width);
  const cells = new Map<string, Partial<Cell>>([["0,0", {style: looks.title}], ["1,0", {style: looks.line}]]);
  columns.forEach((_, index) => cells.set(`2,${index}`, {style: looks.heads.fill}));
  rows.forEach((row, at) => row.forEach((_, index) => cells.set(`${at + 3},${index}`, {style: looks.bodies.fill})));
  return {
    name,
    rows: [[title], [line], columns.map(([heading]) => heading), ...rows.map((row) => [...row])],
    columns: widths.map((width) => ({width})),
    cells,
    rowDefs: new Map([[0, {height: 28}], [2, {height: 34}], ...rows.map((row, at) => [at + 3, {height: rowHeight(row, widths)}] as const)]),
    freezePane: {rows: 3, columns: 2},
    autoFilter: {range: `A3:${columnLetters(columns.length - 1)}${rows.length + 3}`},
    pageSetup: {paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$3:$3"},
  };
}
