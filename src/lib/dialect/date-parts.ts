import {dayBefore, type Span} from "./calendar.js";
import {type Atom, readAtom} from "./date-atom.js";
import {explicitDate} from "./date-relative.js";
import {type Carried, settle, type Settled} from "./date-settle.js";
import type {DateAssumption, DateContext, DateReason} from "./date-types.js";

/** A date, the edge (底, 末) it is meant up to, 前 or 内, and what is to be done by then. */
const TAIL =
  /^(.*?)([底末终])?(之前|以前|前|之内|以内|内)?(?:(?:要|须|需)?(?:全部|全面|基本)?(?:完成|办结|销号|落实|建成|整改到位|整改完成|到位|完工|竣工))?[.。;；,，]?$/;
const SEPARATOR = /以及|[、,，;；和及与]/;
const BARE_NUMBER = /(?:^|年)\d{1,2}$/;
const SUFFIX = /^(?:\d{4}年)?\d{1,2}(月|季度|季)/;
const MOST_PARTS = 24;

export interface Parts {
  readonly spans: readonly Span[];
  readonly precision: Settled["precision"];
  readonly assumed?: DateAssumption;
}

interface One extends Settled {
  readonly carried: Carried;
}

function carriedFrom(span: Span): Carried {
  return {year: Number(span.end.slice(0, 4)), month: Number(span.end.slice(5, 7))};
}

/** 6月前: declared inclusive it ends with June, exclusive with May; undeclared it is not decided. */
function settleBefore(settled: Settled, context: DateContext): Settled | DateReason {
  if (settled.precision === "day" || context.before === "inclusive") return settled;
  if (context.before === undefined) return "ambiguous_before";
  const day = dayBefore(settled.span.start);
  return {...settled, span: {start: day, end: day}, precision: "day"};
}

function single(text: string, context: DateContext, carried: Carried): One | DateReason {
  const [, core = "", edge, before] = TAIL.exec(text) ?? [];
  const explicit = explicitDate(core, context);
  if (explicit === undefined) return "no_year";
  if (core === "月" && !edge) return "not_a_date";
  const atom: Atom | string = readAtom(explicit.text, context.order);
  if (typeof atom === "string") return atom as DateReason;
  const settled = settle(atom, context, carried);
  if (typeof settled === "string") return settled;
  const bounded = before?.endsWith("前") && !edge ? settleBefore(settled, context) : settled;
  if (typeof bounded === "string") return bounded;
  const assumed = bounded.assumed ?? explicit.assumed;
  return {...bounded, ...(assumed && {assumed}), carried: carriedFrom(bounded.span)};
}

function halves(text: string): [string, string] | undefined {
  const words = text.split(/[至到]/);
  const pieces = words.length === 2 ? words : text.split("-");
  if (pieces.length < 2 || pieces.length % 2 === 1) return undefined;
  const middle = pieces.length / 2;
  return [pieces.slice(0, middle).join("-"), pieces.slice(middle).join("-")];
}

/** 1-9月 → 1月, 9月: a number without a word takes the word of the last one. */
function completed(part: string, last: string): string {
  const suffix = BARE_NUMBER.test(part) ? SUFFIX.exec(last)?.[1] : undefined;
  return suffix === undefined ? part : part + suffix;
}

function range(text: string, context: DateContext, carried: Carried): One | DateReason {
  const pair = halves(text);
  if (!pair) return "not_a_date";
  const first = single(completed(pair[0], pair[1]), context, carried);
  if (typeof first === "string") return first;
  const last = single(pair[1], context, first.carried);
  if (typeof last === "string") return last;
  const span = {start: first.span.start, end: last.span.end};
  if (span.start > span.end) return "impossible";
  const assumed = first.assumed ?? last.assumed;
  return {span, precision: "range", ...(assumed && {assumed}), carried: last.carried};
}

function singleOrRange(text: string, context: DateContext, carried: Carried): One | DateReason {
  const one = single(text, context, carried);
  return one === "not_a_date" ? range(text, context, carried) : one;
}

function listOf(parts: readonly string[], context: DateContext): Parts | DateReason {
  const spans: Span[] = [];
  let carried: Carried = {};
  let assumed: DateAssumption | undefined;
  const last = parts.at(-1) ?? "";
  for (const part of parts) {
    const one = singleOrRange(completed(part, last), context, carried);
    if (typeof one === "string") return one;
    spans.push(one.span);
    carried = one.carried;
    assumed ??= one.assumed;
  }
  return {spans, precision: "list", ...(assumed && {assumed})};
}

/** Reads one date, a stretch (3月至6月) or a list (9月、12月); the text has been through `plainDateText`. */
export function readParts(text: string, context: DateContext): Parts | DateReason {
  const one = singleOrRange(text, context, {});
  if (typeof one !== "string") return {spans: [one.span], precision: one.precision, ...(one.assumed && {assumed: one.assumed})};
  if (one !== "not_a_date") return one;
  const parts = text.split(SEPARATOR).filter((part) => part !== "");
  return parts.length < 2 || parts.length > MOST_PARTS ? one : listOf(parts, context);
}
