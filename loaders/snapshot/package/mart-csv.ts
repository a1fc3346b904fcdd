import type {Mart} from "../../../src/lib/marts/mart.js";
import {neutral} from "../neutral.js";

export type MartRow = Readonly<Record<string, string | number | boolean | null>>;

/** Rows for programs: UTF-8 without mark, column names as declared, numbers unrounded, days as ISO, nothing for no value; formula-like text neutralised, for a CSV is opened in spreadsheets too. */
export function martCsv(columns: Mart["columns"], rows: readonly MartRow[]): string {
  const names = Object.keys(columns);
  const lines = rows.map((row) => names.map((name) => quoted(martCell(row[name] ?? null))).join(","));
  return `${[names.join(","), ...lines].join("\r\n")}\r\n`;
}

export function martCell(value: string | number | boolean | null): string {
  return value === null ? "" : typeof value === "string" ? neutral(value) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
