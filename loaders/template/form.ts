import type {Cell, CellStyle, CellValue, DataValidation, WriteSheet} from "hucre/xlsx";
import type {Language} from "../../src/lib/field.js";
import {columnLetters} from "../../src/lib/workbook.js";
import type {DropDown, ListBook} from "./drop-downs.js";
import {looksOf, rowHeight, type Looks} from "./styles.js";

export interface FormColumn {
  readonly header: string;
  readonly width: number;
  /** `given` is printed beforehand and left alone. */
  readonly look: "given" | "fill" | "required";
  readonly format?: string;
  readonly dropDown?: DropDown | null;
  /** Figures outside are asked about. */
  readonly limits?: {readonly type: "whole" | "decimal"; readonly min: number; readonly max: number};
  readonly prompt?: {readonly title: string; readonly text: string};
}

export interface FormRow {
  readonly cells: readonly CellValue[];
  readonly example?: boolean;
}

/** A table to be filled in, with what stands above it. */
export interface Form {
  readonly language: Language;
  readonly name: string;
  readonly title: string;
  /** What the reader of the file needs to know: who reports, for which month. */
  readonly facts: readonly string[];
  readonly lines: readonly string[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  /** Blank rows below: ruled, then only prepared (number format, drop-down list). */
  readonly ruledRows: number;
  readonly openRows: number;
  readonly frozenColumns: number;
  /** What is printed beforehand is locked, without a password. */
  readonly guarded?: true;
}

const TITLE_LIMIT = 32;
const TEXT_LIMIT = 250;
/** A locked sheet in which rows and columns may still be widened, sorted and filtered. */
const OPEN_HANDED = {sheet: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true};
/** Characters across that one landscape page still shows in letters that can be read. */
const PAGE_WIDTH = 190;

/** Lays a form out as one sheet: title, facts, lines, frozen head, rows, rules for every column to be filled in. */
export function formSheet(form: Form, lists: ListBook): WriteSheet {
  const above = [form.title, ...form.facts, ...form.lines];
  const head = above.length;
  const last = head + 1 + form.rows.length + form.ruledRows + form.openRows;
  const rangeOf = (column: number): string => `${columnLetters(column)}${head + 2}:${columnLetters(column)}${last}`;
  const width = form.columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name: form.name,
    rows: [...above.map((text) => [text]), form.columns.map((column) => column.header), ...form.rows.map((row) => [...row.cells])],
    columns: form.columns.map((column) => ({width: column.width})),
    cells: cellStyles(form, head, last),
    rowDefs: rowHeights(form, head),
    dataValidations: form.columns.flatMap((column, index) => rulesFor(column, rangeOf(index), lists)),
    freezePane: {rows: head + 1, columns: form.frozenColumns},
    ...(form.guarded ? {protection: OPEN_HANDED} : {}),
    pageSetup: {paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: Math.max(1, Math.round(width / PAGE_WIDTH)), fitToHeight: 0, printTitlesRow: `$${head + 1}:$${head + 1}`},
  };
}

function rowHeights(form: Form, head: number): Map<number, {height: number}> {
  const widths = form.columns.map((column) => column.width);
  const rows = form.rows.map((row, at) => [head + 1 + at, {height: rowHeight(row.cells, widths, row.example ? 1 : 2)}] as const);
  const facts = form.facts.map((_, at) => [at + 1, {height: 19}] as const);
  return new Map<number, {height: number}>([[0, {height: 28}], ...facts, [head - 1, {height: 20}], [head, {height: 36}], ...rows]);
}

function cellStyles(form: Form, head: number, last: number): Map<string, Partial<Cell>> {
  const looks = looksOf(form.language);
  const cells = new Map<string, Partial<Cell>>([["0,0", {style: looks.title}]]);
  form.facts.forEach((_, index) => cells.set(`${index + 1},0`, {style: looks.fact}));
  form.lines.forEach((_, index) => cells.set(`${index + 1 + form.facts.length},0`, {style: looks.line}));
  form.columns.forEach((column, index) => cells.set(`${head},${index}`, {style: looks.heads[column.look]}));
  for (let row = head + 1; row < last; row++) {
    form.columns.forEach((column, index) => {
      const style = bodyStyle(column, row - head - 1, form, looks);
      if (style) cells.set(`${row},${index}`, {style});
    });
  }
  return cells;
}

function bodyStyle(column: FormColumn, at: number, form: Form, looks: Looks): CellStyle | undefined {
  const row = form.rows[at];
  const ruled = at < form.rows.length + form.ruledRows;
  if (!ruled && column.format === undefined) return undefined;
  const base = row?.example ? looks.bodies.example : row ? looks.bodies[column.look] : ruled ? looks.bodies.fill : looks.unruled;
  const kept = form.guarded && column.look !== "given" ? {...base, protection: {locked: false}} : base;
  return column.format === undefined ? kept : {...kept, numFmt: column.format, alignment: {...kept.alignment, horizontal: "center"}};
}

function rulesFor(column: FormColumn, range: string, lists: ListBook): DataValidation[] {
  if (column.look === "given") return [];
  const {dropDown, limits, prompt} = column;
  const message = prompt ? {showInputMessage: true, inputTitle: prompt.title.slice(0, TITLE_LIMIT), inputMessage: prompt.text.slice(0, TEXT_LIMIT)} : {};
  const common = {range, allowBlank: true, ...message};
  if (dropDown) return [{...common, type: "list", ...lists.ruleFor(dropDown.values), ...errorOf(dropDown.strictness)}];
  if (limits) return [{...common, type: limits.type, operator: "between", formula1: String(limits.min), formula2: String(limits.max), ...errorOf("warning")}];
  return prompt ? [{...common, type: "textLength", operator: "lessThanOrEqual", formula1: "32767", showErrorMessage: false}] : [];
}

function errorOf(strictness: DropDown["strictness"]): Partial<DataValidation> {
  return strictness === "none" ? {showErrorMessage: false} : {showErrorMessage: true, errorStyle: strictness};
}
