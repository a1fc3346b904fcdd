import type {Language} from "../../src/lib/field.js";
import {formatNumber, formatPercent} from "../../src/lib/format.js";
import type {Cell, TableColumn} from "../../src/lib/report/blocks.js";

/** A cell as it is read by people: on paper and on a page. Nothing stands where nothing is known. */
export function cellText(cell: Cell, {type, decimals}: TableColumn, language: Language): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return flagText(cell, language);
  if (typeof cell !== "number") return cell;
  const places = decimals ?? (type === "integer" ? 0 : undefined);
  const digits = places === undefined ? {} : {least: places, most: places};
  return type === "percent" ? formatPercent(cell, language, digits) : formatNumber(cell, language, digits);
}

export function flagText(flag: boolean, language: Language): string {
  if (language === "zh") return flag ? "是" : "否";
  return flag ? "yes" : "no";
}

/** The head of a column with its unit: `总分（分）`, `Score (points)`. */
export function headText({label, unit}: TableColumn, language: Language): string {
  if (unit === undefined) return label;
  return language === "zh" ? `${label}（${unit}）` : `${label} (${unit})`;
}

/** Figures and percentages stand at the right. */
export function isFigure({type}: TableColumn): boolean {
  return type === "integer" || type === "number" || type === "percent";
}
