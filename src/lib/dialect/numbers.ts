import type {Cell} from "../workbook.js";
import {blankKind} from "./blank.js";
import {shiftDecimal} from "./decimal.js";
import {readFigure} from "./figures.js";
import {isRatio, toUnit, unitScale} from "./measures.js";
import {formatFacts} from "./number-format.js";
import type {Figure, NoNumber, NumberOptions, NumberReason, NumberResult} from "./number-types.js";
import {type Applied, asShare} from "./shares.js";

export type {NoNumber, NumberFound, NumberOptions, NumberReason, NumberResult, Qualifier} from "./number-types.js";
export {toUnit} from "./measures.js";

const PLAIN = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

function fail(reason: NumberReason, text: string): NoNumber {
  return {ok: false, reason, text};
}

/** A count is given in ones: 1.6万人 → 16000人. */
function asInteger(figure: Figure): Applied | NumberReason {
  if (figure.unit === "%" || figure.unit === "fraction") return "unexpected_unit";
  const scale = figure.unit === undefined ? {power: 0, base: ""} : unitScale(figure.unit);
  const value = shiftDecimal(figure.value, scale.power);
  if (!Number.isSafeInteger(value)) return "not_an_integer";
  return {value, qualifier: figure.qualifier, ...(scale.base && {unit: scale.base})};
}

function asNumber(figure: Figure, options: NumberOptions): Applied | NumberReason {
  const {value, qualifier} = figure;
  if (options.kind === "money" && (figure.unit === "%" || figure.unit === "fraction")) return "unexpected_unit";
  if (figure.unit === "fraction") {
    return options.unit === "fraction" ? {value, qualifier, unit: "fraction"} : {value: shiftDecimal(value, 2), qualifier, unit: "%"};
  }
  if (figure.unit === "%" && options.unit === "fraction") return {value: toUnit(value, "%", "fraction") ?? value, qualifier, unit: "fraction"};
  const unit = figure.unit ?? options.unit;
  if (figure.ones && unit !== undefined) return inScaleOf(figure, unit);
  const points = unit === "个百分点" || unit === "百分点";
  return {value, qualifier, ...(unit !== undefined && {unit}), ...(points && {points: true as const})};
}

/** 1.2亿 under 万元 is 12000万元: the scale is the cell's, the unit the column's. */
function inScaleOf({value, qualifier}: Figure, unit: string): Applied | NumberReason {
  return isRatio(unit) ? "unexpected_unit" : {value: shiftDecimal(value, -unitScale(unit).power), qualifier, unit};
}

/** A whole number the size of a recent date, outside what the column can hold: a date typed over a figure. */
function looksLikeSerial(raw: number, value: number, options: NumberOptions): boolean {
  if (!(raw >= FIRST_SERIAL && raw <= LAST_SERIAL) || !Number.isInteger(raw)) return false;
  return (options.max !== undefined && value > options.max) || (options.min !== undefined && value < options.min);
}

/** A figure written as digits alone, which may be a serial. */
function applyBare(figure: Figure, options: NumberOptions, text: string): NumberResult {
  const result = apply(figure, options, text);
  return result.ok && looksLikeSerial(figure.value, result.value, options) ? {...result, suspect: "date_serial"} : result;
}

function apply(figure: Figure, options: NumberOptions, text: string): NumberResult {
  const applied = options.kind === "share" ? asShare(figure, options) : options.kind === "integer" ? asInteger(figure) : asNumber(figure, options);
  if (typeof applied === "string") return fail(applied, text);
  return {ok: true, ...applied, ...(figure.ones && applied.unit === undefined ? {ones: true as const} : {}), ...(figure.mark === undefined ? {} : {mark: figure.mark}), text};
}

function fromNumber(value: number, cell: Cell, options: NumberOptions): NumberResult {
  if (!Number.isFinite(value)) return fail("not_a_number", cell.text);
  const facts = formatFacts(cell.format);
  const unit = facts.percent ? "fraction" : facts.unit;
  return applyBare({value, qualifier: "exact", ...(unit !== undefined && {unit})}, options, cell.text);
}

function fromText(text: string, options: NumberOptions): NumberResult {
  if (PLAIN.test(text)) return applyBare({value: Number(text) || 0, qualifier: "exact"}, options, text);
  const blank = blankKind(text);
  if (blank !== undefined) return {ok: false, reason: "blank", blank, text};
  const figure = readFigure(text);
  return typeof figure === "string" ? fail(figure, text) : apply(figure, options, text);
}

/**
 * A figure as ledgers write it: 70%, 七成, 700余, ≥5, 下降5.4%, 1.2亿元, (1,234).
 * The value stands in its own unit; `toUnit` brings it to another. What can be read two ways is not read.
 */
export function parseNumber(input: Cell | string | undefined, options: NumberOptions): NumberResult {
  if (input === undefined) return {ok: false, reason: "blank", blank: "empty", text: ""};
  if (typeof input === "string") return fromText(input, options);
  if (input.kind === "number" && typeof input.value === "number") return fromNumber(input.value, input, options);
  if (input.kind === "date" || input.kind === "error" || input.kind === "uncached_formula") return fail(input.kind, input.text);
  return input.kind === "boolean" ? fail("not_a_number", input.text) : fromText(input.text, options);
}
