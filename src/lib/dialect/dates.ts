import type {Cell} from "../workbook.js";
import {blankKind} from "./blank.js";
import {isoDay, monthsSpan, type Span} from "./calendar.js";
import {numberAsDateText, shownPrecision} from "./date-cells.js";
import {readEnglish} from "./date-english.js";
import {type Parts, readParts} from "./date-parts.js";
import {settle} from "./date-settle.js";
import {plainDateText} from "./date-text.js";
import type {DateContext, Dated, DateReason, DateResult, NoDate} from "./date-types.js";
import {beforeStanding, wordDate} from "./date-words.js";

export type {DateAssumption, DateContext, Dated, DatePrecision, DateReason, DateResult, NoDate, Undated} from "./date-types.js";

const LONGEST = 120;
const ISO = /^(\d{4})-(\d{2})-(\d{2})/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ENGLISH = /[a-z]{3}|[qh][1-4] ?[-/]?\d{4}/i;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Mon 3/14/22 and 01/Mar/22 9:15 AM, as planners and trackers write them. */
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+(?=\d)/i;
const CLOCK = /(?<=\d[/-](?:\d|[a-z]{3,9})[^\s]*)\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?$/i;
const LINES = /\s*\n\s*/g;

function fail(reason: DateReason, text: string): NoDate {
  return {ok: false, reason, text};
}

function dated(parts: Parts, text: string): Dated {
  const starts = parts.spans.map((span) => span.start).sort();
  const ends = parts.spans.map((span) => span.end).sort();
  return {
    ok: true,
    start: starts[0] as string,
    end: ends.at(-1) as string,
    precision: parts.precision,
    ...(parts.assumed && {assumed: parts.assumed}),
    ...(parts.precision === "list" && {list: parts.spans}),
    text,
  };
}

function fromIso(iso: string, format: string | undefined, text: string): DateResult {
  const [year, month, day] = (ISO.exec(iso) ?? []).slice(1).map(Number) as [number?, number?, number?];
  if (year === undefined || month === undefined || day === undefined) return fail("not_a_date", text);
  const precision = shownPrecision(format);
  if (precision === "time") return fail("not_a_date", text);
  const exact = isoDay(year, month, day);
  if (exact === undefined) return fail("impossible", text);
  const wider = precision === "month" ? monthsSpan(year, month, month) : precision === "year" ? monthsSpan(year, 1, 12) : undefined;
  const span: Span = wider ?? {start: exact, end: exact};
  return {ok: true, ...span, precision, text};
}

function fromNumber(value: number, shownText: string, context: DateContext, text: string): DateResult {
  const found = numberAsDateText(value, shownText, context);
  if (typeof found === "string") return fail(found, text);
  const parts = readParts(found.text, context);
  return typeof parts === "string" ? fail(parts, text) : dated(parts, text);
}

function english(text: string, context: DateContext): Parts | DateReason {
  const atom = readEnglish(text);
  if (typeof atom === "string") return atom;
  const settled = settle(atom, context);
  if (typeof settled === "string") return settled;
  return {spans: [settled.span], precision: settled.precision, ...(settled.assumed && {assumed: settled.assumed})};
}

/** Line breaks inside a date are only layout; where that makes no sense, each line is a date. */
function chinese(text: string, context: DateContext): Parts | DateReason {
  const parts = readParts(plainDateText(text), context);
  if (parts !== "not_a_date" || !text.includes("\n")) return parts;
  return readParts(plainDateText(text.trim().replace(LINES, "、")), context);
}

function fromWords(text: string, context: DateContext): DateResult | undefined {
  const plain = plainDateText(text);
  const word = wordDate(plain.replace(/[.。;；,，]$/, ""));
  if (word === "immediate" || word === "standing") return {ok: true, precision: word, start: null, end: null, text};
  if (word !== undefined) return fail(word, text);
  const head = beforeStanding(plain);
  if (head === undefined) return undefined;
  const first = fromText(head, context);
  return first.ok ? {...first, afterwards: "standing", text} : undefined;
}

function fromText(text: string, context: DateContext): DateResult {
  if (ISO_DAY.test(text)) return fromIso(text, undefined, text);
  const core = text.trim().replace(WEEKDAY, "").replace(CLOCK, "");
  if (core.length > LONGEST) return fail("not_a_date", text);
  const blank = blankKind(core);
  if (blank !== undefined) return {ok: false, reason: "blank", blank, text};
  if (SERIAL.test(core)) return fromNumber(Number(core), core, context, text);
  const inEnglish = ENGLISH.test(core) ? english(core, context) : "not_a_date";
  const parts = inEnglish === "not_a_date" ? chinese(core, context) : inEnglish;
  if (typeof parts !== "string") return dated(parts, text);
  const words = parts === "not_a_date" ? fromWords(text, context) : undefined;
  return words ?? fail(parts, text);
}

/**
 * A date as ledgers write it, kept as first day, last day and precision: 6月底前, 三季度, 二〇二二年六月, 9月、12月.
 * Where the year comes from the file's period the result says so; where a date can be read two ways it is not read.
 */
export function parseDate(input: Cell | string | undefined, context: DateContext = {}): DateResult {
  if (input === undefined) return {ok: false, reason: "blank", blank: "empty", text: ""};
  if (typeof input === "string") return fromText(input, context);
  if (input.kind === "text") return fromText(input.text, context);
  if (input.kind === "date") return fromIso(input.iso ?? "", input.format, input.text);
  if (input.kind === "number" && typeof input.value === "number") return fromNumber(input.value, input.text, context, input.text);
  return fail(input.kind === "error" || input.kind === "uncached_formula" ? input.kind : "not_a_date", input.text);
}
