import type {CellStyle, CellValue, WriteSheet} from "hucre/xlsx";
import {tablesOf, type Cell, type ReportDocument, type Table, type TableColumn} from "../../src/lib/report/blocks.js";
import type {Language} from "../../src/lib/field.js";
import {workbookBytes} from "../workbook-bytes.js";
import {flagText, headText, isFigure} from "./cell-text.js";
import {neutral} from "./neutral.js";

const TITLE: CellStyle = {font: {bold: true, size: 13}};
const HEAD: CellStyle = {font: {bold: true}, fill: {type: "pattern", pattern: "solid", fgColor: {rgb: "E8ECF1"}}, alignment: {wrapText: true, vertical: "center"}};
const SMALL: CellStyle = {font: {size: 9, color: {rgb: "5A6472"}}};

/** A workbook with a sheet for every table: title, source, head in two frozen rows, number formats; the same bytes for the same document. */
export async function workbookOf(document: ReportDocument): Promise<Uint8Array> {
  const tables = tablesOf(document);
  const names = sheetNames(tables);
  const day = new Date(`${document.date}T00:00:00Z`);
  return workbookBytes({
    sheets: [aboutSheet(document, names), ...tables.map((table, index) => tableSheet(table, names[index]!, document))],
    properties: {title: document.cover.title, subject: document.running, created: day, modified: day},
    defaultFont: {name: document.language === "zh" ? "微软雅黑" : "Calibri", size: 10.5},
  });
}

function aboutSheet({cover, language, running}: ReportDocument, names: readonly string[]): WriteSheet {
  const zh = language === "zh";
  const rows: CellValue[][] = [
    [cover.title, null],
    [`${cover.city} ${cover.period}`, null],
    [cover.sample === "" ? running : cover.sample, null],
    ...cover.lines.map(([label, value]) => [neutral(label), neutral(value)]),
    [zh ? "约定" : "Convention", zh ? "以 = + - @ 开头的文字前加了一个撇号（'），以免被当作公式" : "text that begins with = + - @ has an apostrophe (') before it, so that it is not run as a formula"],
    [zh ? "工作表" : "Sheets", null],
    ...names.map((name) => [null, neutral(name)]),
  ];
  return {
    name: zh ? "说明" : "About",
    rows,
    columns: [{width: 22}, {width: 80}],
    cells: new Map([["0,0", {style: TITLE}], ["2,0", {style: SMALL}]]),
  };
}

function tableSheet(table: Table, name: string, {language, cover}: ReportDocument): WriteSheet {
  const title = `${table.title} · ${cover.city} ${cover.period}`;
  const head = table.columns.map((column) => neutral(headText(column, language)));
  const cells = new Map<string, {style: CellStyle}>([["0,0", {style: TITLE}], ["1,0", {style: SMALL}]]);
  head.forEach((_, index) => cells.set(`2,${index}`, {style: HEAD}));
  const last = String.fromCodePoint(64 + Math.min(26, Math.max(1, head.length)));
  return {
    name,
    rows: [[neutral(title)], [neutral(table.foot)], head, ...table.rows.map((row) => row.map((cell, index) => valueOf(cell, table.columns[index]!, language)))],
    columns: table.columns.map((column) => columnOf(column)),
    cells,
    freezePane: {rows: 3},
    autoFilter: {range: `A3:${last}${table.rows.length + 3}`},
    pageSetup: {paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$3:$3"},
  };
}

function columnOf(column: TableColumn) {
  const format = formatOf(column);
  const style: CellStyle = {alignment: {vertical: "top", wrapText: column.type === "text", horizontal: isFigure(column) ? "right" : "left"}, ...(format === null ? {} : {numFmt: format})};
  return {width: Math.min(60, Math.max(9, Math.round(column.width * 6))), style};
}

function formatOf({type, decimals}: TableColumn): string | null {
  const places = (digits: number) => (digits === 0 ? "0" : `0.${"0".repeat(digits)}`);
  if (type === "integer") return "#,##0";
  if (type === "percent") return `${places(decimals ?? 1)}%`;
  if (type === "date") return "yyyy-mm-dd";
  return type === "number" ? `#,##${places(decimals ?? 2)}` : null;
}

function valueOf(cell: Cell, column: TableColumn, language: Language): CellValue {
  if (cell === null) return null;
  if (typeof cell === "boolean") return flagText(cell, language);
  if (typeof cell === "number") return cell;
  return column.type === "date" && /^\d{4}-\d{2}-\d{2}$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : neutral(cell);
}

/** Titles as sheet names: at most 31 characters, none of `[]:*?/\`, no two alike. */
export function sheetNames(tables: readonly Pick<Table, "title">[]): string[] {
  const taken = new Set<string>();
  return tables.map(({title}) => {
    const base = title.replaceAll(/[[\]:*?/\\']/g, " ").trim().slice(0, 31);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base.slice(0, 28)} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
