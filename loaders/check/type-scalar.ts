import {blankKind} from "../../src/lib/dialect/blank";
import {type DateContext, parseDate} from "../../src/lib/dialect/dates";
import {shiftDecimal} from "../../src/lib/dialect/decimal";
import {isRatio, unitScale} from "../../src/lib/dialect/measures";
import {foldName} from "../../src/lib/dialect/fold";
import {halfWidth} from "../../src/lib/dialect/half-width";
import {chineseInteger} from "../../src/lib/dialect/numerals";
import {type NumberResult, parseNumber, toUnit} from "../../src/lib/dialect/numbers";
import {parseStatus, type StatusOptions} from "../../src/lib/dialect/status";
import {NO_MARKS, YES_MARKS} from "../../src/lib/dialect/status-words";
import type {Field, Text} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import {dateReasons, numberReasons, statusReasons} from "./reasons";
import {blankOf, refuse, type Typed, value} from "./typed";

/** Not done, and no more than that: the row is worth keeping without a state. */
const NOT_DONE = /^(?:尚|仍|还)?未(?:能)?(?:完成|办结|落实|解决|整改到位|整改完成|销号)$/;
const LONGEST_CODE = 300;
/** A spreadsheet keeps fifteen digits of a number. */
const MOST_DIGITS = 1e15;
const SCIENTIFIC = /^\d(?:\.\d+)?[eE]\+\d{1,3}$/;
const SEPARATED = /\s*[\n、;；]\s*/;
const YES = new Set(["true", "是的", "有", "1"]);
const NO = new Set(["false", "无", "没有", "0"]);

/** `due`, `due_start`, `due_precision`: last day, first day, how precise. */
export function typeDate(cell: Cell, context: DateContext): Typed {
  const found = parseDate(cell, context);
  if (!found.ok) return found.reason === "blank" ? blankOf(3) : refuse(3, "date.unreadable", dateReasons[found.reason]);
  const typed = value(found.end, found.start, found.precision);
  if (!found.assumed || !found.end) return typed;
  return found.assumed === "century_from_period" ? {...typed, century: true} : {...typed, year: found.end.slice(0, 4)};
}

export interface NumberContext {
  /** The unit in the header or above the table; the declared one where there is none. */
  readonly unit?: string;
  readonly decimal?: "." | ",";
  /** The unit of a column whose register has no column of units: what names another of its kind (1.2亿元 under 万元) is brought into it; `only`: all else is refused. */
  readonly kept?: {readonly unit: string; readonly only: boolean};
}

/** The figure in the declared unit, and its qualifier. */
export function typeNumber(cell: Cell, field: Field, context: NumberContext): Typed {
  const unit = context.unit ?? field.unit;
  const found = parseNumber(decimalPoint(cell, context.decimal), {kind: "number", ...(unit === undefined ? {} : {unit}), ...rangeOf(field)});
  if (!found.ok) return noNumber(found, 2, "number.unreadable");
  if (found.suspect === "date_serial") return refuse(2, "number.looks_like_date", range(field));
  const figure = found.ones && context.kept ? toScale(found.value, context.kept.unit) : inUnit(found.value, found.unit, field, context);
  if (figure === undefined) return refuse(2, "number.unit_differs", field.unit ?? context.kept?.unit);
  const measure = measureOf(found.value, found.unit, context);
  if (outside(figure, field)) return refuse(2, looksLikeSerial(figure) ? "number.looks_like_date" : "value.out_of_range", range(field));
  const own = field.unit === undefined && measure !== undefined && measure !== context.unit ? {measure} : {};
  return {...value(figure, found.qualifier), ...own, ...(found.ones && !context.kept ? {ones: true as const} : {}), ...(found.mark === undefined ? {} : {mark: found.mark})};
}

/** A figure in ones in the scale of a unit (1.2亿 as 12000 of 万元); a ratio has none. */
export function toScale(figure: number, unit: string): number | undefined {
  return isRatio(unit) ? undefined : shiftDecimal(figure, -unitScale(unit).power);
}

/** A figure in the unit of its field, or of its column; undefined where its own cell names another. */
function inUnit(figure: number, own: string | undefined, field: Field, {kept}: NumberContext): number | undefined {
  if (own === undefined) return figure;
  if (field.unit !== undefined) return toUnit(figure, own, field.unit);
  if (!kept || own === kept.unit) return figure;
  return toUnit(figure, own, kept.unit) ?? (kept.only ? undefined : figure);
}

/** The unit in which a figure stands once it was brought into that of its column, where that could be done. */
function measureOf(figure: number, own: string | undefined, {kept}: NumberContext): string | undefined {
  return own === undefined || !kept || toUnit(figure, own, kept.unit) === undefined ? own : kept.unit;
}

/** A fraction (0.7 for 70 %), and its qualifier. */
export function typeShare(cell: Cell, field: Field, {decimal}: NumberContext = {}): Typed {
  const found = parseNumber(decimalPoint(cell, decimal), {kind: "share", ...(field.written ? {unit: field.written} : {}), ...rangeOf(field)});
  if (!found.ok) return noNumber(found, 2, "share.unreadable");
  if (found.suspect === "date_serial") return refuse(2, "number.looks_like_date", range(field));
  if (outside(found.value, field)) return refuse(2, "value.out_of_range", range(field));
  const typed = {...value(found.value, found.qualifier), ...(found.mark === undefined ? {} : {mark: found.mark})};
  return found.suspect === "share_scale" ? {...typed, remark: {code: "share.scale", expected: `${Number((found.value * 100).toPrecision(12))}%`}} : typed;
}

const ORDINAL = /^第([〇零一二三四五六七八九十百\d]{1,4})[批期次轮届号]?$/;

