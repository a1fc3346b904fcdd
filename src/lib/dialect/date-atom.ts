/** One date as written, before the year is settled. */
export interface Atom {
  readonly year?: number;
  /** The year as two digits: 22年. */
  readonly shortYear?: number;
  readonly part: "year" | "half" | "quarter" | "quarters" | "month" | "ten_days" | "day";
  /** Number of the half, quarter, or third of a month. */
  readonly nth?: number;
  readonly month?: number;
  readonly day?: number;
}

export type AtomReason = "not_a_date" | "impossible" | "ambiguous_order" | "vague";

const SEPARATED = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?\.?$/;
const MONTH_FIRST = /^(\d{1,2})[-./](\d{4})$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MONTH = /^((?:19|20)\d{2})(\d{2})$/;
const CHINESE =
  /^(?:(\d{4})年?度?|(\d{2})年度?)?(?:(全年|年度?)|([上下])半年|h([12])|([12])h|第?([1-4])季度?|q([1-4])|([1-4])q|(前[23]季度?)|(\d{1,2})月份?(?:(\d{1,2})[日号]?|([上中下])旬|([初中]))?)?$/;
const DAY_ONLY = /^(\d{1,2})[日号]$/;
const TWO = /^(\d{1,2})([-./])(\d{1,2})$/;
const SHORT_THREE = /^(\d{1,2})([-./])(\d{1,2})\2(\d{2}|\d{4})$/;

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function partOfChinese(m: RegExpExecArray): Omit<Atom, "year" | "shortYear"> | AtomReason {
  const half = m[5] ?? m[6] ?? (m[4] === "上" ? "1" : m[4] && "2");
  if (half) return {part: "half", nth: Number(half)};
  const quarter = m[7] ?? m[8] ?? m[9];
  if (quarter) return {part: "quarter", nth: Number(quarter)};
  if (m[10]) return {part: "quarters", nth: Number(m[10][1])};
  if (!m[11]) return {part: "year"};
  if (m[14]) return "vague";
  const month = Number(m[11]);
  if (m[12]) return {part: "day", month, day: Number(m[12])};
  return m[13] ? {part: "ten_days", month, nth: "上中下".indexOf(m[13]) + 1} : {part: "month", month};
}

function chineseAtom(text: string): Atom | AtomReason | undefined {
  const m = CHINESE.exec(text);
  if (!m || text === "" || (m[1] && !isYear(Number(m[1])))) return undefined;
  const part = partOfChinese(m);
  if (typeof part === "string") return part;
  if (m[1]) return {year: Number(m[1]), ...part};
  return m[2] ? {shortYear: Number(m[2]), ...part} : part;
}

function separatedAtom(text: string): Atom | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return {year: Number(monthFirst[2]), part: "month", month: Number(monthFirst[1])};
  const m = SEPARATED.exec(text) ?? COMPACT_DAY.exec(text) ?? COMPACT_MONTH.exec(text);
  if (!m) return undefined;
  const compact = m.length < 5;
  const [year, month, day] = [m[1], compact ? m[2] : m[3], compact ? m[3] : m[4]].map(Number) as [number, number, number];
  return Number.isNaN(day) ? {year, part: "month", month} : {year, part: "day", month, day};
}

/** 6.30 is a month and a day; 30/6 only where the day is declared to come first; 22.6 is not decided here. */
function twoNumbers(text: string, order: string | undefined): Atom | AtomReason | undefined {
  const m = TWO.exec(text);
  if (!m) return undefined;
  const [a, b] = [Number(m[1]), Number(m[3])];
  if (order === "dmy") return {part: "day", month: b, day: a};
  return a > 12 ? "ambiguous_order" : {part: "day", month: a, day: b};
}

function dayAndMonth(a: number, b: number, order: string | undefined): {month: number; day: number} | AtomReason {
  if (order === "dmy") return {day: a, month: b};
  if (order === "mdy") return {day: b, month: a};
  if (a > 12 && b > 12) return "impossible";
  if (a > 12 || a === b) return {day: a, month: b};
  return b > 12 ? {day: b, month: a} : "ambiguous_order";
}

function threeNumbers(text: string, order: string | undefined): Atom | AtomReason | undefined {
  const m = SHORT_THREE.exec(text);
  if (!m) return undefined;
  const [a, b, c] = [Number(m[1]), Number(m[3]), Number(m[4])];
  if (c >= 100) {
    const parts = dayAndMonth(a, b, order);
    return typeof parts === "string" ? parts : {year: c, part: "day", ...parts};
  }
  if (order === "ymd") return {shortYear: a, part: "day", month: b, day: c};
  if (order === undefined) return "ambiguous_order";
  const parts = dayAndMonth(a, b, order);
  return typeof parts === "string" ? parts : {shortYear: c, part: "day", ...parts};
}

/** Reads one date in numbers or Chinese; the text has been through `plainDateText`, and carries no 前, 底, 完成. */
export function readAtom(text: string, order?: string): Atom | AtomReason {
  const found = separatedAtom(text) ?? chineseAtom(text) ?? threeNumbers(text, order) ?? twoNumbers(text, order);
  if (found !== undefined) return found;
  const day = DAY_ONLY.exec(text);
  return day ? {part: "day", day: Number(day[1])} : "not_a_date";
}
