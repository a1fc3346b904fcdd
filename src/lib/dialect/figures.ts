import {shiftDecimal} from "./decimal.js";
import {halfWidth, withoutSpaces} from "./half-width.js";
import {isMeasureUnit, unitScale} from "./measures.js";
import {FIGURES_IN_WORDS, prefixOf, trailingBound} from "./number-words.js";
import type {Figure, NumberReason, Qualifier} from "./number-types.js";
import {chineseNumber} from "./numerals.js";
import {toSimplified} from "./simplified.js";

const LONGEST = 40;
const SIGNIFICANT = 15;
const DIGITS = /^([+-]?)(\d[\d,]*(?:\.\d+)?|\.\d+)/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const CHINESE = /^[〇○零一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟]+/;
const NEGATIVE_BRACKETS = /^\(([^()]*\d[^()]*)\)(%?)$/;
const CIRCLED = /[①-⓿❶-➓⁰-⁹¹²³½¼¾](?![/\w])/;
const RANGE = /^[^\d]*\d[\d.,]*%?(?:-|~|至|到|—)\d[\d.,]*/;
const TENTHS = /^([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?/;
const HUNDREDTHS = /^百分之(.+)$/;
const EXEMPT = /^exempt\b|^免报/i;
const MINUSES = /[−﹣－‒–—]/g;
const ENGLISH_SCALES: Readonly<Record<string, number>> = {k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9};
const SPLIT_DIGITS = /\d\s+\d/;
const GROUPED_BY_SPACES = /^\D*\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d|\s+\d)/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/;
/** Marks of statistics behind a figure: provisional, revised, estimated, forecast, see the note. */
const MARKED = /^(.*[\d%])(?:\(([pref])\)|([pref*†‡#]|\*{2,3}|[①-⑳]))$/;
const COMPOUND = /^(\d+(?:\.\d+)?)亿(\d+(?:\.\d+)?)万(.*)$/;

interface Peeled {
  rest: string;
  bound?: Qualifier;
  sign?: 1 | -1;
  currency?: string;
}

function peelPrefixes(text: string): Peeled {
  const peeled: Peeled = {rest: text};
  for (let found = prefixOf(peeled.rest); found; found = prefixOf(peeled.rest)) {
    const {prefix, word} = found;
    if ("bound" in prefix) peeled.bound ??= prefix.bound;
    if ("sign" in prefix) peeled.sign = prefix.sign === -1 || peeled.sign === -1 ? -1 : 1;
    if ("currency" in prefix) peeled.currency = prefix.currency;
    peeled.rest = peeled.rest.slice(word.length);
    if ("sign" in prefix && peeled.rest.startsWith("为")) peeled.rest = peeled.rest.slice(1);
  }
  return peeled;
}

/** The number a text begins with, and what follows it. */
function leadingNumber(text: string): {value: number; rest: string; ones?: true} | NumberReason {
  const m = DIGITS.exec(text);
  if (m?.[2]) {
    const digits = m[2];
    if (digits.includes(",") && !GROUPED.test(digits)) return "bad_grouping";
    const plain = digits.replaceAll(",", "");
    if (plain.replace(/^0+|\.\d*$/g, "").length > SIGNIFICANT) return "too_long";
    return {value: Number(m[1] + plain), rest: text.slice(m[0].length)};
  }
  const run = CHINESE.exec(text)?.[0];
  const value = run === undefined ? undefined : chineseNumber(run);
  if (run !== undefined && value !== undefined) return {value, rest: text.slice(run.length), ...(/[万亿]/.test(run) ? {ones: true as const} : {})};
  return "not_a_number";
}

/** 七成五 → 75%, 百分之七十 → 70%, 1亿2000万元 → 12000万元, so that one form is left to read. */
function plainForm(text: string): string {
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const [whole, half] = [tenths[1] ?? "", tenths[2]];
    const value = Number(whole) || (chineseNumber(whole) ?? 0);
    const part = half === "半" ? 5 : (chineseNumber(half ?? "零") ?? 0);
    return `${shiftDecimal(value, 1) + part}%${text.slice(tenths[0].length)}`;
  }
  const hundredths = HUNDREDTHS.exec(text)?.[1];
  if (hundredths !== undefined) {
    const number = leadingNumber(hundredths);
    return typeof number === "string" ? text : `${number.value}%${number.rest}`;
  }
  const compound = COMPOUND.exec(text);
  return compound ? `${shiftDecimal(Number(compound[1]), 4) + Number(compound[2])}万${compound[3]}` : text;
}

interface Tail {
  readonly unit?: string;
  readonly power: number;
  readonly bound?: Qualifier;
  readonly ones?: true;
}

/** What follows the number: 余, a scale, a unit, 以上. A unit that is not known is not passed over. */
function readTail(text: string, currency: string | undefined): Tail | NumberReason {
  const inner = trailingBound(text.startsWith("余") || text.startsWith("多") ? text.slice(1) : text);
  const outer = text.startsWith("余") || text.startsWith("多") ? ("more_than" as const) : inner.bound;
  const scaled = /^(万|亿)?(余|多)?(.*)$/.exec(inner.rest);
  const bound = outer ?? (scaled?.[2] ? "more_than" : undefined);
  const unit = (scaled?.[1] ?? "") + (scaled?.[3] ?? "");
  const extra = bound && {bound};
  if (unit === "") return {power: 0, ...(currency && {unit: currency}), ...extra};
  if (currency !== undefined && unit in ENGLISH_SCALES) return {power: ENGLISH_SCALES[unit] ?? 0, unit: currency, ...extra};
  if (!isMeasureUnit(unit)) return "unexpected_unit";
  const scale = unitScale(unit);
  if (scale.base !== "") return {power: 0, unit, ...extra};
  return currency === "元" ? {power: 0, unit: `${unit}元`, ...extra} : {power: scale.power, ...(currency ? {unit: currency} : {ones: true}), ...extra};
}

/** 3月 and 2022年 are dates, though 月 and 年 are units too. */
function isDateWord(unit: string | undefined, value: number): boolean {
  return unit === "月" || unit === "日" || (unit === "年" && value >= 1900 && value <= 2100);
}

function read(text: string): Figure | NumberReason {
  const peeled = peelPrefixes(text);
  const number = leadingNumber(plainForm(peeled.rest));
  if (typeof number === "string") return number;
  if (peeled.sign === -1 && number.value < 0) return "ambiguous_sign";
  const tail = readTail(number.rest, peeled.currency);
  if (typeof tail === "string") return RANGE.test(text) ? "range" : tail;
  if (isDateWord(tail.unit, number.value)) return "date";
  const value = shiftDecimal(number.value * (peeled.sign === -1 ? -1 : 1), tail.power);
  const ones = tail.unit === undefined && (tail.ones ?? number.ones) === true;
  return {value: value === 0 ? 0 : value, qualifier: peeled.bound ?? tail.bound ?? "exact", ...(tail.unit && {unit: tail.unit}), ...(ones ? {ones} : {})};
}

/** Reads a figure in text as written: sign, bound, number, unit. */
export function readFigure(text: string): Figure | NumberReason {
  if (EXEMPT.test(text.trimStart())) return "exempt";
  if (SPLIT_DIGITS.test(text) && !GROUPED_BY_SPACES.test(text)) return "bad_grouping";
  const flat = toSimplified(halfWidth(withoutSpaces(text)).toLowerCase());
  if (flat.length > LONGEST) return "not_a_number";
  const marked = MARKED.exec(flat);
  if (!marked) return readPlain(flat);
  const figure = readPlain(marked[1] ?? "");
  return typeof figure === "string" ? figure : {...figure, mark: marked[2] ?? marked[3] ?? ""};
}

function readPlain(flat: string): Figure | NumberReason {
  if (CIRCLED.test(flat)) return "not_a_number";
  const words = FIGURES_IN_WORDS.get(flat);
  if (words !== undefined) return words;
  const plain = flat.replace(MINUSES, "-");
  if (SCIENTIFIC.test(plain)) return "scientific";
  const bracketed = NEGATIVE_BRACKETS.exec(plain);
  if (!bracketed) return read(plain);
  const inner = read(`${bracketed[1]}${bracketed[2]}`);
  if (typeof inner === "string") return inner;
  return inner.value < 0 ? "ambiguous_sign" : {...inner, value: inner.value === 0 ? 0 : -inner.value};
}