/** A whole number; a year may say so (2022年度), and a place in a row (第一批). */
export function typeInteger(cell: Cell, field: Field, {decimal}: NumberContext = {}): Typed {
  const year = field.context === "year" ? /^\s*((?:19|20)\d\d)\s*(?:年|年度)?\s*$/.exec(halfWidth(cell.text))?.[1] : undefined;
  const ordinal = ORDINAL.exec(halfWidth(cell.text).trim())?.[1];
  const nth = ordinal === undefined ? undefined : (chineseInteger(ordinal) ?? Number(ordinal));
  if (nth !== undefined && Number.isInteger(nth)) return outside(nth, field) ? refuse(1, "value.out_of_range", range(field)) : value(nth);
  const found: NumberResult = year === undefined ? parseNumber(decimalPoint(cell, decimal), {kind: "integer", ...rangeOf(field)}) : {ok: true, value: Number(year), qualifier: "exact", text: cell.text};
  if (!found.ok) return noNumber(found, 1, found.reason === "not_an_integer" ? "number.not_whole" : "number.unreadable");
  return outside(found.value, field) ? refuse(1, "value.out_of_range", range(field)) : value(found.value);
}

export function typeStatus(cell: Cell, options: StatusOptions): Typed {
  const found = parseStatus(cell.text, options);
  if (found.ok) return value(found.state);
  if (found.reason === "blank") return blankOf(1);
  if (found.reason === "negated" && (options.yesNo || NOT_DONE.test(foldName(cell.text)))) return {values: [null], remark: {code: "status.not_done", expected: statusReasons.negated}};
  return refuse(1, "status.unknown", statusReasons[found.reason]);
}

/** Yes or no, in the marks that offices use. */
export function typeFlag(cell: Cell): Typed {
  if (cell.kind === "boolean" && typeof cell.value === "boolean") return value(cell.value);
  const word = foldName(cell.text);
  if (YES_MARKS.has(word) || YES.has(word)) return value(true);
  if (NO_MARKS.has(word) || NO.has(word)) return value(false);
  return blankKind(cell.text) === undefined ? refuse(1, "flag.unknown") : blankOf(1);
}

/** A code as it stands, half width, without the spaces around it. One that a row is known by is one, not several of a kind (T-01、T-02). */
export function typeCode(cell: Cell, field: Field): Typed {
  if (cell.kind === "date") return refuse(1, "code.date");
  const code = halfWidth(cell.text).replace(/\s+/g, " ").trim();
  if (SCIENTIFIC.test(code) || (cell.kind === "number" && Math.abs(Number(cell.value)) >= MOST_DIGITS)) return refuse(1, "code.digits_lost");
  if (code === "" || blankKind(code) !== undefined) return blankOf(1);
  if (field.required && areSeveral(halfWidth(cell.text).trim())) return refuse(1, "code.several");
  return code.length > LONGEST_CODE ? refuse(1, "value.too_long") : value(code);
}

function areSeveral(text: string): boolean {
  if (!SEPARATED.test(text) || text.length > LONGEST_CODE) return false;
  const forms = text.split(SEPARATED).map((code) => code.trim().replace(/\d+/g, "0"));
  return forms.every((form) => form === forms[0] && form.includes("0"));
}

/** Makes the reader of a choice: by code, by label, by any of its words. */
export function choiceTyper(field: Field): (cell: Cell) => Typed {
  const codes = new Map<string, string>();
  for (const [code, choice] of Object.entries(field.choices ?? {})) {
    for (const word of [code, choice.label.zh, choice.label.en, ...(choice.words ?? [])]) codes.set(foldName(word), code);
  }
  const expected = labels(field);
  return (cell) => {
    const code = codes.get(foldName(cell.text));
    if (code !== undefined) return value(code);
    return blankKind(cell.text) === undefined ? refuse(1, "choice.unknown", expected) : blankOf(1);
  };
}

function labels(field: Field): Text {
  const all = Object.values(field.choices ?? {}).map((choice) => choice.label);
  return {zh: all.map((label) => label.zh).join("、"), en: all.map((label) => label.en).join(", ")};
}

function noNumber(found: Extract<NumberResult, {ok: false}>, width: number, code: string): Typed {
  if (found.reason === "blank") return blankOf(width);
  const exempt = found.reason === "exempt" || found.reason === "not_applicable";
  return refuse(width, exempt ? "value.exempt" : code, exempt ? {zh: "数字", en: "figure"} : numberReasons[found.reason]);
}

function rangeOf(field: Field): {min?: number; max?: number} {
  return {...(field.min === undefined ? {} : {min: field.min}), ...(field.max === undefined ? {} : {max: field.max})};
}

function outside(figure: number, field: Field): boolean {
  return (field.min !== undefined && figure < field.min) || (field.max !== undefined && figure > field.max);
}

function looksLikeSerial(figure: number): boolean {
  return Number.isInteger(figure) && figure >= 20_000 && figure <= 60_000;
}

function range(field: Field): Text {
  const percent = field.kind === "share";
  const show = (limit: number | undefined): string => (limit === undefined ? "…" : percent ? `${limit * 100}%` : String(limit));
  return {zh: `应在 ${show(field.min)} 到 ${show(field.max)} 之间`, en: `it should lie between ${show(field.min)} and ${show(field.max)}`};
}

/** 1.234,5 as 1234.5, where the profile says that the comma is the decimal point. */
function decimalPoint(cell: Cell, decimal: "." | "," | undefined): Cell {
  if (decimal !== "," || cell.kind !== "text") return cell;
  const text = cell.text.replaceAll(".", "").replaceAll(",", ".");
  return {...cell, text, value: text};
}
