import type {Cell, CellStyle, CellValue, WriteSheet} from "hucre/xlsx";
import type {Language, Register} from "../../src/lib/field.js";
import {dropDownFor} from "./drop-downs.js";
import {askedFields, headerOf} from "./fields.js";
import {formatHelp} from "./field-help.js";
import {looksOf, rowHeight} from "./styles.js";
import {NO, SHEETS, YES} from "./words.js";

const HEADINGS = {
  zh: ["列", "必填", "填什么", "怎么填", "可选值", "示例一", "示例二"],
  en: ["column", "required", "what it holds", "how to fill it in", "choices", "example 1", "example 2"],
} as const;
const WIDTHS = [18, 8, 34, 44, 40, 20, 20];

/** 填写说明: every column of the given registers, from their declarations. The check does not take this sheet for data. */
export function notesSheet(registers: readonly Register[], language: Language, lines: readonly string[]): WriteSheet {
  const page = new Page();
  const looks = looksOf(language);
  page.add([SHEETS.notes[language]], looks.title);
  for (const line of lines) page.add([line], looks.line);
  for (const register of registers) {
    page.add([]);
    page.add([register.label[language]], looks.section);
    page.add([keyLine(register, language)], looks.line);
    page.add(HEADINGS[language], looks.heads.fill, WIDTHS);
    for (const row of fieldRows(register, language)) page.add(row, looks.bodies.fill, WIDTHS);
  }
  return {
    name: SHEETS.notes[language],
    rows: page.rows,
    columns: WIDTHS.map((width) => ({width})),
    cells: page.cells,
    rowDefs: page.heights,
    pageSetup: {paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0},
  };
}

class Page {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly heights = new Map<number, {height: number}>();

  add(row: readonly string[], style?: CellStyle, widths?: readonly number[]): void {
    const at = this.rows.push([...row]) - 1;
    if (style) row.forEach((_, index) => this.cells.set(`${at},${index}`, {style}));
    if (widths) this.heights.set(at, {height: rowHeight(row, widths)});
  }
}

function keyLine(register: Register, language: Language): string {
  const keys = register.key.map((name) => register.fields[name]?.label[language] ?? name).join(language === "zh" ? "＋" : " + ");
  return language === "zh"
    ? `${register.grain.zh}。由“${keys}”认定是同一条，再次报送即为更新。`
    : `${register.grain.en}. The same ${keys} means the same row; sent again it is an update.`;
}

function fieldRows(register: Register, language: Language): string[][] {
  const yesNo = (required: boolean | undefined): string => (required ? YES : NO)[language];
  return askedFields(register).map(([, field]) => [
    headerOf(field, language),
    yesNo(field.required),
    field.about?.[language] ?? field.label[language],
    formatHelp(field, language),
    field.kind === "unit" || field.kind === "units" ? "" : (dropDownFor(field, language, [])?.values.join(language === "zh" ? "、" : ", ") ?? ""),
    field.examples?.[0] ?? "",
    field.examples?.[1] ?? "",
  ]);
}
