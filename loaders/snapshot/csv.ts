import type {Language} from "../../src/lib/field.js";
import type {Cell, Table} from "../../src/lib/report/blocks.js";
import {flagText, headText} from "./cell-text.js";
import {neutral} from "./neutral.js";

const BOM = "\uFEFF";

/** A column that marks every row of sample data. */
const markHead = {zh: "数据性质", en: "Nature of the data"};
const markCell = {zh: "示例数据", en: "sample data"};

/** A table as CSV: UTF-8 with BOM, CRLF, numbers unrounded, days as ISO, formula-like text neutralised. */
export function csvOf(table: Table, language: Language, sample: boolean): string {
  const head = [...table.columns.map((column) => headText(column, language)), ...(sample ? [markHead[language]] : [])];
  const rows = table.rows.map((row) => [...row.map((cell) => valueText(cell, language)), ...(sample ? [markCell[language]] : [])]);
  return BOM + [head.map(neutral), ...rows].map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n";
}

function valueText(cell: Cell, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return flagText(cell, language);
  return typeof cell === "number" ? String(cell) : neutral(cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
