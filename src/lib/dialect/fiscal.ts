import {isoDay, daysInMonth, type Span} from "./calendar.js";
import {halfWidth, singleSpaced} from "./half-width.js";
import {chineseInteger} from "./numerals.js";

/** A year that does not begin in January, as a profile declares it. */
export interface FiscalYear {
  /** The month it begins with; its quarters are those of the calendar. */
  readonly starts: 1 | 4 | 7 | 10;
  /** Which of the two calendar years FY26 is called after; 2025/26 says both. */
  readonly named_by: "begin" | "end";
}

export interface FiscalSpan extends Span {
  readonly granularity: "quarter" | "half" | "year";
}

const YEAR = String.raw`(?:fy ?'?(\d{4}|\d{2})(?: ?[/-] ?(\d{4}|\d{2}))?|(\d{4}|\d{2})[/-](\d{4}|\d{2})(?: ?财年度?)?|(\d{4}) ?财年度?)`;
const PART = String.raw`(?:q([1-4])|([1-4])q|h([12])|第?([一二三四1-4]) ?季度?|([上下])半年)`;
const BETWEEN = "(?: of)?[ ,_/-]{0,3}";
const FORMS = [new RegExp(`^${YEAR}${BETWEEN}${PART}$`), new RegExp(`^${PART}${BETWEEN}${YEAR}$`), new RegExp(`^${YEAR}$`)] as const;
const QUICK = /fy|财年|\d[/-]\d/i;
const LONGEST = 40;

interface Fiscal {
  /** The years as written; the second where both are. */
  readonly years: readonly [string, string | undefined];
  readonly part?: {readonly size: 3 | 6; readonly nth: number};
}

/** What a text says of a year of its own: Q3 FY26, FY2025/26, 2025/26 Q3, 19/20-Q2, 2025财年三季度; nothing where it is an ordinary date. */
function fiscalIn(text: string): Fiscal | undefined {
  if (text.length > LONGEST || !QUICK.test(text)) return undefined;
  const plain = singleSpaced(halfWidth(text)).toLowerCase();
  const at = FORMS.findIndex((form) => form.test(plain));
  const groups = at < 0 ? undefined : FORMS[at]!.exec(plain)?.slice(1);
  if (!groups) return undefined;
  const [years, parts] = at === 0 ? [groups.slice(0, 5), groups.slice(5)] : at === 1 ? [groups.slice(5), groups.slice(0, 5)] : [groups, []];
  const [named, also, first, second, only] = years;
  const part = partOf(parts);
  const begin = named ?? first ?? only;
  const end = also ?? second;
  if (begin === undefined || (end !== undefined && (Number(begin) + 1) % 100 !== Number(end) % 100)) return undefined;
  // 2011-12 by itself is December.
  if (named === undefined && only === undefined && !part && (begin.length < 4 || (end?.length === 2 && Number(end) <= 12))) return undefined;
  return {years: [begin, end], ...(part ? {part} : {})};
}

function partOf([before, behind, half, quarter, chinese]: readonly (string | undefined)[]): Fiscal["part"] {
  if (half ?? chinese) return {size: 6, nth: chinese === "下" ? 2 : Number(half ?? 1)};
  const nth = before ?? behind ?? quarter;
  return nth === undefined ? undefined : {size: 3, nth: Number(nth) || (chineseInteger(nth) ?? 0)};
}

/** Whether a text speaks of a fiscal year, which nobody can place without being told when it begins. */
export function isFiscal(text: string): boolean {
  return fiscalIn(text) !== undefined;
}

/** The days of a fiscal year, half or quarter. @example fiscalSpan("Q3 FY26", {starts: 4, named_by: "end"}) // 2025-10-01 … 2025-12-31 */
export function fiscalSpan(text: string, {starts, named_by}: FiscalYear): FiscalSpan | undefined {
  const found = fiscalIn(text);
  if (!found) return undefined;
  const [written, second] = found.years;
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  const begin = second === undefined && named_by === "end" && starts > 1 ? year - 1 : year;
  const {size, nth} = found.part ?? {size: 12, nth: 1};
  const first = starts - 1 + size * (nth - 1);
  const last = first + size - 1;
  const start = isoDay(begin + Math.floor(first / 12), (first % 12) + 1, 1);
  const [endYear, endMonth] = [begin + Math.floor(last / 12), (last % 12) + 1];
  const end = isoDay(endYear, endMonth, daysInMonth(endYear, endMonth));
  if (start === undefined || end === undefined) return undefined;
  return {start, end, granularity: size === 3 ? "quarter" : size === 6 ? "half" : "year"};
}

const WITHIN = /(?:第?[一二三四1-4]季度?|[qh][1-4])?_?fy'?\d{2,4}(?:[/-]\d{2,4})?[-_/]?(?:[qh][1-4](?!\d)|第?[一二三四1-4]季度?)?|(?:[qh][1-4]_?)?(\d{4}|\d{2})[/-](\d{2})(?!\d)[-_/]?(?:[qh][1-4](?!\d))?|\d{4}(?:[/-]\d{2,4})?财年度?(?:第?[一二三四1-4]季度?|[上下]半年)?/g;

/** A longer text without the fiscal years in it, whose quarters are none of the calendar's. `flat`: small letters, no spaces. */
export function withoutFiscal(flat: string): string {
  if (!QUICK.test(flat)) return flat;
  return flat.replace(WITHIN, (words: string, first?: string, second?: string) => {
    const both = first !== undefined && (Number(first) + 1) % 100 === Number(second);
    return first === undefined || (both && (/[qh]\d/.test(words) || Number(second) > 12)) ? "　".repeat(words.length) : words;
  });
}
