import type {Cell} from "../workbook.js";
import {numberAsDateText, shownPrecision} from "./date-cells.js";
import {readEnglish} from "./date-english.js";
import {withoutFiscal} from "./fiscal.js";
import {PERIOD_FORMS, type PeriodForm, spanOfStretch, type Stretch} from "./period-forms.js";
import {DAY_SOURCE, plainPeriodText} from "./period-text.js";
import type {NoPeriod, PeriodContext, PeriodResult} from "./period-types.js";

export type {NoPeriod, Period, PeriodContext, PeriodResult} from "./period-types.js";
export {findDate} from "./find-date.js";

const LONGEST = 200;
const EDGES = /^(?:截至|截止|截至到|至|\()+|(?:[底末]|\))+$/g;
const SOMETHING = /[\d年季月hq半]/;
/** Days, document numbers (〔2025〕1号) and years gone by in brackets of a file copy (1): not periods. */
const DAYS = new RegExp(`${DAY_SOURCE}|\\d{1,2}月\\d{1,2}[日号]`, "g");
const DOCUMENT_NUMBERS = /[〔[【(](?:19|20)\d{2}[〕\]】)](?:第?\d+号)?/g;

interface Compiled {
  readonly whole: RegExp;
  readonly anywhere: RegExp;
  readonly read: PeriodForm["read"];
}

const FORMS: readonly Compiled[] = PERIOD_FORMS.map(({source, read}) => ({
  whole: new RegExp(`^(?:${source})$`),
  anywhere: new RegExp(source, "g"),
  read,
}));

function readMatch(match: RegExpMatchArray, form: Compiled): Stretch | NoPeriod["reason"] {
  const groups = match.slice(1);
  const ytd = groups.pop() !== undefined;
  const hasYear = form !== FORMS.at(-1);
  const year = hasYear ? groups.shift() : undefined;
  return form.read(groups, year === undefined ? undefined : Number(year), ytd);
}

function settled(stretch: Stretch, year: number | undefined, assumed: boolean, text: string): PeriodResult {
  if (year === undefined) return {ok: false, reason: "no_year", text};
  const span = spanOfStretch(stretch, year);
  if (span === undefined) return {ok: false, reason: "impossible", text};
  const {granularity, ytd} = stretch;
  return {ok: true, ...span, granularity, ytd, ...(assumed && {assumed: "year_from_context" as const}), text};
}

function english(text: string, context: PeriodContext): PeriodResult | undefined {
  const atom = readEnglish(text);
  if (typeof atom === "string" || atom.shortYear !== undefined) return undefined;
  if (atom.part === "day") return {ok: false, reason: "only_a_date", text};
  if (atom.part !== "month" || atom.month === undefined) return undefined;
  const stretch = {first: atom.month, last: atom.month, granularity: "month" as const, ytd: false};
  return settled(stretch, atom.year ?? context.year, atom.year === undefined, text);
}

/** How statistical offices write periods: 2022M09, 2022-S1, Q2-2022. */
function plainCode(bare: string): string {
  const [, year, kind, nth] = YEAR_FIRST.exec(bare) ?? [];
  if (year !== undefined) return kind === "m" ? `${year}-${nth}` : `${year}h${nth}`;
  return bare.replace(QUARTER_FIRST, "$2$1");
}

const YEAR_FIRST = /^((?:19|20)\d{2})-?(m|s)(0[1-9]|1[0-2]|[1-9])$/;
const QUARTER_FIRST = /^(q[1-4]|h[12])[-_/]?((?:19|20)\d{2})$/;

