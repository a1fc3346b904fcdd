import type {DataValidation, WriteSheet} from "hucre/xlsx";
import type {Field, Language} from "../../src/lib/field.js";
import {columnLetters} from "../../src/lib/workbook.js";
import {NO, SHEETS, STATUS_LABELS, YES} from "./words.js";

/** `stop` allows nothing else, `warning` asks first, `none` only offers. */
export type Strictness = "stop" | "warning" | "none";

export interface DropDown {
  readonly values: readonly string[];
  readonly strictness: Strictness;
}

/** Excel refuses a list written into the rule itself that is longer than this, commas included. */
const LONGEST_INLINE = 255;

/**
 * What a field may be chosen from. Other words of the dialect are read as well, so only choices and flags are closed;
 * a field of several units offers one name and lets more be typed.
 */
export function dropDownFor(field: Field, language: Language, unitNames: readonly string[]): DropDown | null {
  const values = valuesFor(field, language, unitNames);
  if (values.length === 0) return null;
  if (field.kind === "choice" || field.kind === "flag") return {values, strictness: "stop"};
  return {values, strictness: field.kind === "units" ? "none" : "warning"};
}

function valuesFor(field: Field, language: Language, unitNames: readonly string[]): string[] {
  if (field.kind === "choice") return Object.values(field.choices ?? {}).map((choice) => choice.label[language]);
  if (field.kind === "status") return Object.values(STATUS_LABELS).map((label) => label[language]);
  if (field.kind === "flag") return [YES[language], NO[language]];
  return field.kind === "unit" || field.kind === "units" ? [...unitNames] : [];
}

/** The lists of a workbook: short ones stand in the rule, long ones on a hidden sheet, each once. */
export class ListBook {
  private readonly columns: (readonly string[])[] = [];

  constructor(private readonly language: Language) {}

  /** The part of a rule that says what may be chosen. */
  ruleFor(values: readonly string[]): Pick<DataValidation, "values"> | Pick<DataValidation, "formula1"> {
    const inline = values.join(",");
    if (inline.length <= LONGEST_INLINE && !values.some((value) => /[,"]/.test(value))) return {values: [...values]};
    let column = this.columns.findIndex((known) => known.join("\n") === values.join("\n"));
    if (column < 0) column = this.columns.push(values) - 1;
    const letters = columnLetters(column);
    return {formula1: `'${SHEETS.lists[this.language]}'!$${letters}$1:$${letters}$${values.length}`};
  }

  /** The hidden sheet, if any list needed it. */
  sheets(): WriteSheet[] {
    if (this.columns.length === 0) return [];
    const height = Math.max(...this.columns.map((values) => values.length));
    const rows = Array.from({length: height}, (_, row) => this.columns.map((values) => values[row] ?? null));
    return [{name: SHEETS.lists[this.language], rows, columns: this.columns.map(() => ({width: 24})), hidden: true}];
  }
}
