import {blankKind} from "../../src/lib/dialect/blank";
import {foldName} from "../../src/lib/dialect/fold";
import {redact} from "../../src/lib/dialect/personal";
import {columnsOfField, type Field, type Text} from "../../src/lib/field";
import {fits, type ProfileColumn} from "../../src/lib/profile";
import type {Cell} from "../../src/lib/workbook";
import {isExempt} from "./exempt";
import {kindTyper, type Typer, type TyperOptions} from "./type-kind";
import {splitUnit} from "./title-unit";
import {blankOf, nothing, type Typed} from "./typed";

export type {Typer, TyperOptions} from "./type-kind";

const MOST_REMEMBERED = 50_000;
/** Longer free text seldom comes twice. */
const LONGEST_REMEMBERED = 20;
const YEARLY: ReadonlySet<Field["kind"]> = new Set(["date", "month", "period"]);
const KINDS: Partial<Record<Field["kind"], Text>> = {
  date: {zh: "日期", en: "date"},
  number: {zh: "数字", en: "figure"},
  integer: {zh: "整数", en: "whole number"},
  share: {zh: "比例", en: "share"},
  month: {zh: "月份", en: "month"},
  period: {zh: "时期", en: "period"},
  choice: {zh: "选项", en: "choice"},
  status: {zh: "状态", en: "status"},
};

/** Makes the reader of a field's cells. The same text is read once: ledgers repeat themselves. */
export function typerFor(field: Field, options: TyperOptions): Typer {
  const width = columnsOfField(options.name, field).length;
  const kept = withProfile(field, options, width, kindTyper(field, options));
  const read: Typer = (cell, year) => kept(asShown(field, cell), year);
  const yearly = YEARLY.has(field.kind);
  const years = new Map<number | undefined, Map<string, Typed | "title">>();
  return (cell, year) => {
    if (field.kind === "text" && cell.text.length > LONGEST_REMEMBERED) return read(cell, year);
    let remembered = years.get(yearly ? year : undefined);
    if (!remembered) years.set(yearly ? year : undefined, (remembered = new Map<string, Typed | "title">()));
    const key = keyOf(cell);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const typed = read(cell, year);
    if (remembered.size < MOST_REMEMBERED) remembered.set(key, typed);
    return typed;
  };
}

const QUOTED_AS_TEXT = /^="([^"]*)"$/;
const MARKED_AS_TEXT = /^'(?=\d)/;

/** What systems write so that a spreadsheet keeps it as text: ="00123", '00123. In free text an apostrophe may be meant. */
function asShown(field: Field, cell: Cell): Cell {
  const first = cell.kind === "text" ? cell.text.charCodeAt(0) : 0;
  if (first !== 0x3d && first !== 0x27) return cell;
  const text = first === 0x3d ? cell.text.replace(QUOTED_AS_TEXT, "$1") : field.kind === "text" ? cell.text : cell.text.replace(MARKED_AS_TEXT, "");
  return text === cell.text ? cell : {...cell, text, value: text};
}

function keyOf(cell: Cell): string {
  return cell.kind === "text" ? cell.text : `${cell.kind}\u0000${cell.format ?? ""}\u0000${String(cell.iso ?? cell.value)}\u0000${cell.text}`;
}

/** What a profile says about texts comes first: its words, its case, what stands for a withheld value. */
function withProfile(field: Field, {name, table, column}: TyperOptions, width: number, read: Typer): Typer {
  const words = table?.words[name] ?? [];
  const withheld = [...(table?.withheld[name] ?? []), ...(table?.withheld["*"] ?? [])];
  const rule = KINDS[field.kind];
  return (cell, year) => {
    if (cell.kind === "error" && !withheld.some((pattern) => fits(pattern, cell.text))) return {values: nothing(width), remark: {code: "value.error"}};
    if (cell.kind === "uncached_formula") return {values: nothing(width), remark: {code: "value.uncached_formula"}};
    const word = words.find(([seen]) => isWord(seen, cell.text));
    if (word) return word[1] === null ? blankOf(width) : read(textCell(word[1]), year);
    if (rule && blankKind(cell.text) === undefined && (isExempt(cell.text) || withheld.some((pattern) => fits(pattern, cell.text)))) {
      return {values: nothing(width), remark: {code: "value.exempt", expected: rule}};
    }
    return withoutPersons(field, cell, read(shaped(cell, column), year));
  };
}

const NAMES: ReadonlySet<Field["kind"]> = new Set(["unit", "units", "task", "choice", "status", "flag"]);

/** 市水利局 13900000000 in a column of units: the number is not kept with the original text. */
function withoutPersons(field: Field, cell: Cell, typed: Typed | "title"): Typed | "title" {
  if (typed === "title" || cell.text.length < 7 || !NAMES.has(field.kind)) return typed;
  const {text, dropped} = redact(cell.text);
  return dropped === 0 ? typed : {...typed, kept: text, personal: dropped};
}

/** Whether a cell says what a profile means by a word. */
export function isWord(seen: string, text: string): boolean {
  return seen.includes("*") || seen.includes("?") ? fits(seen, text.trim()) : foldName(seen) === foldName(text);
}

/** The part of the cell that the profile asks for, in the letters it asks for. */
function shaped(cell: Cell, column: ProfileColumn | undefined): Cell {
  if (column?.case === undefined && column?.part === undefined) return cell;
  const {name, unit} = splitUnit(cell.text);
  const part = column.part === "name" ? name : column.part === "unit" ? (unit ?? "") : cell.text;
  const text = column.case === "upper" ? part.toUpperCase() : column.case === "lower" ? part.toLowerCase() : part;
  return {...cell, text, ...(cell.kind === "text" ? {value: text} : {})};
}

/** A cell that stands nowhere: a constant, a part of a joined cell, a word of a profile. */
export function textCell(text: string): Cell {
  return {text, value: text, kind: "text"};
}
