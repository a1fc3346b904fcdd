import type {Language, Register} from "../../src/lib/field.js";
import {bookBytes} from "./book.js";
import {ListBook} from "./drop-downs.js";
import type {CityNames} from "./city-names.js";
import {exampleRows} from "./examples.js";
import {askedFields, columnFor} from "./fields.js";
import {formSheet, type Form} from "./form.js";
import {sheetName} from "./names.js";
import {notesSheet} from "./notes-sheet.js";
import {EXAMPLE_MARK, NUMBER_HEADER} from "./words.js";

const RULED_ROWS = 20;
const OPEN_ROWS = 300;

const LINES = {
  zh: ["带 * 的列必填。灰色斜体、序号为“示例”的行只作示范，不会入库，留着或删去都可以。每列填法见“填写说明”。"],
  en: ["Columns with * are required. The rows marked Example only show how; they are not loaded, whether left or deleted. See Instructions."],
} as const;
const NOTES = {
  zh: ["在表头下面逐行填写，可以增加行，也可以删去不用的列；表头文字请勿改动。", "序号为“示例”的行不会入库；把“示例”改成序号就按真实数据读取。", "姓名、电话、证件号不需要填，填了也不会入库。"],
  en: ["Fill in below the head, one row each. Columns you do not use may go; please leave the headings as they are.", "Rows marked Example are not loaded; put a number in place of the mark and they are read as real.", "Names, phone and identity numbers are not asked for and are not stored."],
} as const;

/** The blank workbook of a register: form with two example rows, instructions, lists. The same bytes for the same city. */
export async function registerWorkbook(register: Register, language: Language, names: CityNames): Promise<Uint8Array> {
  const lists = new ListBook(language);
  const form = formSheet(formOf(register, language, names), lists);
  return bookBytes(register.label[language], [form, notesSheet([register], language, NOTES[language]), ...lists.sheets()], language);
}

function formOf(register: Register, language: Language, names: CityNames): Form {
  const unitNames = names.units.map((unit) => unit.name);
  const number = {header: NUMBER_HEADER[language], width: 8, look: "given", format: "General"} as const;
  return {
    language,
    name: sheetName(register.label[language]),
    title: register.label[language],
    facts: [],
    lines: LINES[language],
    columns: [number, ...askedFields(register).map(([name, field]) => columnFor(name, field, language, unitNames))],
    rows: exampleRows(register, language, names).map((cells) => ({cells: [EXAMPLE_MARK[language], ...cells], example: true})),
    ruledRows: RULED_ROWS,
    openRows: OPEN_ROWS,
    frozenColumns: 2,
  };
}
