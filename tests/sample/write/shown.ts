import {addDays} from "../dates.js";
import type {RichCell} from "./book.js";

/** What a person sees of a cell, for formats without number formats. */
export function shown(cell: RichCell): string {
  if (cell.value === null) return "";
  if (typeof cell.value === "number" && cell.format?.endsWith("%")) {
    const digits = cell.format.includes(".") ? 1 : 0;
    return `${(cell.value * 100).toFixed(digits)}%`;
  }
  if (typeof cell.value === "number" && cell.format?.startsWith("yyyy")) return addDays("1899-12-30", cell.value);
  return String(cell.value);
}
