import {serialsTyped, suspectedSerials} from "../../src/lib/trends/serial-typed";
import {type RowKind, rowsOf} from "./classify";
import {isExempt} from "./exempt";
import {addressIn, cellAt, type Grid} from "./grid";
import type {TablePlan} from "./plan";
import type {Placed} from "./read-rows";

const SAMPLE = 300;
const FIGURE = /^[\s£$€¥￥]*[-+−]?[\d,，]*\d(?:\.\d+)?\s*(?:%|万元|亿元|元)?$/;
const DATE = /^(?:\d{4}[-/]\d{1,2}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)$/;
const KINDS = {figure: {zh: "数字", en: "figure"}, date: {zh: "日期", en: "date"}} as const;

type ColumnKind = keyof typeof KINDS;

/**
 * Columns that no field takes are kept as they stand, but not unseen: a remark in place of a figure or a date,
 * and a date serial among figures, are told of. Serials are looked for in the register's own figures too.
 */
export function checkKeptColumns(grid: Grid, top: number, kinds: readonly RowKind[], plan: TablePlan): Placed[] {
  const rows = rowsOf(kinds, "data", top);
  const kept = [...plan.others, ...plan.companions.map(({cell}) => cell)].map(({column}) => column);
  const own = plan.variants.length === 1 && plan.register.name !== "indicators" ? (plan.variants[0] ?? []).filter(({field, columns}) => field.kind === "number" && columns.length === 1) : [];
  return [
    ...kept.flatMap((column) => checkColumn(grid, rows, column)),
    ...own.flatMap(({columns}) => serials(grid, rows, columns[0]!)),
  ];
}

function checkColumn(grid: Grid, rows: readonly number[], column: number): Placed[] {
  const kind = kindOf(grid, rows, column);
  if (kind === undefined) return [];
  const exempt = rows.flatMap((row): Placed[] => {
    const text = cellAt(grid, row, column)?.text ?? "";
    return text !== "" && isExempt(text) ? [{code: "value.exempt", cell: addressIn(grid, row, column), row: row + 1, seen: text, expected: KINDS[kind]}] : [];
  });
  return kind === "figure" ? [...exempt, ...serials(grid, rows, column)] : exempt;
}

/** Figures or dates, where most of the first cells are; free text is not looked at further. */
function kindOf(grid: Grid, rows: readonly number[], column: number): ColumnKind | undefined {
  const counts = {figure: 0, date: 0, said: 0};
  for (const row of rows) {
    const cell = cellAt(grid, row, column);
    if (!cell || cell.text.trim() === "" || isExempt(cell.text)) continue;
    counts.said++;
    if (cell.kind === "date" || DATE.test(cell.text.trim())) counts.date++;
    else if (cell.kind === "number" || FIGURE.test(cell.text)) counts.figure++;
    if (counts.said >= SAMPLE) break;
  }
  if (counts.said === 0) return undefined;
  if (counts.figure * 2 >= counts.said) return "figure";
  return counts.date * 2 >= counts.said ? "date" : undefined;
}

function serials(grid: Grid, rows: readonly number[], column: number): Placed[] {
  const values = rows.map((row) => figureIn(grid, row, column));
  const place = (index: number) => ({cell: addressIn(grid, rows[index]!, column), row: rows[index]! + 1});
  const certain = serialsTyped(values);
  const suspected = certain.length > 0 ? [] : suspectedSerials(values);
  return [
    ...certain.map(({index, value, readsAs}): Placed => ({code: "number.date_serial", ...place(index), seen: String(value), expected: readsAs})),
    ...suspected.map(({index, value, readsAs}): Placed => ({code: "number.may_be_serial", ...place(index), seen: String(value), expected: readsAs})),
  ];
}

function figureIn(grid: Grid, row: number, column: number): number | null {
  const cell = cellAt(grid, row, column);
  if (!cell) return null;
  if (typeof cell.value === "number") return cell.kind === "number" ? cell.value : null;
  return FIGURE.test(cell.text) ? Number(cell.text.replace(/[^\d.-]/g, "")) : null;
}