function fromText(text: string, context: PeriodContext): PeriodResult {
  if (text.length > LONGEST) return {ok: false, reason: "not_a_period", text};
  const bare = plainCode(plainPeriodText(text).replace(EDGES, ""));
  if (SOMETHING.test(bare)) {
    for (const form of FORMS) {
      const match = form.whole.exec(bare);
      if (!match) continue;
      const stretch = readMatch(match, form);
      if (typeof stretch === "string") return {ok: false, reason: stretch, text};
      return settled(stretch, stretch.year ?? context.year, stretch.year === undefined, text);
    }
  }
  const day = bare.replace(DAYS, "") === "" && bare !== "";
  return english(text, context) ?? {ok: false, reason: day ? "only_a_date" : "not_a_period", text};
}

function fromDate(cell: Cell): PeriodResult {
  const precision = shownPrecision(cell.format);
  if (precision === "day" || precision === "time") return {ok: false, reason: "only_a_date", text: cell.text};
  const result = fromText((cell.iso ?? "").slice(0, precision === "month" ? 7 : 4), {});
  return {...result, text: cell.text};
}

/**
 * A period that is all the text says: a sheet name, a column header, a cell. 2022年9月, 2022年1—9月, 三季度, 2022Q3, 2022-07YTD.
 */
export function parsePeriod(input: Cell | string, context: PeriodContext = {}): PeriodResult {
  if (typeof input === "string") return fromText(input, context);
  if (input.kind === "date") return fromDate(input);
  if (input.kind !== "number" || typeof input.value !== "number") return fromText(input.text, context);
  const written = numberAsDateText(input.value, input.text, {});
  if (typeof written !== "string") return {...fromText(written.text, context), text: input.text};
  return {ok: false, reason: written === "ambiguous_month" ? written : "not_a_period", text: input.text};
}

interface Hit {
  readonly at: number;
  readonly text: string;
  readonly stretch: Stretch | NoPeriod["reason"];
}

function hitsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  let rest = text;
  for (const form of FORMS) {
    rest = rest.replace(form.anywhere, (...found: unknown[]) => {
      const words = String(found[0]);
      const groups = found.slice(0, -2).map((group) => (group === undefined ? undefined : String(group)));
      hits.push({at: Number(found.at(-2)), text: words, stretch: readMatch(groups as unknown as RegExpMatchArray, form)});
      return "　".repeat(words.length);
    });
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** One year said anywhere holds for what is said without one: 2022年重点任务9月进展. */
function distinct(hits: readonly Hit[], context: PeriodContext): PeriodResult[] {
  const years = new Set(hits.flatMap((hit) => (typeof hit.stretch === "string" ? [] : [hit.stretch.year ?? []].flat())));
  const [only] = years.size === 1 ? years : [undefined];
  const found = new Map<string, PeriodResult>();
  for (const {stretch, text} of hits) {
    const year = typeof stretch === "string" ? undefined : (stretch.year ?? only ?? context.year);
    const result: PeriodResult =
      typeof stretch === "string"
        ? {ok: false, reason: stretch, text}
        : settled(stretch, year, stretch.year === undefined && only === undefined, text);
    const key = result.ok ? `${result.start}/${result.end}` : `${result.reason}/${text}`;
    if (!found.has(key)) found.set(key, result);
  }
  return [...found.values()];
}

function isWholeYear(result: PeriodResult): boolean {
  return result.ok && result.granularity === "year";
}

/**
 * The period that a longer text speaks of: 示例市2022年9月重点任务进展情况表, 水利9月.xlsx. Days and document numbers are passed over.
 */
export function findPeriod(text: string, context: PeriodContext = {}): PeriodResult {
  const flat = withoutFiscal(plainPeriodText(text.slice(0, LONGEST))).replace(DOCUMENT_NUMBERS, "　");
  const bare = flat.replace(DAYS, "　");
  const results = distinct(hitsIn(bare), context);
  const narrower = results.filter((result) => !isWholeYear(result));
  const kept = narrower.length > 0 ? narrower : results;
  const [first] = kept;
  if (first === undefined) return {ok: false, reason: bare === flat ? "not_a_period" : "only_a_date", text};
  return kept.length === 1 ? first : {ok: false, reason: "several", text};
}
