import type {Line} from "../city/lines.js";
import {serial} from "../dates.js";
import {day, percent, type CellInput} from "../write/book.js";
import type {Column} from "../write/table.js";

/** How a unit writes 78 %. */
export type ShareForm = "number" | "decimal" | "text" | "bare" | "full width" | "about";

const FULL_WIDTH = "０１２３４５６７８９";

function shareCell(line: Line, form: ShareForm): CellInput {
  const {share} = line;
  switch (form) {
    case "number":
      return percent(share / 100);
    case "decimal":
      return percent(share / 100, "0.0%");
    case "bare":
      return share;
    case "text":
      return `${share}%`;
    case "full width":
      return `${[...String(share)].map((digit) => FULL_WIDTH[Number(digit)]!).join("")}％`;
    case "about":
      return aboutText(share);
  }
}

/** Round figures in words, some with 约. */
function aboutText(share: number): string {
  if (share === 100 || share === 0) return `${share}%`;
  if (share % 10 === 0) return `${"一二三四五六七八九"[share / 10 - 1]}成`;
  return share % 7 === 0 ? `约${share}%` : `${share}%`;
}

type Cell = (line: Line, index: number) => CellInput;

const CELLS: Readonly<Record<string, Cell>> = {
  row: (_, i) => i + 1,
  task_id: (line) => line.task.id,
  title: (line) => line.task.title,
  /** Where a sheet has no codes, the title is the key. */
  task_title: (line) => line.task.title,
  target: (line) => line.task.targetText,
  unit: (line) => line.unit,
  period: (line) => line.month,
  status: (line) => line.status,
  value: (line) => line.value,
  narrative: (line) => line.narrative,
  difficulties: (line) => line.difficulties || null,
  next_steps: (line) => line.next || null,
  reported_on: (line) => day(serial(line.reportedOn), 'yyyy"年"m"月"d"日"'),
  contact: (_, i) => (i % 7 === 0 ? "199 0000 0000" : null),
};

const WIDTHS: Readonly<Record<string, number>> = {row: 6, task_id: 12, title: 28, task_title: 32, target: 18, unit: 18, narrative: 36, next_steps: 24, difficulties: 18, status: 14};

export interface Wording {
  readonly field: string;
  readonly header: string;
  readonly group?: string;
  readonly share?: ShareForm;
}

/** `["task_id:项号", "share:完成率（%）:bare"]` → columns; `~` begins a group: `["task_id:编号~任务"]`. */
export function worded(specs: readonly string[]): Column<Line>[] {
  return specs.map((spec) => {
    const [body, group] = spec.split("~") as [string, string?];
    const [field, header, form] = body.split(":") as [string, string, ShareForm?];
    const plain: Cell = field === "share" ? (line) => shareCell(line, form ?? "number") : CELLS[field]!;
    return {
      field: field === "task_title" ? "task_id" : field,
      header,
      width: WIDTHS[field] ?? 12,
      ...(group === undefined ? {} : {group}),
      cell: (line, i) => (line.instead && field in line.instead ? line.instead[field]! : plain(line, i)),
    };
  });
}

/** 合计 or 小计 over 完成数, laid under its column. */
export function sumOf(word: string, columns: readonly Column<Line>[], lines: readonly Line[], off = 0): CellInput[] {
  const sum = lines.reduce((total, line) => total + (typeof line.instead?.["value"] === "number" ? line.instead["value"] : (line.value ?? 0)), 0);
  return columns.map((column, c) => (c === 0 ? word : column.field === "value" ? sum + off : null));
}
